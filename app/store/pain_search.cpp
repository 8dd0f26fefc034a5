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
constexpr std::string_view columns =
    "SELECT e.id, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least,"
    " sites, qualities, triggers, reliefs, sleep_halves, mood, function, e.medicines, e.note";
constexpr std::string_view from_entries = " FROM pain_entry AS e WHERE e.removed_at IS NULL";
constexpr std::string_view from_matches = " FROM pain_search AS s JOIN pain_text AS t ON t.number = s.rowid"
                                          " JOIN pain_entry AS e ON e.id = t.entry"
                                          " WHERE pain_search MATCH ? AND e.removed_at IS NULL";
// A list is kept as lines; an empty text is found in each.
constexpr std::string_view holds = " AND for_day BETWEEN ? AND ? AND level BETWEEN ? AND ?"
                                   " AND instr(char(10) || sites || char(10), ?) > 0"
                                   " AND instr(char(10) || qualities || char(10), ?) > 0"
                                   " AND instr(char(10) || triggers || char(10), ?) > 0"
                                   " AND instr(char(10) || reliefs || char(10), ?) > 0"
                                   " AND instr(char(10) || lower(e.medicines) || char(10), lower(?)) > 0";

// The days that parse_iso_day accepts.
constexpr Day first_day{std::chrono::year{1900} / 1 / 1};
constexpr Day last_day{std::chrono::year{9999} / 12 / 31};
constexpr PainLevel no_pain = *PainLevel::from(0), worst_pain = *PainLevel::from(10);

std::string in_lines(std::string_view line) { return line.empty() ? "" : "\n" + std::string(line) + "\n"; }

template <class T>
std::string line_of(const std::optional<T>& term)
{
    return term ? in_lines(term->key()) : "";
}

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
    if (as_match(words).empty()) return std::vector<PainEntry>();
    return find(PainFilter{.words = std::string(words)}, page);
}

Result<std::vector<PainEntry>> PainSearch::find(const PainFilter& filter, Page page)
{
    const auto select = [&](std::string_view rest, const auto&... first) {
        return read_all(m_db, read_pain_entry, std::string(columns) + std::string(rest), first...,
                        filter.from.value_or(first_day), filter.to.value_or(last_day),
                        filter.at_least.value_or(no_pain), filter.at_most.value_or(worst_pain), line_of(filter.site),
                        line_of(filter.quality), line_of(filter.trigger), line_of(filter.relief),
                        in_lines(filter.medicine), page.limit, page.offset);
    };
    const auto match = as_match(filter.words);
    if (match.empty())
        return select(std::string(from_entries) + std::string(holds) +
                      " ORDER BY for_day DESC, felt_at DESC, e.id DESC LIMIT ? OFFSET ?");
    TRY(catch_up());
    return select(std::string(from_matches) + std::string(holds) + " ORDER BY s.rowid DESC LIMIT ? OFFSET ?", match);
}

}  // namespace aftercare::store
