#include "app/guidance/readers.h"
#include "app/guidance/spelling.h"

namespace aftercare::guidance {
namespace {

Dose read_dose(ObjectReader in)
{
    Dose dose;
    dose.sets = in.whole("sets", 1, 10);
    dose.reps = in.whole("reps", 1, 60);
    dose.hold = in.seconds_or_none("hold_s");
    dose.breaths = in.whole_or("breaths", 0, 30, 0);
    dose.per_side = in.flag_or("per_side", false);
    dose.alternating = in.flag_or("alternating", false);
    dose.times_per_day = in.whole("times_per_day", 1, 12);
    dose.days_per_week = in.whole("days_per_week", 1, 7);
    dose.rest = in.seconds_or_none("rest_s");
    dose.duration = in.seconds_or_none("duration_s");
    dose.note = in.text_or_none("note");
    if (dose.alternating && !dose.per_side)
        in.add_problem("alternating", "Only an exercise done on each side can alternate; set \"per_side\" too.");
    in.finish();
    return dose;
}

std::vector<ExerciseRegion> read_exercise_regions(ObjectReader& in)
{
    std::vector<ExerciseRegion> regions;
    for (const auto& key : in.texts("regions")) {
        if (const auto region = ExerciseRegion::from(key)) regions.push_back(*region);
        else in.add_problem("regions", '"' + key + "\" is not a known region." + hint(key, ExerciseRegion::keys()));
    }
    return regions;
}

}  // namespace

Exercise read_exercise(ObjectReader& in)
{
    Exercise exercise;
    exercise.key = in.text("key");
    exercise.title = in.text("title");
    exercise.regions = read_exercise_regions(in);
    exercise.kind = read_choice<ExerciseKind>(in, "kind", exercise_kind_keys);
    exercise.purpose = in.text("purpose");
    exercise.position = in.text("position");
    exercise.posture = read_choice<Posture>(in, "posture", posture_keys);
    exercise.no_floor = in.flag_or("no_floor", true);
    exercise.level = in.whole("level", 1, 3);
    exercise.phase = read_choice<Phase>(in, "phase", phase_keys);
    exercise.equipment = in.texts_or_none("equipment");
    exercise.dose = read_dose(in.object("dose"));
    exercise.dose_basis = read_choice<DoseBasis>(in, "dose_basis", dose_basis_keys);
    exercise.steps = in.texts("steps");
    exercise.feel = in.text("feel");
    exercise.avoid_if = in.texts_or_none("avoid_if");
    exercise.stop_if = in.texts_or_none("stop_if");
    exercise.easier = in.text("easier");
    exercise.harder = in.text("harder");
    exercise.sources = in.texts("sources");
    exercise.figure = in.text_or_none("figure");
    in.finish();
    return exercise;
}

}  // namespace aftercare::guidance
