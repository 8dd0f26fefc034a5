#include "app/domain/session_review.h"

#include <algorithm>

namespace aftercare {
namespace {

using std::chrono::days;

WeekBeside week_from(std::span<const DaySummary> noted, Day from)
{
    WeekBeside week;
    double sum = 0;
    for (const auto& day : noted) {
        if (day.entries == 0 || day.day < from || day.day >= from + days{7}) continue;
        ++week.days;
        sum += day.mean;
    }
    if (week.days >= least_days_for_a_week) week.mean = sum / week.days;
    return week;
}

}  // namespace

std::optional<SessionReview> review_of(std::span<const TreatmentSession> sessions, std::span<const DaySummary> noted,
                                       int every)
{
    if (every < 1 || sessions.empty() || sessions.size() % static_cast<std::size_t>(every) != 0) return std::nullopt;
    const auto latest = sessions.first(static_cast<std::size_t>(every));
    SessionReview review;
    review.sessions.assign(latest.rbegin(), latest.rend());
    review.before = week_from(noted, latest.back().details.at.day() - days{7});
    review.after = week_from(noted, latest.front().details.at.day() + days{1});
    return review;
}

}  // namespace aftercare
