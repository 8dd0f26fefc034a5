#include "app/core/parts.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

using std::chrono::days;

// What every page but Trends shows lies within; older days come a little later.
constexpr days in_view{45};

LongPast days_before(const std::filesystem::path& folder, Day end)
{
    const auto diary = store::Database::open_to_read(folder);
    if (!diary) return {end, std::nullopt};
    auto read = store::PainLog(*diary).day_summaries(first_day, end - days{1});
    // A day that cannot be read is told by whoever reads it in the loop.
    return {end, read ? std::optional(std::move(*read)) : std::nullopt};
}

std::vector<PainEntry> last_four_weeks(const std::filesystem::path& folder, Day today)
{
    const auto diary = store::Database::open_to_read(folder);
    if (!diary) return {};
    auto read = store::PainLog(*diary).between(today - days{28}, today);
    // An entry that cannot be read is told by whoever lists it.
    return read ? std::move(*read) : std::vector<PainEntry>();
}

}  // namespace

Result<> App::Parts::read_days_in_view() { return read_days(state.today - in_view, last_day); }

void App::Parts::look_back()
{
    if (!diary) return;
    long_past_is_old = long_past != nullptr;
    if (long_past) return;
    long_past = std::make_shared<HandedOver<LongPast>>();
    ports.errands.run([given = long_past, folder = diary->database.folder(), end = state.today - in_view] {
        given->value = days_before(folder, end);
        given->ready = true;
    });
    take_what_is_ready();
}

void App::Parts::work_out_insights()
{
    if (!state.diary.whole) return;  // the older days are on their way
    insights_are_old = insights != nullptr;
    if (insights) return;
    insights = std::make_shared<HandedOver<TrendState>>();
    Notes notes{state.today, state.settings.baseline_from, state.diary.days, {}, state.follow_ups.sessions};
    ports.errands.run([given = insights, notes = std::move(notes), folder = diary->database.folder()]() mutable {
        notes.last_four_weeks = last_four_weeks(folder, notes.today);
        given->value = insights_of(notes);
        given->ready = true;
    });
    take_what_is_ready();
}

void App::Parts::take_what_is_ready()
{
    if (picture && picture->made->ready) {
        const auto ticket = picture->ticket;
        answer(ticket, take_picture());
    }
    if (insights && insights->ready) {
        state.trend = std::move(insights->value);
        insights.reset();
        if (insights_are_old && diary) work_out_insights();
    }
    if (!long_past || !long_past->ready) return;
    const auto past = std::exchange(long_past, nullptr);
    if (!diary) return;
    // Days that were touched meanwhile may be older than what was read: look again.
    if (std::exchange(long_past_is_old, false)) return look_back();
    auto& [end, older] = past->value;
    auto& all = state.diary.days;
    if (older) {
        all.erase(all.begin(), std::ranges::lower_bound(all, end, {}, &DaySummary::day));
        all.insert(all.begin(), older->begin(), older->end());
    } else {
        keep_going(read_days(first_day, last_day));
    }
    state.diary.whole = true;
    state.diary.total = entries_in(all);
    if (diary) work_out_insights();
}

}  // namespace aftercare
