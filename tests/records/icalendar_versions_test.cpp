#include "tests/records/calendar_samples.h"

using namespace aftercare;
using namespace aftercare::test;

// Files that are read, or saved, one after the other.
namespace {

const auto first_of_clinic =
    event("a", "DTSTART:20260402T131500Z\r\nSUMMARY:Physio\r\nLOCATION:Room 1\r\nSEQUENCE:0\r\n");
const auto second_of_clinic =
    event("a", "DTSTART:20260403T131500Z\r\nSUMMARY:Physio\r\nLOCATION:Room 1\r\nSEQUENCE:1\r\n");

const ExportedEvent& said_of(const records::CalendarFile& file, std::string_view uid)
{
    for (const auto& one : file.exported)
        if (one.uid.starts_with(uid)) return one;
    FAIL("no event " << uid);
    std::abort();
}

records::CalendarFile saved(CalendarPages pages, const records::CalendarFile& before, const Settings& settings = {},
                            Instant at = now + 24h)
{
    pages.exported = before.exported;
    return records::write_calendar(pages, {}, settings, *london(), at);
}

std::string part_of(const std::string& text, std::string_view uid)
{
    const auto whole = without_returns(text);
    const auto at = whole.find(uid);
    return at == std::string::npos ? "" : whole.substr(at, whole.find("END:VEVENT", at) - at);
}

}  // namespace

TEST_CASE("what a person changed stays when the file has not changed, and when it changes something else",
          "[records][calendar]")
{
    auto known = kept(read(calendar(first_of_clinic)));
    REQUIRE(known.here.size() == 1);
    auto& mine = known.here[0].row.details;
    mine.therapist = "Frau Huber";
    mine.place = "Raum 5";
    mine.note = "Bring the letter.";
    const auto again = read(calendar(first_of_clinic), known);
    CHECK(again.duplicate == 1);
    CHECK(again.changes.is_empty());

    const auto moved = read(calendar(second_of_clinic), known);
    REQUIRE(moved.changes.changed.size() == 1);
    const auto& details = moved.changes.changed[0].details;
    CHECK(details.at.at == utc_at("2026-04-03T13:15"));
    CHECK(details.therapist == "Frau Huber");
    CHECK(details.place == "Raum 5");
    CHECK(details.note == "Bring the letter.");
}

TEST_CASE("an older file changes nothing, by its sequence or else by its stamp", "[records][calendar]")
{
    auto known = kept(read(calendar(first_of_clinic)));
    known = after(known, read(calendar(second_of_clinic), known));
    CHECK(known.here[0].row.details.at.at == utc_at("2026-04-03T13:15"));
    const auto old = read(calendar(first_of_clinic), known);
    CHECK(old.older == 1);
    CHECK(old.changes.is_empty());

    auto stamped = second_of_clinic;
    stamped.replace(stamped.find("20260301T000000Z"), 16, "20260228T000000Z");
    stamped.replace(stamped.find("20260403"), 8, "20260409");
    CHECK(read(calendar(stamped), known).older == 1);
    stamped.replace(stamped.find("20260228T000000Z"), 16, "20260302T000000Z");
    CHECK(read(calendar(stamped), known).changes.changed.size() == 1);
}

TEST_CASE("what was cancelled comes back only by a newer file", "[records][calendar]")
{
    auto known = kept(read(calendar(second_of_clinic)));
    const auto too_old = read(calendar(first_of_clinic, "METHOD:CANCEL\r\n"), known);
    CHECK(too_old.older == 1);
    CHECK(too_old.changes.is_empty());
    known = after(known, read(calendar(event("a", "SEQUENCE:2\r\n"), "METHOD:CANCEL\r\n"), known));
    REQUIRE(known.here.empty());
    CHECK(read(calendar(second_of_clinic), known).changes.is_empty());
    const auto anew = read(calendar(event("a", "DTSTART:20260405T131500Z\r\nSEQUENCE:3\r\n")), known);
    CHECK(anew.changes.added.size() == 1);
}

TEST_CASE("one time of a series that was cancelled stays so when the series is read again", "[records][calendar]")
{
    const auto series = event("s", "DTSTART:20260324T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n");
    auto known = kept(read(calendar(series)));
    REQUIRE(known.here.size() == 3);
    const auto cancelled = event("s", "RECURRENCE-ID:20260331T100000Z\r\nSTATUS:CANCELLED\r\nSEQUENCE:3\r\n");
    known = after(known, read(calendar(cancelled), known));
    CHECK(known.here.size() == 2);
    const auto again = read(calendar(series), known);
    CHECK(again.changes.is_empty());
    CHECK(again.duplicate == 2);
    CHECK(again.older == 1);
}

TEST_CASE("a visit noted in another zone is the same one in our own file", "[records][calendar]")
{
    CalendarPages pages{{visit(1, "2026-04-02T14:15", "Sam")}, {}, {}};
    auto& at = pages.visits[0].row.details.at;
    at.offset = -4h;
    at.zone = "America/New_York";
    const auto text = records::write_calendar(pages, {}, {}, *london(), now).text;
    CHECK(has(text, "DTSTART:20260402T131500Z"));
    const auto again = read(text, {pages.visits, {}});
    CHECK(again.duplicate == 1);
    CHECK(again.changes.is_empty());
}

TEST_CASE("a visit of a clinic that was saved in our own file is not doubled by it", "[records][calendar]")
{
    const auto known = kept(read(calendar(first_of_clinic)));
    const CalendarPages pages{known.here, {}, {}};
    const auto again = read(records::write_calendar(pages, {}, {}, *london(), now).text, known);
    CHECK(again.duplicate == 1);
    CHECK(again.changes.is_empty());
}

TEST_CASE("what an earlier file brought to a calendar and is gone is cancelled by the next", "[records][calendar]")
{
    CalendarPages pages{{visit(1, "2026-04-02T14:15", "Anna"), visit(2, "2026-04-09T14:15", "Anna")},
                        {},
                        {rule(3, TimesOfDay{{8h, 20h}})}};
    const auto before = records::write_calendar(pages, {}, {}, *london(), now);
    pages.visits.pop_back();
    pages.rules[0].details.schedule = TimesOfDay{{8h}};
    const auto next = saved(pages, before);
    CHECK(next.cancelled == 2);
    const auto gone = id<AppointmentId>(2).text();
    const auto text = part_of(next.text, gone);
    CHECK(has(text, "STATUS:CANCELLED"));
    CHECK(has(text, "SUMMARY:Visit: Anna"));
    CHECK(has(text, "DTSTART:20260409T131500Z"));
    CHECK(has(part_of(next.text, id<ReminderRuleId>(3).text() + "-2"), "STATUS:CANCELLED"));
    CHECK(said_of(next, gone).sequence == said_of(before, gone).sequence + 1);

    const auto later = saved(pages, next, {}, now + days{2});
    CHECK(said_of(later, gone) == said_of(next, gone));
    CHECK(has(part_of(later.text, gone), "STATUS:CANCELLED"));
    CHECK(saved(pages, later, {}, now + days{400}).cancelled == 0);
}

TEST_CASE("what a file of fewer days leaves out is not cancelled, nor is a firing that has passed",
          "[records][calendar]")
{
    CalendarPages pages{{visit(1, "2026-04-02T14:15", "Anna"), visit(2, "2026-04-09T14:15", "Anna")},
                        {},
                        {rule(3, AfterLast{55min, 9h, 17h})}};
    const ComingReminder coming{
        pages.rules[0].id, ReminderKind::Posture, "Walk", {local("2026-03-20T10:00"), utc_at("2026-03-20T10:00")}};
    const auto before = records::write_calendar(pages, {coming}, {}, *london(), now);
    CHECK(before.exported.size() == 3);
    pages.from = day("2026-04-05");
    const auto next = saved(pages, before);
    CHECK(next.visits == 1);
    CHECK(next.cancelled == 0);
    CHECK_FALSE(has(next.text, "CANCELLED"));
}

TEST_CASE("an event that says something else has a larger sequence, whatever changed it", "[records][calendar]")
{
    CalendarPages pages{{}, {}, {rule(1, TimesOfDay{{9h}})}};
    pages.rules[0].details.on_working_days = true;
    const auto uid = pages.rules[0].id.text();
    const auto before = records::write_calendar(pages, {}, {}, *london(), now);
    const auto same = saved(pages, before);
    CHECK(said_of(same, uid) == said_of(before, uid));

    Settings saturdays;
    saturdays.working_days = Weekdays{0b1000000};
    const auto other = saved(pages, same, saturdays);
    CHECK(said_of(other, uid).sequence == said_of(before, uid).sequence + 1);
    CHECK(said_of(other, uid).modified == now + 24h);
    CHECK(has(part_of(other.text, uid), "LAST-MODIFIED:20260321T090000Z"));
}

TEST_CASE("reminders are counted that are written, and those without a known time apart", "[records][calendar]")
{
    CalendarPages pages{{}, {}, {rule(1, AfterSession{{2h}, 1}), rule(2, TimesOfDay{{9h}}), rule(3, Once{})}};
    const auto file = records::write_calendar(pages, {}, {}, *london(), now);
    CHECK(file.reminders == 1);
    CHECK(file.timeless == 1);
    CHECK(file.unrepeatable == 0);
}
