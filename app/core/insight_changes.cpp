#include "app/core/insight_parts.h"
#include "app/domain/trend_line.h"

#include <algorithm>
#include <cmath>

namespace aftercare::insights {
namespace {

using std::chrono::days;

constexpr int looked_back = 90;            // days over which a direction and the everyday are judged
constexpr std::size_t everyday_days = 28;  // noted ones, before anything is known of the everyday
constexpr double beyond_everyday = 3.5;    // standard errors; how often that misleads is in the trials
constexpr double least_to_name = 1;        // points that a direction must come to over its days
constexpr double usual_share = 0.9;        // of the days before, within the usual range
constexpr double per_week = 7;

struct DayValues {
    std::vector<double> days, values;
};

DayValues values_of(std::span<const DaySummary> noted)
{
    DayValues found;
    for (const auto& one : noted) {
        if (one.entries == 0) continue;
        found.days.push_back(static_cast<double>((one.day - noted.front().day).count()));
        found.values.push_back(one.mean);
    }
    return found;
}

int noted_days(const Notes& notes, Day last)
{
    const auto week = days_within(notes, last - days{6}, last);
    return static_cast<int>(std::ranges::count_if(week, [](const DaySummary& one) { return one.entries > 0; }));
}

// The standard error of the difference of two weeks, if nothing but everyday ups and downs were at work: from what is
// left beside a straight line in the ninety days before this week, and from how much a day owes to the one before
// (section 9.3).
std::optional<double> everyday_error(const Notes& notes)
{
    const auto [at, values] = values_of(days_within(notes, notes.today - days{looked_back + 6}, notes.today - days{7}));
    if (values.size() < everyday_days) return std::nullopt;
    const auto left = without_line(at, values);
    return deviation_of(left) * std::sqrt(2 / std::max(1.0, effective_size(per_week, persistence_of(left))));
}

struct Size {
    std::string text;
    bool finding = false;
};

// Two points and 30 % of where it began (below 3 only the points), and more than everyday ups and downs.
Size size_of(double before, double now, std::optional<double> everyday)
{
    const double change = now - before;
    const double points = std::abs(change);
    const auto moved = " (" + std::string(change < 0 ? "down " : "up ") + one_decimal(points) + ").";
    if (points < 1) return {"That is about the same."};
    if (points < 2 || (before >= 3 && points < 0.3 * before)) return {"That is a small change" + moved};
    if (!everyday) return {"It is too early to say whether that is more than everyday ups and downs" + moved};
    if (points < beyond_everyday * *everyday) return {"That is within your everyday ups and downs" + moved};
    return {"The change is larger than everyday ups and downs" + moved, true};
}

constexpr auto how_sizes_work =
    "Each average is the mean of the days' own averages; days without an entry are left out. A change is called larger "
    "only from two points and 30 % of where it began, and when it is more than your days differ among themselves: "
    "the 90 days before this week are used for that, 28 of them noted at least.";

}  // namespace

void compare_weeks(const Notes& notes, TrendState& trend)
{
    const auto this_week = week_mean(notes.days, notes.today);
    const auto week_before = week_mean(notes.days, notes.today - days{7});
    if (this_week && week_before) {
        const auto size = size_of(week_before->mean, this_week->mean, everyday_error(notes));
        trend.statements.push_back({"week_comparison",
                                    "Your average was " + one_decimal(this_week->mean) + " this week (" +
                                        std::to_string(this_week->days) + " of 7 days), " +
                                        one_decimal(week_before->mean) + " the week before. " + size.text,
                                    this_week->days + week_before->days, size.finding ? "strong" : "description",
                                    how_sizes_work, size.finding});
        return;
    }
    const int have = noted_days(notes, this_week ? notes.today - days{7} : notes.today);
    const auto missing = count_of(least_days_for_a_week - have, "more day", "more days");
    const auto reason = this_week ? "The week before has entries on " + std::to_string(have) +
                                        " of 7 days. Two weeks can be compared when each has at least 5."
                                  : "Not enough entries yet: " + missing + " needed.";
    trend.hidden.push_back({"week_comparison", reason, have, least_days_for_a_week});
}

void compare_with_baseline(const Notes& notes, TrendState& trend)
{
    const auto& began = trend.baseline;
    const auto this_week = week_mean(notes.days, notes.today);
    // The week before is compared already.
    if (!began || !this_week || began->day > notes.today - days{14}) return;
    const auto size = size_of(began->mean, this_week->mean, everyday_error(notes));
    const auto weeks = (notes.today - began->day).count() / 7;
    trend.statements.push_back(
        {"baseline_comparison",
         "In your first week, " + std::to_string(weeks) + " weeks ago, your average was " + one_decimal(began->mean) +
             "; in the last seven days it was " + one_decimal(this_week->mean) + ". " + size.text,
         began->days + this_week->days, size.finding ? "strong" : "description", how_sizes_work, size.finding});
}

void describe_direction(const Notes& notes, TrendState& trend)
{
    const auto noted = days_within(notes, notes.today - days{looked_back - 1}, notes.today);
    const auto [at, values] = values_of(noted);
    constexpr int least = 42;
    const int have = static_cast<int>(values.size());
    if (have < least) {
        trend.hidden.push_back({"direction",
                                "Not enough days yet to see a direction: " + std::to_string(have) + " of " +
                                    std::to_string(least) + " noted in the last 90 days.",
                                have, least});
        return;
    }
    const auto line = trend_line(at, values);
    const double span = at.back() - at.front();
    if (!line || !line->is_clear() || std::abs(line->line.slope) * span < least_to_name) {
        trend.hidden.push_back({"direction", "The last 90 days show no clear direction.", have, least});
        return;
    }
    const double low = std::min(std::abs(line->low), std::abs(line->high)) * per_week;
    const double high = std::max(std::abs(line->low), std::abs(line->high)) * per_week;
    trend.statements.push_back(
        {"direction",
         "Over the last 90 days your level went " + std::string(line->line.slope < 0 ? "down" : "up") + " by about " +
             one_decimal(std::abs(line->line.slope) * per_week) + " a week (between " + one_decimal(low) + " and " +
             one_decimal(high) + ", " + std::to_string(have) + " days). This does not show why.",
         have, std::abs(line->line.slope) * span >= 2 ? "strong" : "moderate",
         "The slope is the middle one of all pairs of days (Theil and Sen), which odd days hardly bend. The days were "
         "then drawn again 399 times in runs, to see how far the slope would move by itself. A direction is named when "
         "it stays on one side of zero and comes to a point or more.",
         true});
}

void describe_range(const Notes& notes, TrendState& trend)
{
    auto [at, before] = values_of(days_within(notes, notes.today - days{looked_back - 1}, notes.today - days{7}));
    const auto week = values_of(days_within(notes, notes.today - days{6}, notes.today)).values;
    if (before.size() < everyday_days || week.size() < static_cast<std::size_t>(least_days_for_a_week)) return;
    std::ranges::sort(before);
    const auto cut = static_cast<std::size_t>(static_cast<double>(before.size()) * (1 - usual_share) / 2);
    const double low = before[cut];
    const double high = before[before.size() - 1 - cut];
    if (!std::ranges::all_of(week, [&](double value) { return value >= low && value <= high; })) return;
    trend.statements.push_back(
        {"usual_range",
         "Pain has stayed within your usual range this week: " + one_decimal(low) + " to " + one_decimal(high) + ".",
         static_cast<int>(before.size() + week.size()), "description",
         "The usual range holds nine of ten of your noted days in the 83 days before."});
}

}  // namespace aftercare::insights
