#include "app/records/ical/windows_zones.h"
#include "tests/records/calendar_samples.h"

using namespace aftercare;
using namespace aftercare::test;

// How the files of others tell times and words.
namespace {

std::vector<Moment> times_of(const CalendarImport& import)
{
    std::vector<Moment> times;
    for (const auto& details : import.changes.added) times.push_back(details.at);
    std::ranges::sort(times, {}, &Moment::at);
    return times;
}

// London as it has been since 1996, for as long as anyone asks.
FixedZone long_london()
{
    using namespace std::chrono;
    std::vector<FixedZone::Change> changes;
    for (auto year = 2020y; year < 2060y; ++year) {
        changes.push_back({sys_days{year / March / Sunday[last]} + 1h, 1h});
        changes.push_back({sys_days{year / October / Sunday[last]} + 1h, 0h});
    }
    return {"Europe/London", 0s, changes};
}

std::string in_utf16(std::string_view text, bool low_first)
{
    std::string bytes(low_first ? "\xFF\xFE" : "\xFE\xFF");
    for (const auto letter : text) {
        if (!low_first) bytes += '\0';
        bytes += letter;
        if (low_first) bytes += '\0';
    }
    return bytes;
}

}  // namespace

TEST_CASE("a day or a time that there is not is left out, with a sentence", "[records][calendar]")
{
    for (const auto* start : {"20270230T100000Z", "20261332T256199Z", "20260402T240000", "20260402T126000Z"}) {
        CAPTURE(start);
        const auto import = read(calendar(event("1", "DTSTART:" + std::string(start) + "\r\nSUMMARY:Physio\r\n")));
        CHECK(import.changes.added.empty());
        REQUIRE(import.rejected.size() == 1);
        CHECK(has(import.rejected[0].reason, "There is no such day or time"));
        CHECK(import.rejected[0].title == "Physio");
        CHECK(import.rejected[0].when == start);
    }
}

TEST_CASE("dates that an event names are read, and those it leaves out are not", "[records][calendar]")
{
    const auto named = read(calendar(event("1", "DTSTART:20260404T160000Z\r\nRDATE:20260408T160000Z,20280101T160000Z,"
                                                "20260406T160000Z\r\nEXDATE:20260406T160000Z\r\n")));
    CHECK(times_of(named) == std::vector{here("2026-04-04T17:00"), here("2026-04-08T17:00")});

    const auto both = read(calendar(event("2", "DTSTART;TZID=Europe/London:20260404T160000\r\n"
                                               "RRULE:FREQ=WEEKLY;COUNT=2\r\n"
                                               "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260406T170000/PT1H\r\n"
                                               "RDATE;TZID=Europe/London:20260404T160000\r\n")));
    CHECK(times_of(both) == std::vector{here("2026-04-04T16:00"), here("2026-04-06T16:00"), here("2026-04-11T16:00")});

    const auto broken = read(calendar(event("3", "DTSTART:20260404T160000Z\r\nRDATE:20260431T160000Z\r\n")));
    CHECK(broken.rejected.size() == 1);
}

TEST_CASE("time zones are known by the names of Windows, and others are named when they are not", "[records][calendar]")
{
    const auto import =
        read(calendar(event("1", "DTSTART;TZID=W. Europe Standard Time:20260702T151500\r\n") +
                      event("2", "DTSTART;TZID=\"Eastern Standard Time\":20260702T091500\r\n") +
                      event("3", "DTSTART;TZID=GMT Standard Time:20260702T141500\r\n") +
                      event("4", "DTSTART;TZID=/example.org/Europe/Berlin:20260702T151500\r\n") +
                      event("5", "DTSTART;TZID=Customized Time Zone:20260702T151500\r\nSUMMARY:Physio\r\n")));
    REQUIRE(import.changes.added.size() == 4);
    for (const auto& details : import.changes.added) CHECK(details.at == here("2026-07-02T14:15"));
    REQUIRE(import.rejected.size() == 1);
    CHECK(has(import.rejected[0].reason, "Customized Time Zone"));
    CHECK(import.rejected[0].title == "Physio");
    CHECK(import.rejected[0].when == "2026-07-02 15:15, Customized Time Zone");
    CHECK(records::zone_of_windows("Romance Standard Time") == "Europe/Paris");
    CHECK(records::zone_of_windows("Europe/Paris").empty());
}

TEST_CASE("a repeating event in a zone of Windows leaves out the times it says", "[records][calendar]")
{
    const auto import = read(calendar(event("1", "DTSTART;TZID=W. Europe Standard Time:20260324T110000\r\n"
                                                 "RRULE:FREQ=WEEKLY;COUNT=3\r\n"
                                                 "EXDATE;TZID=W. Europe Standard Time:20260331T110000\r\n")));
    CHECK(times_of(import) == std::vector{here("2026-03-24T10:00"), here("2026-04-07T10:00")});
}

TEST_CASE("an event without a UID is known again by what it is and when", "[records][calendar]")
{
    const auto text = calendar("BEGIN:VEVENT\r\nDTSTART:20260402T131500Z\r\nSUMMARY:Physio\r\nEND:VEVENT\r\n"
                               "BEGIN:VEVENT\r\nDTSTART:20260402T131500Z\r\nSUMMARY:Yoga\r\nEND:VEVENT\r\n");
    const auto import = read(text);
    REQUIRE(import.changes.added.size() == 2);
    CHECK(read(text, kept(import)).duplicate == 2);
}

TEST_CASE("a file in UTF-16 is read", "[records][calendar]")
{
    const auto text = calendar(event("1", "DTSTART:20260402T131500Z\r\nSUMMARY:Physio\r\n"));
    for (const bool low_first : {true, false}) {
        const auto bytes = in_utf16(text, low_first);
        const auto import = read(bytes);
        REQUIRE(import.changes.added.size() == 1);
        CHECK(import.changes.added[0].therapist == "Physio");
        CHECK(read(bytes.substr(2)).changes.added.size() == 1);
    }
}

TEST_CASE("clock changes that follow a rule are written as the rule, so they hold for all years", "[records][calendar]")
{
    const CalendarPages pages{{visit(1, "2026-04-02T14:15", "Anna")}, {}, {}};
    const auto zone = long_london();
    const auto text = without_returns(records::write_calendar(pages, {}, {}, zone, now).text);
    CHECK(has(text, "BEGIN:DAYLIGHT\nDTSTART:20270328T010000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"));
    CHECK(has(text, "BEGIN:STANDARD\nDTSTART:20271031T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"));
    CHECK_FALSE(has(text, "20280326"));
    // The changes of the other London end with 2027.
    CHECK_FALSE(has(written(pages), "RRULE"));
    CHECK(has(written(pages), "20270328T010000"));

    auto summer = event("2", "DTSTART;TZID=Europe/London:20260402T141500\r\n");
    summer.replace(summer.find("Europe/London"), 13, "Clinic Time");
    auto clinic = text.substr(text.find("BEGIN:VTIMEZONE"));
    clinic = clinic.substr(0, clinic.find("END:VTIMEZONE") + 14);
    clinic.replace(clinic.find("Europe/London"), 13, "Clinic Time");
    CHECK(times_of(read(calendar(summer, clinic))) == std::vector{here("2026-04-02T14:15")});
}
