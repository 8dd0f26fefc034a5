#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <xcb/xcb.h>

namespace aftercare {

// A connection to an X server. libxcb is loaded for it; unlike Xlib it does not end the program when the server goes
// away. An answer is waited for no longer than half a second in all: a server that takes longer holds up the whole
// desktop with it.
class X11Server {
public:
    template <class T>
    using Reply = std::unique_ptr<T, decltype(&std::free)>;

    explicit X11Server(const std::string& display);
    ~X11Server();
    X11Server(const X11Server&) = delete;
    X11Server& operator=(const X11Server&) = delete;

    // False where there is no library or no server, and once the connection is lost.
    bool answers() const;
    int descriptor() const;
    xcb_window_t root() const { return m_root; }

    // 0 where nobody has used the name yet.
    xcb_atom_t atom(std::string_view name);
    // The same, and from now on it is used.
    xcb_atom_t make_atom(std::string_view name);
    // A list of windows, atoms or numbers of 32 bits; empty when there is none.
    std::vector<std::uint32_t> property(xcb_window_t window, xcb_atom_t name);
    // A property that is text, as its bytes.
    std::string text(xcb_window_t window, xcb_atom_t name);

    // What a property of a window is called, what it holds, and how many bits each of its values has.
    struct Property {
        xcb_window_t window;
        xcb_atom_t name, type;
        std::uint8_t bits;
    };
    // At most 256 KB.
    void set_property(const Property& property, std::span<const std::uint8_t> bytes);

    struct Extension {
        std::uint8_t opcode = 0, first_event = 0;
    };
    std::optional<Extension> extension(std::string_view name);
    std::uint32_t new_id();

    // A request as the protocol lays it out, which begins with the opcode of its extension. Its length is filled in.
    template <class Request>
    void send(Request request)
    {
        (void)send_bytes(&request, sizeof request, false);
    }
    // The answer, at least as long as the answer of the protocol; none when it was refused or came too late.
    template <class Answer, class Request>
    Reply<Answer> ask(Request request)
    {
        return {static_cast<Answer*>(wait(send_bytes(&request, sizeof request, true))), std::free};
    }

    // Takes what has come, without waiting; none when nothing has.
    Reply<xcb_generic_event_t> next_event();

private:
    struct Library;
    xcb_atom_t atom(std::string_view name, std::uint8_t only_if_exists);
    template <class Values>
    Values values(xcb_window_t window, xcb_atom_t name);
    unsigned send_bytes(void* request, std::size_t size, bool is_answered);
    void* wait(unsigned sequence);
    template <class Answer>
    Reply<Answer> answer(unsigned sequence)
    {
        return {static_cast<Answer*>(wait(sequence)), std::free};
    }

    std::unique_ptr<Library> m_library;
    xcb_connection_t* m_connection = nullptr;
    xcb_window_t m_root = 0;
    std::chrono::milliseconds m_patience{500};
};

}  // namespace aftercare
