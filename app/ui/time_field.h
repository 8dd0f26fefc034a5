#pragma once

#include "app/base/time.h"
#include "app/ui/kit/ui.h"

#include <optional>
#include <string>
#include <string_view>

namespace aftercare::ui {

// "14:15", "9.30", "930" and "9" as people type them; none when it is no time of day.
std::optional<TimeOfDay> read_time(std::string_view typed);

struct TimeFieldLook {
    bool label_above = true;
    bool steps = true;  // buttons for a quarter of an hour earlier and later
};

// A time of day as HH:MM. What is typed stays as it is; once the keyboard has left, the field says when it is no time.
// True when the text changed.
bool time_field(Ui& ui, std::string_view name, std::string& typed, const TimeFieldLook& look = {});

}  // namespace aftercare::ui
