#pragma once

#include <string>
#include <variant>
#include <vector>

namespace aftercare {

enum class Key {
    Tab,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Insert,
    Delete,
    Backspace,
    Space,
    Enter,
    Escape,
    Comma,
    Minus,
    Equal,
    Slash,
    Plus,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    F1,
    F6,
    F10,
    Control,
    Shift,
    Alt,
    Super,
};

struct KeyChange {
    Key key;
    bool down;
};
struct PointerMoved {
    float x, y;  // pixels of the window
};
struct PointerButton {
    int button;  // 0 left, 1 right, 2 middle
    bool down;
};
struct Scrolled {
    float x, y;  // notches
};
struct Typed {
    std::string text;  // UTF-8
};
struct FocusChanged {
    bool focused;
};
using InputEvent = std::variant<KeyChange, PointerMoved, PointerButton, Scrolled, Typed, FocusChanged>;

// What came in since the last frame, and how large the window is.
struct Input {
    float width = 1280, height = 800;  // pixels
    float pixel_ratio = 1;             // of the display
    std::vector<InputEvent> events;
};

}  // namespace aftercare
