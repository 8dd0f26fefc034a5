#pragma once

#include "app/base/input.h"

#include <deque>
#include <optional>

namespace aftercare::ui {

struct KeyPress {
    Key key;
    bool control = false, shift = false, alt = false;
};

// Hands out events so that no frame sees more than one key press: what a key does may change what the next one means.
class KeyQueue {
public:
    void add(const Input& input);
    // The events of the next frame. More may be left: see waiting().
    std::vector<InputEvent> next_frame();
    // A frame without events, because the focus has moved: only once it is drawn does anyone know what a key means there.
    std::vector<InputEvent> skip_frame();
    // The key pressed in this frame, with what was held.
    std::optional<KeyPress> pressed() const { return m_pressed; }
    bool waiting() const { return !m_events.empty(); }

private:
    void note(const KeyChange& change);

    std::deque<InputEvent> m_events;
    std::optional<KeyPress> m_pressed;
    KeyPress m_held{};  // the modifiers only
};

}  // namespace aftercare::ui
