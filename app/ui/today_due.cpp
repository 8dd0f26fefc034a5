#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

constexpr std::string_view icon_of(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::Stretch: return icons::exercises;
    case ReminderKind::Posture: return icons::sit;
    case ReminderKind::Hydration: return icons::water;
    case ReminderKind::CheckIn: return icons::note_soreness;
    case ReminderKind::Routine: return icons::play;
    case ReminderKind::Appointment: return icons::calendar;
    case ReminderKind::Custom: return icons::bell;
    }
    return icons::bell;
}

// "Stretch · since 08:00"; the day too where it was not today.
std::string since_words(const Occurrence& occurrence, const AppState& state, const Ui& ui)
{
    const bool today = std::chrono::floor<std::chrono::days>(occurrence.due_local) == state.today;
    const auto time = today ? clock_text(occurrence.due_local) : day_and_time(ui, occurrence.due_local, state.today);
    return ui.t("today.kind_since", {{"kind", term(ui, "reminder", key_of(occurrence.kind))}, {"time", time}});
}

void answer(const Occurrence& occurrence, Answer answer, Ui& ui)
{
    ui.send(AnswerOccurrence{occurrence.id, answer, std::nullopt});
}

// One button of a row: its name aloud tells which row it belongs to.
bool answer_button(Ui& ui, std::string_view label, const Occurrence& occurrence, ButtonKind kind, std::string_view icon = {})
{
    const auto spoken = std::string(label) + ", " + occurrence.text;
    return button(ui, label, {.kind = kind, .icon = icon, .small = true, .spoken = spoken});
}

void draw_answers(const Occurrence& occurrence, Ui& ui)
{
    // Single letters answer the row that has the keyboard.
    const bool keys = ui.focus_within();
    if (answer_button(ui, ui.t("today.done"), occurrence, ButtonKind::Soft, icons::check) || (keys && ui.plain_key(Key::D)))
        answer(occurrence, Answer::Done, ui);
    if (answer_button(ui, ui.t("today.later"), occurrence, ButtonKind::Plain) || (keys && ui.plain_key(Key::L)))
        answer(occurrence, Answer::Later, ui);
    if (answer_button(ui, ui.t("today.skip"), occurrence, ButtonKind::Plain) || (keys && ui.plain_key(Key::S)))
        answer(occurrence, Answer::Skip, ui);
}

void draw_missed_answers(const Occurrence& occurrence, Ui& ui)
{
    const bool keys = ui.focus_within();
    if (answer_button(ui, ui.t("today.did_it"), occurrence, ButtonKind::Soft, icons::check) || (keys && ui.plain_key(Key::D)))
        answer(occurrence, Answer::Done, ui);
    if (answer_button(ui, ui.t("today.let_it_go"), occurrence, ButtonKind::Plain) || (keys && ui.plain_key(Key::S)))
        answer(occurrence, Answer::Skip, ui);
}

void draw_row_words(const Occurrence& occurrence, const AppState& state, Ui& ui)
{
    auto words = ui.column(0);
    ui.text(occurrence.text, TextStyle::Label);
    ui.text(since_words(occurrence, state, ui), TextStyle::Small, ColourRole::TextMuted);
}

using DrawAnswers = void (*)(const Occurrence&, Ui&);

// Below this width the answers stand under the words.
constexpr float one_line_width = 700;

void draw_row(const Occurrence& occurrence, const AppState& state, DrawAnswers answers, Ui& ui)
{
    auto keyed = ui.keyed(occurrence.id.text());
    auto item = ui.group(semantics::Role::ListItem, occurrence.text);
    if (ui.logical_width() < one_line_width) {
        draw_row_words(occurrence, state, ui);
        ui.space(8);
        auto line = ui.line(4);
        return answers(occurrence, ui);
    }
    auto inset = ui.inset(0, 10);
    auto line = ui.line(14);
    tile(ui, icon_of(occurrence.kind));
    draw_row_words(occurrence, state, ui);
    ui.to_right();
    auto buttons = ui.line(4);
    answers(occurrence, ui);
}

void draw_rows(const std::vector<const Occurrence*>& rows, const AppState& state, DrawAnswers answers, Ui& ui)
{
    bool first = true;
    for (const auto* occurrence : rows) {
        if (!std::exchange(first, false)) ui.divider();
        draw_row(*occurrence, state, answers, ui);
    }
}

std::string counted(std::string_view one, std::string_view many, std::size_t count, const Ui& ui)
{
    if (count == 1) return std::string(ui.t(one));
    return ui.t(many, {{"n", std::to_string(count)}});
}

void draw_missed_row(TodayView& view, const std::vector<const Occurrence*>& missed, Ui& ui)
{
    auto inset = ui.inset(0, 8);
    auto line = ui.line(14);
    ui.icon(icons::history, 22, ColourRole::WarmText);
    const auto count = " · " + counted("today.one_passed", "today.many_passed", missed.size(), ui);
    ui.text({{ui.t("today.while_away"), TextStyle::Label}, {count, TextStyle::Body, ColourRole::TextMuted}});
    ui.to_right();
    if (link(ui, ui.t("today.see_them"))) view.missed_open = true;
}

void draw_missed_list(TodayView& view, const std::vector<const Occurrence*>& missed, const AppState& state, Ui& ui)
{
    if (auto line = ui.line(8)) {
        ui.icon(icons::history, 22, ColourRole::WarmText);
        ui.text(ui.t("today.while_away"), TextStyle::Label);
        ui.to_right();
        if (button(ui, ui.t("today.close_list"), {.kind = ButtonKind::Text, .small = true})) view.missed_open = false;
        if (button(ui, ui.t("today.let_all_go"), {.kind = ButtonKind::Text, .small = true}))
            for (const auto* occurrence : missed) answer(*occurrence, Answer::Skip, ui);
    }
    draw_rows(missed, state, draw_missed_answers, ui);
}

void draw_nothing_due(const AppState& state, Navigation& navigation, Ui& ui)
{
    ui.space(8);
    if (state.follow_ups.rules.empty()) {
        auto parts = ui.column(12);
        if (empty_state(ui, ui.t("today.reminders_teach"), ui.t("today.add_reminder"))) navigation.go(Page::FollowUps);
        return;
    }
    auto line = ui.line(12);
    ui.icon(icons::done_outline, 22, ColourRole::Positive);
    if (state.follow_ups.coming.empty() || state.follow_ups.paused)
        return ui.text(ui.t("today.nothing_due"), TextStyle::Body, ColourRole::TextMuted);
    const auto& next = state.follow_ups.coming.front();
    ui.text(ui.t("today.nothing_due_next", {{"when", day_and_time(ui, next.due.local, state.today)}, {"what", next.text}}),
            TextStyle::Body, ColourRole::TextMuted);
}

}  // namespace

void draw_due(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto due = due_now(state);
    const auto count = due.waiting.empty() ? std::string() : counted("today.one_thing", "today.many_things", due.waiting.size(), ui);
    auto card = ui.card(ui.t("today.due_now"), {.fill = Fill::Row, .padding_y = 16, .aside = count});
    auto parts = ui.column(0);
    if (due.waiting.empty() && due.missed.empty()) return draw_nothing_due(state, navigation, ui);
    draw_rows(due.waiting, state, draw_answers, ui);
    if (due.missed.empty()) {
        view.missed_open = false;
        return;
    }
    if (!due.waiting.empty()) ui.divider();
    if (view.missed_open)
        draw_missed_list(view, due.missed, state, ui);
    else
        draw_missed_row(view, due.missed, ui);
}

}  // namespace aftercare::ui
