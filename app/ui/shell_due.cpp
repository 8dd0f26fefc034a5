#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/shell_parts.h"
#include "app/ui/today_choices.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float padding_x = 32, narrow_padding_x = 16, padding_y = 12;
constexpr float gap = 4;
constexpr float icon_and_gap = 34;
constexpr float least_words = 300;  // room for them, beside the answers

// A message on the desktop says the same; without a service for them the window is the one place to say it.
bool is_on_show(const Occurrence& occurrence, const AppState& state)
{
    if (occurrence.state == OccurrenceState::Delivered) return true;
    const auto& to_show = state.follow_ups.to_show;
    return std::ranges::find(to_show, occurrence.id) != to_show.end();
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

float answers_width(Ui& ui)
{
    constexpr float around_words = 26;  // of each answer, on average
    float width = ui.px(least_target + 4 * gap);
    for (const auto* answer : {"today.done", "today.later", "today.skip"})
        width += ui.measure(ui.t(answer), TextStyle::Label).x + ui.px(around_words);
    return width;
}

// Where the words would be squeezed, the answers stand below them.
bool fits_one_line(Ui& ui, float width) { return width - answers_width(ui) > ui.px(least_words); }

bool answer_button(std::string_view label, const Occurrence& occurrence, ButtonKind kind, Ui& ui)
{
    const auto spoken = std::string(label) + ", " + occurrence.text;
    return button(ui, label, {.kind = kind, .small = true, .spoken = spoken});
}

void draw_answers(Shell& shell, const Occurrence& occurrence, Ui& ui)
{
    auto line = ui.line(gap);
    const auto answer = [&](Answer what) { ui.send(AnswerOccurrence{occurrence.id, what, std::nullopt}); };
    if (answer_button(ui.t("today.done"), occurrence, ButtonKind::Soft, ui)) answer(Answer::Done);
    if (answer_button(ui.t("today.later"), occurrence, ButtonKind::Plain, ui)) answer(Answer::Later);
    if (answer_button(ui.t("today.skip"), occurrence, ButtonKind::Plain, ui)) answer(Answer::Skip);
    if (icon_button(ui, icons::close, ui.t("shell.hide_reminder"))) shell.due_banner.reset();
}

void draw_words(const Occurrence& occurrence, Ui& ui)
{
    ui.icon(icons::bell, 22, ColourRole::Accent);
    ui.text(occurrence.text, TextStyle::Label);
}

float padding_beside(const Ui& ui) { return around(ui) == Around::TopBar ? narrow_padding_x : padding_x; }

}  // namespace

const Occurrence* due_to_show(Shell& shell, const AppState& state, Ui& ui)
{
    const auto due = on_show(state);
    notice_new(shell, due, ui);
    const auto* occurrence = shell.due_banner ? find(due, *shell.due_banner) : nullptr;
    if (!occurrence) shell.due_banner.reset();
    // Today has a card for it, and a routine is not to be disturbed.
    const bool is_free = shell.navigation.page != Page::Today && (!state.player || shell.aside);
    return is_free ? occurrence : nullptr;
}

float due_strip_height(const Occurrence& occurrence, float width, Ui& ui)
{
    const float inside = width - ui.px(2 * padding_beside(ui));
    const bool one_line = fits_one_line(ui, inside);
    const float room = inside - ui.px(icon_and_gap) - (one_line ? answers_width(ui) : 0);
    const float words = ui.measure_wrapped(occurrence.text, TextStyle::Label, room);
    const float answers = ui.px(least_target);
    return ui.px(2 * padding_y) + (one_line ? std::max(words, answers) : words + ui.px(gap) + answers);
}

void draw_due_strip(Shell& shell, const Occurrence& occurrence, Rect place, Ui& ui)
{
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Raised));
    ui.canvas().fill_rect({place.x, place.y, place.width, ui.px(2)}, ui.colour(ColourRole::Accent));
    auto area = ui.area("due", place, semantics::Role::Region, ui.t("shell.reminder_due", {{"text", occurrence.text}}));
    auto inset = ui.inset(padding_beside(ui), padding_y);
    if (fits_one_line(ui, ui.available())) {
        auto line = ui.line(12);
        draw_words(occurrence, ui);
        ui.to_right();
        return draw_answers(shell, occurrence, ui);
    }
    auto parts = ui.column(gap);
    if (auto line = ui.line(12)) draw_words(occurrence, ui);
    auto line = ui.line(0);
    ui.to_right();
    draw_answers(shell, occurrence, ui);
}

}  // namespace aftercare::ui
