#include "app/records/json.h"

#include <nlohmann/json.hpp>

namespace aftercare::records {
namespace {

using nlohmann::ordered_json;

ordered_json tree_of(const Json& json);

ordered_json tree_of_value(const auto& value) { return value; }

ordered_json tree_of_value(const Json::Array& items)
{
    auto array = ordered_json::array();
    for (const auto& item : items) array.push_back(tree_of(item));
    return array;
}

ordered_json tree_of_value(const Json::Object& members)
{
    auto object = ordered_json::object();
    for (const auto& [name, value] : members) object[name] = tree_of(value);
    return object;
}

ordered_json tree_of(const Json& json)
{
    return std::visit([](const auto& value) { return tree_of_value(value); }, json.value());
}

}  // namespace

Json::Array array_of(const std::vector<std::string>& texts)
{
    return array_of(texts, [](const std::string& text) { return text; });
}

std::string document(const Json& json)
{
    return tree_of(json).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace aftercare::records
