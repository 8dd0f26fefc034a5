#pragma once

#include "app/domain/safety.h"
#include "app/ui/help_view.h"
#include "app/ui/kit/widgets.h"

#include <string>
#include <vector>

// The pieces of the Get help page.
namespace aftercare::ui {

// The short form of every sign of a tier; the crisis sign has a card of its own.
std::vector<std::string> statements_of(const guidance::Library& library, HelpTier tier);

// Calls cannot be placed from here, so pressing copies the number and says so.
void call_button(HelpView& view, Ui& ui, const PhoneLine& line, const ButtonLook& look);

void draw_emergency_card(HelpView& view, const AppState& state, Ui& ui);
// The full questions, tier by tier, with why each one matters.
void draw_every_question(const AppState& state, Ui& ui);

}  // namespace aftercare::ui
