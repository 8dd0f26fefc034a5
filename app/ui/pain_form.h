#pragma once

#include "app/core/state.h"
#include "app/domain/level_order.h"
#include "app/ui/day_field.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"
#include "app/ui/pain_draft_text.h"
#include "app/ui/pain_map.h"

namespace aftercare::ui {

enum class ForDay { Today, Yesterday, Other };

// What the diary keeps of a form that is being filled in.
struct DraftKeeper {
    bool looked = false;                 // for what an earlier run left
    LeftForm seen;                       // the form as it was in the last frame
    double changed_at = 0;               // by the running clock, as is the next
    std::optional<double> unkept_since;  // none while the diary has all of it
};

// The form for a new entry, or for one that is being changed. Nothing here is stored until it is saved.
struct PainForm {
    PainDraft draft;
    ForDay day_choice = ForDay::Today;
    DayField other;  // where the choice is another day
    std::optional<PainEntryId> editing;
    std::optional<Moment> felt_at;  // of the entry that is being changed
    std::optional<MapZoom> zoom;    // the map shows a part of the body
    bool list_open = false;         // every place as words, below the map
    bool qualities_open = false;    // the less common ones too
    bool causes_open = false, sleep_open = false, more_open = false;
    std::optional<Ticket> saving;
    std::string problem;            // why it was not saved
    PainDraft original;             // as the entry that is being changed says; empty for a new one
    std::optional<LeftForm> aside;  // a new entry that waits while another one is changed
    bool begun_before = false;      // found again, as an earlier run left it
    std::vector<LevelDoubt> asked;  // about these levels, and not answered yet
    DraftKeeper keeper;
};

// The day the entry is for.
Day chosen_day(const PainForm& form, Day today);
// "How strong is it right now?", and of a day that is over "How strong was it?".
std::string_view level_question(const PainForm& form, Day today, const Ui& ui);
// Never a day to come: that choice is left as it was.
void choose_day(PainForm& form, Day day, Day today);
// Puts an entry into the form to be changed; a new one that was begun waits until then.
void edit(PainForm& form, const PainEntry& entry, Day today);
// Clears it once the diary has it; a refusal keeps every word and says why. True when it was saved.
bool settle(PainForm& form, const AppState& state);
// Asks about levels that cannot all be meant. True when they are to be kept as they are.
bool draw_doubts(PainForm& form, Day today, Ui& ui);
// The button that fills in the places and words of the day before; nothing where there is no such entry.
void draw_copy(PainForm& form, const AppState& state, Ui& ui);

// The three choices of "This entry is for", whose words stand before or above them.
void draw_day_choice(PainForm& form, const AppState& state, Ui& ui);
void draw(PainForm& form, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
