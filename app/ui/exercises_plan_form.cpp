#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

void save(PlanForm& form, const AppState& state, Ui& ui)
{
    if (form.saving) return;
    const auto details = details_of(form.draft, state);
    const auto checked = check(details);
    form.problem = checked ? std::string() : checked.error().what;
    if (!checked) return ui.announce(form.problem, semantics::Politeness::Assertive);
    if (form.editing) form.saving = ui.send(EditPlanItem{*form.editing, details});
    else form.saving = ui.send(AddPlanItem{details});
}

// All of the library: naming what only a clinician assigns is how a person says that it was given to them.
void draw_exercise_choice(PlanDraft& draft, const AppState& state, Ui& ui)
{
    const auto& exercises = state.library->exercises();
    std::vector<std::string> titles = {std::string(ui.t("exercises.plan_no_exercise"))};
    for (const auto& exercise : exercises) titles.push_back(exercise.title);
    const auto chosen = std::ranges::find(exercises, draft.exercise, &Exercise::key);
    const bool found = chosen != exercises.end();
    const int now = found ? static_cast<int>(chosen - exercises.begin()) + 1 : draft.exercise.empty() ? 0 : -1;
    ui.text(ui.t("exercises.plan_exercise"), TextStyle::SmallStrong);
    if (const auto picked = select(ui, ui.t("exercises.plan_exercise"), titles, now, 320, icons::exercises))
        draft.exercise = *picked == 0 ? std::string() : exercises[static_cast<std::size_t>(*picked) - 1].key;
    if (found && chosen->phase == Phase::Clinician)
        ui.text(ui.t("exercises.plan_only_given"), TextStyle::Small, ColourRole::TextMuted);
}

void draw_foot(PlanForm& form, const AppState& state, Ui& ui)
{
    const bool editing = form.editing.has_value();
    if (!form.problem.empty()) banner(ui, icons::error, form.problem, BannerTone::Danger);
    auto line = ui.line(8);
    ui.to_right();
    const auto leave = ui.t(editing ? "exercises.cancel" : "exercises.plan_clear");
    if ((editing || form.draft != PlanDraft{}) && button(ui, leave, {.kind = ButtonKind::Plain, .key = "clear_plan"}))
        form = {};
    const auto words = ui.t(editing ? "exercises.plan_save_changes" : "exercises.plan_save");
    if (button(ui, words, {.kind = ButtonKind::Primary, .key = "save_plan"})) save(form, state, ui);
}

}  // namespace

PlanDetails details_of(const PlanDraft& draft, const AppState& state)
{
    return {.text = draft.text,
            .exercise = draft.exercise,
            .dose = draft.dose,
            .given_by = draft.given_by,
            .given_on = draft.given_on.day.value_or(state.today)};
}

PlanDraft draft_of(const PlanDetails& details)
{
    PlanDraft draft{
        .exercise = details.exercise, .text = details.text, .dose = details.dose, .given_by = details.given_by};
    draft.given_on.day = details.given_on;
    return draft;
}

void draw_plan_form(PlanForm& form, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("plan_form");
    auto card = ui.card(ui.t(form.editing ? "exercises.plan_change" : "exercises.plan_new"));
    auto parts = ui.column(14);
    auto& draft = form.draft;
    if (auto exercise = ui.column(8)) draw_exercise_choice(draft, state, ui);
    text_field(ui, ui.t("exercises.plan_text"), draft.text,
               {.hint = ui.t("exercises.plan_text_hint"), .multiline = true, .lines = 3});
    text_field(ui, ui.t("exercises.plan_dose"), draft.dose, {.hint = ui.t("exercises.plan_dose_hint")});
    text_field(ui, ui.t("exercises.plan_from"), draft.given_by);
    day_field(ui, ui.t("exercises.plan_on"), draft.given_on, state.today, {state.today - farthest_back, state.today});
    draw_foot(form, state, ui);
}

}  // namespace aftercare::ui
