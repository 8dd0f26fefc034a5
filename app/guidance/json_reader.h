#pragma once

#include "app/guidance/json_value.h"
#include "app/guidance/loader.h"

#include <optional>
#include <span>

namespace aftercare::guidance {

// Gathers what is wrong with one file.
class Report {
public:
    Report(std::string file, std::vector<Problem>& problems) : m_file(std::move(file)), m_problems(problems) {}

    void add(std::string pointer, std::string what)
    {
        m_problems.push_back({m_file, std::move(pointer), std::move(what)});
    }
    const std::string& file() const { return m_file; }

private:
    std::string m_file;
    std::vector<Problem>& m_problems;
};

// Reads the members of one JSON object. Whatever is missing, of the wrong type or out of range becomes a problem with
// its pointer, and a neutral value is returned, so that one reading finds everything. Call finish() last: it reports
// the members that nobody asked for, each with the nearest name that is known.
class ObjectReader {
public:
    // A `value` that is no object is reported and reads as empty.
    ObjectReader(const JsonValue& value, std::string pointer, Report& report);

    std::string text(std::string_view name);                // needed, not empty
    std::string text_or_none(std::string_view name);        // not empty when it is there
    std::vector<std::string> texts(std::string_view name);  // needed, at least one
    std::vector<std::string> texts_or_none(std::string_view name);
    int whole(std::string_view name, int low, int high);  // needed
    int whole_or(std::string_view name, int low, int high, int otherwise);
    Span seconds_or_none(std::string_view name);  // 0 to 3600
    bool flag_or(std::string_view name, bool otherwise);
    Day day(std::string_view name);
    // The place of a needed word among `keys`; 0 when it is none of them.
    std::size_t choice(std::string_view name, std::span<const std::string_view> keys);
    std::optional<std::size_t> choice_or_none(std::string_view name, std::span<const std::string_view> keys);

    ObjectReader object(std::string_view name);
    std::vector<ObjectReader> objects(std::string_view name);  // needed, at least one

    bool has(std::string_view name) const;
    void finish();

    void add_problem(std::string_view name, std::string what);
    const std::string& pointer() const { return m_pointer; }

private:
    // Reads as empty without a word: for a member whose absence has been reported.
    ObjectReader(std::string pointer, Report& report);

    const JsonValue* find(std::string_view name);
    const JsonValue* find_needed(std::string_view name);
    template <class T>
    const T* needed(std::string_view name, std::string_view kind);
    template <class T>
    const T* optional(std::string_view name, std::string_view kind);
    std::vector<std::string> strings_of(std::string_view name, const JsonArray& array);
    int in_range(std::string_view name, std::int64_t value, int low, int high);

    const JsonObject* m_object;
    std::string m_pointer;
    Report* m_report;
    std::vector<std::string_view> m_asked;
};

// One enumerator by its key.
template <class Enum, std::size_t N>
Enum read_choice(ObjectReader& in, std::string_view name, const std::array<std::string_view, N>& keys)
{
    return static_cast<Enum>(in.choice(name, keys));
}

}  // namespace aftercare::guidance
