#pragma once

#include "app/base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace aftercare {

using Instant = std::chrono::sys_seconds;        // a moment, UTC
using Day = std::chrono::local_days;             // a calendar day, nowhere in particular
using LocalSecond = std::chrono::local_seconds;  // a wall-clock reading, nowhere in particular
using TimeOfDay = std::chrono::minutes;          // since midnight, 0 to 1439
using Span = std::chrono::seconds;

// A moment and how the wall clock read where it was recorded.
struct Moment {
    Instant at;
    std::chrono::seconds offset{};  // local time minus UTC at that moment
    std::string zone;               // IANA name, such as "Europe/London"; "" when only the offset is known

    LocalSecond local() const { return LocalSecond{(at + offset).time_since_epoch()}; }
    Day day() const { return std::chrono::floor<std::chrono::days>(local()); }
    bool operator==(const Moment&) const = default;
};

// A time zone: local wall time <-> instants. platform/ implements it; domain rules only ask.
class Zone {
public:
    virtual ~Zone() = default;
    virtual std::string name() const = 0;
    virtual std::chrono::seconds offset_at(Instant) const = 0;
    // A skipped wall time resolves to the first instant after the gap; a repeated one to its first occurrence.
    virtual Instant to_instant(LocalSecond) const = 0;

    LocalSecond to_local(Instant at) const { return LocalSecond{(at + offset_at(at)).time_since_epoch()}; }
    Day day_of(Instant at) const { return std::chrono::floor<std::chrono::days>(to_local(at)); }
    Moment moment(Instant at) const { return {at, offset_at(at), name()}; }
};

// "2026-11-23". Only days that exist, years 1900 to 9999.
std::optional<Day> parse_iso_day(std::string_view text);
std::string iso_day(Day day);

// "14:15", 00:00 to 23:59.
std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
std::string clock_text(TimeOfDay time);
std::string clock_text(LocalSecond time);

// "10m", "2h", "1d"; more than nothing and at most 3650 days.
std::optional<Span> parse_span(std::string_view text);
// The shortest form that parse_span reads back: "90m", "2h", "1d"; seconds are dropped.
std::string span_text(Span span);

// "2026-11-23T08:55:00-08:00".
std::string iso_moment(const Moment& moment);
// "2026-11-23T08:55:00".
std::string iso_local(LocalSecond time);
std::optional<LocalSecond> parse_iso_local(std::string_view text);

// What a person may type on the command line: DAY and MOMENT of the contract. Errors say which form is wanted.
Result<Day> parse_day(std::string_view text, Day today);
Result<Moment> parse_moment(std::string_view text, Instant now, const Zone& zone);

}  // namespace aftercare
