#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("a routine that was followed to its end is noted at once, and how it felt afterwards", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", PainLevel::from(5)}));
    REQUIRE(app.state().player);
    CHECK(app.state().player->phase == PlayerPhase::GetReady);
    CHECK(app.next_wakeup() == desk.clock.precise_now() + 1s);
    desk.pass(app, 60s);
    CHECK(app.state().player->phase == PlayerPhase::Finished);
    CHECK_FALSE(app.next_wakeup());
    CHECK(desk.open().state().diary.runs.size() == 1);

    const auto noted = app.carry_out(FinishRoutine{PainLevel::from(3)});
    REQUIRE(noted);
    CHECK_FALSE(app.state().player);
    REQUIRE(app.state().diary.runs.size() == 1);
    const auto& run = app.state().diary.runs.front();
    CHECK(run.id.value() == **noted);
    CHECK(run.details.routine == "short");
    CHECK(run.details.title == "Short routine");
    CHECK(run.details.done == 3);
    CHECK(run.details.of == 3);
    CHECK(run.details.spent == 40s);
    CHECK(run.details.before == PainLevel::from(5));
    CHECK(run.details.after == PainLevel::from(3));
}

TEST_CASE("the question how it feels may be left open", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 60s);
    REQUIRE(app.carry_out(FinishRoutine{}));
    CHECK(app.state().diary.runs.at(0).details.after == std::nullopt);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.runs.empty());
}

TEST_CASE("stopping keeps what was done", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 16s);
    REQUIRE(app.carry_out(PressPlayer{PlayerKey::Stop}));
    REQUIRE(app.state().player);
    CHECK(app.state().player->stopped_early);
    CHECK(app.state().diary.runs.at(0).details.done == 1);
}

TEST_CASE("stopping before the first step is over notes nothing and leaves the player", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 8s);
    app.carry_out(1, PressPlayer{PlayerKey::Stop});
    CHECK_FALSE(app.state().player);
    CHECK(app.state().diary.runs.empty());
    CHECK(app.state().notice);
}

TEST_CASE("each finished step is in the diary at once, as one run", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", PainLevel::from(5)}));
    desk.pass(app, 14s);
    CHECK(desk.open().state().diary.runs.empty());
    desk.pass(app, 2s);
    // Another program that opens the diary sees what a crash would leave.
    const auto after_one = desk.open();
    REQUIRE(after_one.state().diary.runs.size() == 1);
    CHECK(after_one.state().diary.runs.front().details.done == 1);
    CHECK(after_one.state().diary.runs.front().details.before == PainLevel::from(5));
    desk.pass(app, 10s);
    const auto after_two = desk.open();
    REQUIRE(after_two.state().diary.runs.size() == 1);
    CHECK(after_two.state().diary.runs.front().details.done == 2);
    CHECK(after_two.state().diary.runs.front().details.spent == 25s);
}

TEST_CASE("one undo takes back a whole run, with how it felt", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 60s);
    REQUIRE(app.carry_out(FinishRoutine{PainLevel::from(3)}));
    CHECK(app.state().diary.runs.at(0).details.after == PainLevel::from(3));
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.runs.empty());
    CHECK(app.state().diary.entries.size() == 1);
}

TEST_CASE("a run goes on being noted when something else is noted in the middle of it", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 16s);
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    desk.pass(app, 60s);
    CHECK(app.state().diary.runs.at(0).details.done == 3);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.entries.empty());
    CHECK(app.state().diary.runs.size() == 1);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.runs.empty());
}

TEST_CASE("a run that was taken back in the middle stays taken back", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 16s);
    REQUIRE(app.carry_out(Undo{}));
    desk.pass(app, 60s);
    const auto finished = app.carry_out(FinishRoutine{PainLevel::from(3)});
    REQUIRE(finished);
    CHECK_FALSE(*finished);
    CHECK(app.state().diary.runs.empty());
    CHECK(app.state().diary.entries.size() == 1);
    CHECK_FALSE(app.state().notice);
}

TEST_CASE("closing the program in the middle of a routine keeps what was done", "[core][routine]")
{
    Desk desk;
    {
        auto app = desk.open();
        REQUIRE(app.carry_out(StartRoutine{"short", {}}));
        desk.pass(app, 16s);
    }
    const auto app = desk.open();
    REQUIRE(app.state().diary.runs.size() == 1);
    CHECK(app.state().diary.runs.front().details.done == 1);
}

TEST_CASE("a quit that comes before the end keeps what was done once", "[core][routine]")
{
    Desk desk;
    {
        auto app = desk.open();
        REQUIRE(app.carry_out(StartRoutine{"short", {}}));
        desk.pass(app, 16s);
        app.handle(QuitRequested{});
    }
    CHECK(desk.open().state().diary.runs.size() == 1);
}

TEST_CASE("closing before the first step is over notes nothing", "[core][routine]")
{
    Desk desk;
    {
        auto app = desk.open();
        REQUIRE(app.carry_out(StartRoutine{"short", {}}));
        desk.pass(app, 8s);
    }
    CHECK(desk.open().state().diary.runs.empty());
}

TEST_CASE("starting another routine keeps what was done of the first", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 16s);
    REQUIRE(app.carry_out(StartExercise{"knee_rolls"}));
    CHECK(app.state().player->routine.empty());
    CHECK(app.state().player->title == "Knee rolls");
    CHECK(app.state().diary.runs.size() == 1);
}

TEST_CASE("an exercise tried alone is noted under its own name", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartExercise{"knee_rolls"}));
    desk.pass(app, 60s);
    REQUIRE(app.carry_out(FinishRoutine{}));
    CHECK(app.state().diary.runs.at(0).details.routine == "knee_rolls");
    CHECK(app.state().diary.runs.at(0).details.title == "Knee rolls");
}

TEST_CASE("a routine or exercise that is not in the library is not found", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    CHECK(app.carry_out(StartRoutine{"none", {}}).error().kind == ErrorKind::NotFound);
    CHECK(app.carry_out(StartExercise{"none"}).error().kind == ErrorKind::NotFound);
    CHECK(app.carry_out(PressPlayer{PlayerKey::Pause}).error().kind == ErrorKind::Invalid);
    CHECK(app.carry_out(FinishRoutine{}).error().kind == ErrorKind::Invalid);
}

TEST_CASE("a routine done without the player can be noted, and removed", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    RoutineRunDetails details{
        .routine = "short", .started_at = app.state().local_now, .spent = 5min, .done = 2, .of = 3};
    const auto noted = app.carry_out(LogRoutine{details});
    REQUIRE(noted);
    CHECK(app.state().diary.runs.at(0).details.title == "Short routine");
    REQUIRE(app.carry_out(SavePainEntry{pain(2), {}, {}}));
    CHECK(app.state().diary.days.at(0).routines == 1);
    REQUIRE(app.carry_out(RemoveRoutineRun{RoutineRunId(**noted)}));
    CHECK(app.state().diary.runs.empty());
    CHECK(app.state().diary.days.at(0).routines == 0);

    details.done = 4;
    CHECK_FALSE(app.carry_out(LogRoutine{details}));
    details.done = 1;
    details.routine = "none";
    CHECK(app.carry_out(LogRoutine{details}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("following a routine answers the reminder that asked for it", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(
        AddReminder{{.kind = ReminderKind::Routine, .routine = "short", .schedule = TimesOfDay{.times = {10h}}}}));
    desk.pass(app, 1h);
    REQUIRE(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 60s);
    CHECK(app.state().follow_ups.waiting.empty());
}

TEST_CASE("a lighter routine answers the reminder of the one it takes the place of", "[core][routine]")
{
    Desk desk;
    auto app = desk.open();
    const OwnRoutineDetails lighter{"A little", "", {{.exercise = "knee_rolls", .length = 5s, .cue = ""}}};
    const auto made = app.carry_out(AddOwnRoutine{lighter});
    REQUIRE(made);
    REQUIRE(app.carry_out(
        AddReminder{{.kind = ReminderKind::Routine, .routine = "short", .schedule = TimesOfDay{.times = {10h}}}}));
    desk.pass(app, 61min);
    REQUIRE(app.state().follow_ups.waiting.size() == 1);

    REQUIRE(app.carry_out(StartRoutine{(*made)->text(), PainLevel::from(7), "short"}));
    desk.pass(app, 30s);
    REQUIRE(app.carry_out(FinishRoutine{std::nullopt}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(app.state().diary.runs.at(0).details.title == "A little");

    // One undo takes back the run and the answer.
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.runs.empty());
    CHECK(app.state().follow_ups.waiting.size() == 1);

    // Played for itself it stands for nothing.
    REQUIRE(app.carry_out(StartRoutine{(*made)->text(), std::nullopt}));
    desk.pass(app, 30s);
    REQUIRE(app.carry_out(FinishRoutine{std::nullopt}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
}
