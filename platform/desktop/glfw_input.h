#pragma once

#include "app/base/input.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

struct GLFWwindow;

namespace aftercare {

// Collects what GLFW reports between two frames.
class GlfwInput {
public:
    // Hooks itself to the window's input callbacks; both must stay where they are until the window is gone.
    void listen_to(GLFWwindow* window);

    bool empty() const { return m_events.empty(); }
    bool iconified() const { return m_iconified; }
    // What came in since the last call, with the window's present size.
    Input take();
    std::vector<std::string> take_dropped() { return std::exchange(m_dropped, {}); }

private:
    void add(InputEvent event) { m_events.push_back(std::move(event)); }

    GLFWwindow* m_window = nullptr;
    std::vector<InputEvent> m_events;
    std::vector<std::string> m_dropped;  // files, by their paths
    bool m_iconified = false;            // told, not asked: asking is a round trip to the display server
};

// The key of GLFW's name for it, as the keyboard's own layout prints letters and digits; none for keys we do not use.
std::optional<Key> key_from_glfw(int key, int scancode);

// UTF-8 of one character; "" for what is none.
std::string utf8_of(char32_t character);

}  // namespace aftercare
