#include "app/ui/kit/layout.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

// Two sizes remembered for one container must not share a key.
constexpr WidgetId line_height_of(WidgetId id) { return id ^ 0x5bd1e995u; }
constexpr WidgetId right_width_of(WidgetId id) { return id ^ 0x9e3779b9u; }

}  // namespace

float Box::content_bottom() const
{
    if (empty) return top;
    return flow == Flow::Down ? y : y + line;
}

float Memory::recall(WidgetId id, float otherwise) const
{
    const auto found = m_sizes.find(id);
    return found == m_sizes.end() ? otherwise : found->second;
}

void Memory::remember(WidgetId id, float size)
{
    const auto [entry, added] = m_sizes.try_emplace(id, size);
    if (!added && std::abs(entry->second - size) < 0.5f) return;
    entry->second = size;
    m_changed = true;
}

bool Memory::take_changed() { return std::exchange(m_changed, false); }

Box& Layout::open(Flow flow, WidgetId id, Rect place, float gap, float fill_to)
{
    Box box;
    box.flow = flow;
    box.id = id;
    box.left = box.x = place.x;
    box.top = box.y = place.y;
    box.width = place.width;
    box.gap = gap;
    box.fill_to = fill_to;
    if (flow == Flow::Across) box.line = m_memory.recall(line_height_of(id));
    m_boxes.push_back(box);
    if (flow == Flow::Across) m_boxes.back().stretch = 0;
    return m_boxes.back();
}

float Layout::close()
{
    auto& box = m_boxes.back();
    float height = box.content_bottom() - box.top;
    if (box.flow == Flow::Across) {
        height = box.stretch;  // the tallest thing on the line
        m_memory.remember(line_height_of(box.id), height);
        if (box.right_from >= 0) m_memory.remember(right_width_of(box.id), box.x - box.gap - box.right_from);
    }
    m_boxes.pop_back();
    return height;
}

Rect Layout::place(float width, float height)
{
    auto& box = top();
    if (box.flow == Flow::Across) return place_across(box, width, height);
    if (box.flow == Flow::Wrap) return place_wrapped(box, width, height);
    if (!box.empty) box.y += box.gap;
    box.empty = false;
    const Rect rect{box.left, box.y, width > 0 ? width : box.width, height};
    box.y += height;
    return rect;
}

Rect Layout::place_across(Box& box, float width, float height)
{
    box.empty = false;
    if (width <= 0) width = available();
    const Rect rect{box.x, box.y + std::floor(std::max(0.0f, box.line - height) / 2), width, height};
    box.x += width + box.gap;
    box.stretch = std::max(box.stretch, height);
    return rect;
}

Rect Layout::place_wrapped(Box& box, float width, float height)
{
    if (!box.empty && box.x + width > box.left + box.width + 0.5f) {
        box.x = box.left;
        box.y += box.line + box.gap;
        box.line = 0;
    }
    box.empty = false;
    const Rect rect{box.x, box.y, width, height};
    box.x += width + box.gap;
    box.line = std::max(box.line, height);
    return rect;
}

float Layout::available() const
{
    const auto& box = top();
    if (box.flow == Flow::Down) return box.width;
    const float taken = box.x - box.left;
    const float right = box.right_from >= 0 ? 0 : m_memory.recall(right_width_of(box.id));
    const float between = right > 0 ? box.gap : 0;
    return std::max(0.0f, box.width - taken - right - between);
}

void Layout::to_right()
{
    auto& box = top();
    const float width = m_memory.recall(right_width_of(box.id));
    box.x = std::max(box.x, box.left + box.width - width);
    box.right_from = box.x;
}

}  // namespace aftercare::ui
