#include "app/records/diary_document.h"

#include "app/records/json_diary.h"
#include "app/records/json_measures.h"
#include "app/records/json_reminders.h"
#include "app/records/json_settings.h"

namespace aftercare::records {
namespace {

Json day_or_null(const std::optional<Day>& day) { return day ? Json(iso_day(*day)) : Json(); }

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
        {"settings", json_of(pages.settings, zone)},
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
