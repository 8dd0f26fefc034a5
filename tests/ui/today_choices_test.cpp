#include "app/ui/today_choices.h"

#include "tests/support/sample_state.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::ui;
using namespace aftercare::tests;
using namespace std::chrono_literals;

namespace {

AppState at(LocalSecond time, AppState state = typical_state())
{
    state.local_now = {Instant{time.time_since_epoch()}, {}, "UTC"};
    state.now = state.local_now.at;
    state.today = state.local_now.day();
    return state;
}

}  // namespace

TEST_CASE("a note counts for the part of the day in which it was made", "[ui][today]")
{
    auto state = typical_state();
    CHECK(note_of_now(state) == nullptr);  // the newest note is of yesterday

    state.diary.entries.insert(state.diary.entries.begin(), sample_entry(90, 4, october(22, 8, 10)));
    REQUIRE(note_of_now(state) != nullptr);
    CHECK(note_of_now(state)->details.level.value() == 4);

    CHECK(note_of_now(at(october(22, 18, 0), state)) == nullptr);
}

TEST_CASE("aftercare is shown for three days after a session", "[ui][today]")
{
    CHECK(recent_session(at(october(24, 17, 29))) != nullptr);
    CHECK(recent_session(at(october(24, 17, 30))) == nullptr);
    CHECK(recent_session(at(october(21, 17, 0))) == nullptr);  // not begun yet
}

TEST_CASE("a stage begins at its first second and is past at its end", "[ui][today]")
{
    const guidance::AftercareStage stage{.from = 2h, .to = 12h};
    CHECK(stage_state(stage, 2h - 1s) == StageState::Ahead);
    CHECK(stage_state(stage, 2h) == StageState::Now);
    CHECK(stage_state(stage, 12h) == StageState::Past);
}

TEST_CASE("what passed while the computer was off stands apart from what is due", "[ui][today]")
{
    const auto state = typical_state();
    const auto due = due_now(state);
    REQUIRE(due.waiting.size() == 2);
    REQUIRE(due.late.size() == 2);
    CHECK(due.waiting.front()->text == "Note how sore you feel");
    CHECK(due.late.back()->text == "Desk break");
}

TEST_CASE("a sore day is offered the gentlest routine", "[ui][today]")
{
    auto state = typical_state();
    state.diary.entries.insert(state.diary.entries.begin(), sample_entry(90, 7, october(22, 8, 10)));
    REQUIRE(next_routine(state) != nullptr);
    CHECK(next_routine(state)->key == "flare_up_day");
}

TEST_CASE("the morning after a session is offered that stage's routine", "[ui][today]")
{
    const auto state = typical_state();
    REQUIRE(next_routine(state) != nullptr);
    CHECK(next_routine(state)->key == "morning_mobility_6");
}

TEST_CASE("an evening is offered a routine for settled days only when today's note says it is one", "[ui][today]")
{
    auto state = at(october(22, 19, 0));
    state.follow_ups.sessions.clear();
    state.diary.entries = {sample_entry(90, 3, october(22, 8, 10))};
    CHECK(next_routine(state)->key == "evening_winddown_10");
    state.diary.entries.clear();
    CHECK(next_routine(state)->phase == Phase::Any);
}

TEST_CASE("without a library there is no routine to offer", "[ui][today]")
{
    auto state = typical_state();
    state.library = nullptr;
    CHECK(next_routine(state) == nullptr);
}

TEST_CASE("the week marks activity and rest, and never a day before the diary began", "[ui][today]")
{
    const auto marks = week_marks(typical_state());
    CHECK(marks == std::array{DayDot::Active, DayDot::Rested, DayDot::Active, DayDot::Today, DayDot::Ahead,
                              DayDot::Ahead, DayDot::Ahead});

    const auto fresh = week_marks(empty_state());
    CHECK(fresh[0] == DayDot::Unknown);
    CHECK(fresh[3] == DayDot::Today);
}
