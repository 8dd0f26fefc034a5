#include "app/base/text.h"
#include "app/core/insight_parts.h"
#include "app/domain/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace aftercare::insights {
namespace {

using std::chrono::days;

constexpr int least_sessions = 5;
constexpr std::size_t least_days_to_compare = 10;
constexpr double alike = 1;  // points between the levels that two days begin with
constexpr std::size_t most_named = 3;

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
        {std::string(key), lead + join(parts, ", ") + ".", static_cast<int>(all.size()), "description",
         "Every entry of the last four weeks was looked through, and each day counted once for each word."});
}

std::string moved(double change)
{
    if (change == 0) return "zero";
    return std::string(change < 0 ? "down " : "up ") + one_decimal(std::abs(change));
}

// How much the next day differed, on days without a session that began about as high; a session the day before counts
// as one.
std::vector<double> changes_without_session(const Notes& notes, double level)
{
    std::vector<double> changes;
    const auto& all = notes.days;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const bool touched = all[i].session || all[i + 1].session || (i > 0 && all[i - 1].session);
        if (touched || all[i + 1].day != all[i].day + days{1} || std::abs(all[i].mean - level) > alike) continue;
        changes.push_back(all[i + 1].mean - all[i].mean);
    }
    return changes;
}

// People come when it is bad, and what is bad mostly gets better by itself (section 9.6).
std::string beside_other_days(const Notes& notes, double level)
{
    const auto changes = changes_without_session(notes, level);
    if (changes.size() < least_days_to_compare) return "";
    return " On " + std::to_string(changes.size()) + " other days that began about as high, it was " +
           moved(median_of(changes)) + " by the next day.";
}

}  // namespace

void count_what_was_noted(const Notes& notes, TrendState& trend)
{
    count_terms(notes, &PainDetails::triggers, "triggers",
                "Noted most often as making it worse, in four weeks: ", trend);
    count_terms(notes, &PainDetails::reliefs, "reliefs", "Noted most often as helping, in four weeks: ", trend);
}

void describe_sessions(const Notes& notes, TrendState& trend)
{
    std::vector<double> by_next_day;
    std::vector<double> levels_before;
    int lower_after = 0;
    for (const auto& session : notes.sessions) {
        const auto& told = session.details;
        if (!told.before || !told.after || !told.next_day) continue;
        if (told.after < told.before) ++lower_after;
        levels_before.push_back(told.before->value());
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
    trend.statements.push_back(
        {"change_since_session",
         "Pain was lower after " + std::to_string(lower_after) + " of " + std::to_string(have) +
             " sessions. By the next day the middle change was " + moved(median_of(by_next_day)) + "." +
             beside_other_days(notes, median_of(levels_before)) + " That does not show what caused it.",
         have, "description",
         "Only sessions with all three levels count. The middle change is the one with as many below as above it. "
         "People often have a session when pain is high, and high pain often falls by itself."});
}

}  // namespace aftercare::insights
