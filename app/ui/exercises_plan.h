#pragma once

#include "app/core/state.h"
#include "app/ui/day_field.h"

#include <optional>
#include <string>

// What a person writes into the clinician's plan. Nothing here is stored until it is saved.
namespace aftercare::ui {

struct PlanDraft {
    std::string exercise;  // key; "" for words alone
    std::string text, dose, given_by;
    DayField given_on;

    bool operator==(const PlanDraft&) const = default;
};
PlanDetails details_of(const PlanDraft& draft, const AppState& state);
PlanDraft draft_of(const PlanDetails& details);

// A refusal keeps every word that was typed.
struct PlanForm {
    PlanDraft draft;
    std::optional<PlanItemId> editing;
    std::optional<Ticket> saving;
    std::string problem;
};

}  // namespace aftercare::ui
