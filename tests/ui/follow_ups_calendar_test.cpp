#include "app/ui/follow_ups_view.h"

#include "tests/support/fake_zone.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

Moment moment_at(LocalSecond local) { return {Instant{local.time_since_epoch()}, {}, "UTC"}; }

// The visits of a page that answers what is asked of calendar files.
struct Visits {
    AppState state = typical_state();
    ui::FollowUpsView view{.tab = ui::FollowUpsTab::Visits};
    ui::Navigation navigation;
    UiHarness app;

    Visits()
        : app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, 1280, 2600)
    {
        state.zone = test::utc();
        app.on_command = [this](Ticket ticket, const Command& command) { carry_out(ticket, command); };
    }

    // What the program would do with it; `refusal` is its answer where it is not empty.
    void carry_out(Ticket ticket, const Command& command)
    {
        const auto* use = std::get_if<UseCalendarFile>(&command);
        if (use && use->step == CalendarStep::Look) {
            state.calendar.usual_place = "Documents/aftercare.ics";
            state.calendar.found = {{"Downloads/clinic.ics", moment_at(october(21, 8, 0)).at}};
        }
        if (use && use->step == CalendarStep::Leave) {
            state.calendar.preview.reset();
            state.calendar.in_the_way.clear();
        }
        auto outcome = refusal.empty() ? Result<>() : Result<>(fail(ErrorKind::Io, refusal));
        state.receipts = {{ticket, std::move(outcome), {}}};
    }

    std::vector<CalendarStep> steps() const
    {
        std::vector<CalendarStep> steps;
        for (const auto& one : app.commands_of<UseCalendarFile>()) steps.push_back(one.step);
        return steps;
    }

    std::string refusal;
};

CalendarImport clinic_file(const Appointment& known)
{
    CalendarImport import{.read = 4, .duplicate = 1};
    import.changes.added = {
        {.at = moment_at(october(29, 11, 0)),
         .therapist = "Priya Nair",
         .place = "Harbour Clinic" }};
    import.changes.changed = {known};
    import.changes.changed[0].details.at = moment_at(october(28, 14, 15));
    import.rejected = {{ 11, "It lasts all day. A visit has a time." }};
    return import;
}

}  // namespace

TEST_CASE("a calendar file is saved where the page proposes, and a place of that name is asked about",
          "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Save as calendar file");
    CHECK(page.app.focused() == "Save it as");
    CHECK(page.app.value_of("Save it as") == "Documents/aftercare.ics");
    page.app.press("Save file");
    CHECK(page.app.commands_of<UseCalendarFile>().back().path == "Documents/aftercare.ics");

    page.state.calendar.in_the_way = "Documents/aftercare.ics";
    page.app.frame();
    CHECK(page.app.heard("There is a file of that name already"));
    CHECK(page.app.focused() == "Keep it");
    page.app.press("Replace it");
    CHECK(page.steps() == std::vector{CalendarStep::Look, CalendarStep::Save, CalendarStep::Replace});

    page.state.calendar.in_the_way.clear();
    page.state.calendar.saved = CalendarSaved{"Documents/aftercare.ics", 1, 2, 3};
    page.app.frame();
    CHECK(page.app.shows_text("Saved as Documents/aftercare.ics: 1 visit, 2 sessions and 3 reminders."));
    CHECK(page.app.heard("Saved as Documents/aftercare.ics"));
    CHECK(page.app.focused() == "Close");
    page.app.press("Close");
    CHECK(page.app.focused() == "Save as calendar file");
}

TEST_CASE("a calendar file is picked from those found, looked at, and added only then", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Add visits from a calendar file");
    page.app.press("Look inside Downloads/clinic.ics, Yesterday, 08:00");
    CHECK(page.app.commands_of<UseCalendarFile>().back().path == "Downloads/clinic.ics");
    CHECK(page.app.commands_of<ImportAppointments>().empty());

    page.state.calendar.preview = {"Downloads/clinic.ics", clinic_file(page.state.follow_ups.appointments.front())};
    page.app.frame();
    CHECK(page.app.shows_text("To add: 1. To change: 1. To remove: 0. Already here: 1. Already over: 0. Left out: 1."));
    CHECK(page.app.focused() == "Take these changes");
    CHECK(page.app.shows("Thursday 29 October 2026, 11:00"));
    CHECK(page.app.shows("Priya Nair · Harbour Clinic"));
    CHECK(page.app.shows_text("now Tuesday 27 October 2026, 14:15"));
    CHECK(page.app.shows("The event at line 11"));
    CHECK(page.app.shows("It lasts all day. A visit has a time."));
    page.app.press("Take these changes");
    const auto added = page.app.commands_of<ImportAppointments>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].added.size() == 1);
    CHECK(added[0].changed.size() == 1);
    page.state.calendar.preview.reset();
    page.app.frame();
    CHECK(page.app.shows("Save as calendar file"));
    CHECK(page.app.focused() == "Add visits from a calendar file");
}

TEST_CASE("the button says whether visits are added or removed", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Add visits from a calendar file");
    CalendarImport import{.read = 1, .older = 2};
    SECTION("only removed ones")
    {
        import.changes.removed = {page.state.follow_ups.appointments.front()};
        page.state.calendar.preview = {"Downloads/clinic.ics", import};
        page.app.frame();
        CHECK(page.app.shows("Tuesday 27 October 2026, 14:15"));
        CHECK(page.app.shows_text("Older than what is here: 2."));
        page.app.press("Remove these");
        REQUIRE(page.app.commands_of<ImportAppointments>().size() == 1);
        CHECK(page.app.commands_of<ImportAppointments>()[0].removed.size() == 1);
    }
    SECTION("only new ones")
    {
        import.changes.added = clinic_file(page.state.follow_ups.appointments.front()).changes.added;
        page.state.calendar.preview = {"Downloads/clinic.ics", import};
        page.app.frame();
        CHECK(page.app.has(Role::Button, "Add these"));
    }
}

TEST_CASE("Enter in the field of a calendar file's place looks inside", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Add visits from a calendar file");
    page.app.type_into("Or type where it is", "Downloads/clinic.ics");
    page.app.key(Key::Enter);
    REQUIRE(page.steps() == std::vector{CalendarStep::Look, CalendarStep::Read});
    CHECK(page.app.commands_of<UseCalendarFile>().back().path == "Downloads/clinic.ics");
}

TEST_CASE("a saved calendar file says what is not in it and what it takes out", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Save as calendar file");
    page.state.calendar.saved = CalendarSaved{"Documents/aftercare.ics", 1, 2, 3, 0, 2, 4};
    page.app.frame();
    CHECK(page.app.shows_text("Visits last an hour in it"));
    CHECK(page.app.shows_text("times are not known yet: 2."));
    CHECK(page.app.shows_text("gone here: 4."));
}

TEST_CASE("cancelling a look into a calendar file adds nothing", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Add visits from a calendar file");
    page.app.type_into("Or type where it is", "Downloads/clinic.ics");
    page.app.press("Look inside");
    page.state.calendar.preview = {"Downloads/clinic.ics", {}};
    page.app.frame();
    CHECK(page.app.heard("There is nothing new in this file."));
    CHECK(page.app.focused() == "Close");
    CHECK_FALSE(page.app.has(Role::Button, "Add these"));
    page.app.press("Close");
    CHECK(page.app.focused() == "Or type where it is");
    page.app.press("Cancel");
    CHECK(page.app.commands_of<ImportAppointments>().empty());
    CHECK(page.app.focused() == "Add visits from a calendar file");
}

TEST_CASE("a calendar file that is refused keeps what was typed and says why", "[ui][follow_ups][calendar]")
{
    Visits page;
    page.app.press("Add visits from a calendar file");
    page.app.type_into("Or type where it is", "Downloads/gone.ics");
    page.refusal = "There is no such file. Check its name and folder.";
    page.app.press("Look inside");
    page.app.frame();
    CHECK(page.app.shows("There is no such file. Check its name and folder."));
    CHECK(page.app.value_of("Or type where it is") == "Downloads/gone.ics");
}
