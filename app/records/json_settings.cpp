#include "app/records/json_settings.h"

#include "app/records/json_reminders.h"

namespace aftercare::records {
namespace {

constexpr std::string_view until_resumed = "until_resumed";

Json day_or_null(const std::optional<Day>& day) { return day ? Json(iso_day(*day)) : Json(); }

Json quiet_hours_json(const std::optional<QuietHours>& quiet)
{
    if (!quiet) return {};
    return Json::Object{{"from", clock_text(quiet->from)}, {"to", clock_text(quiet->to)}};
}

Json paused_json(const std::optional<Instant>& until, const Zone& zone)
{
    if (!until) return {};
    return *until == Instant::max() ? Json(until_resumed) : Json(iso_moment(zone.moment(*until)));
}

}  // namespace

Json json_of(const Settings& settings, const Zone& zone)
{
    return Json::Object{
        {"name", text_or_null(settings.name)},
        {"text_percent", settings.text_percent},
        {"theme", key_of(settings.theme)},
        {"less_motion", settings.less_motion},
        {"single_key_shortcuts", settings.single_key_shortcuts},
        {"sounds", settings.sounds},
        {"spoken_cues", settings.spoken_cues},
        {"quiet_hours", quiet_hours_json(settings.quiet_hours)},
        {"region", settings.region},
        {"working_days", array_of(weekday_keys(settings.working_days))},
        {"fluid_restriction", settings.fluid_restriction},
        {"day_starts", clock_text(settings.day_starts)},
        {"welcomed", settings.welcomed},
        {"goal_days", settings.goal_days},
        {"goal_activity", text_or_null(settings.goal_activity)},
        {"streaks", settings.streaks},
        {"baseline_from", day_or_null(settings.baseline_from)},
        {"baseline_reason", text_or_null(settings.baseline_reason)},
        {"reminders_paused_until", paused_json(settings.reminders_paused_until, zone)},
    };
}

}  // namespace aftercare::records
