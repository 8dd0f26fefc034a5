#include "app/ui/shell.h"
#include "tests/ui/trends_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;

namespace {

MeasureAnswer peg(Day day, int level)
{
    return {MeasureAnswerId(sample_uuid(900)),
            {.measure = Measure::Peg,
             .for_day = day,
             .answered_at = {},
             .items = {{"pain", level}, {"enjoyment", level}, {"activity", level}}}};
}

}  // namespace

TEST_CASE("a sentence says what the picture shows, and the numbers stand beneath it", "[ui][trends]")
{
    Trends trends;
    CHECK(trends.app.shows_text("23 Sept to 22 Oct: 18 of 30 days noted. Average 4.6"));
    CHECK(trends.app.shows_text("Least 3, worst 7."));
    CHECK(trends.app.shows_text("Days without a note: 12."));
}

TEST_CASE("each range is kept while the page is", "[ui][trends]")
{
    Trends trends;
    for (const auto& [name, length] : {std::pair{"Week", 7}, {"Month", 30}, {"3 months", 91}, {"Year", 365}}) {
        trends.app.press(name);
        CHECK(trends.days_shown() == length);
    }
    trends.app.press("All");
    CHECK(shown_range(trends.view, trends.state).first == trends.state.diary.days.front().day);
}

TEST_CASE("ten years are shown as months, in the chart and in the table", "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.press("All");
    CHECK(trends.app.has(Role::List, "Months"));
    CHECK(trends.app.shows_text(
        "October 2026: 5.0, from 3 to 7, 22 of 22 days noted, 7.0 hours of sleep, mood 5.0 of 10"));
    trends.app.press("Table");
    CHECK(trends.app.has(Role::Row, "October 2026"));
    CHECK(trends.app.has(Role::Row, "November 2016"));
}

TEST_CASE("plus and minus zoom, Page Up and Page Down go earlier and later, and one press shows the whole range",
          "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.focus("Pain chart");
    trends.app.key(Key::Plus);
    CHECK(trends.days_shown() == 15);
    trends.app.key(Key::Minus);
    trends.app.key(Key::Minus);
    CHECK(trends.days_shown() == 60);
    const auto before = shown_range(trends.view, trends.state);
    trends.app.key(Key::PageUp);
    CHECK(shown_range(trends.view, trends.state).first == before.first - days{30});
    trends.app.key(Key::PageDown);
    CHECK(shown_range(trends.view, trends.state).last == trends.state.today);
    trends.app.press("Whole range");
    CHECK(trends.days_shown() == 30);
    CHECK_FALSE(trends.view.part.has_value());
}

TEST_CASE("the buttons move the days too, and say aloud what is shown", "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.press("Show fewer days");
    CHECK(trends.days_shown() == 15);
    CHECK(trends.app.heard("Shows 8 Oct to 22 Oct"));
    trends.app.press("Earlier days");
    CHECK(shown_range(trends.view, trends.state).last == trends.state.today - days{7});
    trends.app.press("Show more days");
    CHECK(trends.days_shown() == 30);
}

TEST_CASE("the wheel over the chart zooms, and the page under it stays", "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.frame();
    for (const auto& node : trends.app.tree().nodes)
        if (node.role == Role::Chart) trends.app.scroll(node.bounds.x + node.bounds.width / 2, node.bounds.y + 100, 2);
    CHECK(trends.days_shown() < 30);
    CHECK(trends.days_shown() >= 7);
}

TEST_CASE("the keyboard reads one mark after the other, beyond the days in view too", "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.press("Week");
    trends.app.focus("Pain chart");
    trends.app.key(Key::Left);
    CHECK(trends.app.value_of("Pain chart").starts_with("Thursday 22 October: "));
    for (int step = 0; step < 7; ++step) trends.app.key(Key::Left);
    CHECK(trends.app.value_of("Pain chart").starts_with("Thursday 15 October: "));
    CHECK(shown_range(trends.view, trends.state).first <= trends.state.today - days{7});
}

TEST_CASE("the table has the numbers of the chart, and columns only for what was told", "[ui][trends]")
{
    auto state = typical_state();
    Trends bare(state);
    bare.app.press("Table");
    CHECK(bare.app.has(Role::Row, "Wednesday 21 October"));
    CHECK_FALSE(bare.app.has(Role::Cell, "Sleep"));
    state.diary.days.back().sleep = 6.5;
    state.diary.days.back().session = true;
    state.measures = {peg(state.diary.days.back().day, 5)};
    Trends told(state);
    told.app.press("Table");
    CHECK(told.app.has(Role::Cell, "Sleep"));
    CHECK(told.app.shows_text("daily life score 5.0"));
    CHECK_FALSE(told.app.has(Role::Cell, "Mood"));
}

TEST_CASE("a statement says how strong it is and unfolds how it was worked out", "[ui][trends]")
{
    auto state = typical_state();
    state.trend.statements = {
        {"week_comparison", "Your average was 4.2.", 5, "description", "Seven days were added.", false},
        {"sleep", "Pain was often lower.", 84, "moderate", "Both lines were turned.", true}};
    state.trend.hidden = {{"trend", "Not enough days yet.", 9, 28}};
    Trends trends(state);
    CHECK(trends.app.shows("What was noted, from 5 days"));
    CHECK(trends.app.shows("A moderate sign, from 84 days"));
    CHECK(trends.app.shows("Pattern"));
    const auto* count = trends.app.tree().find(Role::Progress, "Not enough days yet.");
    REQUIRE(count);
    CHECK(count->value == "9 of 28");
    CHECK_FALSE(trends.app.shows("Seven days were added."));
    trends.app.press("How was this worked out?");
    CHECK(trends.app.shows("Seven days were added."));
    CHECK(trends.app.shows("This page shows patterns in your own notes. It is not advice."));
}

TEST_CASE("a new beginning needs a reason, and the settings keep both", "[ui][trends]")
{
    Trends trends;
    trends.app.press("Set a new beginning");
    trends.app.press("Begin here");
    CHECK(trends.app.commands_of<ChangeSettings>().empty());
    CHECK(trends.app.shows_text("Say in a few words why"));
    trends.app.type_into("Why", "New physio");
    trends.app.press("Begin here");
    const auto changed = trends.app.commands_of<ChangeSettings>();
    REQUIRE(changed.size() == 1);
    CHECK(changed.front().settings.baseline_from == trends.state.today);
    CHECK(changed.front().settings.baseline_reason == "New physio");
    trends.state.settings = changed.front().settings;
    trends.answer();
    CHECK(trends.app.shows_text("Counted from Thursday 22 October on: New physio"));
    trends.app.press("Use the first week again");
    CHECK_FALSE(trends.app.commands_of<ChangeSettings>().back().settings.baseline_from.has_value());
}

TEST_CASE("days without notes lead back to those with some", "[ui][trends]")
{
    auto state = typical_state();
    for (auto& day : state.diary.days) day.day -= days{200};
    Trends trends(state);
    trends.app.press("Show all days");
    CHECK(trends.app.shows_text("18 of 222 days noted"));
}

TEST_CASE("every range ends today, and days that lie ahead of it are counted instead of drawn", "[ui][trends]")
{
    auto state = typical_state();
    for (const int ahead : {40, 41}) {
        auto day = state.diary.days.back();
        day.day = state.today + days(ahead);
        state.diary.days.push_back(day);
    }
    Trends trends(std::move(state));
    for (const auto* range : {"Week", "Month", "3 months", "Year", "All"}) {
        trends.app.press(range);
        CHECK(shown_range(trends.view, trends.state).last == trends.state.today);
    }
    trends.app.press("Later days");
    trends.app.focus("Pain chart");
    for (int step = 0; step < 40; ++step) trends.app.key(Key::Right);
    CHECK(trends.app.value_of("Pain chart").starts_with("Wednesday 21 October: "));
    CHECK(shown_range(trends.view, trends.state).last == trends.state.today);
    CHECK(trends.app.shows_text("2 days lie ahead of today and are not drawn"));
    trends.app.press("Pain log");
    trends.navigation.settle();
    CHECK(trends.navigation.page == Page::PainLog);
}

TEST_CASE("where all days lie ahead, showing all of them is not offered", "[ui][trends]")
{
    auto state = typical_state();
    state.diary.days = {state.diary.days.back()};
    state.diary.days.back().day = state.today + days(40);
    Trends trends(std::move(state));
    trends.app.press("Show all days");
    CHECK(trends.app.shows("Nothing was noted in these days."));
    CHECK_FALSE(trends.app.shows("Show all days"));
    CHECK(trends.app.shows_text("One day lies ahead of today"));
}

TEST_CASE("whatever brings other days into view, they are said aloud", "[ui][trends]")
{
    Trends trends(ten_years());
    trends.app.focus("Pain chart");
    trends.app.key(Key::Plus);
    CHECK(trends.app.heard("Shows 30 Sept to 14 Oct"));
    trends.app.key(Key::PageUp);
    CHECK(trends.app.heard("Shows 23 Sept to 7 Oct"));
    trends.app.press("3 months");
    CHECK(trends.app.heard("Shows 24 Jul to 22 Oct"));
    CHECK_FALSE(trends.app.heard("Shows 23 Sept to 22 Oct"));
}

TEST_CASE("a day is read as often as the pointer comes to it, and not once it has left", "[ui][trends]")
{
    Trends trends;
    const auto chart = trends.app.tree().find(Role::Chart, "Pain chart")->bounds;
    const auto point_at = [&](float x) {
        trends.app.scroll(x, chart.y + 60, 0);
        return trends.app.value_of("Pain chart");
    };
    const auto read = point_at(chart.x + chart.width - 40);
    CHECK(read.find(" October: ") != std::string::npos);
    CHECK(point_at(chart.x + chart.width + 40).empty());
    CHECK(point_at(chart.x + chart.width - 40) == read);
}
