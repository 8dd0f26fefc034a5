#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

// "Stretch · since 08:00"; of a late one "Stretch · Yesterday, 14:00".
std::string since_words(const Occurrence& occurrence, const AppState& state, const Ui& ui)
{
    const auto kind = term(ui, "reminder", key_of(occurrence.kind));
    if (is_late(occurrence, state.local_now.at))
        return ui.t("today.kind_at", {{"kind", kind}, {"when", day_and_time(ui, occurrence.due.local(), state.today)}});
    const bool today = std::chrono::floor<std::chrono::days>(occurrence.due.local()) == state.today;
    const auto time =
        today ? clock_text(occurrence.due.local()) : day_and_time(ui, occurrence.due.local(), state.today);
    return ui.t("today.kind_since", {{"kind", kind}, {"time", time}});
}

// Of several late ones of a rule each says aloud when it was.
std::string spoken_name(const Occurrence& occurrence, const AppState& state, const Ui& ui)
{
    if (!is_late(occurrence, state.local_now.at)) return occurrence.text;
    return occurrence.text + ", " + day_and_time(ui, occurrence.due.local(), state.today);
}

void answer(const Occurrence& occurrence, Answer answer, Ui& ui)
{
    ui.send(AnswerOccurrence{occurrence.id, answer, std::nullopt});
}

struct AnswerButton {
    std::string_view label;
    Answer answer;
    Key key;
    ButtonKind kind = ButtonKind::Plain;
    std::string_view icon = {};
};

void draw_answers(const Occurrence& occurrence, const AppState& state, Ui& ui)
{
    // Single letters answer the row that has the keyboard.
    const bool keys = ui.focus_within();
    const auto name = spoken_name(occurrence, state, ui);
    for (const AnswerButton& one :
         {AnswerButton{"today.done", Answer::Done, Key::D, ButtonKind::Soft, icons::check},
          AnswerButton{"today.later", Answer::Later, Key::L}, AnswerButton{"today.skip", Answer::Skip, Key::S}}) {
        const auto label = ui.t(one.label);
        const auto spoken = std::string(label) + ", " + name;
        if (button(ui, label, {.kind = one.kind, .icon = one.icon, .small = true, .spoken = spoken}) ||
            (keys && ui.plain_key(one.key)))
            answer(occurrence, one.answer, ui);
    }
}

// What it calls to is one press away; doing it answers it.
void draw_way(const Occurrence& occurrence, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto* routine = occurrence.routine.empty() ? nullptr : find_routine(state, occurrence.routine);
    if (routine && link(ui, ui.t("today.start_this", {{"routine", routine->title}})))
        ui.send(StartRoutine{routine->key, std::nullopt});
    if (occurrence.kind == ReminderKind::Measure && link(ui, ui.t("today.answer_questions")))
        navigation.go(Page::Questions);
}

void draw_row_words(const Occurrence& occurrence, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto words = ui.column(0);
    ui.text(occurrence.text, TextStyle::Label);
    ui.text(since_words(occurrence, state, ui), TextStyle::Small, ColourRole::TextMuted);
    draw_way(occurrence, state, navigation, ui);
}

// Below this width the answers stand under the words.
constexpr float one_line_width = 700;

std::string counted(std::string_view one, std::string_view many, std::size_t count, const Ui& ui)
{
    if (count == 1) return std::string(ui.t(one));
    return ui.t(many, {{"n", std::to_string(count)}});
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
    ui.text(
        ui.t("today.nothing_due_next", {{"when", day_and_time(ui, next.due.local, state.today)}, {"what", next.text}}),
        TextStyle::Body, ColourRole::TextMuted);
}

}  // namespace

void draw_occurrence(const Occurrence& occurrence, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto keyed = ui.keyed(occurrence.id.text());
    auto item = ui.group(semantics::Role::ListItem, spoken_name(occurrence, state, ui));
    auto inset = ui.inset(0, 10);
    if (ui.logical_width() < one_line_width) {
        auto rows = ui.column(8);
        draw_row_words(occurrence, state, navigation, ui);
        auto line = ui.line(4);
        return draw_answers(occurrence, state, ui);
    }
    auto line = ui.line(14);
    tile(ui, icon_of(occurrence.kind));
    draw_row_words(occurrence, state, navigation, ui);
    ui.to_right();
    auto buttons = ui.line(4);
    draw_answers(occurrence, state, ui);
}

void draw_due(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto due = due_now(state);
    const auto count =
        due.waiting.empty() ? std::string() : counted("today.one_thing", "today.many_things", due.waiting.size(), ui);
    auto card = ui.card(ui.t("today.due_now"), {.fill = Fill::Row, .padding_y = 16, .aside = count});
    auto parts = ui.column(0);
    if (due.waiting.empty()) return draw_nothing_due(state, navigation, ui);
    for (const auto* occurrence : due.waiting) {
        if (occurrence != due.waiting.front()) ui.divider();
        draw_occurrence(*occurrence, state, navigation, ui);
    }
}

}  // namespace aftercare::ui
