#include "app/guidance/loader.h"

#include "app/guidance/figure_reader.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

const std::string warmth = "en/articles/warmth_for_comfort.json";

}  // namespace

TEST_CASE("the content that ships has no problem", "[guidance][content]")
{
    const auto loaded = load_library("content");
    for (const auto& problem : loaded.problems) UNSCOPED_INFO(problem.file << problem.pointer << ": " << problem.what);
    CHECK(loaded.problems.empty());
}

TEST_CASE("the content that ships is whole", "[guidance][content]")
{
    const auto loaded = load_library("content");
    const auto& library = loaded.library;
    CHECK(library.articles().size() >= 26);
    CHECK(library.exercises().size() >= 12);
    for (const auto* key : {"settle_after_session", "morning_mobility_6", "desk_break_3", "flare_up_day"})
        CHECK(library.routine(key));
    CHECK(library.signs_in(HelpTier::Emergency).size() == 14);
    CHECK(library.signs_in(HelpTier::SameDay).size() == 13);
    CHECK(library.signs_in(HelpTier::Soon).size() == 9);
    CHECK(library.signs_in(HelpTier::ContactTherapist).size() == 3);
    CHECK(library.safety().pre_session.size() == 20);
    CHECK(library.claims().size() == 104);
    CHECK(library.timeline().stages.size() == 5);
}

TEST_CASE("every figure that an exercise names is drawn, and named after it", "[guidance][content]")
{
    const auto figures = load_figures("content");
    const auto loaded = load_library("content");
    for (const auto& exercise : loaded.library.exercises()) {
        INFO(exercise.key);
        CHECK((exercise.figure.empty() || exercise.figure == exercise.key));
        CHECK(exercise.figure.empty() == (figures.find(exercise.key) == nullptr));
    }
}

TEST_CASE("one broken file is reported and the rest is read", "[guidance][loader]")
{
    const auto loaded = shipped_with(warmth, "{\"key\": ");
    REQUIRE_FALSE(loaded.problems.empty());
    CHECK(loaded.problems[0] == Problem{warmth, "", "This is not valid JSON: mend it at line 1, column 8."});
    CHECK_FALSE(loaded.library.article("warmth_for_comfort"));
    CHECK(loaded.library.article("lifting"));
}

TEST_CASE("several faults in several files are all found at once", "[guidance][loader]")
{
    auto documents = shipped_documents();
    for (auto& document : documents) {
        if (document.path == warmth) document.text.replace(document.text.find("\"title\""), 7, "\"tittle\"");
        if (document.path == "en/topics.json") document.text = "[]";
    }
    const auto problems = read_library(documents).problems;
    CHECK(has_problem(problems, {warmth, "/title", "\"title\" is missing; add it."}));
    CHECK(has_problem(problems, {warmth, "/tittle", "\"tittle\" is not a known key here. Did you mean \"title\"?"}));
    CHECK(has_problem(problems, {"en/topics.json", "", "This must be an object in braces."}));
}

TEST_CASE("text that is not UTF-8 is refused", "[guidance][loader]")
{
    const auto loaded = shipped_with(warmth, "{\"key\": \"\xff\"}");
    CHECK(has_problem(loaded.problems, {warmth, "", "This file is not UTF-8 text; save it as UTF-8."}));
}

TEST_CASE("a document above 4 MB is refused unread", "[guidance][loader]")
{
    const auto loaded = shipped_with(warmth, std::string(largest_content_file + 1, ' '));
    CHECK(has_problem(loaded.problems, {warmth, "", "This file is larger than 4 MB and was not read."}));
}

TEST_CASE("a file that nothing reads is reported with the name that may be meant", "[guidance][loader]")
{
    const auto loaded = shipped_with("en/topic.json", "{}");
    CHECK(
        has_problem(loaded.problems, {"en/topic.json", "",
                                      "Nothing reads a file of this name; remove it. Did you mean \"topics.json\"?"}));
}

TEST_CASE("a key that differs from the name of its file is reported", "[guidance][loader]")
{
    const auto loaded = shipped_after(warmth, "\"key\": \"warmth_for_comfort\"", "\"key\": \"warmth\"");
    CHECK(has_problem(loaded.problems, {warmth, "/key",
                                        "The key must be the file's name without .json: "
                                        "\"warmth_for_comfort\"."}));
}

TEST_CASE("reading time grows with the words of an article", "[guidance][loader]")
{
    const auto text = [](std::size_t words) {
        std::string body;
        for (std::size_t count = 0; count < words; ++count) body += "word ";
        return R"({"key": "warmth_for_comfort", "topic": "aftercare", "title": "T", "summary": "S",
                   "blocks": [{"kind": "paragraph", "text": ")" +
               body + R"("}], "evidence": "practical",
                   "evidence_note": "N", "sources": ["MEMORY"], "reviewed_on": "2026-11-23"})";
    };
    CHECK(shipped_with(warmth, text(100)).library.article("warmth_for_comfort")->minutes == 1);
    CHECK(shipped_with(warmth, text(400)).library.article("warmth_for_comfort")->minutes == 3);
}

TEST_CASE("nothing to read is no crash", "[guidance][loader]")
{
    const auto loaded = read_library({});
    CHECK(loaded.library.articles().empty());
    CHECK_FALSE(loaded.problems.empty());
}
