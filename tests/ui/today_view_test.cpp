#include "app/ui/today_view.h"

#include "app/domain/sore_day.h"
#include "app/ui/today_choices.h"

#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct Today {
    AppState state;
    ui::TodayView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit Today(AppState shown, float height = 1400)
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, 1280, height)
    {
    }
};

}  // namespace

TEST_CASE("one tap on the scale sends the level", "[ui][today]")
{
    Today today(typical_state());
    today.app.press("4, moderate");
    const auto saved = today.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].details.level.value() == 4);
    CHECK_FALSE(saved[0].for_day);
}

TEST_CASE("the clinician's plan stands before the suggested routine, and an exercise of it can be started",
          "[ui][today][plan]")
{
    auto state = typical_state();
    state.plan = {sample_plan_item(1, {.exercise = "cat_cow", .dose = "5 slow rounds"}),
                  sample_plan_item(2, {.text = "Walk to the park\nNot uphill"})};
    Today today(state);
    const auto& nodes = today.app.tree().nodes;
    const auto place = [&](std::string_view name) {
        return std::ranges::find(nodes, name, &semantics::Node::name) - nodes.begin();
    };
    CHECK(place("5 slow rounds") < place("Start routine"));
    CHECK(place("Walk to the park") < place("Start routine"));
    CHECK(place("Start routine") < static_cast<std::ptrdiff_t>(nodes.size()));
    CHECK_FALSE(today.app.shows("Start: Walk to the park"));

    today.app.press("Start: Cat and cow");
    REQUIRE(today.app.commands_of<StartExercise>().size() == 1);
    CHECK(today.app.commands_of<StartExercise>()[0].exercise == "cat_cow");
    today.app.press("All of my plan");
    CHECK(today.navigation.page == ui::Page::Exercises);
    CHECK(today.navigation.open == ui::open_plan);
}

TEST_CASE("without a plan Today has no card for it", "[ui][today][plan]")
{
    Today today(typical_state());
    CHECK_FALSE(today.app.shows("My plan"));
}

TEST_CASE("a noted level is shown, and its details are one press away", "[ui][today]")
{
    auto state = typical_state();
    const auto entry = sample_entry(90, 4, october(22, 9, 4));
    state.diary.entries.insert(state.diary.entries.begin(), entry);
    Today today(state);
    CHECK(today.app.has(Role::Heading, "Pain this morning: 4, moderate"));
    CHECK(today.app.shows("Saved 09:04"));

    today.app.press("Add details");
    CHECK(today.navigation.page == ui::Page::PainLog);
    CHECK(today.navigation.open == entry.id.text());
}

TEST_CASE("a level that was refused says why", "[ui][today]")
{
    Today today(typical_state());
    today.app.press("4, moderate");
    today.state.receipts = {{today.app.last_ticket(), fail(ErrorKind::Io, "The disk is full."), std::nullopt}};
    today.app.frame();
    CHECK(today.app.shows_text("The disk is full."));
}

TEST_CASE("an entry that was begun is offered to be finished, and nothing is when none was", "[ui][today]")
{
    auto state = typical_state();
    CHECK_FALSE(Today(state).app.shows("Finish it"));
    state.diary.pain_draft = "begun";
    Today today(state);
    CHECK(today.app.shows("An entry that you began is kept in the Pain log."));
    today.app.press("Finish it");
    CHECK(today.navigation.page == ui::Page::PainLog);
    CHECK(today.app.take_commands().empty());
}

TEST_CASE("what is due with a routine starts it, and nothing else does", "[ui][today]")
{
    auto state = typical_state();
    const auto& routine = state.library->routines().front();
    state.follow_ups.waiting[1].routine = routine.key;
    Today today(state);
    const auto start = "Start " + routine.title;
    CHECK(std::ranges::count(today.app.tree().nodes, start, &semantics::Node::name) == 1);
    today.app.press(start);
    const auto started = today.app.commands_of<StartRoutine>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].routine == routine.key);
    CHECK(today.app.commands_of<AnswerOccurrence>().empty());
}

TEST_CASE("questions that are due are one press away", "[ui][today]")
{
    auto state = typical_state();
    CHECK_FALSE(Today(state).app.shows("Answer the questions"));
    state.follow_ups.waiting[1].kind = ReminderKind::Measure;
    Today today(state);
    today.app.press("Answer the questions");
    CHECK(today.navigation.page == ui::Page::Questions);
    CHECK(today.app.take_commands().empty());
}

TEST_CASE("what is due is answered by its own buttons", "[ui][today]")
{
    Today today(typical_state());
    today.app.press("Skip, Easy walk, 10 minutes");
    const auto answers = today.app.commands_of<AnswerOccurrence>();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].answer == Answer::Skip);
    CHECK(answers[0].id == today.state.follow_ups.waiting[1].id);
}

TEST_CASE("a single letter answers the row that has the keyboard, and no other", "[ui][today]")
{
    Today today(typical_state());
    today.app.key(Key::L);
    CHECK(today.app.commands_of<AnswerOccurrence>().empty());

    today.app.focus("Done, Note how sore you feel");
    today.app.key(Key::L);
    const auto answers = today.app.commands_of<AnswerOccurrence>();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].answer == Answer::Later);
    CHECK(answers[0].id == today.state.follow_ups.waiting[0].id);
}

TEST_CASE("what passed while away is told with its own time and answered in place", "[ui][today][away]")
{
    Today today(typical_state());
    CHECK(today.app.shows("While you were away"));
    CHECK(today.app.shows_text("Yesterday, 22:00"));
    today.app.press("Done, Desk break, Yesterday, 22:00");
    today.app.focus("Later, Desk break, Yesterday, 22:00");
    today.app.key(Key::L);
    const auto answers = today.app.commands_of<AnswerOccurrence>();
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].answer == Answer::Done);
    CHECK(answers[0].id == today.state.follow_ups.waiting[2].id);
    CHECK(answers[1].answer == Answer::Later);
}

TEST_CASE("all that passed while away is skipped as one act, and what is due now is not", "[ui][today][away]")
{
    Today today(typical_state());
    today.app.press("Skip all");
    const auto answers = today.app.commands_of<AnswerOccurrences>();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].answer == Answer::Skip);
    CHECK(answers[0].ids.size() == 2);
}

TEST_CASE("many late ones of a rule stand as one, and each can still be answered", "[ui][today][away]")
{
    auto state = typical_state();
    auto& waiting = state.follow_ups.waiting;
    waiting.clear();
    for (int hour = 9; hour < 14; ++hour) {
        waiting.push_back(sample_occurrence(hour, "Stand up", october(21, hour, 0)));
        waiting.back().state = OccurrenceState::Missed;
        waiting.back().rule = ReminderRuleId(sample_uuid(620));
    }
    state.follow_ups.let_go = 12;
    Today today(std::move(state));
    CHECK(today.app.shows("Done, Stand up, Yesterday, 13:00"));
    CHECK_FALSE(today.app.shows("Done, Stand up, Yesterday, 09:00"));
    CHECK(today.app.shows("And 12 older ones that no longer need an answer."));
    today.app.press("4 earlier: Stand up");
    today.app.press("Skip, Stand up, Yesterday, 09:00");
    CHECK(today.app.commands_of<AnswerOccurrence>().size() == 1);
    today.app.press("4 earlier: Stand up");
    CHECK_FALSE(today.app.shows("Done, Stand up, Yesterday, 09:00"));
}

TEST_CASE("one that was shown hours ago and never answered counts as passed", "[ui][today][away]")
{
    auto state = typical_state();
    state.follow_ups.waiting = {sample_occurrence(1, "Walk", october(22, 1, 0)),
                                sample_occurrence(2, "Stretch", october(22, 8, 0))};
    for (auto& one : state.follow_ups.waiting) one.state = OccurrenceState::Delivered;
    Today today(std::move(state));
    CHECK(today.app.shows("Done, Walk, Today, 01:00"));
    CHECK(today.app.shows("Done, Stretch"));
}

TEST_CASE("the reminder status leads to Follow-ups and says when none will come", "[ui][today]")
{
    auto state = typical_state();
    {
        Today on(state);
        CHECK(on.app.shows("Reminders are on · next 09:30"));
    }
    state.follow_ups.agent.report = AgentReport{.bus = false};  // it runs, and reaches no desktop
    CHECK(Today(state).app.shows("Reminders are not running"));
    state.follow_ups.agent.running = false;
    Today off(state);
    off.app.press("Reminders are not running");
    CHECK(off.navigation.page == ui::Page::FollowUps);
}

TEST_CASE("starting the next routine asks for exactly that one", "[ui][today]")
{
    Today today(typical_state());
    today.app.press("Start routine");
    const auto started = today.app.commands_of<StartRoutine>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].routine == "morning_mobility_6");
}

TEST_CASE("an empty diary teaches what each card is for", "[ui][today]")
{
    Today today(empty_state());
    CHECK(today.app.has(Role::Heading, "Good morning"));
    CHECK(today.app.shows_text("Reminders can ask how sore you feel"));
    CHECK(today.app.shows_text("Note a massage or physio session"));
    CHECK(today.app.shows_text("No visit planned"));
}

TEST_CASE("every control of Today has a node with a name", "[ui][today]")
{
    Today today(typical_state());
    CHECK(today.app.items_without_node().empty());
}

TEST_CASE("a day of rest is marked with one press, taken back with another, and offers the lighter routine",
          "[ui][today]")
{
    Today today(typical_state());
    today.app.press("Rest day");
    const auto marked = today.app.commands_of<MarkDay>();
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].day == today.state.today);
    CHECK(marked[0].mark == DayMark::Rest);

    today.state.diary.marks = {{DayMarkId(sample_uuid(900)), today.state.today, DayMark::FlareUp}};
    today.app.frame();
    CHECK(today.app.shows("A flare-up day. It counts against nothing."));
    CHECK(ui::next_routine(today.state)->key == lighter_routine);
    today.app.take_commands();
    today.app.press("Flare-up day");
    CHECK_FALSE(today.app.commands_of<MarkDay>().at(0).mark);
}

TEST_CASE("the goal is shown as what was done, without a row of days unless asked for", "[ui][today]")
{
    auto state = typical_state();
    state.settings.goal_days = 4;
    state.adherence = {.goal_days = 4, .done_this_week = 3, .asked_this_week = 4, .score = 0.7, .days_in_a_row = 3};
    Today today(state);
    CHECK(today.app.shows("3 of 4 days this week"));
    CHECK_FALSE(today.app.shows_text("in a row"));
    today.app.press("Change the goal");
    CHECK(today.navigation.page == ui::Page::Exercises);
    CHECK(today.navigation.open == ui::open_plan);
    today.state.settings.streaks = true;
    today.app.frame();
    CHECK(today.app.shows("3 of 4 days this week · 3 days in a row"));
}

TEST_CASE("what changed this week is one sentence, and an empty diary learns what will stand there", "[ui][today]")
{
    auto state = typical_state();
    Today without(state);
    CHECK_FALSE(without.app.shows("What changed this week"));
    state.trend.statements = {{"direction", "Over the last 90 days your level went down.", 60, "moderate"},
                              {"week_comparison", "Your average was 4.0 this week.", 12, "description"}};
    Today with(state);
    CHECK(with.app.shows("Your average was 4.0 this week."));
    CHECK_FALSE(with.app.shows_text("Over the last 90 days"));
    with.app.press("See Trends");
    CHECK(with.navigation.page == ui::Page::Trends);
    Today empty(empty_state());
    CHECK(empty.app.shows_text("After two weeks, one sentence here says what has changed."));
}
