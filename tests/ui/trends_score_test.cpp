#include "app/ui/shell.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;
using std::chrono::days;

namespace {

MeasureAnswer answered(int number, Day day, std::array<int, 3> levels)
{
    return {MeasureAnswerId(sample_uuid(800 + number)),
            {Measure::Peg,
             day,
             {Instant{day.time_since_epoch()}, {}, "UTC"},
             {{"pain", levels[0]}, {"enjoyment", levels[1]}, {"activity", levels[2]}}}};
}

// A month apart, newest first.
AppState with_scores(std::vector<std::array<int, 3>> levels)
{
    auto state = typical_state();
    for (int number = 0; const auto& each : levels) {
        state.measures.push_back(answered(number, state.today - days(3 + 30 * number), each));
        ++number;
    }
    return state;
}

void remind_on(AppState& state, Day day)
{
    const ReminderRule rule{
        ReminderRuleId(sample_uuid(640)), {}, {.kind = ReminderKind::Measure, .text = "Questions", .schedule = {}}};
    const LocalSecond at = day + std::chrono::hours(19);
    state.follow_ups.rules.push_back(rule);
    state.follow_ups.next.push_back({rule.id, ReminderKind::Measure, "Questions", {at, Instant{}}});
}

struct Window {
    AppState state;
    ui::Shell shell;
    UiHarness app;

    explicit Window(AppState shown, float width = 1280)
        : state(std::move(shown)),
          app([this](ui::Ui& ui) { draw(shell, state, ui); }, {}, width, 900)
    {
        shell.navigation.go(ui::Page::Trends);
        app.frame();
    }
};

}  // namespace

TEST_CASE("the newest daily life score stands beside the chart with the first one and its day", "[ui][trends]")
{
    Window window(with_scores({{6, 5, 3}, {5, 5, 5}, {6, 7, 6}}));
    CHECK(window.app.shows("4.7"));
    CHECK(window.app.shows("of 10, lower is easier"));
    CHECK(window.app.shows("First: 6.3 on 20 Aug"));
    CHECK_FALSE(window.app.shows_text("Next: "));
}

TEST_CASE("the line of past scores is heard one by one, oldest first, and begins with the second", "[ui][trends]")
{
    constexpr auto list = "Daily life scores, oldest first";
    Window many(with_scores({{6, 5, 3}, {6, 7, 6}}));
    CHECK(many.app.has(Role::List, list));
    std::vector<std::string> heard;
    const auto& tree = many.app.tree();
    for (const auto& node : tree.nodes)
        if (node.role == Role::ListItem && node.parent == tree.find(Role::List, list)->id) heard.push_back(node.name);
    CHECK(heard == std::vector<std::string>{"Saturday 19 September: 6.3", "Monday 19 October: 4.7"});

    Window one(with_scores({{6, 5, 3}}));
    CHECK_FALSE(one.app.has(Role::List, list));
    CHECK(one.app.shows("4.7"));
    CHECK(one.app.shows("Answered on 19 Oct"));
}

TEST_CASE("only a year of months is drawn, and the first score of all is still named", "[ui][trends]")
{
    Window window(with_scores(std::vector<std::array<int, 3>>(20, {5, 5, 5})));
    int items = 0;
    const auto& tree = window.app.tree();
    const auto* list = tree.find(Role::List, "Daily life scores, oldest first");
    REQUIRE(list);
    for (const auto& node : tree.nodes)
        if (node.role == Role::ListItem && node.parent == list->id) ++items;
    CHECK(items == 12);
    CHECK(window.app.shows("First: 5.0 on 28 Mar 2025"));
}

TEST_CASE("the reminder of the questions says when they come next", "[ui][trends]")
{
    const auto shows = [](int days_ahead, std::string_view words) {
        auto state = with_scores({{6, 5, 3}, {6, 7, 6}});
        remind_on(state, state.today + days(days_ahead));
        return Window(std::move(state)).app.shows(words);
    };
    CHECK(shows(0, "Next: Today"));
    CHECK(shows(1, "Next: Tomorrow"));
    CHECK(shows(3, "Next: Sunday"));
    CHECK(shows(25, "Next: 16 Nov"));
    CHECK(shows(80, "Next: 10 Jan 2027"));

    auto paused = with_scores({{6, 5, 3}});
    remind_on(paused, paused.today + days(3));
    paused.follow_ups.rules.back().details.paused = true;
    CHECK_FALSE(Window(paused).app.shows_text("Next: "));
}

TEST_CASE("before the first answer the score says what it is, and one press leads to the three questions",
          "[ui][trends]")
{
    Window window(with_scores({}));
    CHECK(window.app.shows_text("Three questions about the past week (PEG) make one number"));
    CHECK_FALSE(window.app.shows("of 10, lower is easier"));
    window.shell.questions.measure = Measure::Activities;
    window.app.press("Answer the 3 questions");
    CHECK(window.shell.navigation.page == ui::Page::Questions);
    CHECK(window.shell.questions.measure == Measure::Peg);
}

TEST_CASE("the questions lead back to Trends when that is where one came from", "[ui][trends]")
{
    Window window(with_scores({{6, 5, 3}}));
    window.app.press("Answer again");
    window.app.press(Role::Button, "Trends");
    CHECK(window.shell.navigation.page == ui::Page::Trends);
}

TEST_CASE("a score alone is shown where no pain was noted yet; without one only the first note is asked for",
          "[ui][trends]")
{
    auto state = empty_state();
    CHECK_FALSE(Window(state).app.shows("Daily life score"));
    state.measures = {answered(0, state.today, {6, 5, 3})};
    CHECK(Window(state).app.shows("4.7"));
}

TEST_CASE("the score fits a narrow window", "[ui][trends]")
{
    auto state = with_scores({{10, 10, 10}, {10, 10, 10}});
    state.measures.back().details.for_day -= days(400);
    remind_on(state, state.today + days(80));
    for (const float width : {1280.0F, 990.0F, 420.0F}) {
        Window window(state, width);
        const auto& tree = window.app.tree();
        const auto* card = tree.find(Role::Group, "Daily life score");
        REQUIRE(card);
        for (const auto& node : tree.nodes) {
            if (node.parent != card->id) continue;
            INFO(node.name << ", " << width << " wide");
            CHECK(node.bounds.x + node.bounds.width <= card->bounds.x + card->bounds.width);
        }
    }
}
