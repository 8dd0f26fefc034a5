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

}  // namespace aftercare
