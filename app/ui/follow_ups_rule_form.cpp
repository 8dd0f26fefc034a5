#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/receipts.h"
#include "app/ui/words.h"

#include <array>

namespace aftercare::ui {
namespace {

// What a person can set; a visit brings its own.
constexpr std::array kinds = {ReminderKind::Stretch, ReminderKind::Posture,   ReminderKind::CheckIn,
                              ReminderKind::Routine, ReminderKind::Hydration, ReminderKind::Measure,
                              ReminderKind::Custom};

// Why the schedule cannot be; "" when it can.
std::string problem_of(const std::optional<RuleDetails>& details, const Ui& ui)
{
    if (!details) return std::string(ui.t("follow_ups.time_wrong"));
    if (details->kind == ReminderKind::Routine && details->routine.empty())
        return std::string(ui.t("follow_ups.choose_routine"));
    const auto checked = check(details->schedule);
    return checked ? std::string() : checked.error().what;
}

void save(RuleForm& form, Day today, Ui& ui)
{
    if (form.saving) return;
    const auto details = details_of(form.draft, today);
    form.problem = problem_of(details, ui);
    if (!form.problem.empty()) return ui.announce(form.problem, semantics::Politeness::Assertive);
    if (form.editing) form.saving = ui.send(EditReminder{*form.editing, *details});
    else form.saving = ui.send(AddReminder{*details});
}

void draw_kinds(RuleDetails& draft, const AppState& state, Ui& ui)
{
    ui.text(ui.t("follow_ups.kind"), TextStyle::SmallStrong);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.kind"));
    auto chips = ui.wrap(8);
    for (const auto kind : kinds) {
        const bool is_left_out =
            kind == ReminderKind::Hydration && state.settings.fluid_restriction && draft.kind != kind;
        if (is_left_out) continue;
        if (chip(ui, term(ui, "reminder", key_of(kind)), draft.kind == kind)) draft.kind = kind;
    }
}

void draw_foot(RuleForm& form, Day today, Ui& ui)
{
    const bool editing = form.editing.has_value();
    draw_problem(form.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    const auto leave = ui.t(editing ? "follow_ups.cancel" : "follow_ups.clear");
    if ((editing || form.draft != RuleDraft{}) && button(ui, leave, {.kind = ButtonKind::Plain, .key = "clear_rule"}))
        leave_form(form);
    const auto words = ui.t(editing ? "follow_ups.save_changes" : "follow_ups.save_reminder");
    if (button(ui, words, {.kind = ButtonKind::Primary, .key = "save_rule"})) save(form, today, ui);
}

}  // namespace

void edit(RuleForm& form, const ReminderRule& rule)
{
    lend_form(form);
    form.draft = draft_of(rule.details);
    form.editing = rule.id;
}

void draw_rule_form(RuleForm& form, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("rule_form");
    auto card = ui.card(ui.t(form.editing ? "follow_ups.change_reminder" : "follow_ups.new_reminder"));
    auto parts = ui.column(14);
    auto& details = form.draft.details;
    if (auto kind = ui.column(8)) draw_kinds(details, state, ui);
    if (details.kind == ReminderKind::Hydration)
        ui.text(ui.t("follow_ups.drink_note"), TextStyle::Small, ColourRole::TextMuted);
    if (details.kind == ReminderKind::Routine) draw_routine_choice(details, state, false, ui);
    text_field(ui, ui.t("follow_ups.rule_text"), details.text, {.hint = ui.t("follow_ups.rule_text_hint")});
    draw_rule_times(form.draft.when, state.today, ui);
    draw_rule_more(form, state, ui);
    draw_foot(form, state.today, ui);
}

}  // namespace aftercare::ui
