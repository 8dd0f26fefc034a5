#include "app/guidance/json_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

// A document and the problems found while reading it.
struct Reading {
    explicit Reading(std::string_view text) : json(*parse_json(text)) {}

    std::vector<Problem> problems;
    JsonValue json;
    Report report{"a.json", problems};
    ObjectReader in{json, "", report};
};

}  // namespace

TEST_CASE("a complete object reads without a problem", "[guidance][json]")
{
    Reading one(R"({"$schema": "x", "name": "Walk", "count": 3, "on": true, "tags": ["a"], "day": "2026-11-23"})");
    CHECK(one.in.text("name") == "Walk");
    CHECK(one.in.whole("count", 1, 5) == 3);
    CHECK(one.in.flag_or("on", false));
    CHECK(one.in.texts("tags") == std::vector<std::string>{"a"});
    CHECK(iso_day(one.in.day("day")) == "2026-11-23");
    one.in.finish();
    CHECK(one.problems.empty());
}

TEST_CASE("everything wrong with an object is found in one reading", "[guidance][json]")
{
    Reading one(R"({"count": "three", "tags": ["a", 7, " "], "day": "2026-02-30", "nmae": "Walk", "level": 9})");
    one.in.text("name");
    one.in.whole("count", 1, 5);
    one.in.whole("level", 1, 3);
    CHECK(one.in.texts("tags") == std::vector<std::string>{"a"});
    one.in.day("day");
    one.in.finish();
    CHECK(one.problems == std::vector<Problem>{
                              {"a.json", "/name", "\"name\" is missing; add it."},
                              {"a.json", "/count", "\"count\" must be a whole number."},
                              {"a.json", "/level", "\"level\" must be from 1 to 3."},
                              {"a.json", "/tags/1", "Every entry must be text in quotes that is not empty."},
                              {"a.json", "/tags/2", "Every entry must be text in quotes that is not empty."},
                              {"a.json", "/day", "\"day\" must be a day such as \"2026-11-23\"."},
                              {"a.json", "/nmae", "\"nmae\" is not a known key here. Did you mean \"name\"?"},
                          });
}

TEST_CASE("an unknown word of a choice offers the nearest known one", "[guidance][json]")
{
    constexpr std::array<std::string_view, 2> keys = {"settled", "clinician"};
    Reading one(R"({"phase": "setled"})");
    CHECK(one.in.choice("phase", keys) == 0);
    REQUIRE(one.problems.size() == 1);
    CHECK(one.problems[0].what == "\"phase\" must be one of settled, clinician. Did you mean \"settled\"?");
}

TEST_CASE("nested objects carry their pointer, with names escaped", "[guidance][json]")
{
    Reading one(R"({"a/b": [{"~": 1}]})");
    for (auto& entry : one.in.objects("a/b")) entry.finish();
    REQUIRE(one.problems.size() == 1);
    CHECK(one.problems[0].pointer == "/a~1b/0/~0");
}

TEST_CASE("an object that is missing is reported once, not member by member", "[guidance][json]")
{
    Reading one("{}");
    auto dose = one.in.object("dose");
    dose.text("note");
    dose.whole("sets", 1, 3);
    dose.finish();
    CHECK(one.problems == std::vector<Problem>{{"a.json", "/dose", "\"dose\" is missing; add it."}});
}

TEST_CASE("a value of the wrong shape is reported at its place", "[guidance][json]")
{
    Reading one(R"({"steps": [3], "dose": []})");
    for (auto& entry : one.in.objects("steps")) entry.text("cue");
    one.in.object("dose").finish();
    CHECK(one.problems == std::vector<Problem>{
                              {"a.json", "/steps/0", "This must be an object in braces."},
                              {"a.json", "/dose", "This must be an object in braces."},
                          });
}

TEST_CASE("a member that is given twice is reported", "[guidance][json]")
{
    Reading one(R"({"name": "a", "name": "b"})");
    one.in.text("name");
    one.in.finish();
    REQUIRE(one.problems.size() == 1);
    CHECK(one.problems[0].what == "\"name\" is given twice; keep one.");
}
