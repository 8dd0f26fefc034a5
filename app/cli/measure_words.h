#pragma once

#include "app/domain/measure.h"
#include "app/records/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {
class App;
}

// How questionnaires and their answers read.
namespace aftercare::cli {

class Call;

// The words of a measure: "title", "about", "credit", or those of a question.
std::string measure_word(Measure measure, std::string_view name, Call& call);
// Newest first.
std::vector<MeasureAnswer> answers_to(Measure measure, const App& app);
// The names that --item may count from 1: the questions, or the activities of these answers.
std::vector<std::string> names_of(Measure measure, const std::vector<MeasureItem>& items);

// A change is told of what is asked twice in the same way; how it is since the beginning is a change in itself.
std::optional<MeasureChange> told_change(Measure measure, const std::vector<MeasureAnswer>& answers);
std::string score_words(const MeasureDetails& details, Call& call);  // "5.0 of 10"
std::string change_words(const MeasureChange& change, Call& call);

// The questions, and what was answered.
records::Json measure_json(Measure measure, const App& app, Call& call);

}  // namespace aftercare::cli
