#pragma once

#include "app/ui/kit/geometry.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace aftercare::ui {

using WidgetId = std::uint32_t;

// How a container lays out what is placed in it.
enum class Flow {
    Down,    // one below the other, full width
    Across,  // one beside the other, centred on a line
    Wrap,    // one beside the other, on to the next line when full
};

// One open container. All in pixels.
struct Box {
    Flow flow = Flow::Down;
    WidgetId id = 0;
    float left = 0, top = 0, width = 0;
    float gap = 0;
    float x = 0, y = 0;            // where the next thing goes
    float line = 0;                // height of the line under way (Across, Wrap)
    float stretch = 0;             // how much taller than its content a filling card made this column
    float fill_to = 0;             // a card that fills ends here; 0 when it cannot be told
    float right_from = -1;         // Across: where the right-aligned part starts, -1 while on the left
    bool empty = true;

    float content_bottom() const;  // lower edge of what was placed
};

// Sizes measured in the last frame, so that backgrounds, right-aligned and filling parts can be drawn before their content.
// A size that changed asks for one more frame.
class Memory {
public:
    float recall(WidgetId id, float otherwise = 0) const;
    void remember(WidgetId id, float size);
    // Whether anything changed since the last call.
    bool take_changed();

private:
    std::unordered_map<WidgetId, float> m_sizes;
    bool m_changed = false;
};

// The stack of containers. Pure arithmetic: nothing is drawn here.
class Layout {
public:
    explicit Layout(Memory& memory) : m_memory(memory) {}

    void reset() { m_boxes.clear(); }
    bool empty() const { return m_boxes.empty(); }
    Box& top() { return m_boxes.back(); }
    const Box& top() const { return m_boxes.back(); }

    // Opens a container in `place`; its height grows with its content.
    Box& open(Flow flow, WidgetId id, Rect place, float gap, float fill_to = 0);
    // Closes it and returns the height of its content.
    float close();

    // Takes a rectangle for the next thing. A width of 0 takes all that is left of the line.
    Rect place(float width, float height);
    // What is left beside the cursor (Across) or the whole width (Down).
    float available() const;
    void to_right();

private:
    Rect place_across(Box& box, float width, float height);
    Rect place_wrapped(Box& box, float width, float height);

    Memory& m_memory;
    std::vector<Box> m_boxes;
};

}  // namespace aftercare::ui
