#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_guidance.h"

namespace aftercare::cli {
namespace {

Result<> list(const Words&, Call& call)
{
    TRY_LET(library, call.guidance());
    if (call.wants_json()) {
        call.print(records::array_of(library->exercises(), [](const Exercise& one) { return records::json_of(one); }));
        return {};
    }
    std::vector<Page::Row> rows;
    for (const auto& one : library->exercises())
        rows.push_back({one.key, one.title, amount_text(one.dose) + clinician_remark(one.phase)});
    auto page = call.page();
    page.table(rows, 2);
    call.print(page);
    return {};
}

void show_exercise(const Exercise& exercise, const guidance::Library& library, Page& page)
{
    page.line(exercise.title);
    page.paragraph(exercise.purpose);
    page.blank();
    page.field("Position", exercise.position);
    page.field("How much", amount_text(exercise.dose));
    page.field("How often", frequency_text(exercise.dose));
    page.field("Suits", phase_text(exercise.phase));
    page.field("Needs", join(exercise.equipment, ", "));
    page.heading("Steps");
    for (std::size_t step = 0; step < exercise.steps.size(); ++step)
        page.paragraph(exercise.steps[step], 2, std::to_string(step + 1) + ". ");
    page.blank();
    page.field("You feel", exercise.feel);
    page.field("Easier", exercise.easier);
    page.field("Harder", exercise.harder);
    if (!exercise.avoid_if.empty()) page.heading("Leave it out if");
    page.list(exercise.avoid_if);
    if (!exercise.stop_if.empty()) page.heading("Stop if");
    page.list(exercise.stop_if);
    page.heading("Stop at once, and look at aftercare safety list, if");
    page.list(library.safety().rules.stop_now);
    page.blank();
    page.field("Sources", join(exercise.sources, ", "));
}

Result<> show(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto key = *words.last("KEY");
    const auto* exercise = library->exercise(key);
    if (!exercise) {
        std::vector<std::string_view> keys;
        for (const auto& one : library->exercises()) keys.push_back(one.key);
        return fail(ErrorKind::NotFound, no_such("exercise", key, keys));
    }
    if (call.wants_json()) {
        call.print(records::json_of(*exercise));
        return {};
    }
    auto page = call.page();
    show_exercise(*exercise, *library, page);
    call.print(page);
    return {};
}

}  // namespace

std::vector<Verb> exercise_verbs()
{
    return {
        {"exercise list", "List the exercises.", {}, {}, "", list},
        {"exercise show",
         "Show one exercise: position, steps, how much, when to leave it out.",
         {{"KEY", "The key of the exercise, from exercise list."}},
         {},
         "Example:\n  aftercare exercise show knee_rolls\n",
         show},
    };
}

}  // namespace aftercare::cli
