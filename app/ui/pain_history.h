#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/pain_entry_row.h"
#include "app/ui/pain_find.h"

#include <span>

namespace aftercare::ui {

// What was noted: a month at a glance, and the entries. Pages keep a frame short however long the diary is.
struct PainHistory {
    // An entry that was just removed and can still be brought back: where its row was.
    struct Removed {
        std::string label;
        std::size_t row = 0;
        std::string undo_label;  // while the diary would take back exactly this
        std::optional<Ticket> removing;
    };

    std::optional<std::chrono::year_month> month;  // this month when empty
    bool all = false;                              // the long list instead of the latest few
    std::size_t first = 0;                         // row of the long list's page
    std::optional<Removed> removed;
    UnfoldedEntry unfolded;
    PainFind find;
    std::optional<Day> day;  // that is open, below the calendar
};

inline constexpr std::size_t latest_rows = 3;
inline constexpr std::size_t page_rows = 20;

// What the person asked of the history.
struct HistoryWish {
    const PainEntry* edit = nullptr;
    std::optional<Day> note_for;
};

void settle(PainHistory& history, const AppState& state);
HistoryWish draw(PainHistory& history, const AppState& state, Ui& ui);

// These rows of a list of entries, with the one that was just removed.
struct RowRange {
    std::size_t first = 0, end = 0;
};
void draw_entries(PainHistory& history, std::span<const PainEntry> entries, RowRange rows, const AppState& state,
                  Ui& ui, HistoryWish& wish);

}  // namespace aftercare::ui
