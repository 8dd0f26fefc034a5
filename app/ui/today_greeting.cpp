#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

constexpr float pill_height = 44;
constexpr float pill_padding = 16;
// Below this width the reminder status stands under the greeting.
constexpr float one_line_width = 820;

std::string greeting(const AppState& state, const Ui& ui)
{
    constexpr std::string_view keys[] = {"today.good_morning", "today.good_afternoon", "today.good_evening"};
    const auto words = ui.t(keys[static_cast<std::size_t>(part_of_day(state.local_now.local()))]);
    if (state.settings.name.empty()) return std::string(words);
    return ui.t("today.greeting_with_name", {{"greeting", words}, {"name", state.settings.name}});
}

std::string next_words(const AppState& state, const Ui& ui)
{
    if (state.follow_ups.coming.empty()) return {};
    const auto local = state.follow_ups.coming.front().due.local;
    const bool today = std::chrono::floor<std::chrono::days>(local) == state.today;
    return ui.t("today.next_at", {{"time", today ? clock_text(local) : day_and_time(ui, local, state.today)}});
}

void draw_pill_words(const ReminderVerdict& verdict, Rect place, Ui& ui)
{
    const auto style = TextStyle::Body;
    const Point centre{place.x + ui.px(23), place.centre().y};
    ui.draw_icon(centre, verdict.on ? icons::bell : icons::bell_off, 22,
                 verdict.on ? ColourRole::Accent : ColourRole::WarmText);
    const auto fact = ui.measure(verdict.fact, style);
    const Point at{place.x + ui.px(42), place.centre().y - fact.y / 2};
    ui.draw_text(at, verdict.fact, style, ColourRole::Text);
    if (verdict.next.empty()) return;
    const auto next = " · " + verdict.next;
    ui.draw_text({at.x + fact.x, at.y}, next, style, ColourRole::TextMuted);
}

void draw_reminder_pill(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto verdict = reminder_verdict(state, ui);
    const auto words = verdict.next.empty() ? verdict.fact : verdict.fact + " · " + verdict.next;
    const float width = unscaled(ui, ui.measure(words, TextStyle::Body).x) + 42 + pill_padding;
    const auto place = ui.place(width, pill_height);
    const auto pill = ui.control({.role = semantics::Role::Link, .name = words, .place = place, .key = "reminders"});
    ui.draw_panel(place, control_radius, pill.hovered ? ColourRole::Sunken : ColourRole::Surface, ColourRole::Border);
    draw_pill_words(verdict, place, ui);
    if (pill.pressed) navigation.go(Page::FollowUps);
}

void draw_words(const AppState& state, Ui& ui)
{
    auto words = ui.column(0);
    ui.text(long_day(ui, state.today), TextStyle::Body, ColourRole::TextMuted);
    ui.heading(greeting(state, ui), TextStyle::Display, 1);
}

}  // namespace

ReminderVerdict reminder_verdict(const AppState& state, const Ui& ui)
{
    const auto& follow_ups = state.follow_ups;
    if (follow_ups.paused) return {false, std::string(ui.t("today.reminders_paused")), {}};
    if (follow_ups.rules.empty()) return {false, std::string(ui.t("today.no_reminders")), {}};
    if (!follow_ups.agent.running || is_mute(follow_ups.agent, state.local_now.at))
        return {false, std::string(ui.t("today.agent_not_running")), {}};
    return {true, std::string(ui.t("today.reminders_on")), next_words(state, ui)};
}

void draw_greeting(const AppState& state, Navigation& navigation, Ui& ui)
{
    if (ui.logical_width() < one_line_width) {
        draw_words(state, ui);
        return draw_reminder_pill(state, navigation, ui);
    }
    auto row = ui.line(16);
    draw_words(state, ui);
    ui.to_right();
    draw_reminder_pill(state, navigation, ui);
}

}  // namespace aftercare::ui
