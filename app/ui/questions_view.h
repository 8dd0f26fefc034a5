#pragma once

#include "app/core/state.h"
#include "app/ui/day_field.h"
#include "app/ui/navigation.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare::ui {

// A question of the form, and its answer so far.
struct QuestionDraft {
    std::string name;  // the key of the question, or the activity in the person's words
    std::optional<int> value;

    bool operator==(const QuestionDraft&) const = default;
};

// Questionnaires to answer once a month or so: the form on the left, what the answers say on the right. A refused save
// keeps every answer.
struct QuestionsView {
    Measure measure = Measure::Peg;
    std::optional<std::vector<QuestionDraft>> draft;  // none until the measure is drawn
    std::string activity;                             // that is being named
    DayField for_day;
    std::optional<MeasureAnswer> editing;
    std::optional<Ticket> saving;
    std::string problem;
    std::string problem_at;  // the question without an answer
};

void settle(QuestionsView& view, const AppState& state);
void draw(QuestionsView& view, const AppState& state, Navigation& navigation, Ui& ui);

// The way to them from another page.
void draw_way_to_questions(Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
