#include "app/ui/questions_parts.h"
#include "app/ui/words.h"

#include <cmath>
#include <cstdio>

namespace aftercare::ui {
namespace {

std::string one_decimal(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

}  // namespace

std::vector<const MeasureAnswer*> answers_to(Measure measure, const AppState& state)
{
    std::vector<const MeasureAnswer*> answers;
    for (const auto& one : state.measures)
        if (one.details.measure == measure) answers.push_back(&one);
    return answers;
}

std::string_view measure_words(const Ui& ui, Measure measure, std::string_view name)
{
    return ui.t("measures." + std::string(key_of(measure)) + "." + std::string(name));
}

std::string score_words(const Ui& ui, const MeasureDetails& details)
{
    const auto score = score_of(details);
    if (!score) return {};
    if (details.measure != Measure::GlobalChange) return ui.t("measures.out_of_ten", {{"score", one_decimal(*score)}});
    return std::string(measure_words(ui, details.measure, "step_" + std::to_string(details.items.front().value + 4)));
}

std::string change_words(const Ui& ui, Measure measure, const AppState& state)
{
    const auto change = measure == Measure::GlobalChange ? std::nullopt : change_of(measure, state.measures);
    if (!change) return {};
    const auto points = one_decimal(std::abs(change->latest - change->first));
    const auto moved = ui.t(change->latest < change->first ? "measures.down" : "measures.up", {{"points", points}});
    constexpr std::string_view keys[] = {"measures.change_same", "measures.change_small", "measures.change_larger"};
    auto words =
        ui.t(keys[static_cast<std::size_t>(change->size)],
             {{"first", one_decimal(change->first)}, {"moved", moved}, {"day", short_day(ui, change->first_day)}});
    const auto answers = answers_to(measure, state);
    if (!asks_the_same(answers.front()->details, answers.back()->details))
        words += " " + std::string(ui.t("measures.other_activities"));
    return words;
}

}  // namespace aftercare::ui
