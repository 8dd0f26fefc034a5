#pragma once

#include "platform/linux/folders.h"
#include "platform/linux/poll_loop.h"
#include "platform/ports/picture_clipboard.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

struct xcb_property_notify_event_t;
struct xcb_selection_request_event_t;

namespace aftercare {

class X11Server;

// Owns the clipboard of an X server with a picture in its hands, on a connection of its own: the window's library hands
// over text alone. Who pastes asks for the picture then and gets it from whoever waits for this source. Connects when it
// is first needed. Follows the conventions at https://www.x.org/releases/current/doc/xorg-docs/icccm/icccm.html#Peer_to_Peer_Communication_by_Means_of_Selections
class X11Clipboard final : public PictureClipboard, public PollSource {
public:
    explicit X11Clipboard(Environment environment);
    ~X11Clipboard() override;

    // Called when whoever waits for this source has to look at it again. Before the first offer.
    void on_offer(std::function<void()> nudge) { m_nudge = std::move(nudge); }

    Result<> reach() override;
    Result<> offer(std::string png) override;

    int fd() const override;
    std::optional<PollDeadline> deadline() const override;
    void ready(PollDeadline now) override;

private:
    using Atom = std::uint32_t;
    using WindowId = std::uint32_t;
    // A picture on its way in pieces: the next one follows when the last one was taken away.
    struct Transfer {
        WindowId to;
        Atom property;
        std::shared_ptr<const std::string> png;
        std::size_t sent = 0;
    };

    Result<> connect();
    void hear_all();
    void answer(const xcb_selection_request_event_t& request);
    bool give(WindowId to, Atom property, Atom target);
    void go_on(const xcb_property_notify_event_t& changed);
    void listen_to(WindowId window, std::uint32_t events);

    Environment m_environment;
    std::function<void()> m_nudge = [] {};
    mutable std::mutex m_mutex;  // an offer comes from another thread than the one that waits
    std::unique_ptr<X11Server> m_server;
    WindowId m_window = 0;
    Atom m_clipboard = 0, m_targets = 0, m_png_type = 0, m_in_pieces = 0;
    std::shared_ptr<const std::string> m_png;  // null once something else was copied
    std::vector<Transfer> m_transfers;
    bool m_looks_at_once = false;  // an answer may have brought more with it than was asked for
};

}  // namespace aftercare
