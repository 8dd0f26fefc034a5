#include "platform/desktop/glfw_window.h"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

namespace aftercare {
namespace {

constexpr const char* application_id = "io.github.aftercare.Aftercare";
constexpr int least_width = 480, least_height = 400;

std::string reason()
{
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? std::string(" (") + text + ")" : "";
}

Failure no_display()
{
    return fail(ErrorKind::Io, "There is no display to open a window on. Start Aftercare in a desktop session, or use "
                               "its command line: aftercare --help." +
                                   reason());
}

Failure no_opengl()
{
    return fail(ErrorKind::Io, "This display offers no OpenGL 3, which the window is drawn with. Install the Mesa "
                               "drivers (package libgl1-mesa-dri), or use the command line: aftercare --help." +
                                   reason());
}

// What a context is asked for: 3.2 core where there is one, else anything from 3.0 on.
struct ContextWish {
    int major, minor, profile;
};
constexpr std::array context_wishes = {ContextWish{3, 2, GLFW_OPENGL_CORE_PROFILE},
                                       ContextWish{3, 0, GLFW_OPENGL_ANY_PROFILE}};

void hint_window()
{
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // shown with its first frame, never empty
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, application_id);
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, application_id);
#ifdef GLFW_WAYLAND_APP_ID
    glfwWindowHintString(GLFW_WAYLAND_APP_ID, application_id);
#endif
}

// Text fields copy and paste through the desktop's clipboard.
void share_clipboard(GLFWwindow* window)
{
    auto& io = ImGui::GetIO();
    io.ClipboardUserData = window;
    io.SetClipboardTextFn = [](void* to, const char* text) {
        glfwSetClipboardString(static_cast<GLFWwindow*>(to), text);
    };
    io.GetClipboardTextFn = [](void* from) { return glfwGetClipboardString(static_cast<GLFWwindow*>(from)); };
}

// Whether enough of a remembered place lies on a monitor that is still there.
bool on_a_monitor(const WindowPlace& place)
{
    constexpr int enough = 100;
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    return std::any_of(monitors, monitors + count, [&](GLFWmonitor* monitor) {
        int x = 0, y = 0, width = 0, height = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
        return place.x + place.width >= x + enough && place.x <= x + width - enough && place.y >= y &&
               place.y <= y + height - enough;
    });
}

}  // namespace

GlfwWindow::Library::~Library() { glfwTerminate(); }

void GlfwWindow::Closer::operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }

Result<std::unique_ptr<GlfwWindow>> GlfwWindow::create(WindowOptions options)
{
    std::unique_ptr<GlfwWindow> window(new GlfwWindow(std::move(options)));
    TRY(window->open());
    return window;
}

Result<> GlfwWindow::open()
{
    if (glfwInit() == GLFW_FALSE) return no_display();
    m_library.emplace();
    for (const auto& wish : context_wishes) {
        hint_window();
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, wish.major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, wish.minor);
        glfwWindowHint(GLFW_OPENGL_PROFILE, wish.profile);
        m_window.reset(glfwCreateWindow(m_options.width, m_options.height, m_options.title.c_str(), nullptr, nullptr));
        if (m_window) break;
    }
    if (!m_window) return no_opengl();
    glfwMakeContextCurrent(m_window.get());
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(m_window.get(), least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    restore_place();
    m_input.listen_to(m_window.get());
    m_painter.emplace();
    return {};
}

GlfwWindow::~GlfwWindow()
{
    if (m_window) remember_place();
}

void GlfwWindow::restore_place()
{
    const auto place = m_options.place_file.empty() ? std::nullopt : read_window_place(m_options.place_file);
    if (!place || !on_a_monitor(*place)) return;
    glfwSetWindowSize(m_window.get(), place->width, place->height);
    glfwSetWindowPos(m_window.get(), place->x, place->y);
    if (place->maximized) glfwMaximizeWindow(m_window.get());
}

void GlfwWindow::remember_place()
{
    if (m_options.place_file.empty() || !m_shown || hidden()) return;
    WindowPlace place;
    glfwGetWindowPos(m_window.get(), &place.x, &place.y);
    glfwGetWindowSize(m_window.get(), &place.width, &place.height);
    place.maximized = glfwGetWindowAttrib(m_window.get(), GLFW_MAXIMIZED) == GLFW_TRUE;
    write_window_place(m_options.place_file, place);
}

void GlfwWindow::wait(std::optional<PreciseInstant> until)
{
    using seconds = std::chrono::duration<double>;
    if (!m_input.empty()) return glfwPollEvents();
    if (!until) return glfwWaitEvents();
    const seconds left = *until - std::chrono::system_clock::now();
    if (left.count() > 0) glfwWaitEventsTimeout(left.count());
    else glfwPollEvents();
}

void GlfwWindow::wake() { glfwPostEmptyEvent(); }

bool GlfwWindow::close_requested() const { return glfwWindowShouldClose(m_window.get()) == GLFW_TRUE; }

void GlfwWindow::present(const ImDrawData& frame, std::uint32_t background_rgb)
{
    m_frame = &frame;
    m_background = background_rgb;
    if (!std::exchange(m_shown, true)) {
        share_clipboard(m_window.get());
        glfwShowWindow(m_window.get());
    }
    m_painter->paint(frame, background_rgb);
    glfwSwapBuffers(m_window.get());
}

Picture GlfwWindow::capture()
{
    if (!m_frame) return {};
    // What was swapped to the screen can no longer be read with certainty, so the frame is painted once more.
    int width = 0, height = 0;
    glfwGetFramebufferSize(m_window.get(), &width, &height);
    m_painter->paint(*m_frame, m_background);
    return m_painter->read_back(width, height);
}

void GlfwWindow::bring_forward()
{
    if (hidden()) glfwRestoreWindow(m_window.get());
    glfwShowWindow(m_window.get());
    glfwFocusWindow(m_window.get());
    glfwRequestWindowAttention(m_window.get());
}

void GlfwWindow::set_clipboard(const std::string& text) { glfwSetClipboardString(m_window.get(), text.c_str()); }

std::string GlfwWindow::clipboard()
{
    const char* text = glfwGetClipboardString(m_window.get());
    return text ? text : "";
}

}  // namespace aftercare
