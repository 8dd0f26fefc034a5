#include "platform/linux/x11_presence.h"

#include "platform/linux/x11_server.h"

namespace aftercare {
namespace {

using std::chrono::milliseconds;

// The class that our window gives itself, whichever process it belongs to.
constexpr std::string_view our_class = "io.github.aftercare.Aftercare";

// The request QueryInfo of the MIT-SCREEN-SAVER extension, and its answer.
struct QueryInfo {
    std::uint8_t major_opcode, minor_opcode = 1;
    std::uint16_t length = 0;
    std::uint32_t drawable;
};
struct ScreenSaverInfo {
    std::uint8_t response_type, state;
    std::uint16_t sequence;
    std::uint32_t length, window, until_server, since_input, event_mask;
};

std::optional<milliseconds> idle(X11Server& server)
{
    const auto saver = server.extension("MIT-SCREEN-SAVER");
    if (!saver) return std::nullopt;
    const auto info = server.ask<ScreenSaverInfo>(QueryInfo{.major_opcode = saver->opcode, .drawable = server.root()});
    if (!info) return std::nullopt;
    return milliseconds(info->since_input);
}

// Whoever fills the screen with Aftercare can be reminded by it.
bool is_ours(X11Server& server, xcb_window_t window)
{
    return server.text(window, XCB_ATOM_WM_CLASS).find(our_class) != std::string::npos;
}

bool is_full_screen(X11Server& server)
{
    const auto active = server.property(server.root(), server.atom("_NET_ACTIVE_WINDOW"));
    if (active.empty() || active.front() == 0 || is_ours(server, active.front())) return false;
    const auto full = server.atom("_NET_WM_STATE_FULLSCREEN");
    for (const auto state : server.property(active.front(), server.atom("_NET_WM_STATE")))
        if (full != 0 && state == full) return true;
    return false;
}

}  // namespace

X11Presence ask_x11(const std::string& display)
{
    X11Server server(display);
    if (!server.answers()) return {};
    return {idle(server), is_full_screen(server)};
}

}  // namespace aftercare
