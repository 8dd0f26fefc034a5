#include "platform/linux/x11_clipboard.h"

#include "platform/linux/x11_server.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace aftercare {
namespace {

// What is larger goes in pieces of this size, so that no request holds the server up.
constexpr std::size_t a_piece = 32'768;
constexpr std::size_t most_transfers = 16;  // whoever never takes a piece away is given up

constexpr auto no_display = "There is no X display here to copy a picture to. Save the picture as a file instead.";
constexpr auto no_answer = "The X display does not take a picture to copy. Save the picture as a file instead.";

struct ListenTo {
    xcb_change_window_attributes_request_t request;
    std::uint32_t events;
};

std::span<const std::uint8_t> bytes_of(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

template <std::size_t Count>
std::span<const std::uint8_t> bytes_of(const std::array<std::uint32_t, Count>& numbers)
{
    return {reinterpret_cast<const std::uint8_t*>(numbers.data()), sizeof numbers};
}

}  // namespace

X11Clipboard::X11Clipboard(Environment environment) : m_environment(std::move(environment)) {}
X11Clipboard::~X11Clipboard() = default;

Result<> X11Clipboard::reach()
{
    const std::lock_guard lock(m_mutex);
    return connect();
}

Result<> X11Clipboard::offer(std::string png)
{
    {
        const std::lock_guard lock(m_mutex);
        TRY(connect());
        m_png = std::make_shared<const std::string>(std::move(png));
        m_server->send(xcb_set_selection_owner_request_t{
            .major_opcode = XCB_SET_SELECTION_OWNER, .owner = m_window, .selection = m_clipboard, .time = 0});
        const auto asked = m_server->ask<xcb_get_selection_owner_reply_t>(
            xcb_get_selection_owner_request_t{.major_opcode = XCB_GET_SELECTION_OWNER, .selection = m_clipboard});
        if (!asked || asked->owner != m_window) {
            m_server.reset();  // it is not waited for again; the next picture finds a new connection
            return fail(ErrorKind::Io, no_answer);
        }
        m_looks_at_once = true;
    }
    m_nudge();
    return {};
}

Result<> X11Clipboard::connect()
{
    if (m_server && m_server->answers()) return {};
    m_transfers.clear();
    m_png.reset();
    const auto display = m_environment("DISPLAY");
    if (!display || display->empty()) return fail(ErrorKind::Io, no_display);
    m_server = std::make_unique<X11Server>(*display);
    if (!m_server->answers()) {
        m_server.reset();
        return fail(ErrorKind::Io, no_display);
    }
    m_clipboard = m_server->make_atom("CLIPBOARD");
    m_targets = m_server->make_atom("TARGETS");
    m_png_type = m_server->make_atom("image/png");
    m_in_pieces = m_server->make_atom("INCR");
    m_window = m_server->new_id();
    m_server->send(xcb_create_window_request_t{.major_opcode = XCB_CREATE_WINDOW,
                                               .wid = m_window,
                                               .parent = m_server->root(),
                                               .width = 1,
                                               .height = 1,
                                               ._class = XCB_WINDOW_CLASS_INPUT_ONLY});
    return {};
}

int X11Clipboard::fd() const
{
    const std::lock_guard lock(m_mutex);
    return m_server ? m_server->descriptor() : -1;
}

std::optional<PollDeadline> X11Clipboard::deadline() const
{
    const std::lock_guard lock(m_mutex);
    return m_looks_at_once ? std::optional(PollDeadline()) : std::nullopt;
}

void X11Clipboard::ready(PollDeadline)
{
    const std::lock_guard lock(m_mutex);
    m_looks_at_once = false;
    if (!m_server) return;
    hear_all();
    if (!m_server->answers()) m_server.reset();
}

void X11Clipboard::hear_all()
{
    while (const auto event = m_server->next_event()) {
        const auto* what = event.get();
        switch (what->response_type & 0x7f) {
        case XCB_SELECTION_REQUEST: answer(*reinterpret_cast<const xcb_selection_request_event_t*>(what)); break;
        case XCB_PROPERTY_NOTIFY: go_on(*reinterpret_cast<const xcb_property_notify_event_t*>(what)); break;
        case XCB_SELECTION_CLEAR: m_png.reset(); break;
        }
    }
}

void X11Clipboard::answer(const xcb_selection_request_event_t& request)
{
    // Old programs name no property; the target's name serves for it.
    const auto property = request.property != 0 ? request.property : request.target;
    const bool is_given = request.selection == m_clipboard && give(request.requestor, property, request.target);
    const xcb_selection_notify_event_t told{.response_type = XCB_SELECTION_NOTIFY,
                                            .time = request.time,
                                            .requestor = request.requestor,
                                            .selection = request.selection,
                                            .target = request.target,
                                            .property = is_given ? property : 0};
    xcb_send_event_request_t sent{.major_opcode = XCB_SEND_EVENT, .destination = request.requestor};
    std::memcpy(sent.event, &told, sizeof told);
    m_server->send(sent);
}

bool X11Clipboard::give(WindowId to, Atom property, Atom target)
{
    if (!m_png) return false;
    if (target == m_targets) {
        m_server->set_property({to, property, XCB_ATOM_ATOM, 32}, bytes_of(std::array{m_targets, m_png_type}));
        return true;
    }
    if (target != m_png_type) return false;
    if (m_png->size() <= a_piece) {
        m_server->set_property({to, property, m_png_type, 8}, bytes_of(*m_png));
        return true;
    }
    if (m_transfers.size() == most_transfers) m_transfers.erase(m_transfers.begin());
    m_transfers.push_back({to, property, m_png});
    listen_to(to, XCB_EVENT_MASK_PROPERTY_CHANGE);
    const auto size = static_cast<std::uint32_t>(m_png->size());
    m_server->set_property({to, property, m_in_pieces, 32}, bytes_of(std::array{size}));
    return true;
}

// A piece was taken away. One of nothing at all says that there are no more.
void X11Clipboard::go_on(const xcb_property_notify_event_t& changed)
{
    if (changed.state != XCB_PROPERTY_DELETE) return;
    const auto found = std::ranges::find_if(
        m_transfers, [&](const Transfer& one) { return one.to == changed.window && one.property == changed.atom; });
    if (found == m_transfers.end()) return;
    const auto piece = std::string_view(*found->png).substr(found->sent, a_piece);
    m_server->set_property({found->to, found->property, m_png_type, 8}, bytes_of(piece));
    found->sent += piece.size();
    if (!piece.empty()) return;
    m_transfers.erase(found);
    if (std::ranges::find(m_transfers, changed.window, &Transfer::to) == m_transfers.end())
        listen_to(changed.window, XCB_EVENT_MASK_NO_EVENT);
}

void X11Clipboard::listen_to(WindowId window, std::uint32_t events)
{
    m_server->send(ListenTo{
        {.major_opcode = XCB_CHANGE_WINDOW_ATTRIBUTES, .window = window, .value_mask = XCB_CW_EVENT_MASK}, events});
}

}  // namespace aftercare
