#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

#include <optional>

namespace aftercare::ui {

// What the Trends page remembers: the range, the way it is shown, and the day being read.
struct TrendsView {
    int range = 1;  // index into the ranges: 2 weeks, 6 weeks, 3 months
    bool table = false;
    std::optional<Day> cursor;
};

void draw(TrendsView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
