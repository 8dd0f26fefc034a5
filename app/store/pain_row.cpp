#include "app/store/pain_row.h"

#include "app/store/row.h"

namespace aftercare::store {
namespace {

Result<std::optional<SleepHours>> read_sleep(const Row& row, int column)
{
    if (row.is_null(column)) return std::optional<SleepHours>();
    TRY_LET(halves, row.integer(column, 0, 48));
    return SleepHours::from(static_cast<double>(halves) / 2);
}

Result<PainDetails> read_details(const Row& row)
{
    TRY_LET(level, row.level(6));
    TRY_LET(worst, row.optional_level(7));
    TRY_LET(average, row.optional_level(8));
    TRY_LET(least, row.optional_level(9));
    TRY_LET(sites, row.terms<BodySite>(10));
    TRY_LET(qualities, row.terms<PainQuality>(11));
    TRY_LET(triggers, row.terms<PainTrigger>(12));
    TRY_LET(reliefs, row.terms<PainRelief>(13));
    TRY_LET(sleep, read_sleep(row, 14));
    TRY_LET(mood, row.optional_level(15));
    TRY_LET(function, row.optional_level(16));
    TRY_LET(medicines, row.lines(17));
    TRY_LET(note, row.text(18));
    return PainDetails{level,   worst, average, least,    sites,     qualities, triggers,
                       reliefs, sleep, mood,    function, medicines, note};
}

}  // namespace

Result<PainEntry> read_pain_entry(const Statement& statement)
{
    const Row row(statement, "pain_entry");
    TRY_LET(id, row.id<PainEntryId>());
    TRY_LET(for_day, row.day(1));
    TRY_LET(felt_at, row.moment(2));
    TRY_LET(entered_at, row.instant(5));
    TRY_LET(details, read_details(row));
    return PainEntry{id, for_day, felt_at, entered_at, std::move(details)};
}

}  // namespace aftercare::store
