#include "app/cli/measure_words.h"

#include "app/cli/call.h"
#include "app/cli/wording.h"
#include "app/records/json_measures.h"

#include <cmath>

namespace aftercare::cli {
namespace {

using records::Json;

Json question_json(Measure measure, const std::string& name, int number, Call& call)
{
    const bool named = measure == Measure::Activities;
    const auto text = named ? name : measure_word(measure, name, call);
    Json least, most;
    if (measure == Measure::GlobalChange) {
        least = measure_word(measure, "step_1", call);
        most = measure_word(measure, "step_7", call);
    } else {
        least = measure_word(measure, named ? "least" : name + "_least", call);
        most = measure_word(measure, named ? "most" : name + "_most", call);
    }
    return Json::Object{{"number", number}, {"key", name}, {"text", text}, {"least", least}, {"most", most}};
}

}  // namespace

std::string measure_word(Measure measure, std::string_view name, Call& call)
{
    return std::string(call.strings().of("measures." + std::string(key_of(measure)) + "." + std::string(name)));
}

std::vector<MeasureAnswer> answers_to(Measure measure, const App& app)
{
    auto answers = app.state().measures;
    std::erase_if(answers, [&](const MeasureAnswer& one) { return one.details.measure != measure; });
    return answers;
}

std::vector<std::string> names_of(Measure measure, const std::vector<MeasureItem>& items)
{
    std::vector<std::string> names;
    for (const auto question : questions_of(measure)) names.emplace_back(question);
    if (!names.empty()) return names;
    for (const auto& item : items) names.push_back(item.name);
    return names;
}

std::optional<MeasureChange> told_change(Measure measure, const std::vector<MeasureAnswer>& answers)
{
    return measure == Measure::GlobalChange ? std::nullopt : change_of(measure, answers);
}

std::string score_words(const MeasureDetails& details, Call& call)
{
    const auto score = score_of(details);
    if (!score) return {};
    if (details.measure == Measure::GlobalChange)
        return measure_word(details.measure, "step_" + std::to_string(details.items.front().value + 4), call);
    return call.strings().of("measures.out_of_ten", {{"score", decimal_text(*score)}});
}

std::string change_words(const MeasureChange& change, Call& call)
{
    const auto& strings = call.strings();
    const auto points = decimal_text(std::abs(change.latest - change.first));
    const auto moved = strings.of(change.latest < change.first ? "measures.down" : "measures.up", {{"points", points}});
    constexpr std::string_view keys[] = {"measures.change_same", "measures.change_small", "measures.change_larger"};
    return strings.of(
        keys[static_cast<std::size_t>(change.size)],
        {{"first", decimal_text(change.first)}, {"moved", moved}, {"day", day_text(strings, change.first_day)}});
}

Json measure_json(Measure measure, const App& app, Call& call)
{
    const auto answers = answers_to(measure, app);
    const auto [low, high] = answers_of(measure);
    Json::Array questions;
    for (const auto& name : names_of(measure, answers.empty() ? std::vector<MeasureItem>() : answers[0].details.items))
        questions.push_back(question_json(measure, name, static_cast<int>(questions.size()) + 1, call));
    const auto change = told_change(measure, answers);
    return Json::Object{
        {"key", key_of(measure)},
        {"title", measure_word(measure, "title", call)},
        {"about", measure_word(measure, "about", call)},
        {"low", low},
        {"high", high},
        {"questions", questions},
        {"credit", measure_word(measure, "credit", call)},
        {"score", answers.empty() ? Json() : Json(score_of(answers[0].details))},
        {"change", change ? records::json_of(*change) : Json()},
        {"answers", records::array_of(answers, [](const auto& one) { return records::json_of(one); })},
    };
}

}  // namespace aftercare::cli
