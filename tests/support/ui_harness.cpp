#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace aftercare::tests {

const guidance::Strings& shipped_strings()
{
    static const auto strings = [] {
        auto loaded = guidance::Strings::load("content");
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return strings;
}

UiHarness::UiHarness(Draw draw, ui::Look wanted, float width, float height)
    : look(wanted),
      m_draw(std::move(draw)),
      m_ui(shipped_strings(), {})
{
    m_ui.watch_items();
    m_input.width = width;
    m_input.height = height;
    frame();
}

void UiHarness::one_frame(std::vector<InputEvent> events)
{
    m_input.events = std::move(events);
    m_ui.begin(m_input, look);
    m_draw(m_ui);
    auto output = m_ui.end();
    m_tree = std::move(output.tree);
    m_settle = output.settle;
    m_moves = output.again_in.has_value();
    m_heard.insert(m_heard.end(), m_tree.announcements.begin(), m_tree.announcements.end());
    for (auto& [ticket, command] : output.commands) {
        m_last_ticket = ticket;
        m_commands.push_back(command);
        if (on_command) on_command(ticket, command);
    }
}

void UiHarness::send(std::vector<InputEvent> events)
{
    one_frame(std::move(events));
    for (int frames = 0; m_settle && frames < 200; ++frames) one_frame({});
}

void UiHarness::frame()
{
    send({});
    send({});
}

const semantics::Node& UiHarness::control(std::string_view name) const
{
    const auto* node = m_tree.find_control(name);
    INFO("no control is named " << name);
    REQUIRE(node);
    return *node;
}

void UiHarness::press(std::string_view name) { press(control(name)); }

void UiHarness::press(semantics::Role role, std::string_view name)
{
    const auto* node = m_tree.find(role, name);
    INFO("nothing of that role is named " << name);
    REQUIRE(node);
    press(*node);
}

void UiHarness::press(const semantics::Node& node)
{
    INFO(node.name << " is disabled: " << node.description);
    REQUIRE_FALSE(node.states.disabled);
    const auto id = node.id;
    const float middle = node.bounds.y + node.bounds.height / 2;
    const bool is_beyond = middle < 0 || middle > m_input.height;
    if (node.states.offscreen || is_beyond) {
        m_ui.act(id, semantics::Action::Focus);
        frame();
    }
    const auto* found = m_tree.find(id);
    REQUIRE(found);
    click(found->bounds.x + found->bounds.width / 2, found->bounds.y + found->bounds.height / 2);
}

void UiHarness::click(float x, float y)
{
    send({PointerMoved{x, y}});
    send({PointerButton{0, true}});
    send({PointerButton{0, false}});
    frame();
}

void UiHarness::focus(std::string_view name)
{
    m_ui.act(control(name).id, semantics::Action::Focus);
    frame();
}

void UiHarness::type_into(std::string_view field, std::string_view text)
{
    press(control(field));
    type(text);
}

void UiHarness::type(std::string_view text)
{
    send({Typed{std::string(text)}});
    frame();
}

void UiHarness::keys(std::initializer_list<Key> typed)
{
    std::vector<InputEvent> events;
    for (const auto one : typed) {
        events.push_back(KeyChange{one, true});
        events.push_back(KeyChange{one, false});
    }
    send(std::move(events));
}

void UiHarness::key(Key which, bool control_held, bool shift)
{
    std::vector<InputEvent> events;
    if (control_held) events.push_back(KeyChange{Key::Control, true});
    if (shift) events.push_back(KeyChange{Key::Shift, true});
    events.push_back(KeyChange{which, true});
    send(std::move(events));
    send({KeyChange{which, false}, KeyChange{Key::Control, false}, KeyChange{Key::Shift, false}});
}

void UiHarness::scroll(float x, float y, float notches)
{
    send({PointerMoved{x, y}});
    send({Scrolled{0, notches}});
    frame();
}

bool UiHarness::shows(std::string_view name) const
{
    return std::any_of(m_tree.nodes.begin(), m_tree.nodes.end(), [&](auto& node) { return node.name == name; });
}

bool UiHarness::shows_text(std::string_view part) const
{
    return std::any_of(m_tree.nodes.begin(), m_tree.nodes.end(), [&](auto& node) {
        return node.name.find(part) != std::string::npos || node.value.find(part) != std::string::npos;
    });
}

bool UiHarness::has(semantics::Role role, std::string_view name) const { return m_tree.find(role, name) != nullptr; }

std::string UiHarness::value_of(std::string_view name) const
{
    const auto* node = m_tree.find_control(name);
    return node ? node->value : std::string{};
}

std::string UiHarness::focused() const
{
    const auto* node = m_tree.find(m_tree.focus);
    return node ? node->name : std::string{};
}

bool UiHarness::heard(std::string_view part) const
{
    return std::any_of(m_heard.begin(), m_heard.end(),
                       [&](auto& said) { return said.text.find(part) != std::string::npos; });
}

std::vector<ui::WidgetId> UiHarness::items_without_node() const
{
    std::vector<ui::WidgetId> missing;
    for (const auto id : m_ui.seen_items()) {
        const auto* node = m_tree.find(id);
        if (!node || node->name.empty()) missing.push_back(id);
    }
    return missing;
}

std::vector<std::string> UiHarness::tab_order()
{
    std::vector<std::string> names;
    std::set<semantics::NodeId> seen;
    for (int i = 0; i < 500; ++i) {
        key(Key::Tab);
        if (!seen.insert(m_tree.focus).second) break;
        names.push_back(focused());
    }
    return names;
}

}  // namespace aftercare::tests
