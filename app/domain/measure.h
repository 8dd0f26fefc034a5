#pragma once

#include "app/base/id.h"
#include "app/base/time.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// Questionnaires a person may answer now and then. Which ones may ship, and how each is scored, is section 7.1 of the
// content source; the decision on those left out is app/decisions/0014.
enum class Measure {
    Peg,         // pain, enjoyment, general activity in the past week; the mean of three, 0 to 10, high is worse
    Activities,  // up to five activities in the person's words, 0 cannot do – 10 as before; the mean, high is better
    GlobalChange,  // since a person began: -3 much worse – 3 much better
};
inline constexpr std::array all_measures = {Measure::Peg, Measure::Activities, Measure::GlobalChange};

std::string_view key_of(Measure measure);  // "peg", "activities", "global_change"
std::optional<Measure> measure_from(std::string_view key);

// The questions that it always asks, in their order; none for activities, which a person names.
std::span<const std::string_view> questions_of(Measure measure);

struct AnswerRange {
    int low, high;
};
AnswerRange answers_of(Measure measure);

inline constexpr std::size_t most_activities = 5;

// One answer: the key of the question, or the activity in the person's words.
struct MeasureItem {
    std::string name;
    int value = 0;

    bool operator==(const MeasureItem&) const = default;
};

struct MeasureDetails {
    Measure measure = Measure::Peg;
    Day for_day{};
    Moment answered_at;
    std::vector<MeasureItem> items;

    bool operator==(const MeasureDetails&) const = default;
};

using MeasureAnswerId = Id<struct MeasureAnswerTag>;

struct MeasureAnswer {
    MeasureAnswerId id;
    MeasureDetails details;

    bool operator==(const MeasureAnswer&) const = default;
};

// Invalid, saying which, for a question that is not asked, answered twice or left out, and a value outside its range.
Result<> check(const MeasureDetails& details);

// The mean of the items; none unless every question is answered. Show one decimal.
std::optional<double> score_of(const MeasureDetails& details);

// Whether two answers are to the same questions, in whatever order.
bool asks_the_same(const MeasureDetails& one, const MeasureDetails& other);

// How far apart two scores are, by the least change that others found to matter: PEG 1 to 1.75 (REED-2024), activities
// 1.3 small (ABBOTT-2014) and 2 beyond error (PSFS-FORM); and 30 % of the first score, unless that is below 3.
enum class ChangeSize { Same, Small, Larger };
ChangeSize size_of_change(Measure measure, double first, double latest);

// Where a change is counted from: the first answer of the measure. `answers` newest first.
struct MeasureChange {
    double first = 0, latest = 0;
    Day first_day{}, latest_day{};
    ChangeSize size = ChangeSize::Same;
};
std::optional<MeasureChange> change_of(Measure measure, std::span<const MeasureAnswer> answers);

}  // namespace aftercare
