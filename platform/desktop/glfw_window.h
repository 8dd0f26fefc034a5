#pragma once

#include "platform/desktop/gl_painter.h"
#include "platform/desktop/glfw_input.h"
#include "platform/desktop/window_place.h"

#include <memory>

namespace aftercare {

struct WindowOptions {
    std::string title = "Aftercare";
    std::filesystem::path place_file;  // remembers size and place; empty: neither reads nor writes
    int width = 1280, height = 800;    // when nothing is remembered, before the display's scale
};

// The window, by GLFW and OpenGL 3. One at a time; Dear ImGui's context must outlive it, the thread that makes it uses
// it alone, and only `wake` may come from another.
class GlfwWindow final : public Window {
public:
    // Io, in words for people: there is no display, or it has no OpenGL 3.
    static Result<std::unique_ptr<GlfwWindow>> create(WindowOptions options);
    ~GlfwWindow() override;

    void wait(std::optional<PreciseInstant> until) override;
    void wake() override;
    Input take_input() override { return m_input.take(); }
    std::vector<std::string> take_dropped() override { return m_input.take_dropped(); }
    bool close_requested() const override;
    bool hidden() const override { return m_input.iconified(); }
    void present(const ImDrawData& frame, std::uint32_t background_rgb) override;
    Picture capture() override;
    void bring_forward() override;
    void set_clipboard(const std::string& text) override;
    std::string clipboard() override;

private:
    // Lives as long as any use of GLFW.
    struct Library {
        ~Library();
    };

    explicit GlfwWindow(WindowOptions options) : m_options(std::move(options)) {}

    Result<> open();
    void restore_place();
    void remember_place();

    WindowOptions m_options;
    std::optional<Library> m_library;
    struct Closer {
        void operator()(GLFWwindow* window) const;
    };
    std::unique_ptr<GLFWwindow, Closer> m_window;
    std::optional<GlPainter> m_painter;  // goes before the context it paints into
    GlfwInput m_input;
    const ImDrawData* m_frame = nullptr;
    std::uint32_t m_background = 0;
    bool m_shown = false;
};

}  // namespace aftercare
