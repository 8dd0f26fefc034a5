#pragma once

#include "app/domain/reminder_rule.h"
#include "app/domain/session.h"

#include <vector>

namespace aftercare {

// A row of the diary and when it was last written, so that a calendar knows which of two versions is newer.
template <class Row>
struct Dated {
    Row row;
    Instant changed_at{};
    bool operator==(const Dated&) const = default;
};

// What the diary has for a calendar.
struct CalendarPages {
    std::vector<Dated<Appointment>> visits;
    std::vector<Dated<TreatmentSession>> sessions;
    std::vector<ReminderRule> rules;
};

}  // namespace aftercare
