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

Result<FoundNotes> notes_of(const PainFilter& filter, store::PainSearch search)
{
    TRY_LET(entries, search.find(filter, {.limit = FoundNotes::most + 1}));
    const bool more = entries.size() > FoundNotes::most;
    if (more) entries.pop_back();
    return FoundNotes{.filter = filter, .entries = std::move(entries), .more = more};
}

std::optional<FoundNotes> notes_beside(const std::filesystem::path& folder, const PainFilter& filter)
{
    const auto diary = store::Database::open_to_read(folder);
    if (!diary) return std::nullopt;
    auto found = notes_of(filter, store::PainSearch(*diary));
    return found ? std::optional(std::move(*found)) : std::nullopt;
}

bool has_words(const PainFilter& filter) { return filter.words.find_first_not_of(' ') != std::string::npos; }

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

// Words are looked up at once; without them every entry may have to be read, beside the loop.
Result<> App::Parts::find_notes()
{
    auto& found = state.diary.found;
    found.looking = found.filter.any() && !has_words(found.filter);
    if (!found.filter.any()) found = {};
    if (has_words(found.filter)) {
        TRY_LET(notes, notes_of(found.filter, diary->search));
        found = std::move(notes);
    }
    if (!found.looking) return {};
    finding_is_old = finding != nullptr;
    if (finding) return {};
    finding = std::make_shared<HandedOver<std::optional<FoundNotes>>>();
    ports.errands.run([given = finding, folder = diary->database.folder(), filter = found.filter] {
        given->value = notes_beside(folder, filter);
        given->ready = true;
    });
    take_what_was_found();
    return {};
}

// What was looked for meanwhile wins.
void App::Parts::take_what_was_found()
{
    if (!finding || !finding->ready) return;
    const auto given = std::exchange(finding, nullptr);
    auto& found = state.diary.found;
    if (!diary || !found.looking) return;
    if (finding_is_old) return keep_going(find_notes());
    if (given->value) {
        found = std::move(*given->value);
        return;
    }
    auto notes = notes_of(found.filter, diary->search);
    if (!notes) give_up(notes.error());
    else found = std::move(*notes);
}

void App::Parts::take_what_is_ready()
{
    if (picture && picture->made->ready) {
        const auto ticket = picture->ticket;
        answer(ticket, take_picture());
    }
    take_what_was_found();
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
