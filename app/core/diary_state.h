#pragma once

#include "app/domain/day_mark.h"
#include "app/domain/pain_filter.h"
#include "app/domain/routine_run.h"
#include "app/domain/series.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare {

// What a search of the entries gave.
struct FoundNotes {
    PainFilter filter;
    std::vector<PainEntry> entries;  // the newest first, at most `most`
    bool more = false;               // than these
    bool looking = false;            // still; the entries are those found before
    static constexpr int most = 100;
};

// One day that is looked at, however long ago.
struct ShownDay {
    Day day{};
    std::vector<PainEntry> entries;  // newest first, as are the runs
    std::vector<RoutineRun> runs;
};

struct DiaryState {
    std::vector<PainEntry> entries;  // newest first, the latest page or more
    int total = 0;
    std::vector<DaySummary> days;  // every noted day, oldest first
    std::vector<RoutineRun> runs;  // newest first, the latest fifty
    bool whole = false;            // false while days long past are still being read
    FoundNotes found;
    std::optional<ShownDay> shown_day;
    std::optional<PainEntryId> versions_of;
    std::vector<PainVersion> versions;   // of that entry, latest first
    std::vector<std::string> medicines;  // written lately, each once, the latest first
    std::vector<MarkedDay> marks;        // oldest first
    std::vector<Day> routine_days;       // with a routine, oldest first
    std::string pain_draft;              // what is filled in and not saved, also by a program that has ended
    std::string undo_label;              // what Undo would take back; "" when nothing
};

}  // namespace aftercare
