#pragma once

#include "app/ui/pain_form.h"

// The form's groups, from top to bottom.
namespace aftercare::ui {

// How strong it is now, and since yesterday; of a day that is over, how strong it was.
void draw_levels(PainForm& form, Day today, Ui& ui);
// Where it is and what it feels like.
void draw_places_and_qualities(PainForm& form, const AppState& state, Navigation& navigation, Ui& ui);
// What need not be told: each group is folded until asked for.
void draw_folded_groups(PainForm& form, const AppState& state, Ui& ui);

// What is inside a folded group, in a few words; "Nothing yet" for an empty one.
std::string causes_summary(const PainDraft& draft, const Ui& ui);
std::string sleep_summary(const PainDraft& draft, const Ui& ui);
std::string more_summary(const PainDraft& draft, const Ui& ui);

}  // namespace aftercare::ui
