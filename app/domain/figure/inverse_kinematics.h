#pragma once

#include "app/domain/figure/vec.h"

#include <algorithm>

namespace aftercare::figure {

// Two bones in a chain, as directions of length 1.
struct TwoBones {
    Vec upper;
    Vec lower;
    double miss = 0;  // centimetres between the end of the chain and what it should reach
};

struct Reach {
    Vec from, to;
    double upper = 0, lower = 0;  // bone lengths
    double shortest = 0;          // how near the end may come to the start
    Vec pole;                     // the middle joint points this way
    Vec spare_pole;               // used when `pole` lies along the line of reach
};

// The law of cosines in the plane of the pole.
inline TwoBones solve(const Reach& reach)
{
    const Vec line = reach.to - reach.from;
    const double wanted = length(line);
    const Vec along = unit(line);
    const double distance = std::clamp(wanted, reach.shortest, reach.upper + reach.lower - 0.02);
    Vec sideways = unit(across(reach.pole, along));
    if (length(sideways) < 0.5) sideways = unit(across(reach.spare_pole, along));
    const double cosine =
        (reach.upper * reach.upper + distance * distance - reach.lower * reach.lower) / (2 * reach.upper * distance);
    const double sine = std::sqrt(std::max(0.0, 1 - cosine * cosine));
    const Vec upper = along * cosine + sideways * sine;
    return {upper, unit(along * distance - upper * reach.upper), std::abs(wanted - distance)};
}

}  // namespace aftercare::figure
