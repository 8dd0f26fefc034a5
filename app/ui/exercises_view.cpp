#include "app/ui/exercises_view.h"

#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/receipts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float search_width = 262;
constexpr float detail_width = 400;
constexpr float pane_gap = 16;
constexpr float foot = 20;

void open_asked(ExercisesView& view, const AppState& state, const Navigation& navigation)
{
    if (!navigation.moved) return;
    view.before.reset();
    view.detail_open = false;
    if (navigation.open == open_plan) view.tab = ExercisesTab::Plan;
    const auto* routine = listed_routine(navigation.open, state);
    if (routine) {
        view.own.open = false;
        view.tab = ExercisesTab::Routines;
        view.routine = navigation.open;
        view.detail_open = true;
    }
    const auto* exercise = state.library->exercise(navigation.open);
    if (!exercise || !is_shown(*exercise, state)) return;
    view.tab = ExercisesTab::Library;
    view.exercise = exercise->key;
    view.detail_open = true;
}

void draw_search(ExercisesView& view, const AppState& state, Ui& ui)
{
    const auto name = ui.t("exercises.search");
    if (ui.shortcut(Key::F, true) || ui.plain_key(Key::Slash)) ui.focus_on(name);
    const auto count = std::ranges::count_if(state.library->exercises(),
                                             [&](const Exercise& exercise) { return is_shown(exercise, state); });
    const auto hint = ui.t("exercises.search_hint", {{"n", std::to_string(count)}});
    const float width = has_two_panes(ui) ? search_width : 0;
    if (text_field(ui, name, view.words,
                   {.hint = hint,
                    .icon = icons::search,
                    .width = width,
                    .label_above = false,
                    .role = semantics::Role::SearchField}))
        view.detail_open = false;
}

void draw_header(ExercisesView& view, const AppState& state, Ui& ui)
{
    const bool wide = has_two_panes(ui);
    if (auto line = ui.line(12)) {
        ui.heading(ui.t("exercises.title"), TextStyle::Display, 1);
        const std::vector<std::string> labels = {
            std::string(ui.t("exercises.plan")), std::string(ui.t("exercises.library")),
            std::string(ui.t("exercises.routines")), std::string(ui.t("exercises.log"))};
        if (const auto tab = tabs(ui, ui.t("exercises.parts"), labels, static_cast<int>(*view.tab))) {
            view.tab = static_cast<ExercisesTab>(*tab);
            view.detail_open = false;
        }
        if (wide && view.tab == ExercisesTab::Library) {
            ui.to_right();
            auto field = ui.sized_column(search_width);
            draw_search(view, state, ui);
        }
    }
    if (!wide && view.tab == ExercisesTab::Library && !view.detail_open) draw_search(view, state, ui);
}

}  // namespace

Panes split_page(Ui& ui)
{
    const auto from = ui.peek(0, 0);
    const float height = ui.window().bottom() - from.y;
    const float detail = ui.px(detail_width);
    const float gap = ui.px(pane_gap);
    return {{from.x, from.y, from.width - detail - gap, height},
            {from.right() - detail, from.y, detail, height - ui.px(foot)}};
}

void draw_way_back(ExercisesView& view, std::string_view words, Ui& ui)
{
    auto line = ui.line();
    if (button(ui, words, {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}) ||
        (!ui.typing() && ui.shortcut(Key::Escape)))
        view.detail_open = false;
}

void draw(ExercisesView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    settle_form(view.plan, state);
    settle_form(view.goal, state);
    if (const auto* kept = settle_form(view.own, state); kept && kept->outcome) {
        view.routine = kept->made ? kept->made->text() : std::string();
        view.detail_open = true;
    }
    open_asked(view, state, navigation);
    // What the clinician gave comes first.
    if (!view.tab) view.tab = state.plan.empty() ? ExercisesTab::Library : ExercisesTab::Plan;
    auto page = ui.column(12);
    draw_header(view, state, ui);
    switch (*view.tab) {
    case ExercisesTab::Plan: draw_plan(view, state, ui); break;
    case ExercisesTab::Library: draw_library(view, state, ui); break;
    case ExercisesTab::Routines: draw_routines(view, state, ui); break;
    case ExercisesTab::Log: draw_exercise_log(view, state, ui); break;
    }
    if (view.before) draw_before_routine(view, state, ui);
}

}  // namespace aftercare::ui
