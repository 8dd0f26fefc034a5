#include "app/records/json_guidance.h"

#include "app/records/json_diary.h"

namespace aftercare::records {
namespace {

// A measure that does not apply to this exercise is null.
Json number_or_null(std::int64_t number) { return number == 0 ? Json() : Json(number); }

Json dose_json(const Dose& dose, DoseBasis basis)
{
    return Json::Object{
        {"sets", dose.sets},
        {"reps", dose.reps},
        {"hold_seconds", number_or_null(dose.hold.count())},
        {"breaths", number_or_null(dose.breaths)},
        {"per_side", dose.per_side},
        {"alternating", dose.alternating},
        {"times_per_day", dose.times_per_day},
        {"days_per_week", dose.days_per_week},
        {"rest_seconds", number_or_null(dose.rest.count())},
        {"duration_seconds", number_or_null(dose.duration.count())},
        {"basis", key_of(basis)},
        {"note", text_or_null(dose.note)},
    };
}

Json step_json(const RoutineStep& step)
{
    return Json::Object{
        {"exercise", text_or_null(step.exercise)},
        {"kind", key_of(step.kind)},
        {"seconds", std::int64_t{step.length.count()}},
        {"side", step.side ? Json(key_of(*step.side)) : Json()},
        {"cue", text_or_null(step.cue)},
        {"optional", step.optional},
    };
}

Json lines_json(const OwnRoutine& own)
{
    return array_of(own.details.steps, [](const OwnStep& step) { return json_of(step); });
}

Json row_json(const guidance::TableRow& row)
{
    return Json::Object{{"cells", array_of(row.cells)},
                        {"sources", array_of(row.sources)},
                        {"evidence", row.evidence ? Json(key_of(*row.evidence)) : Json()}};
}

Json walking_json(const guidance::WalkingRow& row)
{
    return Json::Object{{"from_week", row.from_week},
                        {"to_week", row.to_week},
                        {"minutes", row.minutes},
                        {"days", row.days},
                        {"minutes_per_week", row.minutes_per_week}};
}

Json plan_json(const guidance::WeeklyPlan& plan)
{
    const auto day = [](const guidance::PlanDay& one) {
        return Json::Object{{"day", one.day}, {"text", one.text}, {"routines", array_of(one.routines)}};
    };
    return Json::Object{
        {"key", plan.key}, {"title", plan.title}, {"summary", plan.summary}, {"days", array_of(plan.days, day)}};
}

Json item_json(const PreSessionItem& item)
{
    return Json::Object{{"id", item.id},
                        {"advice", key_of(item.advice)},
                        {"text", item.text},
                        {"detail", text_or_null(item.detail)},
                        {"sources", array_of(item.sources)}};
}

Json block_json(const guidance::Block& block, const guidance::Library& library)
{
    Json::Object json{
        {"kind", key_of(block.kind)}, {"text", text_or_null(block.text)}, {"items", array_of(block.items)}};
    if (block.kind == guidance::BlockKind::Table) {
        json.emplace_back("columns", array_of(block.columns));
        json.emplace_back("rows", array_of(block.rows, row_json));
    }
    if (block.kind == guidance::BlockKind::Walking)
        json.emplace_back("rows", array_of(library.plans().walking, walking_json));
    if (block.kind == guidance::BlockKind::Weeks)
        json.emplace_back("plans", array_of(library.plans().weekly, plan_json));
    if (block.kind == guidance::BlockKind::PreSession)
        json.emplace_back("checks", array_of(library.safety().pre_session, item_json));
    return json;
}

Json citations(const std::vector<std::string>& tags, const guidance::Library& library)
{
    return array_of(tags, [&](const std::string& tag) {
        const auto* source = library.source(tag);
        return Json::Object{{"tag", tag},
                            {"citation", source ? Json(source->citation) : Json()},
                            {"detail", source ? Json(source->detail) : Json()}};
    });
}

Json hit_json(const guidance::SearchHit& hit)
{
    return Json::Object{{"key", hit.key}, {"title", hit.title}, {"detail", text_or_null(hit.detail)}};
}

}  // namespace

Json json_of(const Exercise& exercise)
{
    return Json::Object{
        {"key", exercise.key},
        {"title", exercise.title},
        {"regions", array_of(exercise.regions, [](const ExerciseRegion& region) { return region.key(); })},
        {"kind", key_of(exercise.kind)},
        {"purpose", exercise.purpose},
        {"level", exercise.level},
        {"phase", key_of(exercise.phase)},
        {"position", exercise.position},
        {"equipment", array_of(exercise.equipment)},
        {"steps", array_of(exercise.steps)},
        {"dose", dose_json(exercise.dose, exercise.dose_basis)},
        {"feel", text_or_null(exercise.feel)},
        {"avoid_if", array_of(exercise.avoid_if)},
        {"stop_if", array_of(exercise.stop_if)},
        {"easier", text_or_null(exercise.easier)},
        {"harder", text_or_null(exercise.harder)},
        {"sources", array_of(exercise.sources)},
    };
}

Json json_of(const Routine& routine, const OwnRoutine* own)
{
    return Json::Object{
        {"key", routine.key},
        {"title", routine.title},
        {"when", text_or_null(routine.when)},
        {"seconds", std::int64_t{routine.total.count()}},
        {"level", routine.level},
        {"phase", key_of(routine.phase)},
        {"steps", array_of(routine.steps, step_json)},
        {"own", own != nullptr},
        {"lines", own ? lines_json(*own) : Json()},
    };
}

Json json_of(const guidance::Article& article, const guidance::Library& library)
{
    const auto block = [&](const guidance::Block& one) { return block_json(one, library); };
    return Json::Object{
        {"key", article.key},
        {"topic", article.topic},
        {"title", article.title},
        {"summary", article.summary},
        {"evidence", key_of(article.evidence)},
        {"evidence_note", text_or_null(article.evidence_note)},
        {"myth", article.myth},
        {"claims", array_of(article.claims)},
        {"sources", array_of(article.sources)},
        {"citations", citations(article.sources, library)},
        {"hidden_with_fluid_limit", article.hidden_with_fluid_limit},
        {"reviewed_on", iso_day(article.reviewed_on)},
        {"minutes", article.minutes},
        {"blocks", array_of(article.blocks, block)},
        {"exercises", array_of(article.exercises)},
        {"routines", array_of(article.routines)},
        {"seek_help", array_of(article.seek_help)},
    };
}

Json json_of(const guidance::Topic& topic, const guidance::Library& library)
{
    return Json::Object{
        {"key", topic.key},
        {"title", topic.title},
        {"summary", text_or_null(topic.summary)},
        {"articles", static_cast<std::int64_t>(library.articles_in(topic.key).size())},
    };
}

Json json_of(const guidance::SearchResults& results)
{
    return Json::Object{
        {"warning_signs", array_of(results.warning_signs, hit_json)},
        {"articles", array_of(results.articles, hit_json)},
        {"exercises", array_of(results.exercises, hit_json)},
        {"routines", array_of(results.routines, hit_json)},
    };
}

Json json_of(const guidance::Problem& problem)
{
    return Json::Object{{"file", problem.file}, {"pointer", problem.pointer}, {"what", problem.what}};
}

Json json_of(const WarningSign& sign)
{
    return Json::Object{
        {"id", sign.id},
        {"tier", key_of(sign.tier)},
        {"group", text_or_null(sign.group)},
        {"statement", sign.statement},
        {"question", sign.question},
        {"why", text_or_null(sign.why)},
        {"sources", array_of(sign.sources)},
    };
}

Json json_of(const ActionCard& card, const HelpRegion& region)
{
    return Json::Object{
        {"action", key_of(card.action)},
        {"title", card.title},
        {"lead", with_numbers(card.lead, region)},
        {"text", with_numbers(card.text, region)},
    };
}

}  // namespace aftercare::records
