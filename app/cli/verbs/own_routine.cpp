#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/ids.h"
#include "app/cli/routine_choice.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_guidance.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

constexpr auto what = "routine of your own";
constexpr std::string_view rest_word = "rest";

// EXERCISE[:SECONDS[:SIDES[:REST[:WORDS]]]], where the words may hold colons.
struct StepWords {
    std::string exercise, seconds, sides, rest, cue;
};

// The text up to the next colon, which is taken away from `text`.
std::string next_field(std::string_view& text)
{
    const auto end = std::min(text.find(':'), text.size());
    const std::string field(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return field;
}

Result<Span> seconds_in(const std::string& text, Span least, Span most)
{
    TRY_LET(seconds, whole_number("the seconds of --step", text, static_cast<int>(least.count()),
                                  static_cast<int>(most.count())));
    return Span{seconds};
}

// rest:SECONDS:WORDS, a change of position.
Result<OwnStep> read_rest(std::string_view text)
{
    const auto seconds = next_field(text);
    TRY_LET(length, seconds_in(seconds, shortest_step, longest_step));
    OwnStep step{.exercise = "", .kind = StepKind::Rest, .length = length, .cue = std::string(text)};
    if (step.cue.empty()) step.cue = "Rest";
    return step;
}

Result<const Exercise*> exercise_named(const std::string& key, Call& call)
{
    TRY_LET(library, call.guidance());
    if (const auto* exercise = library->exercise(key)) return exercise;
    std::vector<std::string_view> keys;
    for (const auto& one : library->exercises()) keys.push_back(one.key);
    return fail(ErrorKind::NotFound, no_such("exercise", key, keys));
}

Result<> read_sides(const std::string& key, const Exercise& exercise, OwnStep& step)
{
    const auto sides = step_sides_from(key);
    if (!sides) return fail(ErrorKind::Invalid, no_such("side", key, step_sides_keys));
    if (!allows(exercise, *sides))
        return fail(ErrorKind::Invalid,
                    exercise.title + " is not done one side after the other. Write none for its sides.");
    step.sides = *sides;
    return {};
}

Result<OwnStep> read_step(std::string_view text, Call& call)
{
    const auto key = next_field(text);
    if (key == rest_word) return read_rest(text);
    TRY_LET(exercise, exercise_named(key, call));
    auto step = step_for(*exercise);
    if (const auto seconds = next_field(text); !seconds.empty()) {
        TRY_LET(length, seconds_in(seconds, shortest_step, longest_step));
        step.length = length;
    }
    if (const auto sides = next_field(text); !sides.empty()) TRY(read_sides(sides, *exercise, step));
    if (const auto rest = next_field(text); !rest.empty()) {
        TRY_LET(length, seconds_in(rest, Span{}, longest_rest));
        step.rest = length;
    }
    step.cue = text;
    return step;
}

// Overwrites what was given. `from` brings steps that --step adds to; without it the steps given are all there are.
Result<> read_details(const Words& words, Call& call, OwnRoutineDetails& details)
{
    const auto from = words.last("--from");
    if (from) {
        TRY_LET(original, routine_named(*from, call));
        details = original.own ? original.own->details : own_version(original.routine);
    }
    if (const auto name = words.last("--name")) details.name = *name;
    if (const auto description = words.last("--description")) details.description = *description;
    TRY(check_option_text("--name", details.name, longest_name));
    TRY(check_option_text("--description", details.description, longest_note));
    if (words.has("--step") && !from) details.steps.clear();
    for (const auto& text : words.all("--step")) {
        TRY(check_option_text("--step", text, longest_note));
        TRY_LET(step, read_step(text, call));
        details.steps.push_back(step);
    }
    return check(details);
}

Result<OwnRoutineState> own_of(const std::vector<OwnRoutineState>& routines, const std::optional<Uuid>& id)
{
    const auto found = std::ranges::find_if(routines, [&](const auto& one) { return one.own.id.value() == id; });
    if (found != routines.end()) return *found;
    return fail(ErrorKind::NotFound, "There is no routine of your own with that id. Look at aftercare routine list.");
}

Result<> show_made(Call& call, const App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    TRY_LET(routine, own_of(app.state().own_routines, made));
    call.confirm(std::string(sentence) + " It takes " + seconds_text(routine.routine.total) +
                 ". Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::json_of(routine.routine, &routine.own));
    else call.print_made(made);
    return {};
}

Result<> add(const Words& words, Call& call)
{
    OwnRoutineDetails details;
    TRY(read_details(words, call, details));
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddOwnRoutine{details}));
    return show_made(call, *app, made, "Routine saved.");
}

Result<OwnRoutineId> id_in(const Words& words, const App& app)
{
    return id_among(*words.last("ID"), what, app.state().own_routines, [](const auto& one) { return one.own.id; });
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(routine, own_of(app->state().own_routines, id.value()));
    auto details = routine.own.details;
    TRY(read_details(words, call, details));
    TRY_LET(made, app->carry_out(EditOwnRoutine{id, details}));
    return show_made(call, *app, made, "Routine changed.");
}

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(routine, own_of(app->state().own_routines, id.value()));
    TRY(app->carry_out(RemoveOwnRoutine{id}));
    call.confirm("Routine removed; what you did of it stays in the log. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::json_of(routine.routine, &routine.own));
    return {};
}

const Option name{"--name", "NAME", "what it is called"};
const Option description{"--description", "TEXT", "what it is for, or when"};

constexpr auto step_form = R"(A STEP is EXERCISE[:SECONDS[:SIDES[:REST[:WORDS]]]], from exercise list. SECONDS
is 5 to 600 for each side; SIDES is both, left, right or none; REST is the
seconds of rest after it; WORDS say what to do. What is left out comes from the
exercise. rest:SECONDS:WORDS is a rest or a change of position.

)";

constexpr auto add_examples = R"(Examples:
  aftercare routine add --name "My morning" --step knee_rolls:60
                   --step single_knee_to_chest:30:both:10 --step cat_cow
  aftercare routine add --from desk_break_3 --name "My desk break"
)";

std::string_view add_help()
{
    static const auto text = std::string(step_form) + add_examples;
    return text;
}

}  // namespace

std::vector<Verb> own_routine_verbs()
{
    const Operand id{"ID", "The id of your routine, from routine list."};
    return {
        {"routine add",
         "Make a routine of your own.",
         {},
         {name,
          description,
          {"--from", "KEY", "begin with the steps of this routine; --step adds to them"},
          {.name = "--step", .value = "STEP", .help = "a step, in the order they are done", .many = true}},
         add_help(),
         add},
        {"routine edit",
         "Change a routine of your own: only what is given changes.",
         {id},
         {name,
          description,
          {.name = "--step", .value = "STEP", .help = "a step; those given take the place of all", .many = true}},
         step_form,
         edit},
        {"routine remove", "Remove a routine of your own. What was done of it stays in the log.", {id}, {}, "", remove},
    };
}

}  // namespace aftercare::cli
