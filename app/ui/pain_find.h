#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// The search over all entries. Each change asks the diary at once.
struct PainFind {
    bool open = false;
    bool filters_open = false;
    PainFilter filter;
    int period = 0;                       // index of the choice; 0 is all time
    std::size_t first = 0;                // row of the page that is shown
    std::string heard;                    // the count that was said last
    std::optional<double> looking_since;  // by the running clock, while the diary looks
};

// Stands in the place of the calendar: the field, the filters and the count, which is also said aloud.
void draw_find(PainFind& find, const AppState& state, Ui& ui);

}  // namespace aftercare::ui
