#include "app/cli/call.h"
#include "app/cli/ids.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_diary.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

constexpr auto what = "plan item";

// The item that stands in the plan.
Result<PlanItem> item_of(const std::vector<PlanItem>& plan, PlanItemId id)
{
    const auto found = std::ranges::find(plan, id, &PlanItem::id);
    if (found != plan.end()) return *found;
    return fail(ErrorKind::NotFound, "There is no plan item with that id. Look at aftercare plan list.");
}

Result<> check_exercise(const std::string& key, Call& call)
{
    if (key.empty()) return {};
    TRY_LET(library, call.guidance());
    if (library->exercise(key)) return {};
    std::vector<std::string_view> keys;
    for (const auto& one : library->exercises()) keys.push_back(one.key);
    return fail(ErrorKind::NotFound, no_such("exercise", key, keys));
}

// Overwrites what was given, and leaves the rest.
Result<> read_details(const Words& words, Call& call, PlanDetails& details)
{
    const auto read = [&](std::string_view option, std::string& into, std::size_t longest) -> Result<> {
        if (const auto given = words.last(option)) into = *given;
        return check_option_text(option, into, longest);
    };
    TRY(read("--text", details.text, longest_note));
    TRY(read("--exercise", details.exercise, longest_name));
    TRY(read("--dose", details.dose, longest_name));
    TRY(read("--from", details.given_by, longest_name));
    TRY_LET(given_on, day_in(words, "--on", call.today()));
    if (given_on) details.given_on = *given_on;
    return words.has("--exercise") ? check_exercise(details.exercise, call) : Result<>();
}

Result<> show_made(Call& call, const App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    call.confirm(sentence);
    if (!call.wants_json()) {
        call.print_made(made);
        return {};
    }
    TRY_LET(item, item_of(app.state().plan, PlanItemId(*made)));
    call.print(records::json_of(item));
    return {};
}

Result<> add(const Words& words, Call& call)
{
    PlanDetails details{.given_on = call.today()};
    TRY(read_details(words, call, details));
    TRY(check(details));
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddPlanItem{details}));
    return show_made(call, *app, made, "Added to your plan. Take it back with: aftercare undo");
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_among(*words.last("ID"), what, app->state().plan, &PlanItem::id));
    TRY_LET(item, item_of(app->state().plan, id));
    TRY(read_details(words, call, item.details));
    TRY_LET(made, app->carry_out(EditPlanItem{id, item.details}));
    return show_made(call, *app, made, "Plan changed. Take it back with: aftercare undo");
}

// The place in the plan that PLACE names, counted from 1.
Result<int> place_in(const Words& words, const std::vector<PlanItem>& plan, PlanItemId id)
{
    const auto text = *words.last("PLACE");
    const auto now = static_cast<int>(std::ranges::find(plan, id, &PlanItem::id) - plan.begin()) + 1;
    if (text == "up") return now - 1;
    if (text == "down") return now + 1;
    const auto place = whole_number("PLACE", text, 1, static_cast<int>(plan.size()));
    if (place) return *place;
    return fail(ErrorKind::Invalid,
                "Give PLACE as up, down or a whole number from 1 to " + std::to_string(plan.size()) + ".");
}

Result<> move(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_among(*words.last("ID"), what, app->state().plan, &PlanItem::id));
    TRY(item_of(app->state().plan, id));
    TRY_LET(place, place_in(words, app->state().plan, id));
    TRY_LET(made, app->carry_out(MovePlanItem{id, place}));
    return show_made(call, *app, made, "Plan put in order. Take it back with: aftercare undo");
}

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_among(*words.last("ID"), what, app->state().plan, &PlanItem::id));
    TRY_LET(item, item_of(app->state().plan, id));
    TRY(app->carry_out(RemovePlanItem{id}));
    call.confirm("Removed from your plan. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::json_of(item));
    return {};
}

void add_item(const PlanItem& item, Call& call, Page& page)
{
    const auto& told = item.details;
    const auto from = told.given_by.empty() ? "" : " by " + told.given_by;
    page.paragraph(plan_title(item, call.library()));
    if (!told.exercise.empty() && !told.text.empty()) page.paragraph(told.text, 4);
    if (!told.dose.empty()) page.paragraph(told.dose, 4);
    page.paragraph("given" + from + " on " + day_text(call.strings(), told.given_on), 4);
    page.line("    " + item.id.text());
}

Result<> list(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto& plan = app->state().plan;
    if (call.wants_json()) {
        call.print(records::array_of(plan, [](const PlanItem& one) { return records::json_of(one); }));
        return {};
    }
    if (plan.empty())
        call.remark("Your plan is empty. Write down what your therapist gave you with: aftercare plan add --text TEXT");
    auto page = call.page();
    for (const auto& item : plan) add_item(item, call, page);
    call.print(page);
    return {};
}

std::vector<Option> item_options(std::string_view day_help)
{
    return {
        {"--exercise", "KEY", "an exercise of the library, from exercise list"},
        {"--text", "TEXT", "what to do, in your therapist's words"},
        {"--dose", "TEXT", "how much and how often, in words"},
        {"--from", "NAME", "who gave it to you"},
        {"--on", "DAY", day_help},
    };
}

constexpr auto add_examples = R"(An exercise, a text or both. An exercise that only a clinician gives is shown in
the window once it is in your plan.

Examples:
  aftercare plan add --exercise knee_rolls --dose "2 rounds of 10, twice a day"
  aftercare plan add --text "Walk to the park" --from Dana --on yesterday
)";

}  // namespace

std::vector<Verb> plan_verbs()
{
    const Operand id{"ID", "The id of the item, from plan list."};
    return {
        {"plan list", "List what your clinician gave you.", {}, {}, "", list},
        {"plan add",
         "Write down what your clinician gave you.",
         {},
         item_options("the day it was given; today unless said"),
         add_examples,
         add},
        {"plan edit",
         "Change an item of your plan: only what is given changes.",
         {id},
         item_options("the day it was given"),
         "",
         edit},
        {"plan move",
         "Put an item of your plan in another place.",
         {id, {"PLACE", "up, down, or its new place: 1 is the first."}},
         {},
         "Example:\n  aftercare plan move ID 1\n",
         move},
        {"plan remove", "Remove an item of your plan.", {id}, {}, "", remove},
    };
}

}  // namespace aftercare::cli
