#pragma once

#include "app/records/icalendar.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

// A clinic's calendars and a diary's visits, for the tests of both ways.
namespace aftercare::test {

using namespace std::chrono_literals;
using std::chrono::days;

inline const Instant now = utc_at("2026-03-20T09:00");

template <class IdOf>
IdOf id(std::uint8_t number)
{
    std::array<std::uint8_t, 10> chance{};
    chance[9] = number;
    return IdOf(Uuid::version_7(std::chrono::sys_time<std::chrono::milliseconds>(1'790'000'000'000ms), chance));
}

inline Moment here(std::string_view at) { return london()->moment(london()->to_instant(local(at))); }

inline Dated<Appointment> visit(std::uint8_t number, std::string_view at, std::string therapist, std::string note = {})
{
    return {{id<AppointmentId>(number),
             {here(at), std::move(therapist), "Harbour, 2nd floor", {days{1}, 2h}, std::move(note)}},
            utc_at("2026-03-01T12:00")};
}

inline ReminderRule rule(std::uint8_t number, Schedule schedule)
{
    return {id<ReminderRuleId>(number),
            utc_at("2026-03-10T08:00"),
            {.kind = ReminderKind::Custom, .text = "Walk", .routine = {}, .schedule = std::move(schedule)}};
}

inline std::string without_returns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

inline std::string written(const CalendarPages& pages, const std::vector<ComingReminder>& coming = {})
{
    return without_returns(records::write_calendar(pages, coming, {}, *london(), now).text);
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline std::string calendar(std::string_view events, std::string_view before = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//clinic//EN\r\n" + std::string(before) + std::string(events) +
           "END:VCALENDAR\r\n";
}

inline std::string event(std::string_view uid, std::string_view lines)
{
    return "BEGIN:VEVENT\r\nUID:" + std::string(uid) + "\r\nDTSTAMP:20260301T000000Z\r\n" + std::string(lines) +
           "END:VEVENT\r\n";
}

inline CalendarImport read(std::string_view text, const KnownVisits& known = {})
{
    const auto import = records::read_calendar(text, known, *london(), now);
    REQUIRE(import);
    return *import;
}

// What the diary holds after it, when it held nothing before.
inline KnownVisits kept(const CalendarImport& import)
{
    KnownVisits visits;
    for (const auto& details : import.changes.added)
        visits.here.push_back({{id<AppointmentId>(static_cast<std::uint8_t>(100 + visits.here.size())), details}, now});
    return visits;
}

// And after the next one.
inline KnownVisits after(KnownVisits known, const CalendarImport& import)
{
    for (const auto& gone : import.changes.removed) {
        std::erase_if(known.here, [&](const auto& one) { return one.row.id == gone.id; });
        known.cancelled.push_back(gone);
    }
    for (const auto& changed : import.changes.changed)
        for (auto& one : known.here)
            if (one.row.id == changed.id) one.row = changed;
    return known;
}

}  // namespace aftercare::test
