#include "platform/linux/dconf_file.h"

#include <cstdint>

namespace aftercare {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::string_view signature = "GVariant";
constexpr std::size_t table_pointer = 16, table_header = 8, item_size = 24;
constexpr std::uint32_t bloom_words = 0x07FF'FFFF;  // the bits of their number; the others say how they are used
constexpr std::uint32_t no_parent = 0xFFFF'FFFF;

// A little-endian number; 0 beyond the end.
std::uint32_t number_at(Bytes file, std::size_t at, std::size_t size = 4)
{
    std::uint32_t number = 0;
    if (at > file.size() || file.size() - at < size) return 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8U | std::to_integer<std::uint32_t>(file[at + i]);
    return number;
}

// Nothing when it does not lie within the file.
std::string_view text_at(Bytes file, std::size_t at, std::size_t size)
{
    if (at > file.size() || file.size() - at < size) return {};
    return {reinterpret_cast<const char*>(file.data()) + at, size};
}

struct Table {
    std::size_t items = 0;  // where they begin
    std::size_t count = 0;
};

Table table_of(Bytes file)
{
    if (text_at(file, 0, signature.size()) != signature) return {};
    const std::size_t begin = number_at(file, table_pointer), end = number_at(file, table_pointer + 4);
    const std::size_t words = number_at(file, begin) & bloom_words, buckets = number_at(file, begin + 4);
    const auto items = begin + table_header + 4 * (words + buckets);
    if (end > file.size() || items > end) return {};
    return {items, (end - items) / item_size};
}

// Each item holds the end of its key, and its parent what stands before that.
bool is_called(Bytes file, const Table& table, std::size_t item, std::string_view key)
{
    while (item < table.count) {
        const auto at = table.items + item * item_size;
        const auto part = text_at(file, number_at(file, at + 8), number_at(file, at + 12, 2));
        if (part.empty() || !key.ends_with(part)) return false;
        key.remove_suffix(part.size());
        const auto parent = number_at(file, at + 4);
        if (parent == no_parent) return key.empty();
        item = parent;
    }
    return false;
}

}  // namespace

std::optional<bool> dconf_truth(Bytes file, std::string_view key)
{
    using namespace std::string_view_literals;
    const auto table = table_of(file);
    for (std::size_t item = 0; item < table.count; ++item) {
        if (!is_called(file, table, item, key)) continue;
        const auto at = table.items + item * item_size;
        const std::size_t begin = number_at(file, at + 16), end = number_at(file, at + 20);
        // The value, and after a zero its type.
        const auto value = end > begin ? text_at(file, begin, end - begin) : "";
        if (value.size() == 3 && value.substr(1) == "\0b"sv) return value.front() != '\0';
    }
    return std::nullopt;
}

}  // namespace aftercare
