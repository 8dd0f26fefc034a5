#include "app/guidance/library.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

Article article(std::string key, std::string topic, int order)
{
    Article one;
    one.key = std::move(key);
    one.topic = std::move(topic);
    one.order = order;
    return one;
}

HelpRegion region(std::string key)
{
    HelpRegion one;
    one.key = std::move(key);
    return one;
}

}  // namespace

TEST_CASE("a topic's articles come in order, with those of other topics that belong there", "[guidance][library]")
{
    LibraryParts parts;
    parts.articles = {article("late", "posture", 30), article("early", "posture", 10), article("guest", "myths", 20),
                      article("other", "mood", 1)};
    parts.articles[2].also_in = {"posture"};
    const Library library(std::move(parts));
    std::vector<std::string> keys;
    for (const auto* one : library.articles_in("posture")) keys.push_back(one->key);
    CHECK(keys == std::vector<std::string>{"early", "guest", "late"});
    CHECK(library.articles_in("hydration").empty());
}

TEST_CASE("a key that nobody has finds nothing", "[guidance][library]")
{
    const Library library;
    CHECK_FALSE(library.article("walking"));
    CHECK_FALSE(library.exercise("walking"));
    CHECK_FALSE(library.routine("walking"));
    CHECK_FALSE(library.topic("walking"));
    CHECK_FALSE(library.source("NHS-BACK"));
    CHECK_FALSE(library.warning_sign("E01"));
    CHECK_FALSE(library.action(HelpAction::Crisis));
    CHECK_FALSE(library.region("ca"));
}

TEST_CASE("an unknown region falls back to the numbers for elsewhere", "[guidance][library]")
{
    LibraryParts parts;
    parts.safety.regions = {region("ca"), region("other")};
    const Library library(std::move(parts));
    CHECK(library.region("ca")->key == "ca");
    CHECK(library.region("atlantis")->key == "other");
}

TEST_CASE("pointers into a library stay good when it is moved", "[guidance][library]")
{
    LibraryParts parts;
    parts.articles = {article("walking", "mood", 1)};
    Library first(std::move(parts));
    const auto* before = first.article("walking");
    const Library second = std::move(first);
    CHECK(second.article("walking") == before);
}

TEST_CASE("a routine step is called by its exercise, and a rest by its cue", "[guidance][library]")
{
    LibraryParts parts;
    Exercise exercise;
    exercise.key = "cat_cow";
    exercise.title = "Cat and cow";
    parts.exercises = {exercise};
    const Library library(std::move(parts));
    RoutineStep step;
    step.exercise = "cat_cow";
    step.cue = "Five cycles";
    CHECK(library.title_of(step) == "Cat and cow");
    step.exercise = "";
    CHECK(library.title_of(step) == "Five cycles");
}
