#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/time_field.h"

namespace aftercare::ui {
namespace {

using std::chrono::days;

// A visit may lie two years ahead.
constexpr auto farthest = days(2 * 366);

void save(VisitForm& form, const AppState& state, Ui& ui)
{
    if (form.saving) return;
    form.problem.clear();
    if (const auto details = details_of(form.draft, state)) form.saving = ui.send(AddAppointment{*details});
    else form.problem = ui.t("follow_ups.time_wrong");
}

void draw_when(VisitDraft& draft, const AppState& state, Ui& ui)
{
    auto row = ui.columns({240, 188}, 16, 460);
    if (auto cell = ui.cell())
        day_field(ui, ui.t("follow_ups.visit_day"), draft.day, state.today, {state.today, state.today + farthest});
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.visit_time"), draft.time);
}

void draw_remind(VisitDraft& draft, Ui& ui)
{
    ui.text(ui.t("follow_ups.remind_me"), TextStyle::SmallStrong);
    auto chips = ui.wrap(8);
    if (chip(ui, ui.t("follow_ups.day_before"), draft.remind_day_before))
        draft.remind_day_before = !draft.remind_day_before;
    if (chip(ui, ui.t("follow_ups.hours_before"), draft.remind_hours_before))
        draft.remind_hours_before = !draft.remind_hours_before;
}

}  // namespace

void draw_visit_form(VisitForm& form, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("follow_ups.add_a_visit"));
    auto parts = ui.column(14);
    draw_when(form.draft, state, ui);
    text_field(ui, ui.t("follow_ups.visit_with"), form.draft.therapist, {.hint = ui.t("follow_ups.visit_with_hint")});
    text_field(ui, ui.t("follow_ups.visit_place"), form.draft.place);
    if (auto remind = ui.column(8)) draw_remind(form.draft, ui);
    if (auto row = ui.line(0))
        if (link(ui, ui.t("follow_ups.before_you_go"))) navigation.go(Page::Guidance, "pre_session_check");
    draw_problem(form.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    if (form.draft != VisitDraft{} &&
        button(ui, ui.t("follow_ups.clear"), {.kind = ButtonKind::Plain, .key = "clear_visit"}))
        form = {};
    if (button(ui, ui.t("follow_ups.save_visit"), {.kind = ButtonKind::Primary})) save(form, state, ui);
}

}  // namespace aftercare::ui
