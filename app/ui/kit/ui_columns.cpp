#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cmath>

// Rows of columns: as tall as the tallest of them, and stacked where the window is narrow.
namespace aftercare::ui {
namespace {

constexpr WidgetId height_of(WidgetId id) { return id ^ 0x27d4eb2fu; }
constexpr WidgetId page_flag_of(WidgetId id) { return id ^ 0x165667b1u; }

}  // namespace

Scope Ui::columns(std::initializer_list<float> weights, float gap, float stack_below)
{
    auto& p = *m_parts;
    Opened row;
    row.kind = Kind::Columns;
    row.id = p.anonymous_id();
    row.place = p.layout.peek(0, 0);
    row.stacked = stack_below > 0 && logical_width() < stack_below;
    const float between = px(gap);
    float sum = 0;
    for (const float weight : weights) sum += weight;
    const float width = row.place.width - between * static_cast<float>(weights.size() - 1);
    float x = row.place.x;
    for (const float weight : weights) {
        const float cell = row.stacked ? row.place.width : std::floor(width * weight / sum);
        row.cells.push_back({row.stacked ? row.place.x : x, row.place.y, cell, 0});
        x += cell + between;
    }
    row.padding_y = between;
    const float natural = p.memory.recall(height_of(row.id));
    const bool page = p.memory.recall(page_flag_of(row.id)) > 0;
    row.extra = page ? p.layout.spare() : 0;
    row.fill_to = row.stacked || natural <= 0 ? 0 : row.place.y + natural + row.extra;
    p.opened.push_back(std::move(row));
    p.seed(p.opened.back().id);
    return Scope(this);
}

Scope Ui::cell()
{
    auto& p = *m_parts;
    auto& row = p.opened.back();
    const auto number = row.next_cell++;
    Rect place = row.cells[std::min(number, row.cells.size() - 1)];
    if (row.stacked && number > 0) place.y = row.place.y + row.height + row.padding_y;
    Opened cell;
    cell.kind = Kind::Cell;
    cell.id = p.anonymous_id();
    cell.place = place;
    p.layout.open(Flow::Down, cell.id, place, px(16), row.fill_to);
    p.opened.push_back(cell);
    return Scope(this);
}

void Ui::Parts::close_cell(const Opened& cell)
{
    const auto extent = layout.close();
    auto& row = opened.back();
    if (row.stacked) {
        row.height = cell.place.y + extent.height - row.place.y;
        row.natural = row.height;
        return;
    }
    row.natural = std::max(row.natural, extent.natural);
    row.height = std::max(row.height, extent.height);
}

void Ui::Parts::close_columns(const Opened& row)
{
    memory.remember(height_of(row.id), row.natural);
    memory.remember(page_flag_of(row.id), row.wants_page ? 1.0f : 0.0f);
    layout.place(0, row.height);
    auto& parent = layout.top();
    if (parent.flow == Flow::Down) parent.stretch += row.height - row.natural;
}

}  // namespace aftercare::ui
