#pragma once

#include "app/domain/series.h"

#include <string>

namespace aftercare {

// A sentence that the notes bear out, and one that they do not yet.
struct TrendStatement {
    std::string key;
    std::string text;
    int n = 0;             // days it rests on
    std::string strength;  // "description" of what was noted; a finding is "weak", "moderate" or "strong"
    std::string how = {};  // how it was worked out, for whoever asks
    bool finding = false;  // says more than what was noted: that something went together, or moved
};
struct HiddenStatement {
    std::string key;
    std::string reason;
    int have = 0, need = 0;
};
struct TrendState {
    std::vector<WeekMean> weeks;
    std::optional<WeekMean> baseline;  // the week a person began with
    std::vector<TrendStatement> statements;
    std::vector<HiddenStatement> hidden;
};

// What changed this week in one statement: this week beside the one before, else the direction over months; nullptr
// while the notes bear out neither.
const TrendStatement* what_changed(const TrendState& trend);

}  // namespace aftercare
