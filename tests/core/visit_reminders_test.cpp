#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
using std::chrono::days;
using Why = Outlook::Why;

namespace {

std::shared_ptr<const Zone> new_york() { return std::make_shared<FixedZone>("America/New_York", -5h); }

AppointmentDetails visit(Moment at, std::vector<Span> remind_before)
{
    return {.at = std::move(at), .therapist = "Sam", .place = "", .remind_before = std::move(remind_before)};
}

Moment in_london(std::string_view at) { return london()->moment(london()->to_instant(local(at))); }

// At two in the afternoon of Thursday in New York, which is seven in the evening in London.
const Moment at_two{utc_at("2026-01-08T19:00"), -5h, ""};

void travel(Desk& desk, App& app, std::shared_ptr<const Zone> to)
{
    desk.zones.travel_to(std::move(to));
    app.handle(ClockChanged{});
}

std::string said(const App& app) { return app.state().notice ? app.state().notice->text : std::string(); }

}  // namespace

TEST_CASE("a visit's reminders come so long before it wherever the person has travelled", "[core][visits][zones]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(at_two, {days{1}, 2h})}));
    const auto& coming = app.state().follow_ups.coming;
    CHECK(coming.at(0).due.local == local("2026-01-07T19:00"));
    CHECK(coming.at(1).due.at == utc_at("2026-01-08T17:00"));
    CHECK(coming.at(1).text == "Visit on Thursday 8 January at 14:00 with Sam (19:00 where you are)");

    travel(desk, app, new_york());
    CHECK(coming.at(0).due.local == local("2026-01-07T14:00"));
    CHECK(coming.at(1).due.local == local("2026-01-08T12:00"));
    CHECK(coming.at(1).due.at == utc_at("2026-01-08T17:00"));
    CHECK(coming.at(1).text == "Visit on Thursday 8 January at 14:00 with Sam");
    CHECK(app.next_wakeup() == utc_at("2026-01-07T19:00"));
    desk.pass(app, 4 * 24h);
    CHECK(desk.notifier.shown.at(0).due.at == utc_at("2026-01-07T19:00"));
    CHECK(desk.notifier.shown.back().due.at == utc_at("2026-01-08T17:00"));
}

TEST_CASE("a visit booked at home and kept abroad is announced by its own time", "[core][visits][zones]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-08T19:00"), {2h})}));
    travel(desk, app, new_york());
    CHECK(app.state().follow_ups.coming.at(0).due.at == utc_at("2026-01-08T17:00"));
    CHECK(app.state().follow_ups.coming.at(0).text ==
          "Visit on Thursday 8 January at 19:00 with Sam (14:00 where you are)");
}

// The clock in London goes forward between the reminder and the visit, and the other one does not.
TEST_CASE("what announced a visit in one zone does not do it again in another", "[core][visits][zones]")
{
    Desk desk;
    desk.clock.set(utc_at("2026-03-28T09:00"));
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-03-29T14:15"), {days{1}})}));
    travel(desk, app, new_york());
    desk.pass(app, 4h + 20min);
    CHECK(shown(desk).size() == 1);
    travel(desk, app, london());
    desk.pass(app, 24h);
    CHECK(shown(desk).size() == 1);
    CHECK(stored(app).size() == 1);
}

TEST_CASE("undo takes back a visit after a journey, and words of one's own stay", "[core][visits][zones]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-08T19:00"), {2h})}));
    auto rule = app.state().follow_ups.rules.at(0);
    rule.details.text = "Take the letter";
    REQUIRE(app.carry_out(EditReminder{rule.id, rule.details}));
    travel(desk, app, new_york());
    CHECK(app.state().follow_ups.rules.at(0).details.text == "Take the letter");
    REQUIRE(app.carry_out(Undo{}));
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments.empty());
    CHECK(app.state().follow_ups.rules.empty());
}

TEST_CASE("quiet hours never hold a visit's reminder until the visit has begun", "[core][visits][quiet]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(ChangeSettings{Settings{.quiet_hours = QuietHours{21h, 9h}}}));
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-06T08:30"), {2h})}));
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-06T10:00"), {2h})}));
    const auto& outlooks = app.state().follow_ups.outlooks;
    CHECK(outlooks.at(0).why == Why::OnTime);
    CHECK(outlooks.at(0).shown == utc_at("2026-01-06T06:30"));
    CHECK(outlooks.at(1).why == Why::QuietHours);
    CHECK(outlooks.at(1).shown == utc_at("2026-01-06T09:00"));

    desk.pass(app, 21h + 45min);
    REQUIRE(desk.notifier.shown.size() == 1);
    CHECK(desk.notifier.shown.at(0).due.at == utc_at("2026-01-06T06:30"));
    desk.pass(app, 2h);
    CHECK(desk.notifier.shown.size() == 1);
    CHECK(app.next_wakeup() == utc_at("2026-01-06T09:00"));
    desk.pass(app, 30min);
    CHECK(desk.notifier.shown.size() == 2);
}

TEST_CASE("a pause holds the reminder of a visit, and quiet hours after it do not", "[core][visits][quiet]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(ChangeSettings{Settings{.quiet_hours = QuietHours{21h, 9h}}}));
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-06T08:30"), {2h})}));
    REQUIRE(app.carry_out(PauseReminders{utc_at("2026-01-06T07:30")}));
    CHECK(app.state().follow_ups.outlooks.at(0).shown == utc_at("2026-01-06T07:30"));
    desk.pass(app, 22h);
    CHECK(desk.notifier.shown.empty());
    desk.pass(app, 30min);
    CHECK(desk.notifier.shown.size() == 1);
}

TEST_CASE("who saves a visit is told at once which reminders come too late", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    const auto today = in_london("2026-01-05T10:00");
    app.carry_out(1, AddAppointment{visit(today, {days{1}, 2h})});
    CHECK(said(app) == "Visit saved. The times for its reminders 1 day and 2 hours before have passed already, so no "
                       "reminder of it will come.");
    app.carry_out(2, AddAppointment{visit(today, {days{1}, 30min})});
    CHECK(said(app) ==
          "Visit saved. The time for its reminder 1 day before has passed already; the other one will come.");
    app.carry_out(3, AddAppointment{visit(in_london("2026-01-08T10:00"), {days{1}})});
    CHECK(said(app) == "Visit saved");

    auto noted = app.state().follow_ups.appointments.at(0);
    noted.details.note = "bring the letter";
    app.carry_out(4, EditAppointment{noted.id, noted.details});
    CHECK(said(app) == "Visit changed");
}

TEST_CASE("a visit knows which of its reminders were removed, and says itself when they come", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2026-01-08T10:00"), {days{1}, 2h})}));
    const auto rules = app.state().follow_ups.rules;
    auto later = rules.at(1).details;
    later.schedule = Once{local("2026-01-08T09:30")};
    CHECK(app.carry_out(EditReminder{rules.at(1).id, later}).error().kind == ErrorKind::Invalid);

    REQUIRE(app.carry_out(RemoveReminder{rules.at(0).id}));
    CHECK(app.state().follow_ups.appointments.at(0).details.remind_before == std::vector<Span>{2h});
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.appointments.at(0).details.remind_before == std::vector<Span>{days{1}, 2h});
    CHECK(app.state().follow_ups.rules == rules);
}

TEST_CASE("a visit that is years away has its reminders already", "[core][visits]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddAppointment{visit(in_london("2028-11-08T10:00"), {days{1}})}));
    CHECK(app.state().follow_ups.rules.size() == 1);
}
