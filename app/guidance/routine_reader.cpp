#include "app/guidance/readers.h"

namespace aftercare::guidance {
namespace {

RoutineStep read_step(ObjectReader& in)
{
    RoutineStep step;
    step.exercise = in.text_or_none("exercise");
    step.kind = read_choice<StepKind>(in, "kind", step_kind_keys);
    step.length = Span{in.whole("seconds", 5, 3600)};
    if (const auto side = in.choice_or_none("side", side_keys)) step.side = static_cast<Side>(*side);
    step.cue = step.exercise.empty() ? in.text("cue") : in.text_or_none("cue");
    step.optional = in.flag_or("optional", false);
    if (step.exercise.empty() && step.kind != StepKind::Rest)
        in.add_problem("kind", "A step without an exercise is a rest; set \"kind\" to \"rest\" or name the exercise.");
    in.finish();
    return step;
}

}  // namespace

Routine read_routine(ObjectReader& in)
{
    Routine routine;
    routine.key = in.text("key");
    routine.title = in.text("title");
    routine.when = in.text("when");
    routine.level = in.whole("level", 1, 3);
    routine.phase = read_choice<Phase>(in, "phase", phase_keys);
    routine.total = Span{in.whole("total_s", 5, 7200)};
    for (auto& step : in.objects("steps")) routine.steps.push_back(read_step(step));
    in.finish();
    return routine;
}

}  // namespace aftercare::guidance
