#include "app/base/text.h"
#include "app/guidance/library.h"
#include "app/ui/exercises_choices.h"
#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/time_field.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

bool keeps_to_weekdays(RuleWhen when) { return when != RuleWhen::AfterSession && when != RuleWhen::Once; }

// What is not as usual, in the words of its choice; shown while the part is folded.
std::string summary_of(const RuleDetails& details, const Ui& ui)
{
    std::vector<std::string> words;
    if (details.kind != ReminderKind::Routine && !details.routine.empty())
        words.emplace_back(ui.t("follow_ups.opens_routine"));
    if (details.urgency != Urgency::Normal)
        words.emplace_back(ui.t("follow_ups.urgency_" + std::string(key_of(details.urgency))));
    if (details.sound) words.emplace_back(ui.t("follow_ups.with_sound"));
    if (details.on_working_days) words.emplace_back(ui.t("follow_ups.only_working_days"));
    if (details.even_when_busy) words.emplace_back(ui.t("follow_ups.when_busy"));
    if (details.if_missed.what != Missed::ShowOnce)
        words.emplace_back(ui.t("follow_ups.missed_" + std::string(key_of(details.if_missed.what))));
    return words.empty() ? std::string(ui.t("follow_ups.as_usual")) : join(words, " · ");
}

// A list of words for an enumeration, in the order of its enumerators.
template <class Value>
void draw_choice(Ui& ui, std::string_view name, std::string_view prefix, std::initializer_list<Value> values,
                 Value& chosen)
{
    std::vector<std::string> words;
    for (const auto value : values) words.emplace_back(ui.t(std::string(prefix) + std::string(key_of(value))));
    auto column = ui.column(8);
    ui.text(ui.t(name), TextStyle::SmallStrong);
    if (const auto picked = select(ui, ui.t(name), words, static_cast<int>(chosen), 400))
        chosen = static_cast<Value>(*picked);
}

void draw_switch(Ui& ui, std::string_view icon, std::string_view words, std::string_view means, bool& on)
{
    if (toggle_row(ui, icon, ui.t(words), ui.t(means), on)) on = !on;
}

void draw_missed(RuleDraft& draft, Ui& ui)
{
    auto& if_missed = draft.details.if_missed;
    draw_choice(ui, "follow_ups.if_missed", "follow_ups.missed_", {Missed::ShowOnce, Missed::Drop, Missed::CatchUp},
                if_missed.what);
    if (if_missed.what == Missed::CatchUp) time_field(ui, ui.t("follow_ups.catch_up_at"), draft.catch_up);
}

}  // namespace

void draw_routine_choice(RuleDetails& details, const AppState& state, bool none, Ui& ui)
{
    if (!state.library) return;
    std::vector<std::string> keys, titles;
    if (none) {
        keys.emplace_back();
        titles.emplace_back(ui.t("follow_ups.no_routine"));
    }
    for (const auto* routine : routines_shown(state)) {
        keys.push_back(routine->key);
        titles.push_back(routine->title);
    }
    const auto found = std::ranges::find(keys, details.routine);
    const int chosen = found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
    const auto name = ui.t(none ? "follow_ups.opens" : "follow_ups.which_routine");
    auto column = ui.column(8);
    ui.text(name, TextStyle::SmallStrong);
    if (const auto picked = select(ui, name, titles, chosen, 320, icons::play))
        details.routine = keys[static_cast<std::size_t>(*picked)];
}

void draw_rule_more(RuleForm& form, const AppState& state, Ui& ui)
{
    auto& details = form.draft.details;
    if (!folded(ui, icons::tune, ui.t("follow_ups.more_choices"), summary_of(details, ui), form.more_open)) return;
    auto parts = ui.column(14);
    if (details.kind != ReminderKind::Routine) draw_routine_choice(details, state, true, ui);
    draw_choice(ui, "follow_ups.urgency", "follow_ups.urgency_", {Urgency::Low, Urgency::Normal, Urgency::High},
                details.urgency);
    draw_missed(form.draft, ui);
    draw_switch(ui, icons::voice, "follow_ups.with_sound", "follow_ups.with_sound_means", details.sound);
    if (keeps_to_weekdays(form.draft.when.kind) || details.on_working_days)
        draw_switch(ui, icons::calendar, "follow_ups.only_working_days", "follow_ups.only_working_days_means",
                    details.on_working_days);
    draw_switch(ui, icons::person, "follow_ups.when_busy", "follow_ups.when_busy_means", details.even_when_busy);
}

}  // namespace aftercare::ui
