#include "tests/records/calendar_samples.h"

using namespace aftercare;
using namespace aftercare::test;

namespace {

CalendarPages everything() { return {{visit(1, "2026-04-02T14:15", "Anna")}, {}, {}}; }

}  // namespace

TEST_CASE("a visit is written with its zone, its alarms and a UID that stays", "[records][calendar]")
{
    const auto text = written(everything());
    const auto from = text.find("BEGIN:VEVENT");
    REQUIRE(from != std::string::npos);
    CHECK(text.substr(from) == "BEGIN:VEVENT\n"
                               "UID:" +
                                   id<AppointmentId>(1).text() +
                                   "@aftercare\n"
                                   "SUMMARY:Visit: Anna\n"
                                   "X-AFTERCARE-KIND:VISIT\n"
                                   "DTSTART;TZID=Europe/London:20260402T141500\n"
                                   "DTEND;TZID=Europe/London:20260402T151500\n"
                                   "LOCATION:Harbour\\, 2nd floor\n"
                                   "DTSTAMP:20260320T090000Z\n"
                                   "LAST-MODIFIED:20260301T120000Z\n"
                                   "SEQUENCE:194529600\n"
                                   "BEGIN:VALARM\n"
                                   "ACTION:DISPLAY\n"
                                   "DESCRIPTION:Visit: Anna\n"
                                   "TRIGGER:-P1D\n"
                                   "END:VALARM\n"
                                   "BEGIN:VALARM\n"
                                   "ACTION:DISPLAY\n"
                                   "DESCRIPTION:Visit: Anna\n"
                                   "TRIGGER:-PT2H\n"
                                   "END:VALARM\n"
                                   "END:VEVENT\n"
                                   "END:VCALENDAR\n");
}

TEST_CASE("the zone is written with the clock changes around the events", "[records][calendar]")
{
    const auto text = written(everything());
    CHECK(has(text, "BEGIN:VTIMEZONE\nTZID:Europe/London\n"));
    CHECK(has(text, "BEGIN:DAYLIGHT\nDTSTART:20260329T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:DAYLIGHT\n"));
    CHECK(has(text, "BEGIN:STANDARD\nDTSTART:20261025T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD\n"));
}

TEST_CASE("a time that the wall clock shows twice is written in UTC", "[records][calendar]")
{
    auto pages = everything();
    pages.visits[0].row.details.at = london()->moment(utc_at("2026-10-25T01:30"));
    CHECK(has(written(pages), "DTSTART:20261025T013000Z\n"));
    pages.visits[0].row.details.at = london()->moment(utc_at("2026-10-25T00:30"));
    CHECK(has(written(pages), "DTSTART:20261025T003000Z\n"));
    pages.visits[0].row.details.at = london()->moment(utc_at("2026-10-24T23:59"));
    CHECK(has(written(pages), "DTSTART;TZID=Europe/London:20261025T005900\n"));
}

TEST_CASE("rules repeat in the calendar as they do here", "[records][calendar]")
{
    CalendarPages pages;
    pages.rules = {rule(1, TimesOfDay{{8h, 20h}}), rule(2, TimesOfDay{{9h}, Weekdays{0b0111110}}),
                   rule(3, EveryDays{14, day("2026-03-12"), {10h}}), rule(4, EverySpan{4h, 9h, 17h})};
    const auto text = written(pages);
    CHECK(has(text, "DTSTART;TZID=Europe/London:20260310T200000\n"));
    CHECK(has(text, "RRULE:FREQ=DAILY\n"));
    CHECK(has(text, "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\n"));
    CHECK(has(text, "RRULE:FREQ=DAILY;INTERVAL=14\n"));
    CHECK(has(text, "DTSTART;TZID=Europe/London:20260312T100000\n"));
    CHECK(has(text, id<ReminderRuleId>(4).text() + "-3@aftercare"));
    CHECK_FALSE(has(text, id<ReminderRuleId>(4).text() + "-4@aftercare"));
}

TEST_CASE("what no calendar can repeat is written as far as it is known, and counted", "[records][calendar]")
{
    CalendarPages pages;
    pages.rules = {rule(1, AfterLast{55min, 9h, 17h}), rule(2, TimesOfDay{{9h}})};
    pages.rules[1].details.paused = true;
    const ComingReminder coming{
        pages.rules[0].id, ReminderKind::Posture, "Walk", {local("2026-03-20T10:00"), utc_at("2026-03-20T10:00")}};
    const auto file = records::write_calendar(pages, {coming}, {}, *london(), now);
    CHECK(file.reminders == 1);
    CHECK(file.unrepeatable == 1);
    CHECK(has(file.text, "20260320T100000"));
    CHECK_FALSE(has(file.text, "RRULE:FREQ=DAILY"));
}

TEST_CASE("what is written is read back as the same visits", "[records][calendar]")
{
    CalendarPages pages{{visit(1, "2026-04-02T14:15", "Anna Müller; physio", "Line one\nline two, with a comma"),
                         visit(2, "2026-10-25T01:30", "")},
                        {},
                        {rule(1, TimesOfDay{{8h}})}};
    const auto import = read(records::write_calendar(pages, {}, {}, *london(), now).text);
    CHECK(import.read == 3);
    REQUIRE(import.rejected.size() == 1);  // the reminder is no visit
    REQUIRE(import.changes.added.size() == 2);
    for (auto details : import.changes.added) {
        const auto& original = details.therapist.empty() ? pages.visits[1] : pages.visits[0];
        CHECK(details.calendar_uid == original.row.id.text() + "@aftercare");
        details.calendar_uid.clear();
        details.calendar_version = {};
        CHECK(details == original.row.details);
    }
    const auto again = read(records::write_calendar(pages, {}, {}, *london(), now).text, {pages.visits, {}});
    CHECK(again.duplicate == 2);
    CHECK(again.changes.added.empty());
    CHECK(again.changes.changed.empty());
}

TEST_CASE("UTC, floating, named and own zones all come to the right moment", "[records][calendar]")
{
    const auto zone = "BEGIN:VTIMEZONE\r\nTZID:Clinic Time\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                      "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const auto import = read(calendar(event("1", "DTSTART:20260402T131500Z\r\n") +
                                          event("2", "DTSTART:20260402T141500\r\nDURATION:PT30M\r\n") +
                                          event("3", "DTSTART;TZID=Europe/Berlin:20260402T151500\r\n") +
                                          event("4", "DTSTART;TZID=Clinic Time:20260402T151500\r\n"),
                                      zone));
    CHECK(import.rejected.empty());
    REQUIRE(import.changes.added.size() == 4);
    for (const auto& details : import.changes.added) CHECK(details.at == here("2026-04-02T14:15"));
}

TEST_CASE("events that make no visit are left out with their line and a reason", "[records][calendar]")
{
    const auto import = read(calendar(event("1", "DTSTART;VALUE=DATE:20260402\r\n") + event("2", "SUMMARY:x\r\n") +
                                      event("3", "DTSTART;TZID=Mars/Olympus:20260402T151500\r\n") +
                                      event("4", "DTSTART:20260402T131500Z\r\nSUMMARY:\xC3(\r\n") +
                                      event("5", "DTSTART:20260402T131500Z\r\nRRULE:FREQ=SECONDLY\r\n") +
                                      event("6", "DTSTART:20260302T131500Z\r\n")));
    REQUIRE(import.rejected.size() == 5);
    CHECK(import.rejected[0].line == 4);
    CHECK(has(import.rejected[0].reason, "all day"));
    CHECK(import.rejected[1].line == 9);
    CHECK(has(import.rejected[2].reason, "time zone"));
    CHECK(has(import.rejected[3].reason, "UTF-8"));
    CHECK(has(import.rejected[4].reason, "within a day"));
    CHECK(import.past == 1);
    CHECK(import.changes.added.empty());
}

TEST_CASE("rules that cannot be read, or never come, are left out instead of followed", "[records][calendar]")
{
    std::string events;
    for (const auto* rule : {"HELLO", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYSETPOS=5",
                             "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=0"})
        events += event(rule, "DTSTART:20260402T131500Z\r\nRRULE:" + std::string(rule) + "\r\n");
    const auto import = read(calendar(events));
    CHECK(import.changes.added.empty());
    REQUIRE(import.rejected.size() == 5);
    for (const auto& one : import.rejected) CHECK(has(one.reason, "How this event repeats cannot be read"));

    std::string many;
    for (int i = 0; i < 60; ++i)
        many += event(std::to_string(i), "DTSTART:20260402T131500Z\r\nRRULE:FREQ=WEEKLY;COUNT=1\r\n");
    CHECK(read(calendar(many)).changes.added.size() == 50);
}

TEST_CASE("a repeating event is followed for a year, without what it leaves out or moves", "[records][calendar]")
{
    const auto import =
        read(calendar(event("s", "DTSTART;TZID=Europe/London:20260324T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
                                 "EXDATE;TZID=Europe/London:20260331T100000\r\n") +
                      event("s", "RECURRENCE-ID;TZID=Europe/London:20260407T100000\r\nDTSTART:20260408T140000Z\r\n")));
    std::vector<Moment> times;
    for (const auto& details : import.changes.added) times.push_back(details.at);
    std::ranges::sort(times, {}, &Moment::at);
    CHECK(times == std::vector{here("2026-03-24T10:00"), here("2026-04-08T15:00"), here("2026-04-14T10:00")});
    CHECK_FALSE(import.cut_short);

    const auto endless = read(calendar(event("e", "DTSTART:20000101T100000Z\r\nRRULE:FREQ=DAILY\r\n")));
    CHECK(endless.changes.added.size() == 60);
    CHECK(endless.cut_short);
}

TEST_CASE("the same file again doubles nothing, and a newer one moves and cancels", "[records][calendar]")
{
    const auto first = event("a", "DTSTART:20260402T131500Z\r\nSUMMARY:Anna\r\n");
    auto known = kept(read(calendar(first + event("b", "DTSTART:20260403T131500Z\r\n"))));
    REQUIRE(known.here.size() == 2);
    CHECK(read(calendar(first), known).duplicate == 1);

    auto& one = known.here[0].row;
    one.details.remind_before = {2h};
    const auto moved = read(calendar(event("a", "DTSTART:20260404T131500Z\r\nSUMMARY:Anna\r\n") +
                                     event("b", "DTSTART:20260403T131500Z\r\nSTATUS:CANCELLED\r\n")),
                            known);
    CHECK(moved.changes.added.empty());
    REQUIRE(moved.changes.changed.size() == 1);
    CHECK(moved.changes.changed[0].id == one.id);
    CHECK(moved.changes.changed[0].details.at.at == utc_at("2026-04-04T13:15"));
    CHECK(moved.changes.changed[0].details.remind_before == std::vector<Span>{2h});
    REQUIRE(moved.changes.removed.size() == 1);
    CHECK(moved.changes.removed[0].id == known.here[1].row.id);
    const auto cancelled = read(calendar(event("a", "DTSTART:20260402T131500Z\r\n"), "METHOD:CANCEL\r\n"), known);
    REQUIRE(cancelled.changes.removed.size() == 1);
    CHECK(cancelled.changes.removed[0].id == one.id);
}

TEST_CASE("a repeating event that is cancelled or shortened takes its visits along", "[records][calendar]")
{
    const auto known = kept(read(calendar(event("s", "DTSTART:20260324T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"))));
    REQUIRE(known.here.size() == 3);
    const auto shorter = read(calendar(event("s", "DTSTART:20260324T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")), known);
    CHECK(shorter.duplicate == 2);
    REQUIRE(shorter.changes.removed.size() == 1);
    CHECK(shorter.changes.removed[0].id == known.here[2].row.id);
    CHECK(read(calendar(event("s", "STATUS:CANCELLED\r\n")), known).changes.removed.size() == 3);
}

TEST_CASE("folded lines and long words are read whole, or shortened between characters", "[records][calendar]")
{
    std::string name;
    while (name.size() < 250) name += "ü";
    const auto import = read(calendar(event("1", "DTSTART:20260402T131500Z\r\nSUMMARY:An\r\n na Okafor\r\n") +
                                      event("2", "DTSTART:20260403T131500Z\r\nSUMMARY:" + name + "\r\n")));
    REQUIRE(import.changes.added.size() == 2);
    CHECK(import.changes.added[0].therapist == "Anna Okafor");
    CHECK(import.changes.added[1].therapist == name.substr(0, 200));
    CHECK(check(import.changes.added[1]));
}

TEST_CASE("what is no calendar, or not a whole one, is refused in one sentence", "[records][calendar]")
{
    const auto refused = [](std::string_view text) {
        const auto import = records::read_calendar(text, {}, *london(), now);
        REQUIRE_FALSE(import);
        CHECK(import.error().kind == ErrorKind::Invalid);
        return import.error().what;
    };
    CHECK(has(refused(""), "not a calendar"));
    CHECK(has(refused("hello"), "not a calendar"));
    CHECK(has(refused(std::string_view("BEGIN:VCALENDAR\r\n\0\x01\x02END:VCALENDAR", 34)), "not a calendar"));
    CHECK(has(refused("BEGIN:VCALENDAR\r\n" + event("1", "DTSTART:20260402T131500Z\r\n")), "not whole"));
    CHECK(has(refused(std::string(records::largest_calendar + 1, 'x')), "larger"));
    std::string many;
    for (int i = 0; i < 2001; ++i) many += event("1", "");
    CHECK(has(refused(calendar(many)), "more than 2000"));
    CHECK(has(refused(calendar(event("1", "SUMMARY:" + std::string(70000, 'x') + "\r\n"))), "too long"));
}
