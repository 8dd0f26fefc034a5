#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

AppointmentDetails visit(std::string_view at)
{
    return {.at = london()->moment(london()->to_instant(local(at))), .therapist = "A. Reyes", .place = ""};
}

}  // namespace

TEST_CASE("who opens the calendar sees where a file would be saved and which files there are", "[core][calendar]")
{
    Desk desk;
    desk.calendars.files = {{"Downloads/clinic.ics", utc_at("2026-01-04T10:00")}};
    auto app = desk.open();
    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Look, {}}));
    CHECK(app.state().calendar.usual_place == "Documents/aftercare.ics");
    REQUIRE(app.state().calendar.found.size() == 1);
    CHECK(app.state().calendar.found[0].path == "Downloads/clinic.ics");
}

TEST_CASE("a calendar file of the same name is replaced only when asked to", "[core][calendar]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-08T14:15")}));
    const std::string path = "Documents/aftercare.ics";
    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Save, path}));
    REQUIRE(app.state().calendar.saved);
    CHECK(app.state().calendar.saved->visits == 1);

    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Save, path}));
    CHECK(app.state().calendar.in_the_way == path);
    CHECK_FALSE(app.state().calendar.saved);
    CHECK(desk.calendars.saved.size() == 1);

    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Replace, path}));
    CHECK(app.state().calendar.in_the_way.empty());
    CHECK(desk.calendars.saved.size() == 2);
}

TEST_CASE("a calendar file is looked at before anything of it is taken, and one undo takes it back", "[core][calendar]")
{
    Desk desk;
    desk.calendars.files = {{"Downloads/clinic.ics", utc_at("2026-01-04T10:00")}};
    desk.calendars.brings.changes.added = {visit("2026-01-20T11:00"), visit("2026-01-27T11:00")};
    auto app = desk.open();
    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Read, "Downloads/clinic.ics"}));
    REQUIRE(app.state().calendar.preview);
    CHECK(app.state().calendar.preview->path == "Downloads/clinic.ics");
    CHECK(app.state().follow_ups.appointments.empty());

    REQUIRE(app.carry_out(ImportAppointments{app.state().calendar.preview->import.changes}));
    CHECK(app.state().follow_ups.appointments.size() == 2);
    CHECK_FALSE(app.state().calendar.preview);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments.empty());
}

TEST_CASE("what is taken from a calendar file is told, and nothing can be undone when nothing changed",
          "[core][calendar]")
{
    Desk desk;
    auto app = desk.open();
    app.carry_out(1, ImportAppointments{{visit("2026-01-20T11:00"), visit("2026-01-27T11:00")}, {}, {}});
    REQUIRE(app.state().notice);
    CHECK(app.state().notice->text == "2 visits added");
    CHECK(app.state().notice->can_undo);
    auto moved = app.state().follow_ups.appointments[0];
    moved.details.place = "Harbour";
    app.carry_out(2, ImportAppointments{{}, {moved}, {app.state().follow_ups.appointments[1]}});
    CHECK(app.state().notice->text == "1 visit changed, 1 removed");
    const auto undo = app.state().diary.undo_label;
    app.carry_out(3, ImportAppointments{});
    CHECK(app.state().notice->text == "Nothing has changed");
    CHECK_FALSE(app.state().notice->can_undo);
    CHECK(app.state().diary.undo_label == undo);
}

TEST_CASE("what a saved calendar file said is known to the next one, and undo leaves it", "[core][calendar]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit("2026-01-08T14:15")}));
    const ExportedEvent said{"1@aftercare", "VISIT", "Visit", desk.clock.now(), false, 7, desk.clock.now(), "x"};
    REQUIRE(app.carry_out(NoteCalendarSaved{{said}}));
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments.empty());
    CHECK(app.calendar({}, {})->exported == std::vector{said});
}

TEST_CASE("a calendar file that cannot be read leaves no preview", "[core][calendar]")
{
    Desk desk;
    desk.calendars.files = {{"Downloads/clinic.ics", utc_at("2026-01-04T10:00")}};
    auto app = desk.open();
    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Read, "Downloads/clinic.ics"}));
    CHECK(app.carry_out(UseCalendarFile{CalendarStep::Read, "Downloads/gone.ics"}).error().kind == ErrorKind::Io);
    CHECK_FALSE(app.state().calendar.preview);
    CHECK(app.carry_out(UseCalendarFile{CalendarStep::Save, ""}).error().kind == ErrorKind::Invalid);

    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Read, "Downloads/clinic.ics"}));
    REQUIRE(app.carry_out(UseCalendarFile{CalendarStep::Leave, {}}));
    CHECK_FALSE(app.state().calendar.preview);
}

TEST_CASE("where there is no window, calendar files are refused with the way to go", "[core][calendar]")
{
    Desk desk;
    auto ports = desk.ports();
    ports.calendars = nullptr;
    App app(desk.folder.path(), desk.library, desk.words, ports);
    CHECK(app.carry_out(UseCalendarFile{CalendarStep::Look, {}}).error().what ==
          "Calendar files are for the window. Use aftercare import ics.");
}
