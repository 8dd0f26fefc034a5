#include "app/ui/kit/widgets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aftercare::ui {
namespace {

constexpr float padding = 10, between = 16;
constexpr float widest_wish = 320;      // longer words wrap
constexpr float narrowest_column = 84;  // below it, rows of two words each are harder to read than a list

float unscaled(const Ui& ui, float pixels) { return pixels / (ui.px(100) / 100); }

float longest_word(const Ui& ui, std::string_view text, TextStyle style)
{
    float longest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        longest = std::max(longest, ui.measure(text.substr(0, end), style).x);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

// How wide each column stands in `room` pixels; none when the words do not fit beside each other.
std::vector<float> widths_in(const Ui& ui, const TableContent& content, float room)
{
    std::vector<float> least, wish;
    for (std::size_t column = 0; column < content.columns.size(); ++column) {
        float word = longest_word(ui, content.columns[column], TextStyle::SmallStrong);
        float whole = ui.measure(content.columns[column], TextStyle::SmallStrong).x;
        for (const auto& row : content.rows) {
            const auto style = column == 0 ? TextStyle::Label : TextStyle::Body;
            word = std::max(word, longest_word(ui, row[column], style));
            whole = std::max(whole, ui.measure(row[column], style).x);
        }
        least.push_back(std::max(std::ceil(word), ui.px(narrowest_column)));
        wish.push_back(std::max(std::min(whole, ui.px(widest_wish)), least.back()));
    }
    const float gaps = ui.px(between) * static_cast<float>(least.size() - 1);
    const float needed = std::accumulate(least.begin(), least.end(), gaps);
    if (needed > room) return {};
    const float wished = std::accumulate(wish.begin(), wish.end(), gaps);
    const float share = wished > needed ? (room - needed) / (wished - needed) : 1;
    for (std::size_t column = 0; column < least.size(); ++column)
        least[column] += std::floor((wish[column] - least[column]) * share);
    return least;
}

// A line to write on is no word to read out.
std::string_view spoken(const std::string& cell, const Ui& ui)
{
    const bool is_blank = !cell.empty() && cell.find_first_not_of('_') == std::string::npos;
    return is_blank ? ui.t("guidance.to_fill_in") : std::string_view(cell);
}

struct CellLook {
    TextStyle first = TextStyle::Label, other = TextStyle::Body;
    ColourRole colour = ColourRole::Text;
    bool header = false;
};

void draw_row(Ui& ui, const std::vector<std::string>& columns, const std::vector<std::string>& cells,
              const std::vector<float>& widths, const CellLook& look)
{
    auto row = ui.node(semantics::Role::Row, look.header ? ui.t("kit.columns") : std::string_view(cells.front()));
    const auto style_of = [&](std::size_t column) { return column == 0 ? look.first : look.other; };
    float height = 0;
    for (std::size_t column = 0; column < cells.size(); ++column)
        height = std::max(height, ui.measure_wrapped(cells[column], style_of(column), widths[column]));
    const auto place = ui.place(0, unscaled(ui, height) + 2 * padding);
    if (look.header) ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), ui.px(8));
    float x = place.x + ui.px(padding);
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const Rect cell{x, place.y + ui.px(padding), widths[column], height};
        ui.draw_wrapped(cell, cells[column], style_of(column), look.colour);
        if (look.header) ui.report(semantics::Role::Cell, cells[column], {}, cell);
        else ui.report(semantics::Role::Cell, columns[column], spoken(cells[column], ui), cell);
        x += widths[column] + ui.px(between);
    }
}

// The first cell as a heading, then "column: cell" line by line.
void draw_list(Ui& ui, const std::vector<std::string>& columns, const std::vector<std::string>& cells)
{
    auto row = ui.node(semantics::Role::Row, cells.front());
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].empty()) continue;
        const auto words = column == 0
                               ? cells[column]
                               : ui.t("kit.column_cell", {{"column", columns[column]}, {"cell", cells[column]}});
        const auto style = column == 0 ? TextStyle::Label : TextStyle::Body;
        const float height = ui.measure_wrapped(words, style, ui.available());
        const auto place = ui.place(0, unscaled(ui, height));
        ui.draw_wrapped(place, words, style, ColourRole::Text);
        ui.report(semantics::Role::Cell, columns[column], spoken(cells[column], ui), place);
    }
}

}  // namespace

void table(Ui& ui, const TableContent& content)
{
    ui.text(content.title, TextStyle::Label);
    auto whole = ui.node(semantics::Role::Table, content.title);
    const auto widths = widths_in(ui, content, ui.available() - 2 * ui.px(padding));
    const bool beside = !widths.empty();
    auto rows = ui.column(beside ? 0.0f : 4.0f);
    if (beside)
        draw_row(ui, content.columns, content.columns, widths,
                 {TextStyle::SmallStrong, TextStyle::SmallStrong, ColourRole::TextMuted, true});
    for (std::size_t number = 0; number < content.rows.size(); ++number) {
        auto keyed = ui.keyed(std::to_string(number));
        if (number > 0) ui.divider();
        if (beside) draw_row(ui, content.columns, content.rows[number], widths, {});
        else draw_list(ui, content.columns, content.rows[number]);
    }
}

}  // namespace aftercare::ui
