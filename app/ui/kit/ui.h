#pragma once

#include "app/base/input.h"
#include "app/core/command.h"
#include "app/guidance/strings.h"
#include "app/semantics/tree.h"
#include "app/ui/kit/canvas.h"
#include "app/ui/kit/fonts.h"
#include "app/ui/kit/theme.h"

#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
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
    double seconds = 0;          // a running clock, for what moves
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
    bool adjustable = false;        // Left and Right change its value
    float focus_radius = 10;        // of the ring's corners, before scale
    std::string_view key = {};      // makes the id when names repeat among siblings; the name otherwise
};

struct ControlState {
    bool pressed = false;  // in this frame, by pointer, key or screen reader
    bool hovered = false;
    bool held = false;
    bool focused = false;
    int adjusted = 0;      // −1 or +1 by an arrow key or a screen reader
    std::optional<std::string> set_value;  // by a screen reader
};

struct CardLook {
    bool fill = false;                     // reach down to the end of its column
    bool show_title = true;
    float padding_x = 24, padding_y = 20;
    ColourRole surface = ColourRole::Surface;
    ColourRole border = ColourRole::Border;
    float border_width = 1;
    std::string_view aside = {};           // muted words at the right of the title
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

// The only door between the views and Dear ImGui. What is drawn through it also reports itself to the semantics tree,
// so a view cannot draw something a screen reader does not know about. Lengths are in px at 100 % text; Rects are pixels.
class Ui {
public:
    Ui(const guidance::Strings& strings, const FontFiles& fonts);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    void begin(const Input& input, const Look& look);
    FrameOutput end();
    // A press, focus or value from outside (screen reader, tour, test); acted on in the next frame.
    void act(semantics::NodeId node, semantics::Action action, std::string value = {});

    // Words.
    std::string_view t(std::string_view key) const { return m_strings.of(key); }
    std::string t(std::string_view key, std::initializer_list<guidance::Filling> fillings) const
    {
        return m_strings.of(key, fillings);
    }

    // What the person asked for. The ticket finds its receipt in a later state.
    Ticket send(Command command);
    void announce(std::string text, semantics::Politeness politeness = semantics::Politeness::Polite);
    void copy(std::string text);

    // Keys. A single letter or digit counts only while no text field has the keyboard.
    bool shortcut(Key key, bool control = false);
    bool plain_key(Key key);

    // Measures.
    float px(float length) const;     // at the current text size, in pixels
    float logical_width() const;      // of the window, at 100 % text
    Rect window() const;
    float available() const;          // width left in the open container, in pixels
    double seconds() const;
    bool less_motion() const;
    void animate();                   // draw again soon; nothing when motion is reduced

    // Containers. Everything inside belongs to it until the scope ends.
    Scope area(std::string_view key, Rect place, semantics::Role role, std::string_view name);  // absolute
    Scope scroll(std::string_view key);                            // the rest of the area; content may be longer
    Scope column(float gap = 16);
    Scope line(float gap = 8);                                     // side by side, centred
    Scope wrap(float gap = 8);
    Scope columns(std::initializer_list<float> weights, float gap = 16, float stack_below = 0);  // then cell() for each
    Scope cell();
    Scope inset(float horizontal, float vertical);
    Scope card(std::string_view title, const CardLook& look = {});
    Scope group(semantics::Role role, std::string_view name);      // arrows move inside, one Tab stop
    Scope node(semantics::Role role, std::string_view name, std::string_view value = {});  // only for the tree
    Scope keyed(std::string_view key);                             // tells apart what repeats
    Scope dialog(std::string_view title, float width = 480);       // modal; what lies beneath is out of reach
    void to_right();                                               // the rest of this line hugs the right edge
    void space(float height);
    void divider();

    // Text.
    void text(std::string_view text, TextStyle style = TextStyle::Body, ColourRole colour = ColourRole::Text);
    void text(std::initializer_list<Run> runs);
    void heading(std::string_view text, TextStyle style, int level);  // level 1 takes the focus when a page opens
    void icon(std::string_view icon, float size = 22, ColourRole colour = ColourRole::Text);  // decoration

    // Drawing.
    Rect place(float width, float height);  // px; 0 takes the width that is left
    Canvas& canvas();
    Colour colour(ColourRole role) const;
    PainColours pain_colours(int level) const;
    const ThemeColours& colours() const;
    const Fonts& fonts() const;
    Point measure(std::string_view text, TextStyle style) const;      // pixels
    float measure_wrapped(std::string_view text, TextStyle style, float width) const;
    void draw_text(Point at, std::string_view text, TextStyle style, ColourRole colour);
    void draw_icon(Point centre, std::string_view icon, float size, ColourRole colour);

    // The base of every widget: hit test, keyboard, focus ring and node in one.
    ControlState control(const Control& control);
    // A text field's typing; draws text and caret only. True when the text changed.
    bool edit_text(const Control& control, std::string& text, bool multiline, std::string_view hint);
    // A node without interaction, such as a chart's days.
    void report(semantics::Role role, std::string_view name, std::string_view value = {}, Rect place = {});

    // Puts the keyboard on a control when it is next drawn: its name, in any container.
    void focus_on(std::string_view name);
    void focus_heading();                    // after a change of page
    bool typing() const;                     // a text field has the keyboard
    bool reader_listens() const;             // a screen reader asked for the tree

    // Every interactive item that ImGui saw in this frame, for the test that none lacks a node.
    std::span<const WidgetId> seen_items() const;
    bool has_node(WidgetId id) const;

    struct Parts;                            // for the kit's own files

private:
    friend class Scope;
    void close();

    const guidance::Strings& m_strings;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace aftercare::ui
