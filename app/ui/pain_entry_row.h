#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// The entry of a list that shows all it says.
struct UnfoldedEntry {
    std::optional<PainEntryId> entry;
    bool versions = false;  // what it said before it was changed, too
};

enum class EntryWish { None, Change, Remove };

// One entry: its level, its first words, which unfold the rest, and the ways to change and to remove it.
EntryWish draw_entry_row(UnfoldedEntry& unfolded, const PainEntry& entry, const AppState& state, Ui& ui);

// "Lower back, left · Stiff", "Added a day later", or the first words of the note.
std::string entry_summary(const PainEntry& entry, const Ui& ui);
// Everything an entry says beside its level, a line for each kind.
std::vector<std::string> told_lines(const PainDetails& details, const Ui& ui);

}  // namespace aftercare::ui
