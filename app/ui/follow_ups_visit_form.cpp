#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/receipts.h"
#include "app/ui/time_field.h"
#include "app/ui/words.h"

#include <utility>

namespace aftercare::ui {
namespace {

using std::chrono::days;

// A visit may lie two years ahead.
constexpr auto farthest = days(2 * 366);

void save(VisitForm& form, const AppState& state, Ui& ui)
{
    if (form.saving) return;
    form.problem.clear();
    const auto details = details_of(form.draft, state);
    if (!details) form.problem = ui.t("follow_ups.time_wrong");
    else if (form.editing) form.saving = ui.send(EditAppointment{*form.editing, *details});
    else form.saving = ui.send(AddAppointment{*details});
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

// Booking again: how many weeks on.
void draw_weeks(VisitForm& form, const AppState& state, Ui& ui)
{
    if (!form.repeating) return;
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.weeks_on"));
    auto column = ui.column(8);
    ui.text(ui.t("follow_ups.weeks_on"), TextStyle::SmallStrong);
    auto chips = ui.wrap(8);
    for (const int weeks : {1, 2, 4}) {
        const auto day = weeks_on(*form.repeating, weeks, state.today);
        const auto words = ui.t(weeks == 1 ? "follow_ups.one_week_on" : "follow_ups.n_weeks_on",
                                {{"n", std::to_string(weeks)}, {"day", short_day(ui, day)}});
        if (chip(ui, words, form.draft.day.day == day)) form.draft.day.day = day;
    }
}

void draw_foot(VisitForm& form, const AppState& state, Ui& ui)
{
    const bool editing = form.editing.has_value();
    draw_problem(form.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    const auto leave = ui.t(editing ? "follow_ups.cancel" : "follow_ups.clear");
    if ((editing || form.draft != VisitDraft{}) && button(ui, leave, {.kind = ButtonKind::Plain, .key = "clear_visit"}))
        leave_form(form);
    const auto words = ui.t(editing ? "follow_ups.save_changes" : "follow_ups.save_visit");
    if (button(ui, words, {.kind = ButtonKind::Primary, .key = "save_visit"})) save(form, state, ui);
}

}  // namespace

void edit(VisitForm& form, const Appointment& visit)
{
    lend_form(form);
    form.draft = draft_of(visit.details);
    form.editing = visit.id;
}

void repeat(VisitForm& form, VisitDraft next, Day last)
{
    lend_form(form);
    form.draft = std::move(next);
    form.repeating = last;
}

void draw_visit_form(VisitForm& form, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto keyed = ui.keyed("visit_form");
    auto card = ui.card(ui.t(form.editing ? "follow_ups.change_visit" : "follow_ups.add_a_visit"));
    auto parts = ui.column(14);
    draw_weeks(form, state, ui);
    draw_when(form.draft, state, ui);
    text_field(ui, ui.t("follow_ups.visit_with"), form.draft.therapist, {.hint = ui.t("follow_ups.visit_with_hint")});
    text_field(ui, ui.t("follow_ups.visit_place"), form.draft.place);
    text_field(ui, ui.t("follow_ups.visit_note"), form.draft.note,
               {.hint = ui.t("follow_ups.visit_note_hint"), .multiline = true, .lines = 2});
    if (auto remind = ui.column(8)) draw_remind(form.draft, ui);
    if (auto row = ui.line(0))
        if (link(ui, ui.t("follow_ups.before_you_go"))) navigation.go(Page::Guidance, "pre_session_check");
    draw_foot(form, state, ui);
}

}  // namespace aftercare::ui
