#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/pain_draft.h"
#include "app/ui/receipts.h"
#include "app/ui/time_field.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using std::chrono::days;

void save(SessionForm& form, const AppState& state, Ui& ui)
{
    if (form.saving) return;
    form.problem.clear();
    const auto details = details_of(form.draft, state);
    if (!details) form.problem = ui.t("follow_ups.time_wrong");
    else if (form.editing) form.saving = ui.send(EditSession{*form.editing, *details});
    else form.saving = ui.send(AddSession{*details});
}

void draw_when(SessionDraft& draft, const AppState& state, Ui& ui)
{
    auto row = ui.columns({240, 188}, 16, 460);
    if (auto cell = ui.cell())
        day_field(ui, ui.t("follow_ups.session_day"), draft.day, state.today,
                  {state.today - farthest_back, state.today});
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.session_time"), draft.time);
}

void draw_techniques(SessionDraft& draft, Ui& ui)
{
    ui.text(ui.t("follow_ups.techniques"), TextStyle::SmallStrong);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.techniques"));
    auto chips = ui.wrap(8);
    for (const auto key : Technique::keys()) {
        const auto one = *Technique::from(key);
        const bool on = std::ranges::find(draft.techniques, one) != draft.techniques.end();
        if (chip(ui, term(ui, "technique", key), on)) toggle(draft.techniques, one);
    }
}

void draw_levels(SessionDraft& draft, Ui& ui)
{
    ui.text(ui.t("follow_ups.pain_levels"), TextStyle::SmallStrong);
    auto row = ui.columns({1, 1, 1.25f}, 8, 700);
    const int start = draft.before.value_or(5);
    if (auto cell = ui.cell()) stepper(ui, ui.t("follow_ups.before"), draft.before, 0, 10, start);
    if (auto cell = ui.cell()) stepper(ui, ui.t("follow_ups.after"), draft.after, 0, 10, start);
    if (auto cell = ui.cell()) stepper(ui, ui.t("follow_ups.next_day"), draft.next_day, 0, 10, start);
}

void draw_foot(SessionForm& form, const AppState& state, Ui& ui)
{
    const bool editing = form.editing.has_value();
    draw_problem(form.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    const auto leave = ui.t(editing ? "follow_ups.cancel" : "follow_ups.clear");
    if ((editing || form.draft != SessionDraft{}) &&
        button(ui, leave, {.kind = ButtonKind::Plain, .key = "clear_session"}))
        leave_form(form);
    const auto words = ui.t(editing ? "follow_ups.save_changes" : "follow_ups.save_session");
    if (button(ui, words, {.kind = ButtonKind::Primary, .key = "save_session"})) save(form, state, ui);
}

}  // namespace

void edit(SessionForm& form, const TreatmentSession& session)
{
    lend_form(form);
    form.draft = draft_of(session.details);
    form.editing = session.id;
}

void draw_session_form(SessionForm& form, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("session_form");
    auto card = ui.card(ui.t(form.editing ? "follow_ups.change_session" : "follow_ups.note_a_session"));
    auto parts = ui.column(14);
    draw_when(form.draft, state, ui);
    text_field(ui, ui.t("follow_ups.session_with"), form.draft.therapist);
    text_field(ui, ui.t("follow_ups.session_place"), form.draft.place);
    if (auto techniques = ui.column(8)) draw_techniques(form.draft, ui);
    if (auto levels = ui.column(8)) draw_levels(form.draft, ui);
    text_field(ui, ui.t("follow_ups.session_note"), form.draft.note,
               {.hint = ui.t("follow_ups.session_note_hint"), .multiline = true, .lines = 2});
    text_field(ui, ui.t("follow_ups.instructions"), form.draft.instructions,
               {.hint = ui.t("follow_ups.instructions_hint"), .multiline = true, .lines = 2});
    draw_foot(form, state, ui);
}

}  // namespace aftercare::ui
