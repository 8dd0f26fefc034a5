#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

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
};

inline constexpr std::size_t latest_rows = 3;
inline constexpr std::size_t page_rows = 20;

// What the person asked of the history.
struct HistoryWish {
    const PainEntry* edit = nullptr;
    std::optional<Day> day;  // pressed in the calendar
};

void settle(PainHistory& history, const AppState& state);
HistoryWish draw(PainHistory& history, const AppState& state, Ui& ui);

// "Lower back, left · Stiff", "Added a day later", or the first words of the note.
std::string entry_summary(const PainEntry& entry, const Ui& ui);

}  // namespace aftercare::ui
