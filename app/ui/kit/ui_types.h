#pragma once

#include "app/core/command.h"
#include "app/semantics/tree.h"
#include "app/ui/kit/canvas.h"
#include "app/ui/kit/fonts.h"
#include "app/ui/kit/theme.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ImDrawData;

namespace aftercare::ui {

using WidgetId = std::uint32_t;

// How everything looks in this frame.
struct Look {
    Theme theme = Theme::Light;  // not System: who composes the program resolves that
    int text_percent = 100;
    bool less_motion = false;
    bool single_key_shortcuts = true;
    double seconds = 0;  // a running clock, for what moves
};

// What a frame left behind.
struct FrameOutput {
    const ImDrawData* picture = nullptr;
    semantics::Tree tree;
    std::vector<std::pair<Ticket, Command>> commands;
    bool settle = false;                                // draw again at once: sizes changed or keys wait
    std::optional<std::chrono::milliseconds> again_in;  // something moves
    std::optional<std::string> clipboard;               // text to copy
};

// A stretch of text in one style.
struct Run {
    std::string_view text;
    TextStyle style = TextStyle::Body;
    ColourRole colour = ColourRole::Text;
};

// Anything that can be pressed, toggled, chosen or typed into.
struct Control {
    semantics::Role role = semantics::Role::Button;
    std::string_view name;
    std::string_view value = {};
    std::string_view description = {};
    Rect place;
    semantics::States states = {};  // disabled, selected, checked, expandable, expanded
    int position = 0, set_size = 0;
    bool adjustable = false;    // Left and Right change its value
    float focus_radius = 10;    // of the ring's corners, before scale
    bool takes_wheel = false;   // the page does not scroll under it, and a press that moves is a drag
    bool takes_pointer = true;  // false where the view tests shapes itself and another one is under the pointer
    bool takes_ring = true;     // false where the view itself draws what has the keyboard
    Rect writing = {};          // where the letters of a text field stand; all of `place` when empty
    std::string_view key = {};  // makes the id when names repeat among siblings; the name otherwise
};

struct ControlState {
    bool pressed = false;  // in this frame, by pointer, key or screen reader
    bool hovered = false;
    bool held = false;
    bool focused = false;
    int adjusted = 0;                      // −1 or +1 by an arrow key or a screen reader
    std::optional<std::string> set_value;  // by a screen reader
    float wheel = 0;                       // notches, upwards; of what takes the wheel
    float dragged = 0;                     // pixels to the right in this frame, while held
};

// How a card stretches: not at all, to the height of its row, or down to the end of the page.
enum class Fill { None, Row, Page };

// How things beside each other stand.
enum class Align { Middle, Top };

struct CardLook {
    Fill fill = Fill::None;
    bool show_title = true;
    float padding_x = 24, padding_y = 20;
    ColourRole surface = ColourRole::Surface;
    ColourRole border = ColourRole::Border;
    float border_width = 1;
    std::string_view aside = {};  // muted words at the right of the title
};

class Ui;

// Closes a container when it goes out of scope.
class [[nodiscard]] Scope {
public:
    explicit Scope(Ui* ui) : m_ui(ui) {}
    Scope(Scope&& other) noexcept : m_ui(std::exchange(other.m_ui, nullptr)) {}
    Scope& operator=(Scope&&) = delete;
    ~Scope();
    explicit operator bool() const { return m_ui != nullptr; }

private:
    Ui* m_ui;
};

}  // namespace aftercare::ui
