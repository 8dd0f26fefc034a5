#pragma once

#include "app/domain/pain.h"

namespace aftercare {

using PlanItemId = Id<struct PlanItemTag>;

// Something a person was given by the one who treats them: an instruction, an exercise of the library, or both.
struct PlanDetails {
    std::string text;      // what to do, in their words; "" only when an exercise is named
    std::string exercise;  // key in the guidance library; "" for an instruction alone
    std::string dose;      // how much and how often, in words; "" when nothing was said
    std::string given_by;  // "" when not said
    Day given_on{};

    bool operator==(const PlanDetails&) const = default;
};

struct PlanItem {
    PlanItemId id;
    int order = 0;  // smaller ones come first
    PlanDetails details;

    bool operator==(const PlanItem&) const = default;
};

Result<> check(const PlanDetails& details);

// Naming an exercise in the plan is how a person says that it was given to them.
bool is_in_plan(std::string_view exercise, const std::vector<PlanItem>& plan);

}  // namespace aftercare
