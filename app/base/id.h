#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace aftercare {

// A universally unique id of version 7 (RFC 9562): 48 bits of Unix milliseconds, then chance. Sorting by id is
// sorting by the moment of creation, and two computers never make the same one.
class Uuid {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    static Uuid version_7(std::chrono::sys_time<std::chrono::milliseconds> made_at,
                          std::span<const std::uint8_t, 10> chance);

    // Reads the 36-character form, in either case; nothing else.
    static std::optional<Uuid> from(std::string_view text);

    static Uuid from_bytes(const Bytes& bytes) { return Uuid(bytes); }

    // 36 characters, lower case.
    std::string text() const;

    const Bytes& bytes() const { return m_bytes; }
    friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    explicit Uuid(const Bytes& bytes) : m_bytes(bytes) {}

    Bytes m_bytes;
};

// A Uuid that cannot be mistaken for the id of another kind of row.
template <class Tag>
class Id {
public:
    explicit Id(Uuid value) : m_value(value) {}

    static std::optional<Id> from(std::string_view text)
    {
        if (const auto value = Uuid::from(text)) return Id(*value);
        return std::nullopt;
    }

    const Uuid& value() const { return m_value; }
    std::string text() const { return m_value.text(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    Uuid m_value;
};

}  // namespace aftercare
