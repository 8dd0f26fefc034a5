#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/questions_parts.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

// When a daily check-in is proposed too.
constexpr TimeOfDay usual_time = hours(19);

void draw_next(const AppState& state, Ui& ui)
{
    const auto* coming = next_questions(state);
    if (!coming) return ui.text(ui.t("measures.reminder_off"), TextStyle::Body, ColourRole::TextMuted);
    ui.text(ui.t("measures.next", {{"when", day_and_time(ui, coming->due.local, state.today)}}));
}

}  // namespace

const ReminderRule* questions_rule(const AppState& state)
{
    const auto& rules = state.follow_ups.rules;
    const auto found = std::ranges::find_if(
        rules, [](const ReminderRule& rule) { return rule.details.kind == ReminderKind::Measure; });
    return found == rules.end() ? nullptr : &*found;
}

const ComingReminder* next_questions(const AppState& state)
{
    const auto* rule = questions_rule(state);
    if (!rule || rule->details.paused) return nullptr;
    const auto& next = state.follow_ups.next;
    const auto found = std::ranges::find(next, rule->id, &ComingReminder::rule);
    return found == next.end() ? nullptr : &*found;
}

RuleDetails questions_reminder(const AppState& state, const Ui& ui)
{
    const EveryDays monthly{7 * weeks_between_questions, state.today + weeks(weeks_between_questions), {usual_time}};
    return {.kind = ReminderKind::Measure, .text = std::string(ui.t("measures.remind_text")), .schedule = monthly};
}

void draw_questions_reminder(const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("measures.remind"), {.show_title = false, .padding_x = 18, .padding_y = 14});
    auto parts = ui.column(8);
    if (questions_rule(state)) {
        draw_next(state, ui);
        if (link(ui, ui.t("measures.see_reminder"))) navigation.go(Page::FollowUps);
        return;
    }
    const auto first = short_day(ui, state.today + weeks(weeks_between_questions));
    ui.text(ui.t("measures.remind_means", {{"time", clock_text(usual_time)}, {"day", first}}), TextStyle::Small,
            ColourRole::TextMuted);
    if (button(ui, ui.t("measures.remind"), {.kind = ButtonKind::Soft, .icon = icons::bell, .small = true}))
        ui.send(AddReminder{questions_reminder(state, ui)});
}

}  // namespace aftercare::ui
