#include "platform/desktop/glfw_input.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace aftercare {
namespace {

GlfwInput& input_of(GLFWwindow* window) { return *static_cast<GlfwInput*>(glfwGetWindowUserPointer(window)); }

// Window coordinates are pixels on X11 and logical ones on Wayland; ours are always pixels.
PointerMoved pointer_at(GLFWwindow* window, double x, double y)
{
    int width = 1, height = 1, pixels_wide = 1, pixels_high = 1;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixels_wide, &pixels_high);
    if (width > 0 && height > 0) {
        x *= static_cast<double>(pixels_wide) / width;
        y *= static_cast<double>(pixels_high) / height;
    }
    return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace

void GlfwInput::listen_to(GLFWwindow* window)
{
    m_window = window;
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int scancode, int action, int) {
        // A repeat is one more press: what a held key does is decided by whoever reads it.
        if (const auto known = key_from_glfw(key, scancode))
            input_of(from).add(KeyChange{*known, action != GLFW_RELEASE});
    });
    glfwSetCharCallback(window,
                        [](GLFWwindow* from, unsigned character) { input_of(from).add(Typed{utf8_of(character)}); });
    glfwSetCursorPosCallback(window,
                             [](GLFWwindow* from, double x, double y) { input_of(from).add(pointer_at(from, x, y)); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* from, int entered) {
        constexpr float outside = -1e6F;
        if (entered == GLFW_FALSE) input_of(from).add(PointerMoved{outside, outside});
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* from, int button, int action, int) {
        if (button <= GLFW_MOUSE_BUTTON_MIDDLE) input_of(from).add(PointerButton{button, action == GLFW_PRESS});
    });
    glfwSetScrollCallback(window, [](GLFWwindow* from, double x, double y) {
        input_of(from).add(Scrolled{static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetDropCallback(window, [](GLFWwindow* from, int count, const char** paths) {
        input_of(from).m_dropped.assign(paths, paths + count);
    });
    glfwSetWindowFocusCallback(
        window, [](GLFWwindow* from, int focused) { input_of(from).add(FocusChanged{focused == GLFW_TRUE}); });
    glfwSetWindowIconifyCallback(
        window, [](GLFWwindow* from, int iconified) { input_of(from).m_iconified = iconified == GLFW_TRUE; });
}

Input GlfwInput::take()
{
    int width = 0, height = 0;
    float ratio = 1, ignored = 1;
    glfwGetFramebufferSize(m_window, &width, &height);
    glfwGetWindowContentScale(m_window, &ratio, &ignored);
    return {static_cast<float>(width), static_cast<float>(height), ratio, std::exchange(m_events, {})};
}

}  // namespace aftercare
