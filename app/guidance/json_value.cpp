#include "app/guidance/json_value.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>

namespace aftercare::guidance {
namespace {

std::string place_of(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto line_start = before.rfind('\n');
    const auto column = line_start == std::string_view::npos ? before.size() : before.size() - line_start - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(std::max<std::size_t>(column, 1));
}

// Builds a JsonValue from the parser's events and stops at the first fault.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(std::string_view text) : m_text(text) {}

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put({value}); }
    bool number_integer(std::int64_t value) override { return put({value}); }
    bool number_unsigned(std::uint64_t value) override
    {
        if (value > static_cast<std::uint64_t>(INT64_MAX)) return put({static_cast<double>(value)});
        return put({static_cast<std::int64_t>(value)});
    }
    bool number_float(double value, const std::string&) override { return put({value}); }
    bool string(std::string& value) override { return put({std::move(value)}); }
    bool binary(nlohmann::json::binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open({JsonObject{}}); }
    bool key(std::string& name) override
    {
        m_open.back().name = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open({JsonArray{}}); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t offset, const std::string&, const nlohmann::detail::exception&) override
    {
        m_fault = "This is not valid JSON: mend it at " + place_of(m_text, offset) + ".";
        return false;
    }

    Result<JsonValue> take()
    {
        if (!m_fault.empty()) return fail(ErrorKind::Invalid, m_fault);
        return std::move(m_root);
    }

private:
    struct Level {
        JsonValue value;
        std::string name;  // of the member that comes next, in an object
    };

    bool open(JsonValue value)
    {
        if (m_open.size() == deepest_json) {
            m_fault = "This is nested too deeply: at most " + std::to_string(deepest_json) + " levels are read.";
            return false;
        }
        m_open.push_back({std::move(value), {}});
        return true;
    }

    bool close()
    {
        JsonValue value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }

    bool put(JsonValue value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        auto& level = m_open.back();
        if (auto* array = std::get_if<JsonArray>(&level.value.data)) array->push_back(std::move(value));
        if (auto* object = std::get_if<JsonObject>(&level.value.data))
            object->emplace_back(std::move(level.name), std::move(value));
        return true;
    }

    std::string_view m_text;
    std::vector<Level> m_open;
    JsonValue m_root;
    std::string m_fault;
};

}  // namespace

Result<JsonValue> parse_json(std::string_view text)
{
    Builder builder(text);
    try {
        nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    } catch (const std::exception&) {
        return fail(ErrorKind::Invalid, "This is not valid JSON.");
    }
    return builder.take();
}

}  // namespace aftercare::guidance
