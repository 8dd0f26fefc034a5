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

TrendState trend_of(const std::vector<DaySummary>& all, const std::vector<PainEntry>& entries = {},
                    const std::vector<TreatmentSession>& sessions = {})
{
    return insights_of({today, std::nullopt, all, entries, sessions});
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
        std::vector<int> levels(35, before);
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

TEST_CASE("a change that the days' own ups and downs often bring is not called larger", "[core][insights]")
{
    std::vector<int> levels;
    for (int week = 0; week < 6; ++week) levels.insert(levels.end(), {2, 2, 3, 3, 4, 4, 4, 7, 7, 8, 8, 6, 6, 7});
    const auto trend = trend_of(noted(levels));
    const auto text = text_of(trend, "week_comparison");
    CHECK(text.find("within your everyday ups and downs (up 3.9)") != std::string::npos);
    CHECK_FALSE(trend.statements.front().finding);
}

TEST_CASE("before four weeks are noted nothing is known of everyday ups and downs", "[core][insights]")
{
    std::vector<int> levels(7, 6);
    levels.insert(levels.end(), 7, 3);
    CHECK(text_of(trend_of(noted(levels)), "week_comparison").find("too early to say") != std::string::npos);
}

TEST_CASE("the first week is told beside this one, and a new beginning can be set", "[core][insights]")
{
    std::vector<int> levels(7, 7);
    levels.insert(levels.end(), 21, 5);
    levels.insert(levels.end(), 7, 4);
    const auto all = noted(levels);
    const auto trend = trend_of(all);
    CHECK(trend.baseline->mean == 7);
    CHECK(text_of(trend, "baseline_comparison").find("your average was 7.0; in the last seven days it was 4.0") !=
          std::string::npos);
    const auto reset = insights_of({today, all[7].day, all, {}, {}});
    CHECK(reset.baseline->mean == 5);
}

TEST_CASE("pain that stayed within nine of ten days before is said to be within the usual range", "[core][insights]")
{
    std::vector<int> levels;
    for (int day = 0; day < 60; ++day) levels.push_back(3 + day % 3);
    CHECK(text_of(trend_of(noted(levels)), "usual_range") ==
          "Pain has stayed within your usual range this week: 3.0 to 5.0.");
    levels.back() = 9;
    CHECK(text_of(trend_of(noted(levels)), "usual_range").empty());
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
    const auto two = hidden_of(trend_of({}, {}, {six[0], six[1]}), "change_since_session");
    CHECK(two.have == 2);
    CHECK(two.need == 5);
}

TEST_CASE("sleep waits for 28 days in a row, and says how many there are", "[core][insights]")
{
    auto all = noted(std::vector<int>(12, 4));
    for (std::size_t i = 0; i < all.size(); ++i) all[i].sleep = 6 + static_cast<double>(i % 4);
    all.erase(all.begin() + 2);
    const auto sleep = hidden_of(trend_of(all), "sleep");
    CHECK(sleep.have == 9);
    CHECK(sleep.need == 28);
    CHECK(sleep.reason == "Not enough days yet: 9 of 28. 19 more days in a row needed with pain and sleep.");
}

TEST_CASE("the strongest tie of the reference fortnight is refused", "[core][insights]")
{
    auto all = noted({6, 6, 7, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4, 3});
    const double hours[] = {5.5, 6, 5, 6.5, 6, 7, 6.5, 7, 6, 7.5, 7, 8, 7, 7.5};
    for (std::size_t i = 0; i < all.size(); ++i) all[i].sleep = hours[i];
    const auto trend = trend_of(all);
    CHECK(std::ranges::none_of(trend.statements, &TrendStatement::finding));
    CHECK(hidden_of(trend, "sleep").have == 14);
}

TEST_CASE("sleep that goes with pain day by day is said once there are enough days, without a cause",
          "[core][insights]")
{
    std::vector<int> levels;
    std::vector<double> hours;
    for (int day = 0; day < 40; ++day) {
        const int long_night = (day * 7 % 11) % 2;
        levels.push_back(6 - 3 * long_night + day % 2);
        hours.push_back(6 + 2 * long_night + 0.5 * (day % 3));
    }
    auto all = noted(levels);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].sleep = hours[i];
    const auto trend = trend_of(all);
    CHECK(text_of(trend, "link_sleep") ==
          "On days after more than 7 h of sleep, pain was often lower (40 days). This can happen by chance, and does "
          "not show what causes what.");
    const auto found = std::ranges::find(trend.statements, "link_sleep", &TrendStatement::key);
    CHECK(found->strength == "strong");
    CHECK(found->how.find("Looked at: 1 thing") == 0);
}

TEST_CASE("an empty diary has no statements, and says what is missing", "[core][insights]")
{
    const auto trend = trend_of({});
    CHECK(trend.statements.empty());
    CHECK(trend.hidden.size() == 7);
}

TEST_CASE("no sentence names a cause, a number of certainty, a risk, or advice", "[core][insights]")
{
    std::vector<int> levels;
    for (int day = 0; day < 84; ++day) levels.push_back(std::max(1, 9 - day / 10 - day % 2));
    auto all = noted(levels);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].sleep = 6 + 2.0 * static_cast<double>(i % 2) + 0.5 * static_cast<double>(i % 3);
        all[i].mood = 3 + static_cast<double>(i % 5);
        all[i].routine_minutes = static_cast<double>(i % 4) * 5;
    }
    const std::vector six(6, session(6, 4, 5));
    const auto trend = trend_of(all, {}, six);
    CHECK(trend.statements.size() >= 4);
    for (const auto& statement : trend.statements) {
        CAPTURE(statement.text);
        for (const auto* forbidden :
             {"because of", "thanks to", "reduces", "improving", "deteriorat", "risk", "Alert", "p =", "p-value",
              "correlation", "r =", " %", "certain", "should", "Recommended", "treatment", "safe", "cure"})
            CHECK(statement.text.find(forbidden) == std::string::npos);
        CHECK_FALSE(statement.how.empty());
        CHECK(statement.n > 0);
    }
}
