#include "app/store/row.h"

#include "app/base/text.h"

#include <algorithm>

namespace aftercare::store {
namespace {

// 1900-01-01 to 9999-12-31, the days that can be written as ISO text.
constexpr std::int64_t first_day = -25567;
constexpr std::int64_t last_day = 2932896;
constexpr std::int64_t seconds_per_day = 86400;
constexpr std::int64_t largest_offset = 18 * 3600;

// The id as people see it, or what stands in its place.
std::string name_of(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size() && i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 0x0F];
    }
    return text.empty() ? "without an id" : text;
}

}  // namespace

Failure Row::broken(int column) const
{
    const bool has_id = m_statement.type(0) == Statement::Type::Blob;
    const auto id = has_id ? name_of(m_statement.blob(0)) : name_of({});
    return fail(ErrorKind::Corrupt, "The diary holds a broken value: " + std::string(m_table) + " " + id + ", " +
                                        m_statement.column_name(column) +
                                        ". It has been left as it is. Restore a backup, or remove that row.");
}

Result<Uuid> Row::uuid(int column) const
{
    const auto stored = m_statement.blob(column);
    Uuid::Bytes bytes{};
    if (m_statement.type(column) != Statement::Type::Blob || stored.size() != bytes.size()) return broken(column);
    std::copy(stored.begin(), stored.end(), bytes.begin());
    return Uuid::from_bytes(bytes);
}

Result<std::int64_t> Row::integer(int column, std::int64_t low, std::int64_t high) const
{
    const auto value = m_statement.integer(column);
    if (m_statement.type(column) != Statement::Type::Integer || value < low || value > high) return broken(column);
    return value;
}

Result<std::string> Row::text(int column) const
{
    auto value = m_statement.text(column);
    if (m_statement.type(column) != Statement::Type::Text || !is_plain_utf8(value)) return broken(column);
    return value;
}

Result<Day> Row::day(int column) const
{
    TRY_LET(value, integer(column, first_day, last_day));
    return Day{std::chrono::days{value}};
}

Result<Instant> Row::instant(int column) const
{
    TRY_LET(value, integer(column, first_day * seconds_per_day, (last_day + 1) * seconds_per_day - 1));
    return Instant{std::chrono::seconds{value}};
}

Result<LocalSecond> Row::local(int column) const
{
    TRY_LET(value, instant(column));
    return LocalSecond{value.time_since_epoch()};
}

Result<Moment> Row::moment(int first_column) const
{
    TRY_LET(at, instant(first_column));
    TRY_LET(offset, integer(first_column + 1, -largest_offset, largest_offset));
    TRY_LET(zone, text(first_column + 2));
    return Moment{at, std::chrono::seconds{offset}, zone};
}

Result<PainLevel> Row::level(int column) const
{
    TRY_LET(value, integer(column, 0, 10));
    return *PainLevel::from(static_cast<int>(value));
}

Result<std::optional<PainLevel>> Row::optional_level(int column) const
{
    if (is_null(column)) return std::optional<PainLevel>();
    TRY_LET(value, level(column));
    return std::optional(value);
}

Result<std::vector<std::string>> Row::lines(int column) const
{
    TRY_LET(value, text(column));
    auto items = split(value, '\n');
    for (const auto& item : items)
        if (item.empty()) return broken(column);
    return items;
}

Result<std::string> as_lines(const std::vector<std::string>& items)
{
    for (const auto& item : items)
        if (item.empty() || item.find('\n') != std::string::npos)
            return fail(ErrorKind::Invalid, "An item of a list is empty or has more than one line. Give each its own.");
    return join(items, "\n");
}

}  // namespace aftercare::store
