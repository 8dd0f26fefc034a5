#include "app/records/ical/encoding.h"

namespace aftercare::records {
namespace {

constexpr char32_t replacement = 0xFFFD;

void append(std::string& text, char32_t letter)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (letter >> shift & 0x3F)); };
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0 | letter >> 6);
        tail(0);
    } else if (letter < 0x10000) {
        text += static_cast<char>(0xE0 | letter >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | letter >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool low_first)
{
    const auto one = static_cast<unsigned char>(bytes[at]), two = static_cast<unsigned char>(bytes[at + 1]);
    return low_first ? static_cast<char32_t>(two << 8 | one) : static_cast<char32_t>(one << 8 | two);
}

bool is_first_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_second_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool low_first)
{
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto letter = unit_at(bytes, i, low_first);
        const bool halves =
            is_first_half(letter) && i + 3 < bytes.size() && is_second_half(unit_at(bytes, i + 2, low_first));
        if (halves) {
            letter = 0x10000 + ((letter - 0xD800) << 10) + (unit_at(bytes, i + 2, low_first) - 0xDC00);
            i += 2;
        } else if (is_first_half(letter) || is_second_half(letter)) {
            letter = replacement;
        }
        append(text, letter);
    }
    return text;
}

}  // namespace

std::string as_utf8(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes.substr(2), true);
    if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("B\0"sv)) return from_utf16(bytes, true);  // without the mark
    if (bytes.starts_with("\0B"sv)) return from_utf16(bytes, false);
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    return std::string(bytes);
}

}  // namespace aftercare::records
