#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cfloat>

namespace aftercare::ui {
namespace {

using semantics::Action;

std::vector<Action> actions_of(const Control& control)
{
    std::vector<Action> actions{Action::Focus};
    if (!control.states.disabled) actions.insert(actions.begin(), Action::Press);
    if (control.adjustable) actions.insert(actions.end(), {Action::Increase, Action::Decrease});
    return actions;
}

int resize(ImGuiInputTextCallbackData* data)
{
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text.data();
    return 0;
}

}  // namespace

ControlState Ui::control(const Control& control)
{
    auto& p = *m_parts;
    ControlState state;
    const auto id = p.id(control.key.empty() ? control.name : control.key);
    const bool inert = p.inert();
    const ImRect box = rect_of(control.place);
    const bool visible = ImGui::ItemAdd(box, id);
    if (visible && !inert && control.takes_pointer && !p.covered()) point_at(id, control, state);
    if (!inert) use_keys(id, control, state);
    const bool is_moved = state.wheel != 0 || state.dragged != 0;
    if (state.pressed || state.adjusted != 0 || state.set_value || is_moved) p.answered = true;
    report_control(id, control, state, visible, control.role == semantics::Role::TextField);
    return state;
}

// The pointer: pressed when it goes down and up again on the control.
void Ui::point_at(WidgetId id, const Control& control, ControlState& state)
{
    auto& p = *m_parts;
    const bool clicked = ImGui::ButtonBehavior(rect_of(control.place), id, &state.hovered, &state.held);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (control.takes_wheel) {
        p.wheel_next = control.place;
        if (state.hovered) state.wheel = p.context->IO.MouseWheel;
        if (state.held) state.dragged = p.context->IO.MouseDelta.x;
    }
    if (!clicked) return;
    p.focus.set(id, false);
    state.pressed = !control.states.disabled;
}

// The keyboard and what was asked from outside.
void Ui::use_keys(WidgetId id, const Control& control, ControlState& state)
{
    auto& p = *m_parts;
    const bool group_asked = p.focus_group != 0 && p.group == p.focus_group;
    if (group_asked || (!p.focus_name.empty() && p.focus_name == control.name)) {
        p.focus_group = 0;
        p.focus_name.clear();
        p.focus.set(id, true);
        p.focus_moved = p.answered = true;
    }
    if (const auto asked = p.acts.find(id); asked != p.acts.end()) act_on(id, control, asked->second, state);
    state.focused = p.focus.current() == id;
    if (!state.focused) return;
    if (p.focus_moved) p.scroll_into_view(control.place);
    if (control.states.disabled) return;
    if (shortcut(Key::Enter) || shortcut(Key::Space)) state.pressed = true;
    if (!control.adjustable) return;
    if (shortcut(Key::Left) || shortcut(Key::Down)) state.adjusted = -1;
    if (shortcut(Key::Right) || shortcut(Key::Up)) state.adjusted = 1;
}

void Ui::act_on(WidgetId id, const Control& control, const Pending& asked, ControlState& state)
{
    auto& p = *m_parts;
    p.focus.set(id, true);
    p.focus_moved = true;
    if (typing()) ImGui::ClearActiveID();  // the field that had the keyboard lets it go
    if (control.states.disabled) return;
    switch (asked.action) {
    case Action::Press: state.pressed = true; break;
    case Action::Increase: state.adjusted = 1; break;
    case Action::Decrease: state.adjusted = -1; break;
    case Action::SetValue: state.set_value = asked.value; break;
    case Action::Focus: break;
    }
}

void Ui::report_control(WidgetId id, const Control& control, const ControlState& state, bool visible, bool text)
{
    auto& p = *m_parts;
    if (!p.inert())
        p.focus.add({.id = id,
                     .group = p.group,
                     .region = p.region,
                     .place = control.place,
                     .chosen = control.states.selected || control.states.checked});
    if (state.focused && p.focus.visible() && control.takes_ring)
        p.ring = FocusRing{control.place, p.clip(), control.focus_radius};
    semantics::Node node{.id = id,
                         .role = control.role,
                         .name = std::string(control.name),
                         .value = std::string(control.value),
                         .description = std::string(control.description),
                         .states = control.states,
                         .bounds = {control.place.x, control.place.y, control.place.width, control.place.height},
                         .actions = actions_of(control),
                         .position = control.position,
                         .set_size = control.set_size};
    if (text) node.actions = {Action::SetValue, Action::Focus};
    node.states.focusable = true;
    node.states.focused = state.focused;
    if (state.focused) {
        p.focused_next = node.name;
        p.focused_group_next = p.group;
    }
    node.states.offscreen = !visible;
    p.add_node(std::move(node));
}

bool Ui::edit_text(const Control& control, std::string& text, bool multiline, std::string_view hint)
{
    auto& p = *m_parts;
    const std::string label = "##" + std::string(control.key.empty() ? control.name : control.key);
    const auto id = p.id(label);
    ControlState state;
    const bool was_focused = p.focus.current() == id;
    if (!p.inert()) use_text_focus(id, control, state);
    if (state.set_value) text = *state.set_value;
    const Rect writing = control.writing.empty() ? control.place : control.writing;
    const bool enters = state.focused && (!was_focused || p.focus_moved) && p.context->ActiveId != id;
    p.entering |= enters;
    const bool changed = run_input(label, id, writing, text, {multiline, enters && p.focus.visible(), hint});
    if (p.context->ActiveId == id) {
        p.focus.set(id, p.focus.visible() && state.focused);
        p.editing = control.place;
        state.focused = true;
    }
    report_control(id, control, state, true, true);
    if (changed || state.set_value) p.answered = true;
    return changed || state.set_value.has_value();
}

void Ui::use_text_focus(WidgetId id, const Control& control, ControlState& state)
{
    auto& p = *m_parts;
    if (!p.focus_name.empty() && p.focus_name == control.name) {
        p.focus_name.clear();
        p.focus.set(id, true);
        p.focus_moved = p.answered = true;
    }
    if (const auto asked = p.acts.find(id); asked != p.acts.end()) act_on(id, control, asked->second, state);
    state.focused = p.focus.current() == id;
    if (state.focused && p.focus_moved) p.scroll_into_view(control.place);
}

bool Ui::run_input(const std::string& label, WidgetId id, Rect place, std::string& text, const InputOptions& options)
{
    auto& p = *m_parts;
    auto* font = p.fonts.of(TextStyle::Body);
    ImGui::PushOverrideID(p.seeds.back());
    ImGui::PushFont(font);
    const float padding = options.multiline ? px(10) : std::max(0.0f, (place.height - font->FontSize) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(px(2), padding));
    for (const auto slot : {ImGuiCol_FrameBg, ImGuiCol_ChildBg, ImGuiCol_Border}) ImGui::PushStyleColor(slot, 0u);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(colour(ColourRole::Text)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, packed(colour(ColourRole::TextMuted)));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, packed(colour(ColourRole::AccentSoft)));
    if (options.enter) ImGui::ActivateItemByID(id);
    ImGui::SetCursorScreenPos(vec(place.top_left()));
    auto flags = ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_NoHorizontalScroll * 0;
    if (options.multiline) flags |= ImGuiInputTextFlags_Multiline;
    // What hangs over the field takes the pointer, which ImGui would give to the field drawn first.
    auto& mouse = ImGui::GetIO().MousePos;
    const auto pointed = mouse;
    if (p.inert() || p.covered()) mouse = {-FLT_MAX, -FLT_MAX};
    const bool changed =
        ImGui::InputTextEx(label.c_str(), options.multiline ? nullptr : std::string(options.hint).c_str(), text.data(),
                           static_cast<int>(text.capacity() + 1), {place.width, place.height}, flags, resize, &text);
    mouse = pointed;
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    ImGui::PopID();
    return changed;
}

void Ui::report(semantics::Role role, std::string_view name, std::string_view value, Rect place)
{
    auto& p = *m_parts;
    p.add_node({.id = p.anonymous_id(),
                .role = role,
                .name = std::string(name),
                .value = std::string(value),
                .bounds = {place.x, place.y, place.width, place.height}});
}

void Ui::focus_on(std::string_view name) { m_parts->focus_name = name; }
void Ui::focus_heading() { m_parts->focus_heading = true; }

std::string_view Ui::focused_name() const { return m_parts->focused_name; }

Point Ui::pointer() const
{
    const auto mouse = ImGui::GetIO().MousePos;
    return {mouse.x, mouse.y};
}

bool Ui::pointer_in(Rect place) const { return place.contains(pointer()); }

bool Ui::focus_within() const { return m_parts->group != 0 && m_parts->group == m_parts->focused_group; }

}  // namespace aftercare::ui
