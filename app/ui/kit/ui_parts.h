#pragma once

#include "app/ui/kit/focus.h"
#include "app/ui/kit/imgui_canvas.h"
#include "app/ui/kit/keys.h"
#include "app/ui/kit/ui.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <unordered_map>
#include <unordered_set>

// The inside of Ui, shared by the kit's own source files and nobody else.
namespace aftercare::ui {

// What a scope closes.
enum class Kind { Area, Scroll, Box, Columns, Cell, Inset, Card, Group, Node, Keyed, Dialog };

struct Opened {
    Kind kind = Kind::Box;
    WidgetId id = 0;
    Rect place;  // of cards, scrolls and columns, as far as known when opened
    CardLook card;
    float extra = 0;  // what a filling card adds to its content
    WidgetId region_before = 0, group_before = 0;
    float padding_x = 0, padding_y = 0;
    // Columns.
    std::vector<Rect> cells;
    std::size_t next_cell = 0;
    float natural = 0, height = 0;
    float fill_to = 0;
    bool stacked = false, wants_page = false, overlay = false;
    bool pushes_node = false, pushes_id = false;
};

struct Pending {
    semantics::Action action;
    std::string value;
};

struct InputOptions {
    bool multiline = false, enter = false;
    std::string_view hint;
};

// A list of choices that hangs over the page until one is picked.
struct Popup {
    WidgetId owner = 0;
    Rect anchor;
    std::vector<std::string> labels;
    int chosen = 0;
    bool opened_now = true;
};

struct FocusRing {
    Rect place, clip;
    float radius = 0;
};

struct Ui::Parts {
    ImGuiContext* context = nullptr;
    Fonts fonts;
    FontFiles font_files;
    float scale = 1;
    Look look;
    const ThemeColours* colours = nullptr;
    float width = 0, height = 0;
    ImDrawList* draw = nullptr;
    std::unique_ptr<ImguiCanvas> canvas;

    KeyQueue keys;
    std::string typed;  // in this frame, outside text fields
    bool key_used = false;
    Focus focus;
    bool focus_moved = false;  // by the keyboard, at the end of the last frame: scroll it into view
    bool entering = false;     // a field takes the keyboard with the next frame: what is typed waits for it
    std::string focus_name;    // control or group to focus when it is drawn
    WidgetId focus_group = 0;  // whose first control takes the focus
    bool focus_heading = false;
    std::string focused_name, focused_next;  // of the last frame, and of this one so far
    WidgetId focused_group = 0, focused_group_next = 0;
    std::optional<FocusRing> ring;
    WidgetId region = 0, group = 0;

    Memory memory;
    Layout layout{memory};
    std::vector<Opened> opened;
    std::vector<WidgetId> seeds{1};
    std::vector<int> children{0};  // anonymous containers counted per seed
    std::unordered_map<WidgetId, float> scroll_offsets;
    std::vector<std::size_t> scrolls;  // indices into `opened`

    semantics::Tree tree;
    std::vector<semantics::Announcement> announcements;
    std::vector<semantics::NodeId> parents{0};
    std::unordered_set<WidgetId> node_ids;
    std::unordered_map<WidgetId, Pending> acts, next_acts;

    int dialogs = 0, dialogs_before = 0;  // open in this frame and the last one
    bool in_dialog = false;
    std::optional<Rect> cover, cover_next;  // of an overlay, in the last frame and in this one
    bool in_overlay = false;
    std::optional<Rect> wheel_for, wheel_next;  // where a control takes the wheel, in the last frame and in this one
    std::optional<Popup> popup;
    std::optional<std::pair<WidgetId, int>> popup_answer;
    std::optional<std::pair<std::string, Rect>> tooltip;
    std::optional<Rect> editing;  // the text field that has the keyboard

    Ticket next_ticket = 1;
    std::vector<std::pair<Ticket, Command>> commands;
    std::optional<std::string> clipboard;
    bool settle = false, moving = false;
    std::optional<std::chrono::milliseconds> wake;
    bool answered = false;  // a press or a letter changed what was drawn before it in this frame
    int settled = 0;        // settle frames in a row, so that a quarrel over sizes ends
    std::vector<WidgetId> seen_items;

    WidgetId id(std::string_view name) const;
    WidgetId anonymous_id();
    bool inert() const { return (dialogs_before > 0 || popup) && !in_dialog; }
    // The pointer is over an overlay, and what is being drawn lies under it.
    bool covered() const
    {
        const auto mouse = context->IO.MousePos;
        return cover && !in_overlay && cover->contains({mouse.x, mouse.y});
    }
    Rect clip() const;
    semantics::Node& add_node(semantics::Node node);
    void seed(WidgetId id);
    void unseed();
    void begin_frame();
    void move_focus();
    void scroll_into_view(const Rect& place);
    void close_cell(const Opened& cell);
    void close_columns(const Opened& row);
    void draw_scroll_bar(Ui& ui, Rect place, float offset, float content);
    void draw_ring();
    void draw_tooltip(Ui& ui);
    void draw_popup(Ui& ui);
    Rect popup_place(float tall) const;
    std::optional<int> draw_choices(Ui& ui, const Opened& list, float row);
    bool draw_choice(Ui& ui, const Rect& list, float row, int index);
};

inline ImVec2 vec(Point point) { return {point.x, point.y}; }
inline ImU32 packed(Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, colour.a); }
inline ImRect rect_of(const Rect& rect) { return {rect.x, rect.y, rect.right(), rect.bottom()}; }

}  // namespace aftercare::ui
