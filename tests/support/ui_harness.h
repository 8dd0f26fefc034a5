#pragma once

#include "app/ui/kit/ui.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace aftercare::tests {

// Drives a view as a person would, without a window: finds things by role and name, presses them with the pointer or
// the keyboard, types, and looks at the commands, the tree and what was announced.
class UiHarness {
public:
    using Draw = std::function<void(ui::Ui&)>;

    explicit UiHarness(Draw draw, ui::Look look = {}, float width = 1280, float height = 800);

    // Draws until nothing wants to settle.
    void frame();

    // Clicks the control of that name, scrolling to it first. The test fails when there is none, or when it is disabled.
    void press(std::string_view name);
    void press(semantics::Role role, std::string_view name);
    void click(float x, float y);
    void focus(std::string_view name);
    void type_into(std::string_view field, std::string_view text);
    void type(std::string_view text);
    void key(Key key, bool control = false, bool shift = false);
    // All at once, as from someone who types faster than frames are drawn.
    void keys(std::initializer_list<Key> typed);
    void scroll(float x, float y, float notches);

    const semantics::Tree& tree() const { return m_tree; }
    bool shows(std::string_view name) const;       // a node with exactly this name
    bool shows_text(std::string_view part) const;  // a node whose name or value contains it
    bool has(semantics::Role role, std::string_view name) const;
    std::string value_of(std::string_view name) const;
    std::string focused() const;              // name of the control with the keyboard
    bool heard(std::string_view part) const;  // an announcement since the start
    bool moves() const { return m_moves; }    // more pictures are wanted though nothing comes

    // Commands sent since the last call, and since the start.
    std::vector<Command> take_commands() { return std::exchange(m_commands, {}); }
    Ticket last_ticket() const { return m_last_ticket; }
    template <class T>
    std::vector<T> commands_of() const
    {
        std::vector<T> found;
        for (const auto& command : m_commands)
            if (const auto* one = std::get_if<T>(&command)) found.push_back(*one);
        return found;
    }

    // Called with each command and its ticket, so that a test can answer with a receipt.
    std::function<void(Ticket, const Command&)> on_command;

    // Interactive items that ImGui saw in the last frame and that no node stands for.
    std::vector<ui::WidgetId> items_without_node() const;
    // Every Tab stop once round, by name.
    std::vector<std::string> tab_order();

    ui::Ui& ui() { return m_ui; }
    ui::Look look;

private:
    void send(std::vector<InputEvent> events);
    void one_frame(std::vector<InputEvent> events);
    const semantics::Node& control(std::string_view name) const;
    void press(const semantics::Node& node);

    Draw m_draw;
    ui::Ui m_ui;
    Input m_input;
    semantics::Tree m_tree;
    std::vector<Command> m_commands;
    std::vector<semantics::Announcement> m_heard;
    Ticket m_last_ticket = 0;
    bool m_settle = false, m_moves = false;
};

// The shipped words of the interface; read once per test program.
const guidance::Strings& shipped_strings();

}  // namespace aftercare::tests
