#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace aftercare::guidance {

struct JsonValue;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<std::pair<std::string, JsonValue>>;  // in the order of the file, repeated names kept

// A JSON document in memory. Content readers see this, never the parser.
struct JsonValue {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, JsonArray, JsonObject> data;

    template <class T>
    const T* as() const
    {
        return std::get_if<T>(&data);
    }
};

// Deeper nesting than this is refused: no content needs it, and it would exhaust the stack.
inline constexpr std::size_t deepest_json = 32;

// Reads one whole document. The error says where it broke off, in lines and columns.
Result<JsonValue> parse_json(std::string_view text);

}  // namespace aftercare::guidance
