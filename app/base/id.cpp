#include "app/base/id.h"

#include <algorithm>

namespace aftercare {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

bool hyphen_belongs_at(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

std::optional<std::uint8_t> digit_value(char letter)
{
    if (letter >= 'A' && letter <= 'F') letter = static_cast<char>(letter - 'A' + 'a');
    const auto found = digits.find(letter);
    if (found == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(found);
}

}  // namespace

Uuid Uuid::version_7(std::chrono::sys_time<std::chrono::milliseconds> made_at, std::span<const std::uint8_t, 10> chance)
{
    const auto milliseconds = static_cast<std::uint64_t>(made_at.time_since_epoch().count());
    Bytes bytes{};
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
    std::copy(chance.begin(), chance.end(), bytes.begin() + 6);
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0F));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3F));
    return Uuid(bytes);
}

std::optional<Uuid> Uuid::from(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    Bytes bytes{};
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hyphen_belongs_at(i)) {
            if (text[i] != '-') return std::nullopt;
            continue;
        }
        const auto value = digit_value(text[i]);
        if (!value) return std::nullopt;
        auto& byte = bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | *value);
        ++nibble;
    }
    return Uuid(bytes);
}

std::string Uuid::text() const
{
    std::string out;
    out.reserve(36);
    for (const auto byte : m_bytes) {
        if (hyphen_belongs_at(out.size())) out += '-';
        out += digits[byte >> 4];
        out += digits[byte & 0x0F];
    }
    return out;
}

}  // namespace aftercare
