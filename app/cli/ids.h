#pragma once

#include "app/base/id.h"
#include "app/base/result.h"

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

// Ids as people type them: whole, or their first characters.
namespace aftercare::cli {

// The one of `known` that begins with `text`. NotFound when none does or `text` is too short to tell; Invalid, with those
// that do, when several do. `what` is "pain entry".
Result<std::string> whole_id(std::string_view text, std::string_view what, const std::vector<std::string>& known);

// The id in `text`: that of one of the rows, or a whole one, whether a row has it or not.
template <class Rows, class IdOfRow>
auto id_among(std::string_view text, std::string_view what, const Rows& rows, IdOfRow id_of_row)
    -> Result<std::remove_cvref_t<std::invoke_result_t<IdOfRow, typename Rows::const_reference>>>
{
    using IdOf = std::remove_cvref_t<std::invoke_result_t<IdOfRow, typename Rows::const_reference>>;
    if (const auto whole = IdOf::from(text)) return *whole;
    std::vector<std::string> known;
    for (const auto& row : rows) known.push_back(std::invoke(id_of_row, row).text());
    TRY_LET(id, whole_id(text, what, known));
    return *IdOf::from(id);
}

}  // namespace aftercare::cli
