#pragma once

#include "app/base/input.h"
#include "app/ui/kit/layout.h"

#include <vector>

namespace aftercare::ui {

// A control that the keyboard can reach. Those of one group share one Tab stop; arrows move inside it.
struct FocusStop {
    WidgetId id = 0;
    WidgetId group = 0;   // 0: on its own
    WidgetId region = 0;  // for F6: rail, content, side pane, toast
    Rect place;
    bool chosen = false;  // where Tab enters its group
    bool tab = true;      // false: only code and F6 put the focus here (headings)
};

// Which control has the keyboard, and where the next key takes it. Stops are told anew each frame in reading order;
// moves are decided at the frame's end, when all are known.
class Focus {
public:
    WidgetId current() const { return m_current; }
    bool visible() const { return m_visible; }

    void set(WidgetId id, bool show_ring);
    void clear() { m_current = 0; }

    void begin_frame() { m_stops.clear(); }
    void add(const FocusStop& stop) { m_stops.push_back(stop); }
    const std::vector<FocusStop>& stops() const { return m_stops; }

    // Moves on Tab, Shift+Tab, arrows, Home, End and F6; true when the key was one of them and the focus moved.
    bool move(Key key, bool shift);
    // Where the focus is, if its control was told this frame.
    const FocusStop* stop() const;

private:
    bool step(int direction);
    bool arrow(Key key);
    bool edge_of_group(bool last);
    bool next_region();
    bool go_to(const FocusStop* stop);
    const FocusStop* entry_of(const FocusStop& stop) const;

    WidgetId m_current = 0;
    bool m_visible = false;
    std::vector<FocusStop> m_stops;
};

}  // namespace aftercare::ui
