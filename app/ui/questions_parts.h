#pragma once

#include "app/ui/questions_view.h"

#include <vector>

// The pieces of the questions page.
namespace aftercare::ui {

// The answers to one measure, newest first.
std::vector<const MeasureAnswer*> answers_to(Measure measure, const AppState& state);
// The words of a measure: words_of(ui, Measure::Peg, "title").
std::string_view measure_words(const Ui& ui, Measure measure, std::string_view name);
// "5.0 of 10"; of a global change what was chosen; "" without a score.
std::string score_words(const Ui& ui, const MeasureDetails& details);
// How far it is from the first time, in plain words; "" before there is a second. How it is since the beginning is a
// change in itself and has none.
std::string change_words(const Ui& ui, Measure measure, const AppState& state);

void open_measure(QuestionsView& view, Measure measure, const AppState& state);
void edit_answer(QuestionsView& view, const MeasureAnswer& answer, Ui& ui);

void draw_questions_form(QuestionsView& view, const AppState& state, Ui& ui);
void draw_questions_result(const QuestionsView& view, const AppState& state, Ui& ui);
void draw_questions_history(QuestionsView& view, const AppState& state, Ui& ui);
// Asks whether to be reminded, and says when the next one comes.
void draw_questions_reminder(const AppState& state, Navigation& navigation, Ui& ui);

// The rule that calls to the questions; none until the person asked for it.
const ReminderRule* questions_rule(const AppState& state);
// When it calls next; none while it is off.
const ComingReminder* next_questions(const AppState& state);
// Every four weeks, first in four weeks.
RuleDetails questions_reminder(const AppState& state, const Ui& ui);
inline constexpr int weeks_between_questions = 4;

}  // namespace aftercare::ui
