#include "app/guidance/json_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::guidance;

TEST_CASE("a document is read with its types and the order of its members", "[guidance][json]")
{
    const auto json = parse_json(R"({"b": [1, true, null, 1.5], "a": "ä"})");
    REQUIRE(json);
    const auto* object = (*json).as<JsonObject>();
    REQUIRE(object);
    REQUIRE(object->size() == 2);
    CHECK((*object)[0].first == "b");
    CHECK(*(*object)[1].second.as<std::string>() == "ä");
    const auto& list = *(*object)[0].second.as<JsonArray>();
    CHECK(*list[0].as<std::int64_t>() == 1);
    CHECK(*list[1].as<bool>());
    CHECK(list[2].as<std::monostate>());
    CHECK(*list[3].as<double>() == 1.5);
}

TEST_CASE("a member that is given twice is kept twice, so that it can be reported", "[guidance][json]")
{
    const auto json = parse_json(R"({"a": 1, "a": 2})");
    REQUIRE(json);
    CHECK((*json).as<JsonObject>()->size() == 2);
}

TEST_CASE("broken text says where it broke off", "[guidance][json]")
{
    CHECK(parse_json("{\n  \"a\": 1,\n  oops\n}").error().what ==
          "This is not valid JSON: mend it at line 3, column 3.");
    CHECK_FALSE(parse_json(""));
    CHECK_FALSE(parse_json("{\"a\": 1} extra"));
    CHECK_FALSE(parse_json("{\"a\": \"\xff\"}"));
}

TEST_CASE("text that is nested without end is refused without exhausting the stack", "[guidance][json]")
{
    CHECK(parse_json(std::string(deepest_json, '[') + std::string(deepest_json, ']')));
    CHECK(parse_json(std::string(1'000'000, '[')).error().what ==
          "This is nested too deeply: at most 32 levels are read.");
}

TEST_CASE("a whole number too large for a place is no whole number", "[guidance][json]")
{
    const auto json = parse_json("18446744073709551615");
    REQUIRE(json);
    CHECK((*json).as<double>());
}
