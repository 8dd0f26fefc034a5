#include "app/core/changes.h"
#include "app/core/parts.h"

namespace aftercare {
namespace {

using namespace std::chrono_literals;

// Clocks of two computers differ a little.
constexpr Span leeway = 1min;
constexpr int entries_a_page = 100;
// As far back as dates are read.
Result<> check_time(const Moment& felt_at, Day for_day, const AppState& state)
{
    if (for_day > state.today)
        return fail(ErrorKind::Invalid, "That day is still to come. Choose today or an earlier day.");
    if (for_day < first_day || felt_at.day() < first_day)
        return fail(ErrorKind::Invalid, "That day is too long ago. Choose a day from 1900 on.");
    if (felt_at.at > state.local_now.at + leeway)
        return fail(ErrorKind::Invalid, "That time is still to come. Choose now or an earlier time.");
    return {};
}

}  // namespace

Result<Done> App::Parts::handle(const SavePainEntry& command)
{
    const auto felt_at = command.felt_at.value_or(state.local_now);
    const auto for_day = command.for_day.value_or(day_of(felt_at, state.settings));
    TRY(check_time(felt_at, for_day, state));
    TRY(check(command.details));
    const PainEntry entry{PainEntryId(new_id()), for_day, felt_at, now(), command.details};
    const auto write = [&]() -> Result<> {
        TRY(diary->pain.add(entry));
        return satisfy(ReminderKind::CheckIn, "", for_day);
    };
    TRY(record(changes::pain_added, write));
    refresh_entries({{for_day}});
    return Done{entry.id.value(), "Entry saved", true};
}

Result<Done> App::Parts::handle(const EditPainEntry& command)
{
    TRY(need_diary());
    TRY_LET(entry, diary->pain.find(command.id));
    const Day old_day = entry.for_day;
    entry.details = command.details;
    if (command.felt_at) {
        entry.felt_at = *command.felt_at;
        entry.for_day = day_of(*command.felt_at, state.settings);
    }
    if (command.for_day) entry.for_day = *command.for_day;
    TRY(check_time(entry.felt_at, entry.for_day, state));
    TRY(check(entry.details));
    const auto write = [&]() -> Result<> {
        TRY(diary->pain.keep_version(entry.id, PainVersionId(new_id()), now()));
        return diary->pain.edit(entry, now());
    };
    TRY(record(changes::pain_edited, write));
    refresh_entries({{old_day, entry.for_day}});
    return Done{entry.id.value(), "Entry changed", true};
}

Result<Done> App::Parts::handle(const RemovePainEntry& command)
{
    TRY(need_diary());
    TRY_LET(entry, diary->pain.find(command.id));
    TRY(record(changes::pain_removed, [&] { return diary->pain.remove(command.id, now()); }));
    refresh_entries({{entry.for_day}});
    return Done{entry.id.value(), "Entry removed", true};
}

Result<Done> App::Parts::handle(const ShowMoreEntries&)
{
    TRY(need_diary());
    entries_shown += entries_a_page;
    keep_going(read_entries());
    return Done{};
}

Result<Done> App::Parts::handle(const KeepPainDraft& command)
{
    TRY(need_diary());
    TRY(diary->drafts.keep(pain_form, command.body, now()));
    state.diary.pain_draft = command.body;
    return Done{};
}

Result<Done> App::Parts::handle(const SearchNotes& command)
{
    TRY(need_diary());
    state.diary.found.filter = command.filter;
    TRY(read_what_is_open());
    return Done{};
}

Result<Done> App::Parts::handle(const ShowDay& command)
{
    TRY(need_diary());
    state.diary.shown_day.reset();
    if (command.day) state.diary.shown_day = ShownDay{.day = *command.day};
    TRY(read_what_is_open());
    return Done{};
}

Result<Done> App::Parts::handle(const ShowVersions& command)
{
    TRY(need_diary());
    state.diary.versions_of = command.of;
    TRY(read_what_is_open());
    return Done{};
}

// What a person has searched for, opened or unfolded.
Result<> App::Parts::read_what_is_open()
{
    TRY(find_notes());
    if (auto& shown = state.diary.shown_day) {
        TRY_LET(entries, diary->pain.between(shown->day, shown->day));
        TRY_LET(runs, diary->exercises.between(shown->day, shown->day));
        shown->entries = std::move(entries);
        shown->runs = std::move(runs);
    }
    state.diary.versions.clear();
    if (!state.diary.versions_of) return {};
    TRY_LET(versions, diary->pain.versions(*state.diary.versions_of));
    state.diary.versions = std::move(versions);
    return {};
}

Result<Done> App::Parts::handle(const MarkDay& command)
{
    const MarkedDay marked{DayMarkId(new_id()), command.day, command.mark.value_or(DayMark::Rest)};
    const auto write = [&] {
        return command.mark ? diary->marks.mark(marked, now()) : diary->marks.clear(command.day, now());
    };
    TRY(record(changes::day_marked, write));
    refresh_measures();
    return Done{std::nullopt, command.mark ? "Day marked" : "Mark taken away", true};
}

}  // namespace aftercare
