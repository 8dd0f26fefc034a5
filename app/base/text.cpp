#include "app/base/text.h"

#include <cstddef>
#include <cstdint>

namespace aftercare {
namespace {

struct Shape {
    std::size_t length;    // bytes in all, 0 for a byte that cannot lead
    std::uint32_t bits;    // what the lead byte contributes
    std::uint32_t lowest;  // the smallest code point that needs this length
};

Shape shape_of(unsigned char lead)
{
    if (lead < 0x80) return {1, lead, 1};
    if (lead >= 0xC2 && lead < 0xE0) return {2, lead & 0x1Fu, 0x80};
    if (lead >= 0xE0 && lead < 0xF0) return {3, lead & 0x0Fu, 0x800};
    if (lead >= 0xF0 && lead < 0xF5) return {4, lead & 0x07u, 0x10000};
    return {0, 0, 0};
}

}  // namespace

bool is_plain_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto shape = shape_of(static_cast<unsigned char>(text[at]));
        if (shape.length == 0 || at + shape.length > text.size()) return false;
        std::uint32_t point = shape.bits;
        for (std::size_t i = 1; i < shape.length; ++i) {
            const auto byte = static_cast<unsigned char>(text[at + i]);
            if ((byte & 0xC0) != 0x80) return false;
            point = (point << 6) | (byte & 0x3Fu);
        }
        if (point < shape.lowest || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return false;
        at += shape.length;
    }
    return true;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        if (text.empty()) parts.emplace_back();
    }
    return parts;
}

}  // namespace aftercare
