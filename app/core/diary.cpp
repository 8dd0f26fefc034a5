#include "app/core/diary.h"

#include <utility>

namespace aftercare {

Diary::Diary(store::Database opened, Chance& chance)
    : database(std::move(opened)),
      journal(database),
      pain(database),
      search(database),
      measures(database),
      marks(database),
      drafts(database),
      exercises(database),
      plan(database),
      routines(database),
      sessions(database),
      appointments(database),
      rules(database),
      occurrences(database),
      settings(database),
      reminders(database, chance)
{
}

Result<std::unique_ptr<Diary>> Diary::open(const std::filesystem::path& folder, LocalSecond now, Chance& chance)
{
    TRY_LET(database, store::Database::open(folder, now));
    return std::make_unique<Diary>(std::move(database), chance);
}

Result<CalendarPages> Diary::calendar(Day from, Day to)
{
    CalendarPages pages;
    TRY_LET(visits, appointments.between(from, to));
    for (auto& visit : visits) {
        TRY_LET(changed_at, appointments.changed_at(visit.id));
        pages.visits.push_back({std::move(visit), changed_at});
    }
    TRY_LET(past, sessions.between(from, to));
    for (auto& session : past) {
        TRY_LET(changed_at, sessions.changed_at(session.id));
        pages.sessions.push_back({std::move(session), changed_at});
    }
    TRY_LET(all_rules, rules.rules());
    pages.rules = std::move(all_rules);
    return pages;
}

}  // namespace aftercare
