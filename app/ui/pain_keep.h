#pragma once

#include "app/ui/pain_form.h"

// Keeps a form that is being filled in, so that a crash or a power cut costs a second at most.
namespace aftercare::ui {

// What an earlier run of the program left; once, and only into an empty form.
void take_up(PainForm& form, const AppState& state);
// Called in each frame in which the form is drawn: sends what has changed when it has rested for a second.
void keep(PainForm& form, const AppState& state, Ui& ui);
// What has not been sent yet, when the page or the program is left; it counts as sent.
std::optional<KeepPainDraft> take_unkept(PainForm& form);
// Back to an empty form, or to the new entry that was set aside for changing another one.
void clear(PainForm& form, Day today);

// The line over a form that was found again, with the way to clear it.
void draw_begun(PainForm& form, const AppState& state, Ui& ui);

}  // namespace aftercare::ui
