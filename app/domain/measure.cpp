#include "app/domain/measure.h"

#include "app/domain/pain.h"

#include <algorithm>
#include <cmath>

namespace aftercare {
namespace {

constexpr std::array<std::string_view, 3> keys = {"peg", "activities", "global_change"};
constexpr std::array<std::string_view, 3> peg_questions = {"pain", "enjoyment", "activity"};
constexpr std::array<std::string_view, 1> change_questions = {"change"};

// Points from which a change is small, and larger than everyday ups and downs.
struct Thresholds {
    double small, larger;
};

Thresholds thresholds_of(Measure measure)
{
    if (measure == Measure::Activities) return {1.3, 2};
    return {1, 1.75};
}

constexpr double least_for_one_activity = 3;

bool has(std::span<const MeasureItem> items, std::string_view name)
{
    return std::ranges::find(items, name, &MeasureItem::name) != items.end();
}

Result<> check_value(const MeasureItem& item, AnswerRange range)
{
    if (item.value >= range.low && item.value <= range.high) return {};
    return fail(ErrorKind::Invalid, "An answer is a whole number from " + std::to_string(range.low) + " to " +
                                        std::to_string(range.high) + ". Check the one for " + item.name + ".");
}

Result<> check_questions(const MeasureDetails& details)
{
    const auto questions = questions_of(details.measure);
    for (const auto& item : details.items)
        if (std::ranges::find(questions, item.name) == questions.end())
            return fail(ErrorKind::Invalid, "This questionnaire does not ask about \"" + item.name + "\".");
    for (const auto question : questions)
        if (!has(details.items, question))
            return fail(ErrorKind::Invalid,
                        "Every question needs an answer. The one about " + std::string(question) + " has none yet.");
    return {};
}

Result<> check_activities(const MeasureDetails& details)
{
    if (details.items.empty()) return fail(ErrorKind::Invalid, "Name at least one activity.");
    if (details.items.size() > most_activities) return fail(ErrorKind::Invalid, "Name at most five activities.");
    for (const auto& item : details.items) {
        TRY(check_text(item.name, longest_name));
        if (item.name.empty() || item.name.find('\n') != std::string::npos)
            return fail(ErrorKind::Invalid, "Name each activity on one line, such as \"putting on shoes\".");
    }
    return {};
}

}  // namespace

std::string_view key_of(Measure measure) { return keys[static_cast<std::size_t>(measure)]; }

std::optional<Measure> measure_from(std::string_view key)
{
    const auto found = std::ranges::find(keys, key);
    if (found == keys.end()) return std::nullopt;
    return all_measures[static_cast<std::size_t>(found - keys.begin())];
}

std::span<const std::string_view> questions_of(Measure measure)
{
    if (measure == Measure::Peg) return peg_questions;
    if (measure == Measure::GlobalChange) return change_questions;
    return {};
}

AnswerRange answers_of(Measure measure)
{
    return measure == Measure::GlobalChange ? AnswerRange{-3, 3} : AnswerRange{0, 10};
}

Result<> check(const MeasureDetails& details)
{
    TRY(details.measure == Measure::Activities ? check_activities(details) : check_questions(details));
    for (auto item = details.items.begin(); item != details.items.end(); ++item) {
        TRY(check_value(*item, answers_of(details.measure)));
        if (has({details.items.begin(), item}, item->name))
            return fail(ErrorKind::Invalid, "\"" + item->name + "\" is answered twice. Keep one answer.");
    }
    return {};
}

std::optional<double> score_of(const MeasureDetails& details)
{
    if (!check(details)) return std::nullopt;
    double sum = 0;
    for (const auto& item : details.items) sum += item.value;
    return sum / static_cast<double>(details.items.size());
}

bool asks_the_same(const MeasureDetails& one, const MeasureDetails& other)
{
    return one.measure == other.measure && one.items.size() == other.items.size() &&
           std::ranges::all_of(one.items, [&](const MeasureItem& item) { return has(other.items, item.name); });
}

ChangeSize size_of_change(Measure measure, double first, double latest)
{
    constexpr double rounding = 1e-9;
    const double points = std::abs(latest - first) + rounding;
    const auto [small, larger] = thresholds_of(measure);
    if (points >= larger && (first < 3 || points >= 0.3 * first)) return ChangeSize::Larger;
    return points >= small ? ChangeSize::Small : ChangeSize::Same;
}

std::optional<MeasureChange> change_of(Measure measure, std::span<const MeasureAnswer> answers)
{
    const MeasureAnswer* latest = nullptr;
    const MeasureAnswer* first = nullptr;
    for (const auto& answer : answers) {
        if (answer.details.measure != measure) continue;
        if (!latest) latest = &answer;
        first = &answer;
    }
    if (!latest || latest == first) return std::nullopt;
    const auto before = score_of(first->details);
    const auto now = score_of(latest->details);
    if (!before || !now) return std::nullopt;
    auto size = size_of_change(measure, *before, *now);
    // One activity alone varies more than the mean of several: three points (PSFS-FORM).
    const bool is_one = first->details.items.size() == 1 || latest->details.items.size() == 1;
    const bool is_less = std::abs(*now - *before) < least_for_one_activity;
    if (measure == Measure::Activities && is_one && is_less && size == ChangeSize::Larger) size = ChangeSize::Small;
    return MeasureChange{*before, *now, first->details.for_day, latest->details.for_day, size};
}

}  // namespace aftercare
