#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace aftercare::records {

// A JSON value that is being put together. Members keep the order in which they are given, so that what is written
// reads like the contract.
class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;
    using Value = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    Json(std::nullptr_t = nullptr) {}
    Json(std::same_as<bool> auto value) : m_value(value) {}
    Json(std::int64_t value) : m_value(value) {}
    Json(int value) : m_value(std::int64_t{value}) {}
    Json(double value) : m_value(value) {}
    Json(std::string value) : m_value(std::move(value)) {}
    Json(std::string_view value) : m_value(std::string(value)) {}
    Json(const char* value) : m_value(std::string(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}
    // What is not known is null.
    template <class T>
    Json(const std::optional<T>& value) : Json(value ? Json(*value) : Json(nullptr))
    {
    }

    const Value& value() const { return m_value; }

private:
    Value m_value;
};

// Text that is "" when there is none.
inline Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

// One JSON value for each item; `convert` makes it.
template <class Items, class Convert>
Json::Array array_of(const Items& items, Convert convert)
{
    Json::Array array;
    for (const auto& item : items) array.emplace_back(convert(item));
    return array;
}

Json::Array array_of(const std::vector<std::string>& texts);

// One document in UTF-8, indented by two spaces, with a line end. Bytes that are not UTF-8 become U+FFFD.
std::string document(const Json& json);

}  // namespace aftercare::records
