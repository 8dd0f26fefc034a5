#include "app/ui/kit/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace aftercare::ui {
namespace {

// Several sizes are remembered for one container; each has a key of its own.
constexpr WidgetId line_of(WidgetId id) { return id ^ 0x5bd1e995u; }
constexpr WidgetId right_of(WidgetId id) { return id ^ 0x9e3779b9u; }
constexpr WidgetId bottom_of(WidgetId id) { return id ^ 0x85ebca6bu; }
constexpr WidgetId natural_of(WidgetId id) { return id ^ 0xc2b2ae35u; }

bool next_row(const Box& box, float width)
{
    return box.flow == Flow::Wrap && !box.empty && box.x + width > box.left + box.width + 0.5f;
}

float content_bottom(const Box& box)
{
    if (box.empty) return box.top;
    return box.flow == Flow::Down ? box.y : box.y + std::max(box.line, box.tallest);
}

}  // namespace

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
    if (flow == Flow::Across) box.line = m_memory.recall(line_of(id));
    m_boxes.push_back(box);
    return m_boxes.back();
}

Extent Layout::close()
{
    const Box box = top();
    m_boxes.pop_back();
    if (box.flow == Flow::Across) {
        m_memory.remember(line_of(box.id), box.tallest);
        const float end = box.empty ? box.left : box.x - box.gap;
        if (box.right_from >= 0) m_memory.remember(right_of(box.id), std::max(0.0f, end - box.right_from));
        return {end - box.left, box.tallest, box.tallest};
    }
    const float height = content_bottom(box) - box.top;
    if (box.bottom_from >= 0) m_memory.remember(bottom_of(box.id), content_bottom(box) - box.bottom_from);
    m_memory.remember(natural_of(box.id), height - box.stretch);
    return {box.width, height, height - box.stretch};
}

Rect Layout::peek(float width, float height) const
{
    const auto& box = top();
    switch (box.flow) {
    case Flow::Across:
        return {box.x, box.y + (box.hangs ? 0 : std::floor(std::max(0.0f, box.line - height) / 2)),
                width > 0 ? width : available(), height};
    case Flow::Wrap:
        if (next_row(box, width)) return {box.left, box.y + box.line + box.gap, width, height};
        return {box.x, box.y, width, height};
    case Flow::Down: break;
    }
    return {box.left, box.y + (box.empty ? 0 : box.gap), width > 0 ? width : box.width, height};
}

Rect Layout::place(float width, float height)
{
    const auto rect = peek(width, height);
    auto& box = top();
    if (next_row(box, width)) box.line = 0;
    box.empty = false;
    if (box.flow == Flow::Down) {
        box.y = rect.bottom();
        return rect;
    }
    box.x = rect.right() + box.gap;
    box.tallest = std::max(box.tallest, height);
    if (box.flow == Flow::Wrap) {
        box.y = rect.y;
        box.line = std::max(box.line, height);
        box.tallest = 0;
    }
    return rect;
}

float Layout::spare() const
{
    const auto& box = top();
    if (box.fill_to <= 0) return 0;
    return std::max(0.0f, box.fill_to - box.top - m_memory.recall(natural_of(box.id), box.fill_to - box.top));
}

float Layout::available() const
{
    const auto& box = top();
    if (box.flow != Flow::Across) return box.width;
    // The right part may grow to the left as far as the left part leaves room; it moves there in the next frame.
    if (box.right_from >= 0) return std::max(0.0f, box.left + box.width - box.left_end - (box.x - box.right_from));
    const float right = m_memory.recall(right_of(box.id));
    return std::max(0.0f, box.left + box.width - box.x - right - (right > 0 ? box.gap : 0));
}

void Layout::to_right()
{
    auto& box = top();
    box.left_end = box.x;
    box.x = std::max(box.x, box.left + box.width - m_memory.recall(right_of(box.id)));
    box.right_from = box.x;
}

void Layout::to_bottom()
{
    auto& box = top();
    const float next = box.y + (box.empty ? 0 : box.gap);
    const float shift = std::max(0.0f, box.fill_to - m_memory.recall(bottom_of(box.id)) - next);
    box.y += shift;
    box.stretch += shift;
    box.bottom_from = box.y + (box.empty ? 0 : box.gap);
}

}  // namespace aftercare::ui
