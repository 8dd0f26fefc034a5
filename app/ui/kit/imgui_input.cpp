#include "app/ui/kit/imgui_input.h"

#include <optional>

namespace aftercare::ui {
namespace {

// The keys that edit text; others are not ImGui's business.
std::optional<ImGuiKey> editing_key(Key key)
{
    switch (key) {
    case Key::Left: return ImGuiKey_LeftArrow;
    case Key::Right: return ImGuiKey_RightArrow;
    case Key::Up: return ImGuiKey_UpArrow;
    case Key::Down: return ImGuiKey_DownArrow;
    case Key::PageUp: return ImGuiKey_PageUp;
    case Key::PageDown: return ImGuiKey_PageDown;
    case Key::Home: return ImGuiKey_Home;
    case Key::End: return ImGuiKey_End;
    case Key::Insert: return ImGuiKey_Insert;
    case Key::Delete: return ImGuiKey_Delete;
    case Key::Backspace: return ImGuiKey_Backspace;
    case Key::Enter: return ImGuiKey_Enter;
    case Key::Escape: return ImGuiKey_Escape;
    case Key::A: return ImGuiKey_A;
    case Key::C: return ImGuiKey_C;
    case Key::V: return ImGuiKey_V;
    case Key::X: return ImGuiKey_X;
    case Key::Y: return ImGuiKey_Y;
    case Key::Z: return ImGuiKey_Z;
    default: return std::nullopt;
    }
}

std::optional<ImGuiKey> modifier_key(Key key)
{
    switch (key) {
    case Key::Control: return ImGuiMod_Ctrl;
    case Key::Shift: return ImGuiMod_Shift;
    case Key::Alt: return ImGuiMod_Alt;
    case Key::Super: return ImGuiMod_Super;
    default: return std::nullopt;
    }
}

struct Feeder {
    ImGuiIO& io;
    bool typing;

    void operator()(const KeyChange& change) const
    {
        if (const auto modifier = modifier_key(change.key)) return io.AddKeyEvent(*modifier, change.down);
        const auto key = editing_key(change.key);
        if (key && (typing || !change.down)) io.AddKeyEvent(*key, change.down);
    }
    void operator()(const PointerMoved& moved) const { io.AddMousePosEvent(moved.x, moved.y); }
    void operator()(const PointerButton& button) const { io.AddMouseButtonEvent(button.button, button.down); }
    void operator()(const Scrolled& scrolled) const { io.AddMouseWheelEvent(scrolled.x, scrolled.y); }
    void operator()(const Typed& typed) const
    {
        if (typing) io.AddInputCharactersUTF8(typed.text.c_str());
    }
    void operator()(const FocusChanged& changed) const { io.AddFocusEvent(changed.focused); }
};

}  // namespace

void feed_imgui(ImGuiIO& io, const std::vector<InputEvent>& events, bool typing)
{
    for (const auto& event : events) std::visit(Feeder{io, typing}, event);
}

}  // namespace aftercare::ui
