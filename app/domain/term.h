#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace aftercare {

// A word from a fixed vocabulary. A Term in hand is always one of `Keys`; what people read is looked up by its key.
template <const auto& Keys>
class Term {
public:
    static std::optional<Term> from(std::string_view key)
    {
        const auto found = std::find(Keys.begin(), Keys.end(), key);
        if (found == Keys.end()) return std::nullopt;
        return Term(static_cast<std::size_t>(found - Keys.begin()));
    }

    static std::span<const std::string_view> keys() { return Keys; }

    std::string_view key() const { return Keys[m_index]; }
    friend auto operator<=>(Term, Term) = default;

private:
    explicit Term(std::size_t index) : m_index(index) {}

    std::size_t m_index;
};

}  // namespace aftercare
