#pragma once

#include "app/core/state.h"
#include "app/ui/day_field.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

#include <optional>
#include <set>
#include <string>

namespace aftercare::ui {

// The chart as a picture: on its way to the clipboard, or where it is saved.
struct PictureForm {
    bool open = false;
    std::string path;
    std::optional<Ticket> looking, saving, copying;
    std::string problem;
    std::string said;  // what the form asks or tells at present, once it was said aloud
};

// A new beginning, while it is being written.
struct BaselineForm {
    bool open = false;
    DayField day;
    std::string reason;
    std::optional<Ticket> saving;
    std::string problem;
};

// What the Trends page remembers: the range, the part of it that is looked at, and the mark being read.
struct TrendsView {
    int range = 1;  // index into the ranges: week, month, 3 months, year, all
    bool table = false;
    std::optional<DayRange> part;  // the days shown, when they are not those of the range
    std::optional<Day> cursor;
    float top = 0;        // of the page in this frame, wherever it is scrolled to; pixels
    Point pointer;        // where it last read something
    float drag_rest = 0;  // pixels of a drag that made no whole day yet
    bool is_dragged = false;
    std::optional<DayRange> last_told;            // the days that were said aloud to be shown
    std::set<std::string, std::less<>> unfolded;  // statements whose working is shown, by key
    std::string told;                             // what the last press of a tool did
    PictureForm picture;
    BaselineForm baseline;
};

void draw(TrendsView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
