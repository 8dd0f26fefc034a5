#include "app/store/schedule_columns.h"

#include "app/base/text.h"

namespace aftercare::store {
namespace {

enum Column { Kind, Times, Every, FromMinute, ToMinute, OnWeekdays, OnceAt };

constexpr std::int64_t last_minute = 24 * 60 - 1;

std::int64_t bits_of(Weekdays weekdays) { return static_cast<std::int64_t>(weekdays.to_ulong()); }

ScheduleColumns columns(const TimesOfDay& schedule)
{
    std::vector<std::string> times;
    for (const auto time : schedule.times) times.push_back(clock_text(time));
    return {"times", join(times, "\n"), {}, {}, {}, bits_of(schedule.weekdays), {}};
}

ScheduleColumns columns(const EverySpan& schedule)
{
    return {"every", {}, schedule.every, schedule.from.count(), schedule.to.count(), bits_of(schedule.weekdays), {}};
}

ScheduleColumns columns(const Once& schedule) { return {"once", {}, {}, {}, {}, {}, schedule.at}; }

Result<Weekdays> read_weekdays(const Row& row, int column)
{
    TRY_LET(bits, row.integer(column, 0, 127));
    return Weekdays(static_cast<unsigned long long>(bits));
}

Result<Schedule> read_times(const Row& row, int first)
{
    TRY_LET(times, row.list<TimeOfDay>(first + Times, parse_time_of_day));
    TRY_LET(weekdays, read_weekdays(row, first + OnWeekdays));
    return Schedule(TimesOfDay{times, weekdays});
}

Result<Schedule> read_every(const Row& row, int first)
{
    TRY_LET(every, row.integer(first + Every, 1, 24 * 60 * 60));
    TRY_LET(from, row.integer(first + FromMinute, 0, last_minute));
    TRY_LET(to, row.integer(first + ToMinute, 0, last_minute));
    TRY_LET(weekdays, read_weekdays(row, first + OnWeekdays));
    return Schedule(EverySpan{Span{every}, TimeOfDay{from}, TimeOfDay{to}, weekdays});
}

Result<Schedule> read_once(const Row& row, int first)
{
    TRY_LET(at, row.local(first + OnceAt));
    return Schedule(Once{at});
}

}  // namespace

ScheduleColumns columns_of(const Schedule& schedule)
{
    return std::visit([](const auto& kind) { return columns(kind); }, schedule);
}

Result<Schedule> read_schedule(const Row& row, int first)
{
    TRY_LET(kind, row.text(first + Kind));
    if (kind == "times") return read_times(row, first);
    if (kind == "every") return read_every(row, first);
    if (kind == "once") return read_once(row, first);
    return row.broken(first + Kind);
}

}  // namespace aftercare::store
