#include "app/records/diary_document.h"

#include "app/records/json_diary.h"
#include "app/records/json_measures.h"
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

// Under the names that the diary itself gives them.
Json settings_json(const Settings& settings, const Zone& zone)
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

template <class Rows>
Json list_of(const Rows& rows)
{
    return array_of(rows, [](const auto& row) { return json_of(row); });
}

template <class Rows>
Json list_of(const Rows& rows, const Zone& zone)
{
    return array_of(rows, [&](const auto& row) { return json_of(row, zone); });
}

}  // namespace

Json json_of(const DiaryPages& pages, const DiaryHead& head, const Zone& zone)
{
    return Json::Object{
        {"format", diary_format},
        {"version", diary_version},
        {"exported_at", iso_moment(zone.moment(head.exported_at))},
        {"zone", text_or_null(zone.name())},
        {"from", day_or_null(head.from)},
        {"to", day_or_null(head.to)},
        {"settings", settings_json(pages.settings, zone)},
        {"pain_entries", list_of(pages.pain, zone)},
        {"pain_versions", list_of(pages.versions, zone)},
        {"measures", list_of(pages.measures)},
        {"day_marks", list_of(pages.marks)},
        {"routine_runs", list_of(pages.runs)},
        {"own_routines", list_of(pages.own_routines)},
        {"plan", list_of(pages.plan)},
        {"sessions", list_of(pages.sessions)},
        {"appointments", list_of(pages.visits)},
        {"reminders", list_of(pages.rules, zone)},
        {"occurrences", list_of(pages.occurrences)},
    };
}

}  // namespace aftercare::records
