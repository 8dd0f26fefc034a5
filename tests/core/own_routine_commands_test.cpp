#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

OwnRoutineDetails rolls(Span length = 10s)
{
    return {"My morning", "", {{.exercise = "knee_rolls", .length = length, .rest = 5s, .cue = ""}}};
}

OwnRoutineId add(App& app, const OwnRoutineDetails& details)
{
    const auto made = app.carry_out(AddOwnRoutine{details});
    REQUIRE(made);
    return OwnRoutineId(**made);
}

}  // namespace

TEST_CASE("an own routine is kept, and every change of it says so and can be undone", "[core][own_routine]")
{
    Desk desk;
    auto app = desk.open();
    const auto says = [&](const Command& command, std::string_view words) {
        app.carry_out(Ticket{1}, command);
        REQUIRE(app.state().notice);
        CHECK(app.state().notice->text == words);
        CHECK(app.state().notice->can_undo);
    };
    says(AddOwnRoutine{rolls()}, "Routine saved");
    const auto id = app.state().own_routines.at(0).own.id;
    says(EditOwnRoutine{id, rolls(20s)}, "Routine changed");
    CHECK(app.state().own_routines.at(0).routine.total == 25s);
    CHECK(desk.open().state().own_routines.at(0).own.details == rolls(20s));
    says(RemoveOwnRoutine{id}, "Routine removed");
    CHECK(app.state().own_routines.empty());
    CHECK(app.state().diary.undo_label == "removing a routine of yours");

    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().own_routines.at(0).own.details == rolls(20s));
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().own_routines.at(0).own.details == rolls());
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().own_routines.empty());
}

TEST_CASE("an own routine is played and noted under its name, and stays in the log without it", "[core][own_routine]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = add(app, rolls());
    REQUIRE(app.carry_out(StartRoutine{id.text(), PainLevel::from(3)}));
    REQUIRE(app.state().player);
    CHECK(app.state().player->title == "My morning");
    CHECK(app.state().player->steps.size() == 2);
    CHECK(app.state().player->steps[0].title == "Knee rolls");
    desk.pass(app, 1min);
    REQUIRE(app.carry_out(FinishRoutine{PainLevel::from(2)}));
    REQUIRE(app.carry_out(RemoveOwnRoutine{id}));
    REQUIRE(app.state().diary.runs.size() == 1);
    CHECK(app.state().diary.runs[0].details.routine == id.text());
    CHECK(app.state().diary.runs[0].details.title == "My morning");
    CHECK(app.carry_out(StartRoutine{id.text(), std::nullopt}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a routine that is changed or removed while it plays is played to its end", "[core][own_routine]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = add(app, rolls());
    REQUIRE(app.carry_out(StartRoutine{id.text(), std::nullopt}));
    REQUIRE(app.carry_out(RemoveOwnRoutine{id}));
    desk.pass(app, 1min);
    REQUIRE(app.carry_out(FinishRoutine{std::nullopt}));
    CHECK(app.state().diary.runs.at(0).details.done == 2);
}

TEST_CASE("a reminder can name an own routine, and doing it answers", "[core][own_routine][reminder]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = add(app, rolls());
    REQUIRE(app.carry_out(AddReminder{{.kind = ReminderKind::Routine,
                                       .text = "",
                                       .routine = id.text(),
                                       .schedule = TimesOfDay{{10h}, every_day},
                                       .appointment = std::nullopt}}));
    CHECK(app.state().follow_ups.rules.at(0).details.text == "Time for My morning");
    desk.pass(app, 61min);
    REQUIRE(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(
        LogRoutine{{.routine = id.text(), .title = "", .started_at = app.state().local_now, .done = 2, .of = 2}}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(app.state().diary.runs.at(0).details.title == "My morning");
}

TEST_CASE("a reminder of a routine that was removed can still be paused, and no new one made",
          "[core][own_routine][reminder]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = add(app, rolls());
    RuleDetails details{.kind = ReminderKind::Routine,
                        .text = "",
                        .routine = id.text(),
                        .schedule = TimesOfDay{{10h}, every_day},
                        .appointment = std::nullopt};
    REQUIRE(app.carry_out(AddReminder{details}));
    REQUIRE(app.carry_out(RemoveOwnRoutine{id}));
    auto paused = app.state().follow_ups.rules.at(0);
    paused.details.paused = true;
    CHECK(app.carry_out(EditReminder{paused.id, paused.details}));
    CHECK(app.carry_out(AddReminder{details}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a step that cannot be is refused, and an unknown exercise names the nearest", "[core][own_routine]")
{
    Desk desk;
    auto app = desk.open();
    auto details = rolls();
    details.steps[0].exercise = "knee_rols";
    const auto unknown = app.carry_out(AddOwnRoutine{details});
    CHECK(unknown.error().kind == ErrorKind::NotFound);
    CHECK(unknown.error().what == "There is no exercise by that key. Did you mean \"knee_rolls\"?");
    details = rolls();
    details.steps[0].sides = StepSides::Both;
    CHECK(app.carry_out(AddOwnRoutine{details}).error().kind == ErrorKind::Invalid);
    CHECK(app.carry_out(AddOwnRoutine{{"Empty", "", {}}}).error().kind == ErrorKind::Invalid);
    CHECK(app.state().own_routines.empty());
    const OwnRoutineId nothing(Uuid::version_7({}, CountingChance{9}.bytes()));
    CHECK(app.carry_out(RemoveOwnRoutine{nothing}).error().kind == ErrorKind::NotFound);
    CHECK(app.carry_out(EditOwnRoutine{nothing, rolls()}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a step that the guidance no longer has may stay when the routine is changed", "[core][own_routine]")
{
    Desk desk;
    OwnRoutineId id(Uuid::from_bytes({}));
    {
        auto app = desk.open();
        id = add(app, rolls());
    }
    desk.library = guidance::Library();
    auto app = desk.open();
    auto renamed = rolls(15s);
    renamed.name = "My evening";
    REQUIRE(app.carry_out(EditOwnRoutine{id, renamed}));
    CHECK(app.state().own_routines.at(0).routine.steps[0].cue == "knee rolls");
    renamed.steps.push_back({.exercise = "walking", .length = 20s, .cue = ""});
    CHECK(app.carry_out(EditOwnRoutine{id, renamed}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("routines that another program made are read again", "[core][own_routine]")
{
    Desk desk;
    auto window = desk.open();
    auto shell = desk.open();
    const auto id = add(shell, rolls());
    window.tick();
    CHECK(find_routine(window.state(), id.text()) != nullptr);
}
