#include "app/domain/absence.h"

namespace aftercare {

bool was_the_break(const Absence& absence, const Schedule& schedule, Instant due)
{
    const auto* spaced = std::get_if<EverySpan>(&schedule);
    const auto stands_for = spaced ? spaced->every / 2 : Span{0};
    return due >= absence.began && due <= absence.ended + stands_for;
}

}  // namespace aftercare
