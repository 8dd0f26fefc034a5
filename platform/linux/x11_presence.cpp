#include "platform/linux/x11_presence.h"

#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <memory>
#include <poll.h>
#include <string_view>
#include <sys/uio.h>
#include <vector>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

namespace aftercare {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// A server that takes longer holds up the whole desktop with it.
constexpr milliseconds patience{500};

struct Releaser {
    void operator()(void* memory) const { std::free(memory); }
};
template <class T>
using Reply = std::unique_ptr<T, Releaser>;

// The part of libxcb that is needed. Unlike Xlib it does not end the program when the server goes away.
struct Library {
    void* handle = ::dlopen("libxcb.so.1", RTLD_NOW | RTLD_LOCAL);
    decltype(&xcb_connect) connect = find<decltype(&xcb_connect)>("xcb_connect");
    decltype(&xcb_disconnect) disconnect = find<decltype(&xcb_disconnect)>("xcb_disconnect");
    decltype(&xcb_connection_has_error) has_error =
        find<decltype(&xcb_connection_has_error)>("xcb_connection_has_error");
    decltype(&xcb_get_file_descriptor) descriptor = find<decltype(&xcb_get_file_descriptor)>("xcb_get_file_descriptor");
    decltype(&xcb_get_setup) setup = find<decltype(&xcb_get_setup)>("xcb_get_setup");
    decltype(&xcb_setup_roots_iterator) roots = find<decltype(&xcb_setup_roots_iterator)>("xcb_setup_roots_iterator");
    decltype(&xcb_flush) flush = find<decltype(&xcb_flush)>("xcb_flush");
    decltype(&xcb_poll_for_reply) poll_for_reply = find<decltype(&xcb_poll_for_reply)>("xcb_poll_for_reply");
    decltype(&xcb_intern_atom) intern_atom = find<decltype(&xcb_intern_atom)>("xcb_intern_atom");
    decltype(&xcb_get_property) get_property = find<decltype(&xcb_get_property)>("xcb_get_property");
    decltype(&xcb_query_extension) query_extension = find<decltype(&xcb_query_extension)>("xcb_query_extension");
    decltype(&xcb_send_request) send_request = find<decltype(&xcb_send_request)>("xcb_send_request");
    bool whole = handle != nullptr;

    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library()
    {
        if (handle) ::dlclose(handle);
    }

private:
    template <class Function>
    Function find(const char* name)
    {
        auto* symbol = handle ? ::dlsym(handle, name) : nullptr;
        if (!symbol) whole = false;
        return reinterpret_cast<Function>(symbol);
    }
};

// The answer of the MIT-SCREEN-SAVER extension to its request QueryInfo.
struct ScreenSaverInfo {
    std::uint8_t response_type, state;
    std::uint16_t sequence;
    std::uint32_t length, window, until_server, since_input, event_mask;
};

class Server {
public:
    Server(const Library& library, const std::string& display)
        : m_library(library),
          m_connection(library.connect(display.c_str(), nullptr))
    {
        if (!m_library.has_error(m_connection)) m_root = m_library.roots(m_library.setup(m_connection)).data->root;
    }
    ~Server() { m_library.disconnect(m_connection); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    bool answers() const { return m_root != 0; }

    std::optional<milliseconds> idle()
    {
        constexpr std::string_view name = "MIT-SCREEN-SAVER";
        const auto cookie = m_library.query_extension(m_connection, name.size(), name.data());
        const auto extension = wait<xcb_query_extension_reply_t>(cookie.sequence);
        if (!extension || !extension->present) return std::nullopt;

        struct {
            std::uint8_t major_opcode, minor_opcode;
            std::uint16_t length;
            std::uint32_t drawable;
        } request{extension->major_opcode, 1, 2, m_root};
        // libxcb writes into the two entries before the first.
        iovec parts[3] = {{}, {}, {&request, sizeof request}};
        const xcb_protocol_request_t protocol{.count = 1, .ext = nullptr, .opcode = request.major_opcode, .isvoid = 0};
        const auto sequence = m_library.send_request(m_connection, XCB_REQUEST_RAW, parts + 2, &protocol);
        const auto info = wait<ScreenSaverInfo>(sequence);
        if (!info) return std::nullopt;
        return milliseconds(info->since_input);
    }

    bool full_screen()
    {
        const auto active = property(m_root, atom("_NET_ACTIVE_WINDOW"));
        if (active.empty() || active.front() == 0) return false;
        const auto full = atom("_NET_WM_STATE_FULLSCREEN");
        for (const auto state : property(active.front(), atom("_NET_WM_STATE")))
            if (full != 0 && state == full) return true;
        return false;
    }

private:
    xcb_atom_t atom(std::string_view name)
    {
        const auto length = static_cast<std::uint16_t>(name.size());
        const auto reply =
            wait<xcb_intern_atom_reply_t>(m_library.intern_atom(m_connection, 1, length, name.data()).sequence);
        return reply ? reply->atom : xcb_atom_t{0};
    }

    // A list of windows or atoms; empty when there is none.
    std::vector<std::uint32_t> property(xcb_window_t window, xcb_atom_t name)
    {
        constexpr std::uint32_t most = 64;
        const auto cookie = m_library.get_property(m_connection, 0, window, name, XCB_ATOM_ANY, 0, most);
        const auto reply = wait<xcb_get_property_reply_t>(cookie.sequence);
        if (!reply || reply->format != 32) return {};
        std::vector<std::uint32_t> values(reply->value_len);
        if (!values.empty()) std::memcpy(values.data(), reply.get() + 1, values.size() * sizeof values.front());
        return values;
    }

    template <class T>
    Reply<T> wait(unsigned sequence)
    {
        m_library.flush(m_connection);
        for (;;) {
            void* reply = nullptr;
            xcb_generic_error_t* error = nullptr;
            const bool is_over = m_library.poll_for_reply(m_connection, sequence, &reply, &error) != 0;
            const Reply<xcb_generic_error_t> refused(error);
            if (is_over) return Reply<T>(static_cast<T*>(reply));
            const auto left = std::chrono::ceil<milliseconds>(m_deadline - steady_clock::now()).count();
            pollfd waiting{m_library.descriptor(m_connection), POLLIN, 0};
            if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) return {};
        }
    }

    const Library& m_library;
    xcb_connection_t* m_connection;
    xcb_window_t m_root = 0;
    steady_clock::time_point m_deadline = steady_clock::now() + patience;
};

}  // namespace

X11Presence ask_x11(const std::string& display)
{
    const Library library;
    if (!library.whole) return {};
    Server server(library, display);
    if (!server.answers()) return {};
    return {server.idle(), server.full_screen()};
}

}  // namespace aftercare
