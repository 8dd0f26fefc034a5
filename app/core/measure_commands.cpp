#include "app/core/changes.h"
#include "app/core/parts.h"

namespace aftercare {
namespace {

using namespace std::chrono_literals;

// Clocks of two computers differ a little.
constexpr Span leeway = 1min;

Result<> check_time(const MeasureDetails& details, const AppState& state)
{
    if (details.for_day > state.today || details.answered_at.at > state.local_now.at + leeway)
        return fail(ErrorKind::Invalid, "That day is still to come. Choose today or an earlier day.");
    return {};
}

}  // namespace

Result<Done> App::Parts::handle(const SaveMeasure& command)
{
    TRY(check(command.details));
    TRY(check_time(command.details, state));
    const MeasureAnswer answer{MeasureAnswerId(new_id()), command.details};
    const auto write = [&]() -> Result<> {
        TRY(diary->measures.add(answer, now()));
        return satisfy(ReminderKind::Measure, "", answer.details.for_day);
    };
    TRY(record(changes::measure_added, write));
    refresh_measures();
    refresh_follow_ups();
    return Done{answer.id.value(), "Answers saved", true};
}

Result<Done> App::Parts::handle(const EditMeasure& command)
{
    TRY(check(command.details));
    TRY(check_time(command.details, state));
    const MeasureAnswer answer{command.id, command.details};
    TRY(record(changes::measure_edited, [&] { return diary->measures.edit(answer, now()); }));
    refresh_measures();
    return Done{answer.id.value(), "Answers changed", true};
}

Result<Done> App::Parts::handle(const RemoveMeasure& command)
{
    TRY(record(changes::measure_removed, [&] { return diary->measures.remove(command.id, now()); }));
    refresh_measures();
    return Done{command.id.value(), "Answers removed", true};
}

}  // namespace aftercare
