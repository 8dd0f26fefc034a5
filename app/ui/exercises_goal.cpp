#include "app/ui/exercises_goal.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"

#include <vector>

namespace aftercare::ui {
namespace {

constexpr int most_days = 7;

bool has_goal(const Settings& settings) { return settings.goal_days > 0 || !settings.goal_activity.empty(); }

void open(GoalForm& form, const Settings& settings, Ui& ui)
{
    form = {.open = true, .days = {}, .activity = settings.goal_activity};
    if (settings.goal_days > 0) form.days = settings.goal_days;
    ui.focus_on(ui.t("goal.days"));
}

void save(GoalForm& form, const AppState& state, Ui& ui)
{
    auto settings = state.settings;
    settings.goal_days = form.days.value_or(0);
    settings.goal_activity = form.activity;
    const auto checked = check(settings);
    form.problem = checked ? std::string() : checked.error().what;
    if (!checked) return ui.announce(form.problem, semantics::Politeness::Assertive);
    form.saving = ui.send(ChangeSettings{settings});
}

void draw_days(GoalForm& form, Ui& ui)
{
    std::vector<std::string> labels = {std::string(ui.t("goal.no_days")), std::string(ui.t("goal.one_day"))};
    for (int n = 2; n <= most_days; ++n) labels.push_back(ui.t("goal.many_days", {{"n", std::to_string(n)}}));
    ui.text(ui.t("goal.days"), TextStyle::SmallStrong);
    const auto picked = select(ui, ui.t("goal.days"), labels, form.days.value_or(0), 160);
    if (picked) form.days = *picked == 0 ? std::nullopt : std::optional(*picked);
}

void draw_form(GoalForm& form, const AppState& state, Ui& ui)
{
    if (auto days = ui.column(8)) draw_days(form, ui);
    text_field(ui, ui.t("goal.activity"), form.activity, {.hint = ui.t("goal.activity_hint")});
    if (!form.problem.empty()) banner(ui, icons::error, form.problem, BannerTone::Danger);
    auto line = ui.line(8);
    ui.to_right();
    if (button(ui, ui.t("goal.cancel"), {.kind = ButtonKind::Plain})) form = {};
    else if (button(ui, ui.t("goal.save"), {.kind = ButtonKind::Primary})) save(form, state, ui);
}

void draw_streaks(const AppState& state, Ui& ui)
{
    if (state.settings.goal_days == 0) return;
    ui.divider();
    if (!toggle_row(ui, icons::calendar, ui.t("goal.streaks"), ui.t("goal.streaks_mean"), state.settings.streaks))
        return;
    auto settings = state.settings;
    settings.streaks = !settings.streaks;
    ui.send(ChangeSettings{settings});
}

void draw_set_goal(GoalForm& form, const AppState& state, Ui& ui)
{
    const auto week = goal_words(state, ui);
    if (!week.empty()) {
        ui.text(week, TextStyle::Label);
        ui.text(ui.t("goal.week_means"), TextStyle::Small, ColourRole::TextMuted);
    }
    if (const auto& activity = state.settings.goal_activity; !activity.empty())
        ui.text(ui.t("goal.back_to", {{"activity", activity}}));
    if (auto line = ui.line(8)) {
        if (button(ui, ui.t("goal.change"), {.kind = ButtonKind::Soft, .icon = icons::edit, .small = true}))
            open(form, state.settings, ui);
        if (button(ui, ui.t("goal.clear"), {.kind = ButtonKind::Text, .small = true})) {
            auto settings = state.settings;
            settings.goal_days = 0;
            settings.goal_activity.clear();
            ui.send(ChangeSettings{settings});
        }
    }
    draw_streaks(state, ui);
}

}  // namespace

void draw_goal(GoalForm& form, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("goal");
    auto card = ui.card(ui.t("goal.title"));
    auto parts = ui.column(12);
    if (form.open) return draw_form(form, state, ui);
    if (has_goal(state.settings)) return draw_set_goal(form, state, ui);
    if (empty_state(ui, ui.t("goal.teach"), ui.t("goal.set"))) open(form, state.settings, ui);
}

std::string goal_words(const AppState& state, const Ui& ui)
{
    if (state.settings.goal_days == 0) return {};
    const auto& kept = state.adherence;
    const auto done = std::to_string(kept.done_this_week), asked = std::to_string(kept.asked_this_week);
    std::string words;
    if (kept.asked_this_week == 0 && kept.done_this_week == 0) words = ui.t("goal.resting");
    else if (kept.done_this_week == 0)
        words = ui.t(kept.asked_this_week == 1 ? "goal.one_none_yet" : "goal.none_yet", {{"asked", asked}});
    else if (kept.done_this_week >= kept.asked_this_week) words = ui.t("goal.reached", {{"done", done}});
    else words = ui.t("goal.of_week", {{"done", done}, {"asked", asked}});
    if (!state.settings.streaks || kept.days_in_a_row < 2) return words;
    return words + " · " + ui.t("goal.row", {{"n", std::to_string(kept.days_in_a_row)}});
}

}  // namespace aftercare::ui
