#pragma once

#include "app/base/input.h"
#include "app/guidance/strings.h"
#include "app/ui/kit/fonts.h"
#include "app/ui/kit/ui_types.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare::ui {

struct InputOptions;
struct Opened;
struct Pending;

// The only door between the views and Dear ImGui. What is drawn through it also reports itself to the semantics tree,
// so a view cannot draw something a screen reader does not know about. Lengths are in px at 100 % text; Rects are pixels.
class Ui {
public:
    Ui(const guidance::Strings& strings, const FontFiles& fonts);
    ~Ui();

    // Rasterises the letters for this scale. begin() does so too; done early, it saves start-up time.
    void prepare(FontScale scale);
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
    bool typed(std::string_view character);  // outside text fields, wherever it is on the keyboard

    // Measures.
    float px(float length) const;  // at the current text size, in pixels
    float logical_width() const;   // of the window, at 100 % text
    Rect window() const;
    float available() const;  // width left in the open container, in pixels
    double seconds() const;
    bool less_motion() const;
    void animate();                // draw again soon; nothing when motion is reduced
    void wake_in(double seconds);  // draw again then, though nothing moves and nothing comes

    // Containers. Everything inside belongs to it until the scope ends.
    Scope area(std::string_view key, Rect place, semantics::Role role, std::string_view name);  // absolute
    // The same above everything drawn before it, which the pointer cannot reach through it.
    Scope overlay(std::string_view key, Rect place, semantics::Role role, std::string_view name);
    Scope scroll(std::string_view key);        // the rest of the area; content may be longer
    void scroll_to_top(std::string_view key);  // called where scroll() will be
    Scope column(float gap = 16);
    Scope sized_column(float width, float gap = 16);         // of a fixed width, inside a line
    Scope line(float gap = 8, Align align = Align::Middle);  // side by side
    Scope wrap(float gap = 8);
    Scope columns(std::initializer_list<float> weights, float gap = 16, float stack_below = 0);  // then cell() for each
    Scope cell();
    Scope inset(float horizontal, float vertical);
    Scope card(std::string_view title, const CardLook& look = {});
    Scope group(semantics::Role role, std::string_view name);  // arrows move inside, one Tab stop
    Scope node(semantics::Role role, std::string_view name, std::string_view value = {});  // only for the tree
    Scope keyed(std::string_view key);                                                     // tells apart what repeats
    Scope dialog(std::string_view title, float width = 480);  // modal; what lies beneath is out of reach
    void to_right();                                          // the rest of this line hugs the right edge
    void to_bottom();                                         // the rest of this card hugs its lower edge
    void space(float height);
    void divider();

    // Text.
    void text(std::string_view text, TextStyle style = TextStyle::Body, ColourRole colour = ColourRole::Text);
    void text(std::initializer_list<Run> runs);
    void heading(std::string_view text, TextStyle style, int level);  // level 1 takes the focus when a page opens
    void icon(std::string_view icon, float size = 22, ColourRole colour = ColourRole::Text);  // decoration

    // Drawing.
    Rect place(float width, float height);       // px; 0 takes the width that is left
    Rect peek(float width, float height) const;  // where place() would put it
    Canvas& canvas();
    Colour colour(ColourRole role) const;
    const ThemeColours& colours() const;
    const ThemeMetrics& metrics() const;
    const Fonts& fonts() const;
    Point measure(std::string_view text, TextStyle style) const;  // pixels
    float measure_wrapped(std::string_view text, TextStyle style, float width) const;
    void draw_panel(Rect place, float radius, ColourRole surface, ColourRole border, float border_width = 1);
    void draw_text(Point at, std::string_view text, TextStyle style, ColourRole colour);
    void draw_wrapped(Rect place, std::string_view text, TextStyle style, ColourRole colour);
    void draw_icon(Point centre, std::string_view icon, float size, ColourRole colour);

    // The base of every widget: hit test, keyboard, focus ring and node in one.
    ControlState control(const Control& control);
    // A text field's typing; draws text and caret only. True when the text changed.
    bool edit_text(const Control& control, std::string& text, bool multiline, std::string_view hint);
    // A list of choices under `owner`; the answer comes in a later frame.
    void open_popup(const Control& owner, std::vector<std::string> labels, int chosen);
    std::optional<int> take_popup_answer(std::string_view name);
    Point pointer() const;
    bool pointer_in(Rect place) const;
    void show_tooltip(std::string_view words, Rect beside);
    // A node without interaction, such as a chart's days.
    void report(semantics::Role role, std::string_view name, std::string_view value = {}, Rect place = {});

    // Puts the keyboard on a control, or on the first one of a group, when it is next drawn; by its name.
    void focus_on(std::string_view name);
    void focus_heading();                   // after a change of page
    bool focus_within() const;              // the open group has the keyboard
    std::string_view focused_name() const;  // of the control that had the keyboard in the last frame
    bool typing() const;                    // a text field has the keyboard

    // Every interactive item that ImGui saw in this frame, for the test that none lacks a node; empty until watched.
    void watch_items();
    std::span<const WidgetId> seen_items() const;
    struct Parts;  // for the kit's own files

private:
    friend class Scope;
    void close();
    void close_box(const Opened& opened);
    void close_scroll(const Opened& opened);
    void close_dialog(const Opened& opened);
    void point_at(WidgetId id, const Control& control, ControlState& state);
    void use_keys(WidgetId id, const Control& control, ControlState& state);
    void use_text_focus(WidgetId id, const Control& control, ControlState& state);
    void act_on(WidgetId id, const Control& control, const Pending& asked, ControlState& state);
    void report_control(WidgetId id, const Control& control, const ControlState& state, bool visible, bool text);
    bool run_input(const std::string& label, WidgetId id, Rect place, std::string& text, const InputOptions& options);
    Rect draw_runs(std::span<const Run> runs);

    const guidance::Strings& m_strings;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace aftercare::ui
