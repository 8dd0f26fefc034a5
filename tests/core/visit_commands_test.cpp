#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

AppointmentDetails visit(std::string_view at, std::vector<Span> remind_before)
{
    return {.at = london()->moment(london()->to_instant(local(at))),
            .therapist = "A. Reyes",
            .place = "",
            .remind_before = std::move(remind_before)};
}

SessionDetails session(std::string_view at) { return {.at = london()->moment(london()->to_instant(local(at)))}; }

}  // namespace

TEST_CASE("a visit is announced as long before as was asked, and comes with its reminders", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-08T14:15", {days{1}, 2h})}));
    REQUIRE(app.state().follow_ups.appointments.size() == 1);
    const auto& coming = app.state().follow_ups.coming;
    REQUIRE(coming.size() == 2);
    CHECK(coming[0].due.local == local("2026-01-07T14:15"));
    CHECK(coming[1].due.local == local("2026-01-08T12:15"));
    CHECK(coming[0].text == "Visit on Thursday 8 January at 14:15 with A. Reyes");
    CHECK(coming[0].kind == ReminderKind::Appointment);
}

TEST_CASE("a day before a visit is the same time of day, also when the clock changes between", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-03-29T14:15", {days{1}, 24h - 1h})}));
    const auto& coming = app.state().follow_ups.coming;
    REQUIRE(coming.size() == 2);
    CHECK(coming[0].due.local == local("2026-03-28T14:15"));
    CHECK(coming[1].due.local == local("2026-03-28T14:15"));
}

TEST_CASE("reminders of a visit whose time has passed already are left out", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-05T12:00", {days{1}, 2h})}));
    CHECK(app.state().follow_ups.rules.size() == 1);
}

TEST_CASE("a removed visit takes its reminders with it, and undo brings both back", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    const auto made = app.carry_out(AddAppointment{visit("2026-01-08T14:15", {days{1}, 2h})});
    REQUIRE(made);
    REQUIRE(app.carry_out(RemoveAppointment{AppointmentId(**made)}));
    CHECK(app.state().follow_ups.appointments.empty());
    CHECK(app.state().follow_ups.rules.empty());
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments.size() == 1);
    CHECK(app.state().follow_ups.rules.size() == 2);
    CHECK(
        app.carry_out(RemoveAppointment{AppointmentId(Uuid::version_7({}, CountingChance{9}.bytes()))}).error().kind ==
        ErrorKind::NotFound);
}

TEST_CASE("a visit in the past and a session in the future are refused", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    CHECK(app.carry_out(AddAppointment{visit("2026-01-05T08:59", {})}).error().kind == ErrorKind::Invalid);
    CHECK(app.carry_out(AddSession{session("2026-01-05T09:05")}).error().kind == ErrorKind::Invalid);
    CHECK(app.state().follow_ups.appointments.empty());
    CHECK(app.state().follow_ups.sessions.empty());
}

TEST_CASE("a session is saved, changed and removed, and marks its day", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    const auto made = app.carry_out(AddSession{session("2026-01-05T08:00")});
    REQUIRE(made);
    const TreatmentSessionId id(**made);
    CHECK(app.state().diary.days.at(0).session);
    auto details = app.state().follow_ups.sessions.at(0).details;
    details.next_day = PainLevel::from(2);
    REQUIRE(app.carry_out(EditSession{id, details}));
    CHECK(app.state().follow_ups.sessions.at(0).details.next_day == PainLevel::from(2));
    REQUIRE(app.carry_out(RemoveSession{id}));
    CHECK(app.state().follow_ups.sessions.empty());
    CHECK_FALSE(app.state().diary.days.at(0).session);
}

TEST_CASE("a visit that moves takes its reminders along, and undo puts all of it back", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    const auto made = app.carry_out(AddAppointment{visit("2026-01-08T14:15", {days{1}, 2h})});
    REQUIRE(made);
    auto moved = visit("2026-01-09T10:00", {2h});
    moved.note = "bring the letter";
    REQUIRE(app.carry_out(EditAppointment{AppointmentId(**made), moved}));
    CHECK(app.state().follow_ups.appointments.at(0).details == moved);
    REQUIRE(app.state().follow_ups.coming.size() == 1);
    CHECK(app.state().follow_ups.coming[0].due.local == local("2026-01-09T08:00"));
    CHECK(app.state().follow_ups.coming[0].text == "Visit on Friday 9 January at 10:00 with A. Reyes");
    CHECK(app.state().diary.undo_label == "changing a visit");
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.coming.size() == 2);
    CHECK(app.state().follow_ups.coming[0].due.local == local("2026-01-07T14:15"));
}

TEST_CASE("a new note leaves the reminders of a visit as they are", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    const auto made = app.carry_out(AddAppointment{visit("2026-01-08T14:15", {days{1}})});
    const auto rule = app.state().follow_ups.rules.at(0).id;
    auto noted = app.state().follow_ups.appointments.at(0).details;
    noted.note = "ask about the desk";
    REQUIRE(app.carry_out(EditAppointment{AppointmentId(**made), noted}));
    CHECK(app.state().follow_ups.rules.at(0).id == rule);
}

TEST_CASE("a visit that has passed can be noted on but not moved into the past", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    const auto made = app.carry_out(AddAppointment{visit("2026-01-05T10:00", {})});
    REQUIRE(made);
    desk.clock.set(utc_at("2026-01-05T12:00"));
    auto details = visit("2026-01-05T10:00", {});
    details.note = "went well";
    CHECK(app.carry_out(EditAppointment{AppointmentId(**made), details}));
    details.at = visit("2026-01-05T11:00", {}).at;
    CHECK(app.carry_out(EditAppointment{AppointmentId(**made), details}).error().kind == ErrorKind::Invalid);
}

TEST_CASE("what a calendar file brings is one change that one undo takes back", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-08T14:15", {days{1}})}));
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-10T14:15", {})}));
    const auto before = app.state().follow_ups.appointments;
    auto moved = before[0];
    moved.details.at = visit("2026-01-12T09:00", {}).at;
    REQUIRE(app.carry_out(ImportAppointments{{visit("2026-01-20T11:00", {2h})}, {moved}, {before[1]}}));
    CHECK(app.state().follow_ups.appointments.size() == 2);
    CHECK(app.state().follow_ups.appointments[0] == moved);
    CHECK(app.state().follow_ups.rules.size() == 2);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments == before);
    CHECK(app.state().follow_ups.rules.size() == 1);
}

TEST_CASE("after four sessions it is time to look back, until the next is noted", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    for (const auto* at : {"2026-01-01T08:00", "2026-01-02T08:00", "2026-01-03T08:00"}) {
        REQUIRE(app.carry_out(AddSession{session(at)}));
        CHECK_FALSE(app.state().follow_ups.review);
    }
    REQUIRE(app.carry_out(AddSession{session("2026-01-04T08:00")}));
    REQUIRE(app.state().follow_ups.review);
    CHECK(app.state().follow_ups.review->sessions.size() == 4);
    REQUIRE(app.carry_out(AddSession{session("2026-01-05T08:00")}));
    CHECK_FALSE(app.state().follow_ups.review);
}
