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
    float x = 0, y = 0;      // where the next thing goes
    float line = 0;          // Across: height of the line; Wrap: of the row under way
    float tallest = 0;       // Across: of what was placed
    float fill_to = 0;       // Down: the lower edge that filling parts may reach; 0 when there is none
    float stretch = 0;       // Down: how much taller filling parts made it than its content needs
    float right_from = -1;   // Across: where the right-aligned part starts
    float left_end = 0;      // Across: where the left-aligned part ended
    float bottom_from = -1;  // Down: where the bottom-aligned part starts
    bool hangs = false;      // Across: things hang from the top of the line instead of standing in its middle
    bool empty = true;
};

// How much room a closed container took.
struct Extent {
    float width = 0;
    float height = 0;
    float natural = 0;  // height without what was stretched
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
    // Closes it and tells how much room it took.
    Extent close();

    // Takes a rectangle for the next thing. A width of 0 takes all that is left of the line.
    Rect place(float width, float height);
    // Where place() would put it.
    Rect peek(float width, float height) const;
    // Height that the last frame left over above what the open container's content needs.
    float spare() const;
    // What is left beside the cursor (Across) or the whole width (Down).
    float available() const;
    void to_right();
    void to_bottom();

private:
    Memory& m_memory;
    std::vector<Box> m_boxes;
};

}  // namespace aftercare::ui
