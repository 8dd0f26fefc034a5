#include "app/store/schedule_columns.h"

#include "app/base/text.h"

#include <charconv>

namespace aftercare::store {
namespace {

enum Column { Kind, Times, Every, FromMinute, ToMinute, OnWeekdays, OnceAt, EveryNthDay, FromDay, Spans, Nth };

constexpr std::int64_t last_minute = 24 * 60 - 1;

std::int64_t bits_of(Weekdays weekdays) { return static_cast<std::int64_t>(weekdays.to_ulong()); }

std::string lines_of(const std::vector<TimeOfDay>& times)
{
    std::vector<std::string> lines;
    for (const auto time : times) lines.push_back(clock_text(time));
    return join(lines, "\n");
}

std::string lines_of(const std::vector<Span>& spans)
{
    std::vector<std::string> lines;
    for (const auto span : spans) lines.push_back(std::to_string(span.count()));
    return join(lines, "\n");
}

ScheduleColumns columns(const TimesOfDay& schedule)
{
    return {.kind = "times", .times = lines_of(schedule.times), .weekdays = bits_of(schedule.weekdays)};
}

ScheduleColumns columns(const EveryDays& schedule)
{
    return {.kind = "days",
            .times = lines_of(schedule.times),
            .weekdays = bits_of(schedule.weekdays),
            .every_days = schedule.every,
            .from_day = schedule.from};
}

ScheduleColumns columns(const EverySpan& schedule)
{
    return {.kind = "every",
            .every = schedule.every,
            .from_minute = schedule.from.count(),
            .to_minute = schedule.to.count(),
            .weekdays = bits_of(schedule.weekdays)};
}

ScheduleColumns columns(const AfterLast& schedule)
{
    return {.kind = "after_last",
            .every = schedule.after,
            .from_minute = schedule.from.count(),
            .to_minute = schedule.to.count(),
            .weekdays = bits_of(schedule.weekdays)};
}

ScheduleColumns columns(const AfterSession& schedule)
{
    return {.kind = "after_session", .spans = lines_of(schedule.after), .nth = schedule.nth};
}

ScheduleColumns columns(const Once& schedule) { return {.kind = "once", .once_at = schedule.at}; }

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

Result<Schedule> read_days(const Row& row, int first)
{
    TRY_LET(every, row.integer(first + EveryNthDay, 1, 366));
    TRY_LET(from, row.day(first + FromDay));
    TRY_LET(times, row.list<TimeOfDay>(first + Times, parse_time_of_day));
    TRY_LET(weekdays, read_weekdays(row, first + OnWeekdays));
    return Schedule(EveryDays{static_cast<int>(every), from, times, weekdays});
}

// A schedule of spans within times of day: EverySpan or AfterLast.
template <class Spaced>
Result<Schedule> read_spaced(const Row& row, int first)
{
    TRY_LET(every, row.integer(first + Every, 1, 366 * 24 * 60 * 60));
    TRY_LET(from, row.integer(first + FromMinute, 0, last_minute));
    TRY_LET(to, row.integer(first + ToMinute, 0, last_minute));
    TRY_LET(weekdays, read_weekdays(row, first + OnWeekdays));
    return Schedule(Spaced{Span{every}, TimeOfDay{from}, TimeOfDay{to}, weekdays});
}

std::optional<Span> parse_seconds(const std::string& line)
{
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seconds);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    return Span{seconds};
}

Result<Schedule> read_after_session(const Row& row, int first)
{
    TRY_LET(after, row.list<Span>(first + Spans, parse_seconds));
    TRY_LET(nth, row.integer(first + Nth, 1, 100));
    return Schedule(AfterSession{after, static_cast<int>(nth)});
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
    if (kind == "days") return read_days(row, first);
    if (kind == "every") return read_spaced<EverySpan>(row, first);
    if (kind == "after_last") return read_spaced<AfterLast>(row, first);
    if (kind == "after_session") return read_after_session(row, first);
    if (kind == "once") return read_once(row, first);
    return row.broken(first + Kind);
}

}  // namespace aftercare::store
