#include "app/core/insights.h"

#include "app/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace aftercare {
namespace {

using std::chrono::days;

constexpr int least_sessions = 5;
constexpr int least_sleep_days = 28;
constexpr std::size_t most_named = 3;

std::string one_decimal(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string count_of(int count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

int noted_days(std::span<const DaySummary> all, Day last)
{
    return static_cast<int>(std::ranges::count_if(
        all, [&](const DaySummary& one) { return one.entries > 0 && one.day > last - days{7} && one.day <= last; }));
}

// Two methods must agree before a change is called larger than everyday ups and downs: 2 points and 30 % of where it
// started; below 3 the percentage would only magnify noise.
std::string size_of(double before, double now)
{
    const double change = now - before;
    const double points = std::abs(change);
    const auto moved = " (" + std::string(change < 0 ? "down " : "up ") + one_decimal(points) + ").";
    if (points >= 2 && (before < 3 || points >= 0.3 * before))
        return "The change is larger than everyday ups and downs" + moved;
    if (points >= 1) return "That is a small change" + moved;
    return "That is about the same.";
}

void compare_weeks(const Notes& notes, TrendState& trend)
{
    const auto this_week = week_mean(notes.days, notes.today);
    const auto week_before = week_mean(notes.days, notes.today - days{7});
    if (this_week && week_before) {
        trend.statements.push_back({"week_comparison",
                                    "Your average was " + one_decimal(this_week->mean) + " this week (" +
                                        std::to_string(this_week->days) + " of 7 days), " +
                                        one_decimal(week_before->mean) + " the week before. " +
                                        size_of(week_before->mean, this_week->mean),
                                    this_week->days + week_before->days, "description"});
        return;
    }
    const int have = noted_days(notes.days, this_week ? notes.today - days{7} : notes.today);
    const auto missing = count_of(least_days_for_a_week - have, "more day", "more days");
    const auto reason = this_week ? "The week before has entries on " + std::to_string(have) +
                                        " of 7 days. Two weeks can be compared when each has at least 5."
                                  : "Not enough entries yet: " + missing + " needed.";
    trend.hidden.push_back({"week_comparison", reason, have, least_days_for_a_week});
}

// "sitting (6 days), driving (2 days)": the most frequent first, by the days on which each was noted.
template <class Term>
void count_terms(const Notes& notes, std::vector<Term> PainDetails::*chosen, std::string_view key,
                 const std::string& lead, TrendState& trend)
{
    std::map<std::string_view, std::set<Day>> days_with;
    std::set<Day> all;
    for (const auto& entry : notes.last_four_weeks) {
        for (const auto& term : entry.details.*chosen) {
            days_with[term.key()].insert(entry.for_day);
            all.insert(entry.for_day);
        }
    }
    if (all.empty()) return;

    std::vector<std::pair<int, std::string_view>> counts;
    for (const auto& [term, on] : days_with) counts.emplace_back(static_cast<int>(on.size()), term);
    std::ranges::stable_sort(counts, std::greater{}, &std::pair<int, std::string_view>::first);
    counts.resize(std::min(counts.size(), most_named));
    std::vector<std::string> parts;
    for (const auto& [count, term] : counts)
        parts.push_back(std::string(term) + " (" + count_of(count, "day", "days") + ")");
    trend.statements.push_back(
        {std::string(key), lead + join(parts, ", ") + ".", static_cast<int>(all.size()), "description"});
}

double median_of(std::vector<int> values)
{
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

void describe_sessions(const Notes& notes, TrendState& trend)
{
    std::vector<int> by_next_day;
    int lower_after = 0;
    for (const auto& session : notes.sessions) {
        const auto& told = session.details;
        if (!told.before || !told.after || !told.next_day) continue;
        if (told.after < told.before) ++lower_after;
        by_next_day.push_back(told.next_day->value() - told.before->value());
    }
    const int have = static_cast<int>(by_next_day.size());
    if (have < least_sessions) {
        const auto missing = count_of(least_sessions - have, "more session", "more sessions");
        trend.hidden.push_back(
            {"change_since_session",
             "Not enough sessions yet: " + missing + " needed with the level before, after and on the next day.", have,
             least_sessions});
        return;
    }
    const double middle = median_of(by_next_day);
    const auto change =
        middle == 0 ? std::string("zero") : std::string(middle < 0 ? "down " : "up ") + one_decimal(std::abs(middle));
    trend.statements.push_back({"change_since_session",
                                "Pain was lower after " + std::to_string(lower_after) + " of " + std::to_string(have) +
                                    " sessions. By the next day the middle change was " + change +
                                    ". That does not show what caused it.",
                                have, "description"});
}

void explain_sleep(const Notes& notes, TrendState& trend)
{
    std::set<Day> paired;
    for (const auto& entry : notes.last_four_weeks)
        if (entry.details.sleep) paired.insert(entry.for_day);
    int have = 0;
    // The run may end yesterday: today's night is often noted later.
    Day day = paired.contains(notes.today) ? notes.today : notes.today - days{1};
    for (; paired.contains(day); day -= days{1}) ++have;
    const auto missing = count_of(least_sleep_days - have, "more day", "more days");
    const auto reason = have < least_sleep_days
                            ? "Not enough entries yet: " + missing + " in a row needed with pain and sleep."
                            : std::string("There are enough entries. This version does not look for links with sleep.");
    trend.hidden.push_back({"sleep", reason, have, least_sleep_days});
}

}  // namespace

TrendState insights_of(const Notes& notes)
{
    TrendState trend;
    trend.weeks = week_means(notes.days);
    compare_weeks(notes, trend);
    count_terms(notes, &PainDetails::triggers, "triggers",
                "Noted most often as making it worse, in four weeks: ", trend);
    count_terms(notes, &PainDetails::reliefs, "reliefs", "Noted most often as helping, in four weeks: ", trend);
    describe_sessions(notes, trend);
    explain_sleep(notes, trend);
    return trend;
}

}  // namespace aftercare
