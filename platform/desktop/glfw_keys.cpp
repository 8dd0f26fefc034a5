#include "platform/desktop/glfw_input.h"

#include <GLFW/glfw3.h>

namespace aftercare {
namespace {

Key shifted(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

// A key that types a character is the one whose character it types: the Z of a German keyboard is Z.
std::optional<Key> key_of_character(char character)
{
    if (character >= 'a' && character <= 'z') return shifted(Key::A, character - 'a');
    if (character >= '0' && character <= '9') return shifted(Key::Digit0, character - '0');
    switch (character) {
    case ',': return Key::Comma;
    case '-': return Key::Minus;
    case '=': return Key::Equal;
    case '/': return Key::Slash;
    case '+': return Key::Plus;
    default: return std::nullopt;
    }
}

std::optional<Key> key_by_place(int key)
{
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return shifted(Key::A, key - GLFW_KEY_A);
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return shifted(Key::Digit0, key - GLFW_KEY_0);
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return shifted(Key::Digit0, key - GLFW_KEY_KP_0);
    switch (key) {
    case GLFW_KEY_TAB: return Key::Tab;
    case GLFW_KEY_LEFT: return Key::Left;
    case GLFW_KEY_RIGHT: return Key::Right;
    case GLFW_KEY_UP: return Key::Up;
    case GLFW_KEY_DOWN: return Key::Down;
    case GLFW_KEY_PAGE_UP: return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN: return Key::PageDown;
    case GLFW_KEY_HOME: return Key::Home;
    case GLFW_KEY_END: return Key::End;
    case GLFW_KEY_INSERT: return Key::Insert;
    case GLFW_KEY_DELETE: return Key::Delete;
    case GLFW_KEY_BACKSPACE: return Key::Backspace;
    case GLFW_KEY_SPACE: return Key::Space;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::Enter;
    case GLFW_KEY_ESCAPE: return Key::Escape;
    case GLFW_KEY_KP_SUBTRACT: return Key::Minus;
    case GLFW_KEY_KP_ADD: return Key::Plus;
    case GLFW_KEY_F1: return Key::F1;
    case GLFW_KEY_F6: return Key::F6;
    case GLFW_KEY_F10: return Key::F10;
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL: return Key::Control;
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT: return Key::Shift;
    case GLFW_KEY_LEFT_ALT: return Key::Alt;  // not the right one, which types characters on many keyboards
    case GLFW_KEY_LEFT_SUPER:
    case GLFW_KEY_RIGHT_SUPER: return Key::Super;
    default: return std::nullopt;
    }
}

}  // namespace

std::optional<Key> key_from_glfw(int key, int scancode)
{
    const bool on_keypad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL;
    const char* name = on_keypad ? nullptr : glfwGetKeyName(key, scancode);
    if (name && name[0] != '\0' && name[1] == '\0')
        if (const auto found = key_of_character(name[0])) return found;
    return key_by_place(key);
}

std::string utf8_of(char32_t character)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    const auto tail = [&](int shift, char32_t of) { return byte(0x80 | ((of >> shift) & 0x3F)); };
    const char32_t c = character;
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return {};
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6)), tail(0, c)};
    if (c < 0x10000) return {byte(0xE0 | (c >> 12)), tail(6, c), tail(0, c)};
    return {byte(0xF0 | (c >> 18)), tail(12, c), tail(6, c), tail(0, c)};
}

}  // namespace aftercare
