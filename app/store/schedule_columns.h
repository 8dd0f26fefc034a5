#pragma once

#include "app/domain/schedule.h"
#include "app/store/row.h"

namespace aftercare::store {

// A schedule spread over the columns of reminder_rule; which of them are set depends on its kind.
struct ScheduleColumns {
    std::string_view kind;
    std::optional<std::string> times;
    std::optional<Span> every;
    std::optional<std::int64_t> from_minute, to_minute, weekdays;
    std::optional<LocalSecond> once_at;
    std::optional<std::int64_t> every_days;
    std::optional<Day> from_day;
    std::optional<std::string> spans;
    std::optional<std::int64_t> nth;
};

ScheduleColumns columns_of(const Schedule& schedule);

// Reads the eleven columns from `first` on, in the order above.
Result<Schedule> read_schedule(const Row& row, int first);

}  // namespace aftercare::store
