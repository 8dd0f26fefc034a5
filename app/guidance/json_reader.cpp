#include "app/guidance/json_reader.h"

#include "app/guidance/spelling.h"

#include <algorithm>

namespace aftercare::guidance {
namespace {

const JsonObject no_members;

std::string in_quotes(std::string_view name) { return '"' + std::string(name) + '"'; }

// A member's name inside a JSON pointer (RFC 6901).
std::string escaped(std::string_view name)
{
    std::string text;
    for (const char letter : name) {
        if (letter == '~') text += "~0";
        else if (letter == '/') text += "~1";
        else text += letter;
    }
    return text;
}

std::string one_of(std::span<const std::string_view> keys)
{
    std::string text;
    for (const auto key : keys) text += (text.empty() ? "" : ", ") + std::string(key);
    return text;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

ObjectReader::ObjectReader(const JsonValue& value, std::string pointer, Report& report)
    : m_object(value.as<JsonObject>()),
      m_pointer(std::move(pointer)),
      m_report(&report)
{
    if (m_object) return;
    m_object = &no_members;
    m_report->add(m_pointer, "This must be an object in braces.");
}

ObjectReader::ObjectReader(std::string pointer, Report& report)
    : m_object(&no_members),
      m_pointer(std::move(pointer)),
      m_report(&report)
{
}

void ObjectReader::add_problem(std::string_view name, std::string what)
{
    m_report->add(m_pointer + "/" + escaped(name), std::move(what));
}

bool ObjectReader::has(std::string_view name) const
{
    return std::ranges::any_of(*m_object, [&](const auto& member) { return member.first == name; });
}

const JsonValue* ObjectReader::find(std::string_view name)
{
    m_asked.push_back(name);
    const auto found = std::ranges::find_if(*m_object, [&](const auto& member) { return member.first == name; });
    return found == m_object->end() ? nullptr : &found->second;
}

const JsonValue* ObjectReader::find_needed(std::string_view name)
{
    const auto* found = find(name);
    if (!found && m_object != &no_members) add_problem(name, in_quotes(name) + " is missing; add it.");
    return found;
}

template <class T>
const T* ObjectReader::needed(std::string_view name, std::string_view kind)
{
    const auto* found = find_needed(name);
    if (!found) return nullptr;
    const auto* value = found->as<T>();
    if (!value) add_problem(name, in_quotes(name) + " must be " + std::string(kind) + ".");
    return value;
}

template <class T>
const T* ObjectReader::optional(std::string_view name, std::string_view kind)
{
    const auto* found = find(name);
    if (!found) return nullptr;
    const auto* value = found->as<T>();
    if (!value) add_problem(name, in_quotes(name) + " must be " + std::string(kind) + ".");
    return value;
}

std::string ObjectReader::text(std::string_view name)
{
    const auto* value = needed<std::string>(name, "text in quotes");
    if (value && is_blank(*value)) add_problem(name, in_quotes(name) + " is empty; write it.");
    return value ? *value : std::string();
}

std::string ObjectReader::text_or_none(std::string_view name)
{
    const auto* value = optional<std::string>(name, "text in quotes");
    if (value && is_blank(*value)) add_problem(name, in_quotes(name) + " is empty; write it or leave it out.");
    return value ? *value : std::string();
}

std::vector<std::string> ObjectReader::strings_of(std::string_view name, const JsonArray& array)
{
    std::vector<std::string> texts;
    for (std::size_t place = 0; place < array.size(); ++place) {
        const auto* text = array[place].as<std::string>();
        if (text && !is_blank(*text)) texts.push_back(*text);
        else
            m_report->add(m_pointer + "/" + escaped(name) + "/" + std::to_string(place),
                          "Every entry must be text in quotes that is not empty.");
    }
    return texts;
}

std::vector<std::string> ObjectReader::texts(std::string_view name)
{
    const auto* array = needed<JsonArray>(name, "a list in square brackets");
    if (!array) return {};
    if (array->empty()) add_problem(name, in_quotes(name) + " must hold at least one entry.");
    return strings_of(name, *array);
}

std::vector<std::string> ObjectReader::texts_or_none(std::string_view name)
{
    const auto* array = optional<JsonArray>(name, "a list in square brackets");
    return array ? strings_of(name, *array) : std::vector<std::string>();
}

int ObjectReader::in_range(std::string_view name, std::int64_t value, int low, int high)
{
    if (value >= low && value <= high) return static_cast<int>(value);
    add_problem(name, in_quotes(name) + " must be from " + std::to_string(low) + " to " + std::to_string(high) + ".");
    return low;
}

int ObjectReader::whole(std::string_view name, int low, int high)
{
    const auto* value = needed<std::int64_t>(name, "a whole number");
    return value ? in_range(name, *value, low, high) : low;
}

int ObjectReader::whole_or(std::string_view name, int low, int high, int otherwise)
{
    const auto* value = optional<std::int64_t>(name, "a whole number");
    return value ? in_range(name, *value, low, high) : otherwise;
}

Span ObjectReader::seconds_or_none(std::string_view name) { return Span{whole_or(name, 0, 3600, 0)}; }

bool ObjectReader::flag_or(std::string_view name, bool otherwise)
{
    const auto* value = optional<bool>(name, "true or false");
    return value ? *value : otherwise;
}

Day ObjectReader::day(std::string_view name)
{
    const auto* value = needed<std::string>(name, "a day such as \"2026-11-23\"");
    if (!value) return {};
    if (const auto day = parse_iso_day(*value)) return *day;
    add_problem(name, in_quotes(name) + " must be a day such as \"2026-11-23\".");
    return {};
}

std::optional<std::size_t> ObjectReader::choice_or_none(std::string_view name, std::span<const std::string_view> keys)
{
    const auto* value = optional<std::string>(name, "one of " + one_of(keys));
    if (!value) return std::nullopt;
    const auto found = std::ranges::find(keys, std::string_view(*value));
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    add_problem(name, in_quotes(name) + " must be one of " + one_of(keys) + "." + hint(*value, keys));
    return std::nullopt;
}

std::size_t ObjectReader::choice(std::string_view name, std::span<const std::string_view> keys)
{
    if (has(name)) return choice_or_none(name, keys).value_or(0);
    find_needed(name);
    return 0;
}

ObjectReader ObjectReader::object(std::string_view name)
{
    auto pointer = m_pointer + "/" + escaped(name);
    if (const auto* found = find_needed(name)) return {*found, std::move(pointer), *m_report};
    return {std::move(pointer), *m_report};
}

std::vector<ObjectReader> ObjectReader::objects(std::string_view name)
{
    std::vector<ObjectReader> readers;
    const auto* array = needed<JsonArray>(name, "a list in square brackets");
    if (!array) return readers;
    if (array->empty()) add_problem(name, in_quotes(name) + " must hold at least one entry.");
    for (std::size_t place = 0; place < array->size(); ++place)
        readers.emplace_back((*array)[place], m_pointer + "/" + escaped(name) + "/" + std::to_string(place), *m_report);
    return readers;
}

void ObjectReader::finish()
{
    m_asked.emplace_back("$schema");
    for (auto member = m_object->begin(); member != m_object->end(); ++member) {
        const auto& name = member->first;
        if (std::ranges::find(m_asked, std::string_view(name)) == m_asked.end())
            add_problem(name, in_quotes(name) + " is not a known key here." + hint(name, m_asked));
        const auto same = [&](const auto& other) { return other.first == name; };
        if (std::find_if(m_object->begin(), member, same) != member)
            add_problem(name, in_quotes(name) + " is given twice; keep one.");
    }
}

}  // namespace aftercare::guidance
