#include "app/core/diary.h"

#include "app/core/app_data.h"

#include <utility>

namespace aftercare {
namespace {

// A row whose last change cannot be read is as if it had never changed.
template <class Row>
std::vector<Dated<Row>> dated(std::vector<Row> rows, const auto& store)
{
    std::vector<Dated<Row>> all;
    for (auto& row : rows) {
        const auto changed_at = store.changed_at(row.id);
        all.push_back({std::move(row), changed_at ? *changed_at : Instant{}});
    }
    return all;
}

// A row that cannot be read is not gone: nothing is said of its events, whose UIDs begin with its id.
void leave_alone(const auto& broken, std::vector<ExportedEvent>& exported)
{
    for (const auto& row : broken)
        if (row.id) std::erase_if(exported, [&](const auto& one) { return one.uid.starts_with(row.id->text()); });
}

}  // namespace

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
      exported(database),
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

Result<KnownVisits> Diary::known_visits()
{
    TRY_LET(here, appointments.between(first_day, last_day));
    TRY_LET(cancelled, appointments.cancelled());
    return KnownVisits{dated(std::move(here), appointments), std::move(cancelled)};
}

Result<CalendarPages> Diary::calendar(Day from, Day to)
{
    TRY_LET(visits, appointments.between(first_day, last_day));
    TRY_LET(past, sessions.between(first_day, last_day));
    TRY_LET(all_rules, rules.rules());
    TRY_LET(told, exported.all());
    TRY_LET(broken_visits, appointments.broken());
    TRY_LET(broken_sessions, sessions.broken());
    TRY_LET(broken_rules, rules.broken());
    leave_alone(broken_visits, told);
    leave_alone(broken_sessions, told);
    leave_alone(broken_rules, told);
    return CalendarPages{dated(std::move(visits), appointments),
                         dated(std::move(past), sessions),
                         std::move(all_rules),
                         std::move(told),
                         from,
                         to};
}

}  // namespace aftercare
