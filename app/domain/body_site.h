#pragma once

#include "app/domain/term.h"

#include <array>
#include <string_view>

namespace aftercare {

// The places of the body map. Left and right are the person's own.
inline constexpr std::array<std::string_view, 26> body_site_keys = {
    "neck",        "shoulder_left", "shoulder_right", "upper_back",     "upper_back_left", "upper_back_right",
    "mid_back",    "mid_back_left", "mid_back_right", "low_back",       "low_back_left",   "low_back_right",
    "sacrum",      "buttock_left",  "buttock_right",  "hip_left",       "hip_right",       "flank_left",
    "flank_right", "thigh_left",    "thigh_right",    "lower_leg_left", "lower_leg_right", "foot_left",
    "foot_right",  "arm",
};
using BodySite = Term<body_site_keys>;

}  // namespace aftercare
