#include "app/store/pain_search.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/pain_row.h"
#include "app/store/query.h"
#include "app/store/transaction.h"

namespace aftercare::store {
namespace {

// The words as FTS5 wants them: each in quotes, so that none is read as an operator; the last may go on.
std::string as_match(std::string_view words)
{
    std::string match;
    for (const auto& word : split(words, ' ')) {
        if (word.empty()) continue;
        if (!match.empty()) match += ' ';
        match += '"';
        for (const char letter : word) match += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        match += '"';
    }
    return match.empty() ? match : match + '*';
}

constexpr std::string_view forget_stale =
    "DELETE FROM pain_search WHERE rowid IN (SELECT number FROM pain_text WHERE stale = 1)";
constexpr std::string_view read_stale =
    "INSERT INTO pain_search (rowid, note, medicines) SELECT t.number, e.note, e.medicines"
    " FROM pain_text AS t JOIN pain_entry AS e ON e.id = t.entry WHERE t.stale = 1 AND e.removed_at IS NULL";
constexpr std::string_view none_stale = "UPDATE pain_text SET stale = 0 WHERE stale = 1";

}  // namespace

PainSearch::PainSearch(const Database& database) : m_db(database.connection()) {}

Result<> PainSearch::catch_up()
{
    TRY_LET(stale, read_all(m_db, read_number, "SELECT number FROM pain_text WHERE stale = 1 LIMIT 1"));
    if (stale.empty()) return {};
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    TRY(run(m_db, forget_stale));
    TRY(run(m_db, read_stale));
    TRY(run(m_db, none_stale));
    return whole.commit();
}

Result<std::vector<PainEntry>> PainSearch::find(std::string_view words, Page page)
{
    const auto match = as_match(words);
    if (match.empty()) return std::vector<PainEntry>();
    TRY(catch_up());
    return read_all(m_db, read_pain_entry,
                    "SELECT e.id, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least,"
                    " sites, qualities, triggers, reliefs, sleep_halves, mood, function, e.medicines, e.note"
                    " FROM pain_search AS s JOIN pain_text AS t ON t.number = s.rowid"
                    " JOIN pain_entry AS e ON e.id = t.entry"
                    " WHERE pain_search MATCH ? AND e.removed_at IS NULL ORDER BY s.rowid DESC LIMIT ? OFFSET ?",
                    match, page.limit, page.offset);
}

}  // namespace aftercare::store
