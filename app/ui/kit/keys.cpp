#include "app/ui/kit/keys.h"

namespace aftercare::ui {
namespace {

bool is_modifier(Key key) { return key == Key::Control || key == Key::Shift || key == Key::Alt || key == Key::Super; }

bool is_press(const InputEvent& event)
{
    const auto* change = std::get_if<KeyChange>(&event);
    return change && change->down && !is_modifier(change->key);
}

// A button that goes down and up within one frame would not be seen as a press.
bool is_button(const InputEvent& event) { return std::holds_alternative<PointerButton>(event); }

}  // namespace

void KeyQueue::add(const Input& input) { m_events.insert(m_events.end(), input.events.begin(), input.events.end()); }

std::vector<InputEvent> KeyQueue::next_frame()
{
    std::vector<InputEvent> frame;
    m_pressed.reset();
    bool acted = false;
    while (!m_events.empty()) {
        const auto& event = m_events.front();
        const bool acts = is_press(event) || is_button(event);
        if (acts && acted) break;
        acted = acted || acts;
        if (const auto* change = std::get_if<KeyChange>(&event)) note(*change);
        // Keys let go while another window had the keyboard are never reported.
        if (std::holds_alternative<FocusChanged>(event)) m_held = {};
        frame.push_back(event);
        m_events.pop_front();
    }
    return frame;
}

std::vector<InputEvent> KeyQueue::skip_frame()
{
    m_pressed.reset();
    return {};
}

void KeyQueue::note(const KeyChange& change)
{
    switch (change.key) {
    case Key::Control: m_held.control = change.down; break;
    case Key::Shift: m_held.shift = change.down; break;
    case Key::Alt: m_held.alt = change.down; break;
    case Key::Super: break;
    default:
        if (change.down) m_pressed = KeyPress{change.key, m_held.control, m_held.shift, m_held.alt};
    }
}

}  // namespace aftercare::ui
