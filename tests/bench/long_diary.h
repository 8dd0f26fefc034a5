#pragma once

#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/pain_log.h"
#include "tests/support/desk.h"

#include <cstdlib>

namespace aftercare::bench {

// Ends the program when a step that cannot fail did: a figure measured after it would mean nothing.
template <class T>
T hold(Result<T> result)
{
    if (!result) std::abort();
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

inline PainDetails ordinary_pain(int level)
{
    return {.level = *PainLevel::from(level),
            .sites = {*BodySite::from("low_back_left"), *BodySite::from("hip_left")},
            .qualities = {*PainQuality::from("aching")},
            .note = "after sitting all morning"};
}

// Two entries a day, back from the desk's own day.
inline void write_entries(test::Desk& desk, int count)
{
    const auto now = desk.clock.now();
    const auto zone = desk.zones.local();
    auto database = hold(store::Database::open(desk.folder.path(), zone->to_local(now)));
    store::PainLog log(database);
    store::ChangeJournal journal(database);
    hold(journal.record("change.pain_added", now, [&]() -> Result<> {
        for (int i = 0; i < count; ++i) {
            const auto felt_at = now - std::chrono::hours{12 * i + 1};
            const auto id = PainEntryId(Uuid::version_7(felt_at, desk.chance.bytes()));
            const auto moment = zone->moment(felt_at);
            TRY(log.add({id, moment.day(), moment, felt_at, ordinary_pain(i % 11)}));
        }
        return {};
    }));
}

}  // namespace aftercare::bench
