#include "app/ui/exercises_choices.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr std::size_t items_shown = 3;

void draw_item(const PlanItem& item, const AppState& state, Ui& ui)
{
    const auto title = plan_title(item, state);
    auto keyed = ui.keyed(item.id.text());
    auto node = ui.node(semantics::Role::ListItem, title, item.details.dose);
    auto inset = ui.inset(0, 8);
    auto line = ui.line(14);
    tile(ui, exercise_of(item, state) ? icons::exercises : icons::pain_log);
    if (auto words = ui.column(0)) {
        ui.text(title, TextStyle::Label);
        if (!item.details.dose.empty()) ui.text(item.details.dose, TextStyle::Small, ColourRole::TextMuted);
    }
    if (!exercise_of(item, state)) return;
    ui.to_right();
    const auto spoken = ui.t("exercises.plan_start", {{"what", title}});
    if (button(ui, ui.t("exercises.start_now"),
               {.kind = ButtonKind::Soft, .icon = icons::play, .small = true, .spoken = spoken}))
        ui.send(StartExercise{item.details.exercise});
}

}  // namespace

void draw_plan(const AppState& state, Navigation& navigation, Ui& ui)
{
    if (state.plan.empty()) return;
    auto card = ui.card(ui.t("today.plan"), {.show_title = false, .padding_y = 12});
    auto parts = ui.column(0);
    if (auto head = ui.line(8)) {
        ui.heading(ui.t("today.plan"), TextStyle::Heading, 2);
        ui.to_right();
        if (link(ui, ui.t("today.all_of_plan"))) navigation.go(Page::Exercises, std::string(open_plan));
    }
    auto list = ui.node(semantics::Role::List, ui.t("today.plan"));
    for (std::size_t i = 0; i < std::min(state.plan.size(), items_shown); ++i) {
        if (i > 0) ui.divider();
        draw_item(state.plan[i], state, ui);
    }
}

}  // namespace aftercare::ui
