#pragma once

#include "app/domain/broken_row.h"
#include "app/domain/pain.h"

namespace aftercare {

inline constexpr std::array<std::string_view, 11> technique_keys = {
    "swedish",       "deep_tissue", "trigger_point", "myofascial_release", "sports", "thai",
    "physiotherapy", "exercise",    "acupuncture",   "chiropractic",       "other"};
using Technique = Term<technique_keys>;

using TreatmentSessionId = Id<struct TreatmentSessionTag>;

// What a person tells about a massage, physiotherapy or other treatment.
struct SessionDetails {
    Moment at;
    std::string therapist;
    std::vector<Technique> techniques;
    std::optional<PainLevel> before, after, next_day;
    std::string note;
    std::string place;
    std::string instructions;  // what the therapist said to do

    bool operator==(const SessionDetails&) const = default;
};

struct TreatmentSession {
    TreatmentSessionId id;
    SessionDetails details;

    bool operator==(const TreatmentSession&) const = default;
};

using BrokenSession = BrokenRow<TreatmentSessionId>;

Result<> check(const SessionDetails& details);

}  // namespace aftercare
