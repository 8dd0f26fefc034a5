#include "app/base/time.h"

#include <charconv>
#include <cstdio>

namespace aftercare {
namespace {

using namespace std::chrono;

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all_digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (error != std::errc{} || end != text.data() + text.size() || !all_digits) return std::nullopt;
    return value;
}

// The seconds east of UTC that "Z" or "+05:30" stands for.
std::optional<seconds> parse_offset(std::string_view text)
{
    if (text == "Z") return seconds{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto time = parse_time_of_day(text.substr(1));
    if (!time || *time > hours{18}) return std::nullopt;
    return text[0] == '-' ? -*time : *time;
}

// "HH:MM" or "HH:MM:SS" as seconds since midnight.
std::optional<seconds> parse_clock(std::string_view text)
{
    const auto time = parse_time_of_day(text.substr(0, 5));
    if (!time) return std::nullopt;
    if (text.size() == 5) return *time;
    const auto second = text.size() == 8 && text[5] == ':' ? number(text.substr(6)) : std::nullopt;
    if (!second || *second > 59) return std::nullopt;
    return *time + seconds{*second};
}

Failure moment_form() { return fail(ErrorKind::Invalid, "Give the moment as YYYY-MM-DDTHH:MM, or as the word now."); }

}  // namespace

std::optional<Day> parse_iso_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || !m || !d || *y < 1900) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return local_days{date};
}

std::string iso_day(Day day)
{
    const year_month_day date{day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return hours{*hour} + minutes{*minute};
}

std::string clock_text(TimeOfDay time)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60 % 24),
                  static_cast<int>(time.count() % 60));
    return text;
}

std::string clock_text(LocalSecond time) { return clock_text(floor<minutes>(time - floor<days>(time))); }

std::optional<Span> parse_span(std::string_view text)
{
    if (text.size() < 2) return std::nullopt;
    const auto count = number(text.substr(0, text.size() - 1));
    if (!count || *count < 1 || *count > 3650 * 24 * 60) return std::nullopt;
    std::optional<Span> span;
    if (text.back() == 'm') span = minutes{*count};
    if (text.back() == 'h') span = hours{*count};
    if (text.back() == 'd') span = days{*count};
    if (span && *span > days{3650}) return std::nullopt;
    return span;
}

std::string span_text(Span span)
{
    if (span % days{1} == seconds{0}) return std::to_string(span / days{1}) + "d";
    if (span % hours{1} == seconds{0}) return std::to_string(span / hours{1}) + "h";
    return std::to_string(span / minutes{1}) + "m";
}

std::string iso_local(LocalSecond time)
{
    const auto day = floor<days>(time);
    const hh_mm_ss clock{time - day};
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return iso_day(day) + text;
}

std::optional<LocalSecond> parse_iso_local(std::string_view text)
{
    if (text.size() < 16 || text[10] != 'T') return std::nullopt;
    const auto day = parse_iso_day(text.substr(0, 10));
    const auto clock = parse_clock(text.substr(11));
    if (!day || !clock) return std::nullopt;
    return *day + *clock;
}

std::string iso_moment(const Moment& moment)
{
    const auto size = abs(moment.offset);
    const char sign = moment.offset < seconds{0} ? '-' : '+';
    return iso_local(moment.local()) + sign + clock_text(floor<minutes>(size));
}

Result<Day> parse_day(std::string_view text, Day today)
{
    if (text == "today") return today;
    if (text == "yesterday") return today - days{1};
    if (const auto day = parse_iso_day(text)) return *day;
    return fail(ErrorKind::Invalid, "Give the day as YYYY-MM-DD, or as today or yesterday.");
}

Result<Moment> parse_moment(std::string_view text, Instant now, const Zone& zone)
{
    if (text == "now") return zone.moment(now);
    // The offset, if any, starts at the first Z, + or - after the time; the date's own hyphens come before it.
    const auto sign = text.size() > 16 ? text.find_first_of("Z+-", 16) : std::string_view::npos;
    const auto local = parse_iso_local(text.substr(0, sign));
    if (!local) return moment_form();
    if (sign == std::string_view::npos) return zone.moment(zone.to_instant(*local));
    const auto offset = parse_offset(text.substr(sign));
    if (!offset) return moment_form();
    return Moment{Instant{local->time_since_epoch() - *offset}, *offset, ""};
}

}  // namespace aftercare
