#include "app/cli/call.h"
#include "app/cli/goal_words.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_measures.h"

namespace aftercare::cli {
namespace {

using records::Json;

constexpr int days_a_week = 7;

void print_goal(const AppState& state, Call& call)
{
    if (call.wants_json()) return call.print(goal_json(state));
    const auto lines = goal_lines(state, call.strings());
    if (lines.empty()) call.remark("No goal is set. Set one with: aftercare goal set --days 4");
    auto page = call.page();
    for (const auto& line : lines) page.paragraph(line);
    call.print(page);
}

Result<> show_goal(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    print_goal(app->state(), call);
    return {};
}

Result<> set_goal(const Words& words, Call& call)
{
    TRY_LET(days, number_in(words, "--days", days_a_week));
    const auto activity = words.last("--activity");
    const auto streaks = words.last("--streaks");
    if (!days && !activity && !streaks)
        return fail(ErrorKind::Invalid, "Give --days, --activity or --streaks. Look at aftercare goal set --help.");
    if (streaks && *streaks != "on" && *streaks != "off")
        return fail(ErrorKind::Invalid, "Give --streaks as on or off.");
    if (activity) TRY(check_option_text("--activity", *activity, longest_name));
    TRY_LET(app, call.diary());
    auto settings = app->state().settings;
    if (days) settings.goal_days = *days;
    if (activity) settings.goal_activity = *activity;
    if (streaks) settings.streaks = *streaks == "on";
    TRY(app->carry_out(ChangeSettings{settings}));
    call.confirm("Goal saved. Take it back with: aftercare undo");
    print_goal(app->state(), call);
    return {};
}

Result<> clear_goal(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    auto settings = app->state().settings;
    settings.goal_days = 0;
    settings.goal_activity.clear();
    TRY(app->carry_out(ChangeSettings{settings}));
    call.confirm("Goal removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(goal_json(app->state()));
    return {};
}

}  // namespace

std::vector<Verb> goal_verbs()
{
    return {
        {"goal show", "Show your goal, and this week beside it.", {}, {}, "", show_goal},
        {"goal set",
         "Set what you want to do: only what is given changes.",
         {},
         {{"--days", "N", "days a week with a routine, 1 to 7; 0 for no number"},
          {"--activity", "TEXT", "what you want to get back to"},
          {"--streaks", "on|off", "count days in a row; off unless you like it"}},
         "Example:\n  aftercare goal set --days 4 --activity \"an hour in the garden\"\n",
         set_goal},
        {"goal clear", "Remove the goal.", {}, {}, "", clear_goal},
    };
}

}  // namespace aftercare::cli
