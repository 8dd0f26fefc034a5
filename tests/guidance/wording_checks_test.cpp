#include "app/guidance/checks.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

TEST_CASE("words that promise, frighten or diagnose are found", "[guidance][wording]")
{
    CHECK(unwanted_words("This will cure you") == "cure");
    CHECK(unwanted_words("A DETOX drink") == "detox");
    CHECK(unwanted_words("It detects a problem") == "detect");
    CHECK(unwanted_words("Massage heals your back") == "heals your");
    CHECK(unwanted_words("You are safe.") == "safe");
    CHECK(unwanted_words("Works 100 % of the time") == "100 %");
    CHECK(unwanted_words("Well done!") == "!");
}

TEST_CASE("words that only look alike are let through", "[guidance][wording]")
{
    CHECK(unwanted_words("A secure, curious accuracy; move safely") == "");
    CHECK(unwanted_words("A fuller breath in hallways") == "");
}

TEST_CASE("quoted words may be named", "[guidance][wording]")
{
    CHECK(unwanted_words("People say “it flushes toxins” and \"cure\".") == "");
    CHECK(unwanted_words("“Fine” but a miracle") == "miracle");
}

TEST_CASE("an unwanted word is reported at its place, and let through in a myth article", "[guidance][wording]")
{
    const std::string lifting = "en/articles/lifting.json";
    const auto loaded = shipped_after(lifting, "Plan the lift", "Always plan the lift");
    CHECK(has_problem(loaded.problems, {lifting, "/blocks/0/items/0",
                                        "\"always\" may not be used in guidance; say it "
                                        "another way."}));
    const auto myth = shipped_after("en/articles/myth_blood_flow.json", "Relief after", "A cure after");
    CHECK(check_wording(myth.library, "en").empty());
}

TEST_CASE("the words of the interface are held to the same rule, at their place", "[guidance][wording]")
{
    const auto strings = Strings::read(R"({"today": {"hello": "Good day", "boast": "This will cure you"}})");
    const auto problems = check_interface_words(*strings, "en");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "en/strings.json");
    CHECK(problems[0].pointer == "/today/boast");
}

TEST_CASE("the interface that ships promises nothing", "[guidance][wording][content]")
{
    const auto problems = check_interface_words(*Strings::load("content"), "en");
    for (const auto& problem : problems) UNSCOPED_INFO(problem.pointer << ": " << problem.what);
    CHECK(problems.empty());
}

TEST_CASE("exercises and routines are held to the same words", "[guidance][wording]")
{
    const auto exercise = shipped_after("en/exercises/cat_cow.json", "Easy movement", "Perfect alignment");
    CHECK(has_problem(exercise.problems, {"en/exercises/cat_cow.json", "/feel",
                                          "\"alignment\" may not be used in "
                                          "guidance; say it another way."}));
    const auto routine = shipped_after("en/routines/desk_break_3.json", "Six rises", "Six proven rises");
    CHECK(has_problem(routine.problems, {"en/routines/desk_break_3.json", "/steps/7/cue",
                                         "\"proven\" may not be used in guidance; say it another way."}));
}
