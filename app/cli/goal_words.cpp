#include "app/cli/goal_words.h"

namespace aftercare::cli {
namespace {

std::string week_line(const Adherence& kept, const guidance::Strings& strings)
{
    const auto done = std::to_string(kept.done_this_week), asked = std::to_string(kept.asked_this_week);
    if (kept.asked_this_week == 0 && kept.done_this_week == 0) return std::string(strings.of("goal.resting"));
    if (kept.done_this_week == 0)
        return strings.of(kept.asked_this_week == 1 ? "goal.one_none_yet" : "goal.none_yet", {{"asked", asked}});
    if (kept.done_this_week >= kept.asked_this_week) return strings.of("goal.reached", {{"done", done}});
    return strings.of("goal.of_week", {{"done", done}, {"asked", asked}});
}

}  // namespace

std::vector<std::string> goal_lines(const AppState& state, const guidance::Strings& strings)
{
    std::vector<std::string> lines;
    const auto& activity = state.settings.goal_activity;
    const int goal_days = state.settings.goal_days;
    if (goal_days > 0) lines.push_back(week_line(state.adherence, strings));
    if (!activity.empty()) lines.push_back(strings.of("goal.back_to", {{"activity", activity}}));
    if (goal_days > 0 && state.settings.streaks && state.adherence.days_in_a_row > 1)
        lines.push_back(strings.of("goal.row", {{"n", std::to_string(state.adherence.days_in_a_row)}}));
    return lines;
}

records::Json goal_json(const AppState& state)
{
    using records::Json;
    const auto& kept = state.adherence;
    const bool counts = state.settings.goal_days > 0;
    const auto if_counted = [&](auto value) { return counts ? Json(value) : Json(); };
    return Json::Object{
        {"days", if_counted(state.settings.goal_days)},
        {"activity", records::text_or_null(state.settings.goal_activity)},
        {"done", if_counted(kept.done_this_week)},
        {"asked", if_counted(kept.asked_this_week)},
        {"score", if_counted(kept.score)},
        {"days_in_a_row", state.settings.streaks ? if_counted(kept.days_in_a_row) : Json()},
        {"streaks", state.settings.streaks},
    };
}

}  // namespace aftercare::cli
