#pragma once

#include "app/domain/pain.h"

namespace aftercare {

// Which entries to look for: those of which everything that is set holds.
struct PainFilter {
    std::string words;  // in the note or the medicines
    std::optional<BodySite> site;
    std::optional<PainQuality> quality;
    std::optional<PainTrigger> trigger;
    std::optional<PainRelief> relief;
    std::string medicine;  // a whole name, in any case
    std::optional<PainLevel> at_least, at_most;
    std::optional<Day> from, to;

    bool any() const { return *this != PainFilter{}; }
    bool operator==(const PainFilter&) const = default;
};

}  // namespace aftercare
