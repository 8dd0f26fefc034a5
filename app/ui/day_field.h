#pragma once

#include "app/base/time.h"
#include "app/ui/kit/ui.h"

#include <optional>
#include <string_view>

namespace aftercare::ui {

// A day that is chosen from a month, folded away until asked for.
struct DayField {
    std::optional<Day> day;  // today when empty
    bool open = false;
    std::optional<std::chrono::year_month> month;  // shown; the day's own when empty

    bool operator==(const DayField&) const = default;
};

// What lies further back than this is not written down in a form.
inline constexpr std::chrono::days farthest_back{10 * 366};

// Both days are included.
struct DayRange {
    Day first, last;
};

// True when another day was chosen. Days out of the range are shown, but cannot be pressed.
bool day_field(Ui& ui, std::string_view name, DayField& field, Day today, const DayRange& range);

}  // namespace aftercare::ui
