#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr std::size_t coming_shown = 6;

// Whether a rule serves what the idea is for.
bool serves(const RuleDetails& rule, const RuleDetails& idea)
{
    if (rule.kind != idea.kind) return false;
    if (std::holds_alternative<AfterSession>(rule.schedule) != std::holds_alternative<AfterSession>(idea.schedule))
        return false;
    if (idea.kind == ReminderKind::Routine) return rule.routine == idea.routine;
    return idea.kind != ReminderKind::Custom || rule.text == idea.text;
}

bool has(const AppState& state, const RuleDetails& idea)
{
    return std::ranges::any_of(state.follow_ups.rules, [&](const auto& rule) { return serves(rule.details, idea); });
}

void draw_idea(const RuleDetails& idea, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed(idea.text);
    auto inset = ui.inset(0, 6);
    auto line = ui.line(12);
    ui.icon(icon_of(idea.kind), 22, ColourRole::Accent);
    if (auto words = ui.column(0)) {
        ui.text(idea.text, TextStyle::Label);
        ui.text(rule_times(ui, idea, state), TextStyle::Small, ColourRole::TextMuted);
        if (idea.kind == ReminderKind::Hydration)
            ui.text(ui.t("follow_ups.drink_note"), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    const auto spoken = ui.t("follow_ups.add_idea", {{"what", idea.text}});
    if (button(ui, ui.t("follow_ups.add"), {.kind = ButtonKind::Soft, .small = true, .spoken = spoken}))
        ui.send(AddReminder{idea});
}

void draw_coming_row(const ComingReminder& coming, const AppState& state, Ui& ui)
{
    auto inset = ui.inset(0, 6);
    auto words = ui.column(0);
    ui.text(coming.text, TextStyle::Body);
    ui.text(day_and_time(ui, coming.due.local, state.today), TextStyle::Small, ColourRole::TextMuted);
}

void draw_waiting(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto count = state.follow_ups.waiting.size();
    if (count == 0) return;
    const auto words = count == 1 ? std::string(ui.t("follow_ups.one_waits"))
                                  : ui.t("follow_ups.many_wait", {{"n", std::to_string(count)}});
    banner(ui, icons::bell, words, BannerTone::Accent);
    auto line = ui.line(0);
    if (link(ui, ui.t("follow_ups.answer_on_today"))) navigation.go(Page::Today);
}

Instant tomorrow_morning(const AppState& state)
{
    return moment_of(state, state.today + days(1) + morning_after(state.settings.quiet_hours)).at;
}

}  // namespace

void draw_ideas(const AppState& state, Ui& ui)
{
    auto ideas = reminder_ideas(ui, state);
    std::erase_if(ideas, [&](const RuleDetails& idea) { return has(state, idea); });
    if (ideas.empty()) return;
    auto card = ui.card(ui.t("follow_ups.ideas"));
    auto parts = ui.column(0);
    ui.text(ui.t("follow_ups.ideas_mean"), TextStyle::Small, ColourRole::TextMuted);
    for (const auto& idea : ideas) draw_idea(idea, state, ui);
}

void draw_coming(const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("follow_ups.coming_reminders"));
    auto parts = ui.column(0);
    draw_waiting(state, navigation, ui);
    const auto& coming = state.follow_ups.coming;
    if (state.follow_ups.paused || coming.empty())
        return ui.text(ui.t(state.follow_ups.paused ? "follow_ups.paused_means" : "follow_ups.nothing_coming"),
                       TextStyle::Body, ColourRole::TextMuted);
    for (std::size_t i = 0; i < std::min(coming.size(), coming_shown); ++i) {
        if (i > 0) ui.divider();
        draw_coming_row(coming[i], state, ui);
    }
}

void draw_pause(const AppState& state, Ui& ui)
{
    if (state.follow_ups.rules.empty()) return;
    auto card = ui.card(ui.t("follow_ups.pause_all"));
    auto parts = ui.column(8);
    if (state.follow_ups.paused) {
        ui.text(ui.t("follow_ups.paused"), TextStyle::Body, ColourRole::TextMuted);
        if (button(ui, ui.t("follow_ups.resume"),
                   {.kind = ButtonKind::Primary, .icon = icons::play, .full_width = true}))
            ui.send(ResumeReminders{});
        return;
    }
    const ButtonLook look{.icon = icons::pause, .small = true, .full_width = true};
    if (button(ui, ui.t("follow_ups.until_tomorrow"), look)) ui.send(PauseReminders{tomorrow_morning(state)});
    if (button(ui, ui.t("follow_ups.until_resumed"), look)) ui.send(PauseReminders{std::nullopt});
}

}  // namespace aftercare::ui
