#include "app/ui/exercises_own.h"

#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"

namespace aftercare::ui {
namespace {

void open_form(ExercisesView& view, OwnRoutineDetails draft, std::optional<OwnRoutineId> editing, Ui& ui)
{
    view.own = {.open = true, .draft = draft, .began_with = draft, .editing = editing};
    ui.focus_on(ui.t("exercises.own_name"));
}

}  // namespace

void draw_make_routine(ExercisesView& view, const AppState& state, Ui& ui)
{
    if (state.own_routines.empty()) ui.text(ui.t("exercises.own_teach"), TextStyle::Body, ColourRole::TextMuted);
    auto line = ui.line(8);
    if (view.own.is_touched()) {
        if (button(ui, ui.t("exercises.own_go_on"), {.kind = ButtonKind::Soft, .icon = icons::edit, .small = true}))
            view.own.open = true;
    } else if (button(ui, ui.t("exercises.own_make"), {.kind = ButtonKind::Soft, .icon = icons::plus, .small = true})) {
        open_form(view, {}, std::nullopt, ui);
    }
}

void draw_own_actions(ExercisesView& view, const Routine& routine, const AppState& state, Ui& ui)
{
    auto line = ui.wrap(8);
    const auto* own = find_own_routine(state, routine.key);
    if (!own) {
        if (button(ui, ui.t("exercises.own_version"), {.kind = ButtonKind::Text, .icon = icons::edit, .small = true}))
            open_form(view, own_version(routine), std::nullopt, ui);
        return;
    }
    const auto change = ui.t("exercises.own_edit_this", {{"title", routine.title}});
    const auto remove = ui.t("exercises.own_remove_this", {{"title", routine.title}});
    if (button(ui, ui.t("exercises.own_edit"),
               {.kind = ButtonKind::Line, .icon = icons::edit, .small = true, .spoken = change}))
        open_form(view, own->details, own->id, ui);
    if (button(ui, ui.t("exercises.own_remove"),
               {.kind = ButtonKind::Text, .icon = icons::trash, .small = true, .spoken = remove})) {
        ui.send(RemoveOwnRoutine{own->id});
        view.detail_open = false;
    }
}

}  // namespace aftercare::ui
