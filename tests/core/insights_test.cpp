#include "app/core/insights.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare;
using namespace aftercare::test;
using std::chrono::days;

namespace {

const Day today = day("2026-01-14");

// One level a day, the last of them today; a negative level is a day without an entry.
std::vector<DaySummary> noted(const std::vector<int>& levels)
{
    std::vector<DaySummary> all;
    Day on = today - days{static_cast<int>(levels.size()) - 1};
    for (const int level : levels) {
        if (level >= 0) all.push_back({.day = on, .mean = 1.0 * level, .min = level, .max = level, .entries = 1});
        on += days{1};
    }
    return all;
}

TrendState trend_of(const std::vector<DaySummary>& all, std::span<const PainEntry> entries = {},
                    std::span<const TreatmentSession> sessions = {})
{
    return insights_of({today, all, entries, sessions});
}

std::string text_of(const TrendState& trend, std::string_view key)
{
    const auto found = std::ranges::find(trend.statements, key, &TrendStatement::key);
    return found == trend.statements.end() ? "" : found->text;
}

HiddenStatement hidden_of(const TrendState& trend, std::string_view key)
{
    const auto found = std::ranges::find(trend.hidden, key, &HiddenStatement::key);
    REQUIRE(found != trend.hidden.end());
    return *found;
}

PainEntry entry(Day on, PainDetails details)
{
    static CountingChance chance;
    return {PainEntryId(Uuid::version_7({}, chance.bytes())), on, utc()->moment({}), {}, std::move(details)};
}

TreatmentSession session(int before, int after, int next_day)
{
    static CountingChance chance;
    SessionDetails details{.at = utc()->moment({})};
    details.before = PainLevel::from(before);
    details.after = PainLevel::from(after);
    details.next_day = PainLevel::from(next_day);
    return {TreatmentSessionId(Uuid::version_7({}, chance.bytes())), details};
}

}  // namespace

TEST_CASE("the reference fortnight changed a little, because two points were not reached", "[core][insights]")
{
    const auto trend = trend_of(noted({6, 6, 7, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4, 3}));
    CHECK(text_of(trend, "week_comparison") ==
          "Your average was 3.9 this week (7 of 7 days), 5.7 the week before. That is a small change (down 1.9).");
    CHECK(trend.statements.front().n == 14);
    CHECK(trend.statements.front().strength == "description");
    CHECK(trend.weeks.size() == 10);
}

TEST_CASE("a change is larger than everyday only when two points and thirty percent agree", "[core][insights]")
{
    const auto size = [](int before, int now) {
        std::vector<int> levels(7, before);
        levels.insert(levels.end(), 7, now);
        const auto text = text_of(trend_of(noted(levels)), "week_comparison");
        return text.substr(text.find("before. ") + 8);
    };
    CHECK(size(6, 4) == "The change is larger than everyday ups and downs (down 2.0).");
    CHECK(size(4, 6) == "The change is larger than everyday ups and downs (up 2.0).");
    CHECK(size(8, 6) == "That is a small change (down 2.0).");
    CHECK(size(2, 4) == "The change is larger than everyday ups and downs (up 2.0).");
    CHECK(size(4, 5) == "That is a small change (up 1.0).");
    CHECK(size(5, 5) == "That is about the same.");
}

TEST_CASE("two weeks are not compared before each has five noted days", "[core][insights]")
{
    const auto first_days = trend_of(noted({4, 4}));
    CHECK(text_of(first_days, "week_comparison").empty());
    const auto missing = hidden_of(first_days, "week_comparison");
    CHECK(missing.reason == "Not enough entries yet: 3 more days needed.");
    CHECK(missing.have == 2);
    CHECK(missing.need == 5);

    const auto one_week = hidden_of(trend_of(noted({-1, -1, 3, -1, -1, 3, 3, 4, 4, 4, 4, 4, 4, 4})), "week_comparison");
    CHECK(one_week.have == 3);
    CHECK(one_week.reason.find("3 of 7 days") != std::string::npos);
}

TEST_CASE("triggers are counted by days, the most frequent first, without naming a cause", "[core][insights]")
{
    auto sitting = pain(4);
    sitting.triggers = {*PainTrigger::from("sitting")};
    auto both = pain(5);
    both.triggers = {*PainTrigger::from("driving"), *PainTrigger::from("sitting")};
    const std::vector entries = {entry(today, sitting), entry(today, sitting), entry(today - days{1}, both)};
    const auto trend = trend_of(noted({5, 4}), entries);
    CHECK(text_of(trend, "triggers") ==
          "Noted most often as making it worse, in four weeks: sitting (2 days), driving (1 day).");
    CHECK(text_of(trend, "reliefs").empty());
}

TEST_CASE("sessions are described once there are five, and nothing is attributed to them", "[core][insights]")
{
    const std::vector six = {session(6, 4, 6), session(5, 4, 5), session(6, 5, 5),
                             session(4, 3, 4), session(5, 3, 4), session(5, 5, 5)};
    CHECK(text_of(trend_of({}, {}, six), "change_since_session") ==
          "Pain was lower after 5 of 6 sessions. By the next day the middle change was zero. That does not show what "
          "caused it.");
    const auto two = hidden_of(trend_of({}, {}, std::span(six).first(2)), "change_since_session");
    CHECK(two.have == 2);
    CHECK(two.need == 5);
}

TEST_CASE("nothing is said about sleep, and the reason counts the days in a row", "[core][insights]")
{
    auto slept = pain(4);
    slept.sleep = SleepHours::from(7);
    const std::vector entries = {entry(today - days{1}, slept), entry(today - days{2}, slept),
                                 entry(today - days{4}, slept)};
    const auto sleep = hidden_of(trend_of({}, entries), "sleep");
    CHECK(sleep.have == 2);
    CHECK(sleep.need == 28);
    CHECK(sleep.reason == "Not enough entries yet: 26 more days in a row needed with pain and sleep.");
}

TEST_CASE("an empty diary has no statements, and says what is missing", "[core][insights]")
{
    const auto trend = trend_of({});
    CHECK(trend.statements.empty());
    CHECK(trend.hidden.size() == 3);
}
