#pragma once

#include "app/domain/broken_row.h"
#include "app/store/query.h"
#include "app/store/row.h"

namespace aftercare::store {

// The rows of the query that `read` cannot read. The first column must be the row's id.
template <class AnyId, class Read>
Result<std::vector<BrokenRow<AnyId>>> read_broken(Connection& db, const Read& read, std::string_view table,
                                                  std::string_view sql)
{
    std::vector<BrokenRow<AnyId>> broken;
    const auto note = [&](const Statement& statement, const Error& error) {
        const auto id = Row(statement, table).template id<AnyId>();
        broken.push_back({id ? std::optional(*id) : std::nullopt, error.what});
    };
    TRY(read_readable(db, read, note, sql));
    return broken;
}

// For read_readable: what cannot be read is left out.
inline constexpr auto leave_out = [](const Statement&, const Error&) {};

}  // namespace aftercare::store
