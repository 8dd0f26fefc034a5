#pragma once

#include "app/domain/pain.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare::ui {

// What a person has filled in so far. Everything may be empty; only the level is needed for an entry.
struct PainDraft {
    std::optional<int> level, worst, average, least;
    std::vector<BodySite> sites;  // the first one is the main place
    std::vector<PainQuality> qualities;
    std::vector<PainTrigger> triggers;
    std::vector<PainRelief> reliefs;
    std::optional<int> half_hours_slept;
    std::optional<int> mood, function;
    std::string medicines;  // one or more, parted by commas
    std::string note;

    bool operator==(const PainDraft&) const = default;
};

// The entry it makes; none without a level.
std::optional<PainDetails> details_of(const PainDraft& draft);
// The form for an entry that is to be changed.
PainDraft draft_of(const PainDetails& details);

// "Ibuprofen, heat patch" → two medicines, without spaces around them; empty ones are left out.
std::vector<std::string> medicines_in(std::string_view text);

// Takes it in when it is not there, and out when it is.
template <class T>
void toggle(std::vector<T>& chosen, T one)
{
    if (std::erase(chosen, one) == 0) chosen.push_back(one);
}

// Numb or tingling: a line then leads to Get help.
bool may_be_nerve(const PainDraft& draft);

// How many days after the day it is for it was written down; none when on the day itself.
std::optional<int> days_late(const PainEntry& entry);

}  // namespace aftercare::ui
