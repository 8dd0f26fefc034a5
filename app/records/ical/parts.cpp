#include "app/records/ical/parts.h"

#include <algorithm>

namespace aftercare::records {

using namespace std::chrono;

icaltimetype ical_time(LocalSecond local)
{
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss time{local - day};
    auto result = icaltime_null_time();
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.hour = static_cast<int>(time.hours().count());
    result.minute = static_cast<int>(time.minutes().count());
    result.second = static_cast<int>(time.seconds().count());
    return result;
}

icaltimetype ical_utc(Instant at)
{
    auto result = ical_time(LocalSecond{at.time_since_epoch()});
    result.zone = icaltimezone_get_utc_timezone();
    return result;
}

LocalSecond local_of(const icaltimetype& time)
{
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    return local_days{date} + hours{time.hour} + minutes{time.minute} + seconds{time.second};
}

std::string fingerprint(std::string_view text)
{
    std::uint64_t sum = 0xcbf29ce484222325;  // FNV-1a
    for (const auto byte : text) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string written;
    for (int shift = 60; shift >= 0; shift -= 4) written += digits[sum >> shift & 0xF];
    return written;
}

std::int64_t sequence_of(Instant changed_at)
{
    constexpr Instant from = sys_days{2020y / January / 1};
    return std::clamp<std::int64_t>((changed_at - from).count(), 0, 0x7fffffff);
}

std::string text_of(const char* text) { return text ? std::string(text) : std::string(); }

}  // namespace aftercare::records
