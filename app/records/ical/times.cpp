#include "app/records/ical/times.h"

#include "app/base/text.h"
#include "app/records/ical/windows_zones.h"

namespace aftercare::records {
namespace {

using namespace std::chrono;

std::string zone_named_by(icalproperty* property)
{
    auto* named = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return named ? text_of(icalparameter_get_tzid(named)) : std::string();
}

// Some programs put their own name before that of the zone: "/example.org/Europe/Berlin".
std::string without_prefix(const std::string& name)
{
    if (!name.starts_with('/')) return name;
    const auto last = name.rfind('/');
    const auto before = last == 0 ? std::string::npos : name.rfind('/', last - 1);
    return before == std::string::npos ? name : name.substr(before + 1);
}

// As this computer names it.
std::string usual_name(const std::string& name)
{
    const auto known = zone_of_windows(name);
    return known.empty() ? without_prefix(name) : std::string(known);
}

// A period stands for the time it begins at.
icaltimetype written_in(icalproperty* property, icalcomponent* event)
{
    const auto time = icalproperty_get_datetime_with_component(property, event);
    if (icalproperty_isa(property) != ICAL_RDATE_PROPERTY) return time;
    const auto either = icalproperty_get_rdate(property);
    auto begins = icaltime_is_null_time(either.time) ? either.period.start : either.time;
    begins.zone = time.zone;
    return begins;
}

// libical takes the 30th of February as it is written.
bool is_there(const icaltimetype& time)
{
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    return date.ok() && time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
           time.second <= 60;
}

Result<> check(const icaltimetype& time)
{
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return fail(ErrorKind::Invalid, "The time of this event cannot be read.");
    if (time.year < 1900 || time.year > 9999)
        return fail(ErrorKind::Invalid, "The year of this event cannot be right.");
    if (!is_there(time))
        return fail(ErrorKind::Invalid, "There is no such day or time. Add the visit by hand, with the right one.");
    if (time.is_date)
        return fail(ErrorKind::Invalid,
                    "This event lasts all day and has no time. Add the visit by hand, with its time.");
    return {};
}

}  // namespace

Result<icaltimetype> time_of(icalcomponent* event, icalproperty* property, const Zone& here)
{
    auto time = written_in(property, event);
    TRY(check(time));
    const auto name = zone_named_by(property);
    if (name.empty() || icaltime_is_utc(time)) return time;
    const auto usual = usual_name(name);
    const bool in_file = time.zone && text_of(icaltimezone_get_tzid(const_cast<icaltimezone*>(time.zone))) == name;
    if (name == here.name() || (!in_file && usual == here.name())) {
        time.zone = nullptr;
        return time;
    }
    if (!time.zone) time.zone = icaltimezone_get_builtin_timezone(usual.c_str());
    if (time.zone) return time;
    return fail(ErrorKind::Invalid, "This computer does not know the time zone of this event, " + name +
                                        ". Add the visit by hand, with its time here.");
}

Instant instant_of(const icaltimetype& time, const Zone& here)
{
    if (time.zone) return Instant{seconds{icaltime_as_timet_with_zone(time, time.zone)}};
    return here.to_instant(local_of(time));
}

std::string start_text(icalcomponent* event)
{
    auto* property = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    if (!property) return {};
    const auto time = icalproperty_get_dtstart(property);
    auto text = text_of(icalproperty_get_value_as_string(property));
    if (!icaltime_is_null_time(time) && time.year >= 1900 && time.year <= 9999 && is_there(time)) {
        const auto local = local_of(time);
        text = iso_day(floor<days>(local));
        if (!time.is_date) text += " " + clock_text(local);
        if (icaltime_is_utc(time)) text += " UTC";
    }
    if (const auto zone = zone_named_by(property); !zone.empty()) text += ", " + zone;
    return is_plain_utf8(text) ? text : std::string();
}

}  // namespace aftercare::records
