#pragma once

#include "app/domain/series.h"
#include "app/domain/session.h"

namespace aftercare {

// What was noted in the seven days on one side of some sessions.
struct WeekBeside {
    int days = 0;                // noted, 0 to 7
    std::optional<double> mean;  // over them; none with fewer than least_days_for_a_week
    bool operator==(const WeekBeside&) const = default;
};

// After every few sessions: has anything changed? Figures as they were noted; they say nothing about what caused them.
struct SessionReview {
    std::vector<TreatmentSession> sessions;  // the latest ones, oldest first
    WeekBeside before;                       // the first of them
    WeekBeside after;                        // the latest of them
    bool operator==(const SessionReview&) const = default;
};

// Reviews come after three to six sessions (C084 of the clinical source).
inline constexpr int usual_sessions_to_review = 4;

// None unless the number of sessions is a multiple of `every`. `sessions` are newest first, `days` oldest first.
std::optional<SessionReview> review_of(std::span<const TreatmentSession> sessions, std::span<const DaySummary> days,
                                       int every);

}  // namespace aftercare
