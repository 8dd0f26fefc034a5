#include "app/cli/page.h"

#include "app/base/text.h"

#include <algorithm>
#include <numeric>

namespace aftercare::cli {
namespace {

constexpr int gap = 2;
constexpr int narrowest_column = 16;
constexpr int longest_kept = 36;        // an id is not broken
constexpr int comfortable_column = 28;  // a moment to the second fits

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Control characters as spaces: C0 and DEL are single bytes, C1 is C2 80 to C2 9F.
std::string harmless(std::string_view text)
{
    std::string clean;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool c1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (c1) ++at;
        clean += byte < 0x20 || byte == 0x7F || c1 ? ' ' : text[at];
    }
    return clean;
}

// The first bytes of `text` that fit `width` columns.
std::size_t fitting(std::string_view text, int width)
{
    int columns = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (begins_character(text[at]) && ++columns > width) return at;
    return text.size();
}

// Lines of at most `width` columns; a word that is longer is broken.
std::vector<std::string> wrap(std::string_view raw, int width)
{
    const auto text = harmless(raw);
    std::vector<std::string> lines(1);
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find(' ', at), text.size());
        std::string_view word(text.data() + at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        const int space = lines.back().empty() ? 0 : 1;
        if (columns_of(lines.back()) + space + columns_of(word) > width && space) lines.emplace_back();
        while (columns_of(word) > width) {
            const auto part = fitting(word, width);
            lines.back() = word.substr(0, part);
            lines.emplace_back();
            word.remove_prefix(part);
        }
        if (!lines.back().empty()) lines.back() += ' ';
        lines.back() += word;
    }
    return lines;
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

std::string padded(std::string_view text, int width) { return std::string(text) + spaces(width - columns_of(text)); }

std::vector<int> widths_of(const std::vector<Page::Row>& rows)
{
    std::vector<int> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], columns_of(row[column]));
    }
    return widths;
}

std::size_t widest_beside(std::vector<int> widths, std::size_t wrapped)
{
    widths[wrapped] = 0;
    return static_cast<std::size_t>(std::ranges::max_element(widths) - widths.begin());
}

int longest_word(const std::vector<Page::Row>& rows, std::size_t column)
{
    int longest = 1;
    for (const auto& row : rows) {
        if (column >= row.size()) continue;
        for (const auto& word : split(row[column], ' ')) longest = std::max(longest, columns_of(word));
    }
    return std::min(longest, longest_kept);
}

// The lines of a row, each cell wrapped to the width of its column.
std::string set_row(const Page::Row& row, const std::vector<int>& widths)
{
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        cells.push_back(wrap(row[column], widths[column]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t number = 0; number < height; ++number) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto& lines = cells[column];
            line += padded(number < lines.size() ? lines[number] : "", widths[column]) + spaces(gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

}  // namespace

int columns_of(std::string_view text) { return static_cast<int>(std::ranges::count_if(text, begins_character)); }

void Page::line(std::string_view text) { m_text += harmless(text) + '\n'; }

void Page::heading(std::string_view text)
{
    if (!m_text.empty()) blank();
    line(text);
}

void Page::paragraph(std::string_view text, int indent, std::string_view mark)
{
    const int hanging = indent + columns_of(mark);
    auto start = spaces(indent) + std::string(mark);
    for (const auto& part : wrap(text, std::max(m_width - hanging, narrowest_column))) {
        m_text += start + part + '\n';
        start = spaces(hanging);
    }
}

void Page::list(const std::vector<std::string>& items, std::string_view mark)
{
    for (const auto& item : items) paragraph(item, 2, mark);
}

void Page::field(std::string_view label, std::string_view words, int label_width)
{
    if (!words.empty()) paragraph(words, 0, padded(label, label_width) + spaces(gap));
}

void Page::table(const std::vector<Row>& rows, std::size_t wrapped)
{
    auto widths = widths_of(rows);
    if (wrapped >= widths.size()) return;
    const auto left = [&] {
        const int others = std::accumulate(widths.begin(), widths.end(), 0) - widths[wrapped];
        return m_width - others - gap * (static_cast<int>(widths.size()) - 1);
    };
    const int missing = std::min(widths[wrapped], comfortable_column) - left();
    if (missing > 0) {
        const auto widest = widest_beside(widths, wrapped);
        widths[widest] = std::max(std::min(widths[widest] - missing, m_width / 3), longest_word(rows, widest));
    }
    widths[wrapped] = std::min(widths[wrapped], std::max(left(), narrowest_column));
    for (const auto& row : rows) m_text += set_row(row, widths);
}

}  // namespace aftercare::cli
