#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"
#include "app/ui/pain_draft.h"

namespace aftercare::ui {

enum class ForDay { Today, Yesterday, Other };

// The form for a new entry, or for one that is being changed. Nothing here is stored until it is saved.
struct PainForm {
    PainDraft draft;
    ForDay day_choice = ForDay::Today;
    std::optional<Day> other_day;
    std::optional<PainEntryId> editing;
    std::optional<Moment> felt_at;  // of the entry that is being changed
    bool list_open = false;         // every place as words, below the map
    bool qualities_open = false;    // the less common ones too
    bool causes_open = false, sleep_open = false, more_open = false;
    std::optional<Ticket> saving;
    std::string problem;  // why it was not saved
};

// The day the entry is for.
Day chosen_day(const PainForm& form, Day today);
// Never a day to come: that choice is left as it was.
void choose_day(PainForm& form, Day day, Day today);
// Puts an entry into the form to be changed.
void edit(PainForm& form, const PainEntry& entry, Day today);
// Clears it once the diary has it; a refusal keeps every word and says why. True when it was saved.
bool settle(PainForm& form, const AppState& state);

// The three choices of "This entry is for", whose words stand before or above them.
void draw_day_choice(PainForm& form, const AppState& state, Ui& ui);
void draw(PainForm& form, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
