#include "app/domain/exercise.h"

namespace aftercare {
namespace {

std::string count_text(int count)
{
    if (count == 1) return "once";
    if (count == 2) return "twice";
    return std::to_string(count) + " times";
}

std::string length_text(Span length)
{
    if (length.count() % 60 == 0) return std::to_string(length.count() / 60) + " min";
    return std::to_string(length.count()) + " s";
}

std::string pause_text(const Dose& dose)
{
    if (dose.breaths == 1) return ", one breath each";
    if (dose.breaths > 1) return ", " + std::to_string(dose.breaths) + " breaths each";
    if (dose.hold.count() > 0) return ", hold " + length_text(dose.hold);
    return {};
}

}  // namespace

std::string amount_text(const Dose& dose)
{
    if (dose.duration.count() > 0) return length_text(dose.duration);
    const bool single_hold = dose.reps == 1 && dose.hold.count() > 0;
    std::string text = dose.sets > 1 ? std::to_string(dose.sets) + " rounds of " : std::string();
    text += single_hold ? length_text(dose.hold) : std::to_string(dose.reps) + (dose.sets > 1 ? "" : " times");
    if (!single_hold) text += pause_text(dose);
    if (dose.per_side) text += ", each side";
    return text;
}

std::string frequency_text(const Dose& dose)
{
    const auto daily = count_text(dose.times_per_day) + " a day";
    if (dose.days_per_week == 7) return daily;
    return daily + ", " + std::to_string(dose.days_per_week) + " days a week";
}

}  // namespace aftercare
