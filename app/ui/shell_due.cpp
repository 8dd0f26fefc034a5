#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/shell_parts.h"
#include "app/ui/today_choices.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float widest = 460;
constexpr float margin = 20;
constexpr float below_toast = 96;  // a line that passes stands above it
constexpr float padding = 16;

// A message on the desktop would say the same; without a service for them the window is the one place to say it.
bool is_on_show(const Occurrence& occurrence, const AppState& state)
{
    if (occurrence.state == OccurrenceState::Delivered) return true;
    return occurrence.state == OccurrenceState::Pending && !state.follow_ups.notifier.reachable;
}

const Occurrence* find(const std::vector<const Occurrence*>& all, const OccurrenceId& id)
{
    const auto found = std::ranges::find(all, id, [](const auto* one) { return one->id; });
    return found == all.end() ? nullptr : *found;
}

std::vector<const Occurrence*> on_show(const AppState& state)
{
    auto all = due_now(state).waiting;
    std::erase_if(all, [&](const auto* one) { return !is_on_show(*one, state); });
    return all;
}

// What waited when the window opened stands on Today; only what comes later is brought forward, the newest alone.
void notice_new(Shell& shell, const std::vector<const Occurrence*>& due, Ui& ui)
{
    const bool first_look = !shell.due_known;
    std::vector<OccurrenceId> known;
    for (const auto* one : due) {
        known.push_back(one->id);
        if (first_look || std::ranges::find(*shell.due_known, one->id) != shell.due_known->end()) continue;
        shell.due_banner = one->id;
        ui.announce(ui.t("shell.reminder_due", {{"text", one->text}}));
    }
    shell.due_known = std::move(known);
}

Rect banner_place(const Occurrence& occurrence, const AppState& state, Ui& ui)
{
    const auto window = ui.window();
    const float width = std::min(ui.px(widest), window.width - ui.px(2 * margin));
    const float text = ui.measure_wrapped(occurrence.text, TextStyle::Label, width - ui.px(2 * padding + 90));
    const float height = text + ui.px(least_target + 4 * padding);
    const float bar = around(ui) == Around::TopBar ? around_size(ui) : 0;
    const float top = bar + ui.px(state.notice ? below_toast : margin);
    return {window.right() - ui.px(margin) - width, window.y + top, width, height};
}

bool answer_button(std::string_view label, const Occurrence& occurrence, ButtonKind kind, Ui& ui)
{
    const auto spoken = std::string(label) + ", " + occurrence.text;
    return button(ui, label, {.kind = kind, .small = true, .spoken = spoken});
}

void draw_answers(const Occurrence& occurrence, Ui& ui)
{
    auto line = ui.line(4);
    const auto answer = [&](Answer what) { ui.send(AnswerOccurrence{occurrence.id, what, std::nullopt}); };
    if (answer_button(ui.t("today.done"), occurrence, ButtonKind::Soft, ui)) answer(Answer::Done);
    if (answer_button(ui.t("today.later"), occurrence, ButtonKind::Plain, ui)) answer(Answer::Later);
    if (answer_button(ui.t("today.skip"), occurrence, ButtonKind::Plain, ui)) answer(Answer::Skip);
}

}  // namespace

void draw_due_banner(Shell& shell, const AppState& state, Ui& ui)
{
    const auto due = on_show(state);
    notice_new(shell, due, ui);
    const auto* occurrence = shell.due_banner ? find(due, *shell.due_banner) : nullptr;
    if (!occurrence) return shell.due_banner.reset();
    // Today has a card for it, and a routine is not to be covered.
    if (shell.navigation.page == Page::Today || (state.player && !shell.aside)) return;
    const auto place = banner_place(*occurrence, state, ui);
    ui.draw_panel(place, 14, ColourRole::Raised, ColourRole::Border);
    auto area =
        ui.overlay("due", place, semantics::Role::Region, ui.t("shell.reminder_due", {{"text", occurrence->text}}));
    auto inset = ui.inset(padding, padding);
    auto parts = ui.column(8);
    if (auto line = ui.line(12)) {
        ui.icon(icons::bell, 22, ColourRole::Accent);
        ui.text(occurrence->text, TextStyle::Label);
        ui.to_right();
        if (icon_button(ui, icons::close, ui.t("shell.hide_reminder"))) shell.due_banner.reset();
    }
    draw_answers(*occurrence, ui);
}

}  // namespace aftercare::ui
