#include "app/records/json_diary.h"

namespace aftercare::records {
namespace {

Json level(const std::optional<PainLevel>& level) { return level ? Json(level->value()) : Json(); }

template <class Terms>
Json keys(const Terms& terms)
{
    return array_of(terms, [](const auto& term) { return term.key(); });
}

}  // namespace

Json json_of(const PainEntry& entry, const Zone& zone)
{
    const auto& details = entry.details;
    return Json::Object{
        {"id", entry.id.text()},
        {"for_day", iso_day(entry.for_day)},
        {"felt_at", iso_moment(entry.felt_at)},
        {"entered_at", iso_moment(zone.moment(entry.entered_at))},
        {"zone", text_or_null(entry.felt_at.zone)},
        {"level", details.level.value()},
        {"worst", level(details.worst)},
        {"average", level(details.average)},
        {"least", level(details.least)},
        {"sites", keys(details.sites)},
        {"qualities", keys(details.qualities)},
        {"triggers", keys(details.triggers)},
        {"reliefs", keys(details.reliefs)},
        {"sleep", details.sleep ? Json(details.sleep->hours()) : Json()},
        {"mood", level(details.mood)},
        {"function", level(details.function)},
        {"medicines", array_of(details.medicines)},
        {"note", text_or_null(details.note)},
    };
}

Json json_of(const RoutineRun& run)
{
    const auto& details = run.details;
    return Json::Object{
        {"id", run.id.text()},
        {"routine", details.routine},
        {"title", details.title},
        {"started_at", iso_moment(details.started_at)},
        {"zone", text_or_null(details.started_at.zone)},
        {"seconds", details.spent.count() > 0 ? Json(std::int64_t{details.spent.count()}) : Json()},
        {"done", details.done},
        {"of", details.of},
        {"before", level(details.before)},
        {"after", level(details.after)},
    };
}

Json json_of(const TreatmentSession& session)
{
    const auto& details = session.details;
    return Json::Object{
        {"id", session.id.text()},
        {"at", iso_moment(details.at)},
        {"zone", text_or_null(details.at.zone)},
        {"with", text_or_null(details.therapist)},
        {"techniques", keys(details.techniques)},
        {"before", level(details.before)},
        {"after", level(details.after)},
        {"next_day", level(details.next_day)},
        {"note", text_or_null(details.note)},
        {"place", text_or_null(details.place)},
        {"instructions", text_or_null(details.instructions)},
    };
}

Json json_of(const Appointment& appointment)
{
    const auto& details = appointment.details;
    return Json::Object{
        {"id", appointment.id.text()},           {"at", iso_moment(details.at)},
        {"zone", text_or_null(details.at.zone)}, {"with", text_or_null(details.therapist)},
        {"place", text_or_null(details.place)},  {"remind", array_of(details.remind_before, span_text)},
        {"note", text_or_null(details.note)},    {"calendar_uid", text_or_null(details.calendar_uid)},
    };
}

Json json_of(const BrokenVisit& visit)
{
    return Json::Object{
        {"id", visit.id ? Json(visit.id->text()) : Json()},
        {"at", nullptr},
        {"zone", nullptr},
        {"with", nullptr},
        {"place", nullptr},
        {"remind", nullptr},
        {"note", nullptr},
        {"calendar_uid", nullptr},
        {"problem", visit.what},
    };
}

Json json_of(const BrokenSession& session)
{
    return Json::Object{
        {"id", session.id ? Json(session.id->text()) : Json()},
        {"at", nullptr},
        {"zone", nullptr},
        {"with", nullptr},
        {"techniques", nullptr},
        {"before", nullptr},
        {"after", nullptr},
        {"next_day", nullptr},
        {"note", nullptr},
        {"place", nullptr},
        {"instructions", nullptr},
        {"problem", session.what},
    };
}

Json json_of(const PlanItem& item)
{
    const auto& details = item.details;
    return Json::Object{
        {"id", item.id.text()},
        {"order", item.order},
        {"text", text_or_null(details.text)},
        {"exercise", text_or_null(details.exercise)},
        {"dose", text_or_null(details.dose)},
        {"from", text_or_null(details.given_by)},
        {"on", iso_day(details.given_on)},
    };
}

Json json_of(const OwnStep& step)
{
    return Json::Object{
        {"exercise", text_or_null(step.exercise)},
        {"kind", key_of(step.kind)},
        {"seconds", std::int64_t{step.length.count()}},
        {"sides", key_of(step.sides)},
        {"rest_seconds", step.rest > Span{} ? Json(std::int64_t{step.rest.count()}) : Json()},
        {"cue", text_or_null(step.cue)},
        {"optional", step.optional},
    };
}

Json json_of(const OwnRoutine& routine)
{
    const auto& details = routine.details;
    return Json::Object{
        {"id", routine.id.text()},
        {"name", details.name},
        {"description", text_or_null(details.description)},
        {"seconds", std::int64_t{length_of(details.steps).count()}},
        {"steps", array_of(details.steps, [](const OwnStep& step) { return json_of(step); })},
    };
}

}  // namespace aftercare::records
