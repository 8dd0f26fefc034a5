#pragma once

#include "app/core/app.h"
#include "app/ui/kit/ui.h"
#include "app/ui/shell.h"
#include "platform/ports/window.h"

namespace aftercare {

// The window's life, frame by frame. Nothing changes while drawing: commands are carried out after the frame is shown.
// A frame is drawn only after something happened, and while something moves.
class WindowLoop {
public:
    // All of them outlive it.
    WindowLoop(App& app, ui::Ui& ui, Window& window, Inbox& inbox)
        : m_app(app),
          m_ui(ui),
          m_window(window),
          m_inbox(inbox),
          m_started(app.state().now)
    {
    }

    // Returns when the window is closed or the program is asked to end, and keeps what was done in a routine.
    void run(bool stop_after_first_frame);

    // One frame now; for who drives the window step by step. What it says is the frame that is on the screen.
    semantics::Tree frame();

private:
    void hear(const PlatformEvent& event);
    void look_into_dropped();
    ui::Look look() const;

    App& m_app;
    ui::Ui& m_ui;
    Window& m_window;
    Inbox& m_inbox;
    ui::Shell m_shell;
    PreciseInstant m_started;
    std::optional<PreciseInstant> m_again;  // when the frame asked to be drawn anew
    bool m_ends = false;
};

}  // namespace aftercare
