#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

std::string given_words(const PlanDetails& details, const Ui& ui)
{
    const auto day = short_day(ui, details.given_on);
    if (details.given_by.empty()) return ui.t("exercises.plan_given_on", {{"day", day}});
    return ui.t("exercises.plan_given", {{"name", details.given_by}, {"day", day}});
}

void draw_words(const PlanItem& item, const AppState& state, Ui& ui)
{
    const auto& told = item.details;
    const auto words = plan_words(item, state);
    const auto* exercise = exercise_of(item, state);
    ui.text(plan_title(item, state), TextStyle::Label);
    if (!told.dose.empty()) ui.text(told.dose);
    if (!words.empty()) ui.text(words);
    ui.text(given_words(told, ui), TextStyle::Small, ColourRole::TextMuted);
    if (exercise && !told.dose.empty())
        ui.text(ui.t("exercises.plan_timer", {{"amount", short_amount(ui, exercise->dose)}}), TextStyle::Small,
                ColourRole::TextMuted);
}

// The keyboard goes along with the item; at either end, where the button goes, it turns round.
void move(const PlanItem& item, int to, const AppState& state, Ui& ui)
{
    ui.send(MovePlanItem{item.id, to});
    const auto title = plan_title(item, state);
    if (to == 1) ui.focus_on(ui.t("exercises.plan_down", {{"what", title}}));
    else if (to == static_cast<int>(state.plan.size())) ui.focus_on(ui.t("exercises.plan_up", {{"what", title}}));
}

void draw_order(const PlanItem& item, const AppState& state, Ui& ui)
{
    const auto title = plan_title(item, state);
    const auto place = static_cast<int>(&item - state.plan.data()) + 1;
    if (place > 1 && icon_button(ui, icons::arrow_up, ui.t("exercises.plan_up", {{"what", title}})))
        move(item, place - 1, state, ui);
    if (place < static_cast<int>(state.plan.size()) &&
        icon_button(ui, icons::arrow_down, ui.t("exercises.plan_down", {{"what", title}})))
        move(item, place + 1, state, ui);
}

void draw_buttons(ExercisesView& view, const PlanItem& item, const AppState& state, Ui& ui)
{
    const auto title = plan_title(item, state);
    auto line = ui.line(4);
    const auto start = ui.t("exercises.plan_start", {{"what", title}});
    if (exercise_of(item, state) &&
        button(ui, ui.t("exercises.start_now"),
               {.kind = ButtonKind::Soft, .icon = icons::play, .small = true, .spoken = start}))
        ui.send(StartExercise{item.details.exercise});
    draw_order(item, state, ui);
    if (icon_button(ui, icons::edit, ui.t("exercises.plan_change_this", {{"what", title}}))) {
        view.plan = {.draft = draft_of(item.details), .editing = item.id};
        ui.focus_on(ui.t("exercises.plan_exercise"));
    }
    if (icon_button(ui, icons::trash, ui.t("exercises.plan_remove_this", {{"what", title}})))
        ui.send(RemovePlanItem{item.id});
}

void draw_item(ExercisesView& view, const PlanItem& item, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed(item.id.text());
    auto node = ui.node(semantics::Role::ListItem, plan_title(item, state), item.details.dose);
    auto inset = ui.inset(0, 10);
    auto line = ui.line(14, Align::Top);
    tile(ui, exercise_of(item, state) ? icons::exercises : icons::pain_log);
    auto words = ui.column(2);
    draw_words(item, state, ui);
    ui.space(4);
    draw_buttons(view, item, state, ui);
}

void draw_items(ExercisesView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("exercises.plan"));
    auto parts = ui.column(0);
    if (state.plan.empty()) {
        auto teach = ui.column(12);
        if (empty_state(ui, ui.t("exercises.plan_empty"), ui.t("exercises.plan_write")))
            ui.focus_on(ui.t("exercises.plan_exercise"));
        return;
    }
    ui.text(ui.t("exercises.plan_first"), TextStyle::Small, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("exercises.plan"));
    for (const auto& item : state.plan) {
        if (&item != &state.plan.front()) ui.divider();
        draw_item(view, item, state, ui);
    }
}

}  // namespace

void draw_plan(ExercisesView& view, const AppState& state, Ui& ui)
{
    auto row = ui.columns({1, 1}, 16, 900);
    if (auto cell = ui.cell()) {
        auto column = ui.column(16);
        draw_items(view, state, ui);
        draw_goal(view.goal, state, ui);
    }
    auto cell = ui.cell();
    draw_plan_form(view.plan, state, ui);
}

void write_down(ExercisesView& view, std::string_view exercise, Ui& ui)
{
    view.tab = ExercisesTab::Plan;
    view.plan = {};
    view.plan.draft.exercise = exercise;
    ui.focus_on(ui.t("exercises.plan_exercise"));
}

}  // namespace aftercare::ui
