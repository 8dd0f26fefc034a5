#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare::cli {

// The options and operands that a person gave to one verb. Their names are known to the verb, their values are still
// text; see values.h.
class Words {
public:
    // `name` is that of the option ("--level") or operand ("ID").
    void add(std::string_view name, std::string value) { m_values[std::string(name)].push_back(std::move(value)); }

    bool has(std::string_view name) const { return m_values.contains(name); }
    // Every value in the order given.
    std::vector<std::string> all(std::string_view name) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() ? std::vector<std::string>() : found->second;
    }
    // The last one given.
    std::optional<std::string> last(std::string_view name) const
    {
        const auto found = m_values.find(name);
        if (found == m_values.end()) return std::nullopt;
        return found->second.back();
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

}  // namespace aftercare::cli
