#pragma once

#include "app/domain/diary_pages.h"
#include "app/records/json.h"

// A whole diary as one JSON document, for keeping and for other programs.
namespace aftercare::records {

inline constexpr std::string_view diary_format = "aftercare-diary";
// Grows when a member changes its meaning or goes; new members may come without.
inline constexpr int diary_version = 1;

// What stands above the records. An open end of the days is null.
struct DiaryHead {
    std::optional<Day> from, to;
    Instant exported_at;
};

// "format", "version", "exported_at", "zone", "from", "to", "settings", and one list of each kind of record, written as
// the lists of the command line write it: "pain_entries", "pain_versions" (what they said before each change), "measures"
// (the answers), "day_marks", "routine_runs", "own_routines", "plan", "sessions", "appointments", "reminders" (the rules) and "occurrences" (their firings, with what was answered). Every member is
// always there; what is not known is null.
Json json_of(const DiaryPages& pages, const DiaryHead& head, const Zone& zone);

}  // namespace aftercare::records
