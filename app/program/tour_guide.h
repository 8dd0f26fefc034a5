#pragma once

#include "app/program/window_loop.h"
#include "platform/null/manual_clock.h"

#include <filesystem>
#include <string_view>

namespace aftercare {

// Takes a window from stop to stop. The first thing that cannot be found ends the tour with its name.
class TourGuide {
public:
    TourGuide(App& app, ui::Ui& ui, Window& window, Inbox& inbox, ManualClock& clock, std::filesystem::path out);

    // Puts a prefix before the names of the pictures that follow.
    void begin_chapter(std::string_view prefix) { m_prefix = prefix; }
    Result<> press(std::string_view name);
    // Goes to a page by its name on the rail, or by way of the menu where there is no room for the rail.
    Result<> go_to(std::string_view page);
    Result<> fill(std::string_view field, std::string_view text);
    void wait(std::chrono::milliseconds time);
    Result<> picture(std::string_view name);
    Result<> use(Theme theme, int text_percent = 100);

private:
    void look();  // draws until nothing settles
    Result<semantics::NodeId> find(std::string_view name) const;

    App& m_app;
    ui::Ui& m_ui;
    Window& m_window;
    ManualClock& m_clock;
    WindowLoop m_loop;
    std::filesystem::path m_out;
    std::string m_prefix;
    semantics::Tree m_tree;
    int m_count = 0;
};

}  // namespace aftercare
