#include "app/ui/kit/focus.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

// How far `to` lies from `from` in the direction of the arrow; sideways distance counts double. Negative: not that way.
float distance(const Rect& from, const Rect& to, Key key)
{
    const float dx = to.centre().x - from.centre().x;
    const float dy = to.centre().y - from.centre().y;
    float along = 0, aside = 0;
    switch (key) {
    case Key::Left: along = -dx, aside = dy; break;
    case Key::Right: along = dx, aside = dy; break;
    case Key::Up: along = -dy, aside = dx; break;
    default: along = dy, aside = dx; break;
    }
    if (along < 1) return -1;
    return along + 2 * std::abs(aside);
}

}  // namespace

void Focus::set(WidgetId id, bool show_ring)
{
    m_current = id;
    m_visible = show_ring;
}

const FocusStop* Focus::stop() const
{
    const auto found = std::find_if(m_stops.begin(), m_stops.end(), [&](auto& stop) { return stop.id == m_current; });
    return found == m_stops.end() ? nullptr : &*found;
}

bool Focus::move(Key key, bool shift)
{
    switch (key) {
    case Key::Tab: return step(shift ? -1 : 1);
    case Key::F6: return next_region();
    case Key::Left:
    case Key::Right:
    case Key::Up:
    case Key::Down: return arrow(key);
    case Key::Home: return edge_of_group(false);
    case Key::End: return edge_of_group(true);
    default: return false;
    }
}

bool Focus::go_to(const FocusStop* stop)
{
    if (!stop) return false;
    set(stop->id, true);
    return true;
}

// A group is entered at its chosen member, or at its first.
const FocusStop* Focus::entry_of(const FocusStop& stop) const
{
    if (stop.group == 0) return &stop;
    const FocusStop* first = nullptr;
    for (const auto& other : m_stops) {
        if (other.group != stop.group) continue;
        if (other.chosen) return &other;
        if (!first) first = &other;
    }
    return first;
}

bool Focus::step(int direction)
{
    const auto count = static_cast<int>(m_stops.size());
    const auto* here = stop();
    const int at = here ? static_cast<int>(here - m_stops.data()) : (direction > 0 ? -1 : count);
    for (int n = 1; n <= count; ++n) {
        const auto& next = m_stops[static_cast<std::size_t>(((at + direction * n) % count + count) % count)];
        const bool same_group = here && here->group != 0 && next.group == here->group;
        if (next.tab && !same_group) return go_to(entry_of(next));
    }
    return false;
}

bool Focus::arrow(Key key)
{
    const auto* here = stop();
    if (!here || here->group == 0) return false;
    const FocusStop* best = nullptr;
    float nearest = 0;
    for (const auto& other : m_stops) {
        if (other.group != here->group || other.id == here->id) continue;
        const float away = distance(here->place, other.place, key);
        if (away < 0 || (best && away >= nearest)) continue;
        best = &other;
        nearest = away;
    }
    return go_to(best);
}

bool Focus::edge_of_group(bool last)
{
    const auto* here = stop();
    if (!here || here->group == 0) return false;
    const FocusStop* edge = nullptr;
    for (const auto& other : m_stops) {
        if (other.group != here->group) continue;
        edge = &other;
        if (!last) break;
    }
    return go_to(edge);
}

bool Focus::next_region()
{
    const auto* here = stop();
    const WidgetId region = here ? here->region : 0;
    const auto start = here ? static_cast<std::size_t>(here - m_stops.data()) : 0;
    for (std::size_t n = 0; n < m_stops.size(); ++n) {
        const auto& next = m_stops[(start + n) % m_stops.size()];
        if (next.region != region && next.tab) return go_to(entry_of(next));
    }
    return false;
}

}  // namespace aftercare::ui
