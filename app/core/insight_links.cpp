#include "app/core/insight_parts.h"
#include "app/domain/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace aftercare::insights {
namespace {

using std::chrono::days;

constexpr int looked_back = 180;
constexpr int least_days = 28;
constexpr std::size_t least_values = 4;  // that each side must take
constexpr double rarely_by_chance = 0.03;

// What is asked: does it go together with pain? At most five (section 9.3), chosen before any diary is seen.
struct Question {
    std::string_view key;
    std::string_view noted_with;  // for whoever has too few days
    std::optional<double> (*value)(const Notes& notes, const DaySummary& day);
    std::string (*when)(double middle);  // "on days with more than 7 h of sleep"
};

std::optional<double> sleep_of(const Notes&, const DaySummary& day) { return day.sleep; }
std::optional<double> mood_of(const Notes&, const DaySummary& day) { return day.mood; }
std::optional<double> minutes_of(const Notes&, const DaySummary& day) { return day.routine_minutes; }

std::optional<double> minutes_before(const Notes& notes, const DaySummary& day)
{
    const auto before = days_within(notes, day.day - days{1}, day.day - days{1});
    if (before.empty()) return std::nullopt;
    return before.front().routine_minutes;
}

std::string number(double value)
{
    return std::floor(value) == value ? std::to_string(static_cast<int>(value)) : one_decimal(value);
}

std::string after_sleep(double middle) { return "after more than " + number(middle) + " h of sleep"; }
std::string in_mood(double middle) { return "with a mood above " + number(middle); }
std::string with_minutes(double middle) { return "with more than " + number(middle) + " minutes of routines"; }
std::string after_minutes(double middle)
{
    return "after a day with more than " + number(middle) + " minutes of routines";
}

constexpr std::array<Question, 4> questions = {{
    {"sleep", "pain and sleep", sleep_of, after_sleep},
    {"mood", "pain and mood", mood_of, in_mood},
    {"routine_minutes", "pain, and routines on some of them", minutes_of, with_minutes},
    {"routine_minutes_before", "pain, and routines on some of the days before", minutes_before, after_minutes},
}};

// Rare enough to say; with 28 to 33 days, that no other way of lining them up came as far.
bool is_rare(const Tie& tie, int n)
{
    constexpr double only_the_true_one = 1.5;
    return tie.chance <= rarely_by_chance || tie.chance * n < only_the_true_one;
}

// A run of days without a gap, as a piece of the noted days.
using Run = std::span<const DaySummary>;

// The longest run in which every one of these questions has a value each day.
Run longest_run(const Notes& notes, std::span<const Question* const> asked)
{
    const auto all = days_within(notes, notes.today - days{looked_back - 1}, notes.today);
    Run longest;
    std::size_t first = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool paired = all[i].entries > 0 && std::ranges::all_of(asked, [&](const Question* question) {
                                return question->value(notes, all[i]).has_value();
                            });
        if (!paired || (i > first && all[i].day != all[i - 1].day + days{1})) first = paired ? i : i + 1;
        if (i + 1 > first && i + 1 - first > longest.size()) longest = all.subspan(first, i + 1 - first);
    }
    return longest;
}

std::vector<double> values_of(const Notes& notes, const Question& question, Run run)
{
    std::vector<double> values;
    for (const auto& day : run) values.push_back(*question.value(notes, day));
    return values;
}

bool varies(const std::vector<double>& values)
{
    return std::set<double>(values.begin(), values.end()).size() >= least_values;
}

std::vector<double> levels_of(Run run)
{
    std::vector<double> levels;
    for (const auto& day : run) levels.push_back(day.mean);
    return levels;
}

void hide(const Question& question, int have, TrendState& trend)
{
    const auto missing = count_of(least_days - have, "more day", "more days");
    const auto reason = have < least_days
                            ? "Not enough days yet: " + std::to_string(have) + " of " + std::to_string(least_days) +
                                  ". " + missing + " in a row needed with " + std::string(question.noted_with) + "."
                            : std::string("There are enough days, but too few different values to compare.");
    trend.hidden.push_back({std::string(question.key), reason, have, least_days});
}

// Those that can be asked, and the days on which all of them can be. Where together they have too few days, the one
// with the shortest run of its own waits.
std::vector<const Question*> askable(const Notes& notes, TrendState& trend)
{
    std::vector<std::pair<std::size_t, const Question*>> found;
    for (const auto& question : questions) {
        const Question* const one[] = {&question};
        const auto run = longest_run(notes, one);
        const bool enough =
            run.size() >= least_days && varies(levels_of(run)) && varies(values_of(notes, question, run));
        if (enough) found.emplace_back(run.size(), &question);
        else hide(question, static_cast<int>(run.size()), trend);
    }
    std::ranges::stable_sort(found, std::greater{}, &std::pair<std::size_t, const Question*>::first);
    std::vector<const Question*> asked;
    for (const auto& [length, question] : found) asked.push_back(question);
    while (!asked.empty() && longest_run(notes, asked).size() < least_days) {
        hide(*asked.back(), static_cast<int>(longest_run(notes, asked).size()), trend);
        asked.pop_back();
    }
    return asked;
}

std::string_view strength_of(double correlation)
{
    const double size = std::abs(correlation);
    return size < 0.4 ? "weak" : size < 0.6 ? "moderate" : "strong";
}

TrendStatement statement_of(const Question& question, Tie tie, double middle, int n, std::size_t asked)
{
    const auto turns = std::to_string(n);
    return {"link_" + std::string(question.key),
            "On days " + question.when(middle) + ", pain was often " + (tie.correlation < 0 ? "lower" : "higher") +
                " (" + turns + " days). This can happen by chance, and does not show what causes what.",
            n,
            std::string(strength_of(tie.correlation)),
            "Looked at: " + count_of(static_cast<int>(asked), "thing", "things") +
                " that may go together with pain, on " + turns +
                " days in a row. Slow drifts, and what a day owes to the one before, were taken out first. Then the "
                "two were lined up with each other "
                "in " +
                turns + " ways, a day further each time: no more than " +
                std::to_string(static_cast<int>(std::lround(tie.chance * n))) +
                " of them, the true one counted, gave anything as strong for any of the things looked at.",
            true};
}

}  // namespace

void find_links(const Notes& notes, TrendState& trend)
{
    const auto asked = askable(notes, trend);
    if (asked.empty()) return;
    const auto run = longest_run(notes, asked);
    std::vector<double> numbers(run.size());
    std::iota(numbers.begin(), numbers.end(), 0.0);
    const auto pain = without_line(numbers, levels_of(run));
    const double share = persistence_of(pain);
    std::vector<std::vector<double>> others;
    for (const auto* question : asked)
        others.push_back(without_yesterday(without_line(numbers, values_of(notes, *question, run)), share));
    const auto ties = ties_by_turning(without_yesterday(pain, share), others);

    // One at most: the strongest. It goes when the pattern fades.
    const auto strongest = std::ranges::max_element(ties, {}, [](const Tie& tie) { return std::abs(tie.correlation); });
    const auto index = static_cast<std::size_t>(strongest - ties.begin());
    const int n = static_cast<int>(run.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (i == index && is_rare(*strongest, n)) continue;
        trend.hidden.push_back(
            {std::string(asked[i]->key), "No clear pattern in " + std::to_string(n) + " days.", n, least_days});
    }
    if (!is_rare(*strongest, n)) return;
    trend.statements.push_back(
        statement_of(*asked[index], *strongest, median_of(values_of(notes, *asked[index], run)), n, asked.size()));
}

}  // namespace aftercare::insights
