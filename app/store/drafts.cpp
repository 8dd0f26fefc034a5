#include "app/store/drafts.h"

#include "app/store/database.h"
#include "app/store/query.h"

namespace aftercare::store {

Drafts::Drafts(const Database& database) : m_db(database.connection()) {}

Result<std::string> Drafts::find(std::string_view form) const
{
    const auto body = [](const Statement& statement) -> Result<std::string> { return statement.text(0); };
    TRY_LET(bodies, read_all(m_db, body, "SELECT body FROM draft WHERE form = ?", form));
    return bodies.empty() ? std::string() : bodies.front();
}

Result<> Drafts::keep(std::string_view form, std::string_view body, Instant now)
{
    if (body.empty()) return run(m_db, "DELETE FROM draft WHERE form = ?", form);
    return run(m_db,
               "INSERT INTO draft (form, updated_at, body) VALUES (?, ?, ?)"
               " ON CONFLICT (form) DO UPDATE SET updated_at = excluded.updated_at, body = excluded.body",
               form, now, body);
}

}  // namespace aftercare::store
