#include "app/program/window_loop.h"

#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

namespace {

// A window that nobody sees.
struct UnseenWindow final : Window {
    void wait(std::optional<PreciseInstant>) override {}
    void wake() override {}
    Input take_input() override { return {1280, 800, 1, {}}; }
    std::vector<std::string> take_dropped() override { return std::exchange(dropped, {}); }
    bool close_requested() const override { return false; }
    bool hidden() const override { return false; }
    void present(const ImDrawData&, std::uint32_t) override {}
    Picture capture() override { return {}; }
    void bring_forward() override {}
    void set_clipboard(const std::string&) override {}
    std::string clipboard() override { return {}; }

    std::vector<std::string> dropped;
};

struct OpenWindow {
    Desk desk;
    guidance::Strings words = *guidance::Strings::load("content");
    App app = desk.open();
    ui::Ui ui{words, {}};
    UnseenWindow window;
    Inbox inbox;
    WindowLoop loop{app, ui, window, inbox};
};

bool shows(const semantics::Tree& tree, std::string_view words)
{
    return std::ranges::any_of(tree.nodes, [&](const auto& node) { return node.name == words; });
}

}  // namespace

TEST_CASE("a calendar file that is dragged to the window is shown before anything of it is added",
          "[program][calendar]")
{
    OpenWindow open;
    const auto at = london()->moment(london()->to_instant(local("2026-01-20T11:00")));
    open.desk.calendars.files = {{"/home/margaret/visit.ics", {}}};
    open.desk.calendars.brings.changes.added = {{.at = at, .therapist = "A. Reyes", .place = ""}};
    open.window.dropped = {"/home/margaret/visit.ics"};
    open.loop.run(true);
    CHECK(open.app.state().follow_ups.appointments.empty());
    const auto tree = open.loop.frame();
    CHECK(shows(tree, "/home/margaret/visit.ics"));
    CHECK(shows(tree, "Tuesday 20 January 2026, 11:00"));
    CHECK(shows(tree, "Add these"));
}

TEST_CASE("anything else that is dragged to the window is refused with the reason", "[program][calendar]")
{
    OpenWindow open;
    open.window.dropped = {"/home/margaret/holiday.jpg"};
    open.loop.run(true);
    CHECK(shows(open.loop.frame(), "There is no such file. Check its name and folder."));
    CHECK_FALSE(open.app.state().calendar.preview);
}
