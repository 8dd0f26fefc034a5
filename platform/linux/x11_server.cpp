#include "platform/linux/x11_server.h"

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <poll.h>
#include <sys/uio.h>
#include <xcb/xcbext.h>

namespace aftercare {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// The part of libxcb that is needed.
struct X11Server::Library {
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
    decltype(&xcb_poll_for_event) poll_for_event = find<decltype(&xcb_poll_for_event)>("xcb_poll_for_event");
    decltype(&xcb_generate_id) generate_id = find<decltype(&xcb_generate_id)>("xcb_generate_id");
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

X11Server::X11Server(const std::string& display) : m_library(std::make_unique<Library>())
{
    if (!m_library->whole) return;
    m_connection = m_library->connect(display.c_str(), nullptr);
    if (answers()) m_root = m_library->roots(m_library->setup(m_connection)).data->root;
}

X11Server::~X11Server()
{
    if (m_connection) m_library->disconnect(m_connection);
}

bool X11Server::answers() const { return m_connection && m_library->has_error(m_connection) == 0; }

int X11Server::descriptor() const { return answers() ? m_library->descriptor(m_connection) : -1; }

xcb_atom_t X11Server::atom(std::string_view name) { return atom(name, 1); }

xcb_atom_t X11Server::make_atom(std::string_view name) { return atom(name, 0); }

xcb_atom_t X11Server::atom(std::string_view name, std::uint8_t only_if_exists)
{
    const auto length = static_cast<std::uint16_t>(name.size());
    const auto cookie = m_library->intern_atom(m_connection, only_if_exists, length, name.data());
    const auto reply = answer<xcb_intern_atom_reply_t>(cookie.sequence);
    return reply ? reply->atom : xcb_atom_t{0};
}

template <class Values>
Values X11Server::values(xcb_window_t window, xcb_atom_t name)
{
    constexpr std::uint32_t most = 64;
    constexpr auto size = sizeof(typename Values::value_type);
    const auto cookie = m_library->get_property(m_connection, 0, window, name, XCB_ATOM_ANY, 0, most);
    const auto reply = answer<xcb_get_property_reply_t>(cookie.sequence);
    if (!reply || reply->format != size * 8) return {};
    Values values(reply->value_len, {});
    if (!values.empty()) std::memcpy(values.data(), reply.get() + 1, values.size() * size);
    return values;
}

std::vector<std::uint32_t> X11Server::property(xcb_window_t window, xcb_atom_t name)
{
    return values<std::vector<std::uint32_t>>(window, name);
}

std::string X11Server::text(xcb_window_t window, xcb_atom_t name) { return values<std::string>(window, name); }

void X11Server::set_property(const Property& property, std::span<const std::uint8_t> bytes)
{
    const xcb_change_property_request_t head{.major_opcode = XCB_CHANGE_PROPERTY,
                                             .mode = XCB_PROP_MODE_REPLACE,
                                             .window = property.window,
                                             .property = property.name,
                                             .type = property.type,
                                             .format = property.bits,
                                             .data_len = static_cast<std::uint32_t>(bytes.size() * 8 / property.bits)};
    std::vector<std::uint8_t> request(sizeof head + (bytes.size() + 3) / 4 * 4);
    std::memcpy(request.data(), &head, sizeof head);
    std::ranges::copy(bytes, request.begin() + sizeof head);
    (void)send_bytes(request.data(), request.size(), false);
}

std::optional<X11Server::Extension> X11Server::extension(std::string_view name)
{
    const auto cookie = m_library->query_extension(m_connection, static_cast<std::uint16_t>(name.size()), name.data());
    const auto reply = answer<xcb_query_extension_reply_t>(cookie.sequence);
    if (!reply || !reply->present) return std::nullopt;
    return Extension{reply->major_opcode, reply->first_event};
}

std::uint32_t X11Server::new_id() { return m_library->generate_id(m_connection); }

X11Server::Reply<xcb_generic_event_t> X11Server::next_event()
{
    return {m_library->poll_for_event(m_connection), std::free};
}

// Byte 0 is the opcode; bytes 2 and 3 are the length in words.
unsigned X11Server::send_bytes(void* request, std::size_t size, bool is_answered)
{
    auto* const bytes = static_cast<std::uint8_t*>(request);
    const auto words = static_cast<std::uint16_t>(size / 4);
    std::memcpy(bytes + 2, &words, sizeof words);
    // libxcb writes into the two entries before the first.
    iovec parts[3] = {{}, {}, {request, size}};
    const auto isvoid = static_cast<std::uint8_t>(is_answered ? 0 : 1);
    const xcb_protocol_request_t protocol{.count = 1, .ext = nullptr, .opcode = bytes[0], .isvoid = isvoid};
    const auto sequence = m_library->send_request(m_connection, XCB_REQUEST_RAW, parts + 2, &protocol);
    m_library->flush(m_connection);
    return sequence;
}

void* X11Server::wait(unsigned sequence)
{
    m_library->flush(m_connection);
    const auto began = steady_clock::now();
    for (;;) {
        void* reply = nullptr;
        xcb_generic_error_t* error = nullptr;
        const bool is_over = m_library->poll_for_reply(m_connection, sequence, &reply, &error) != 0;
        const Reply<xcb_generic_error_t> refused(error, std::free);
        const auto waited = std::chrono::ceil<milliseconds>(steady_clock::now() - began);
        if (is_over) return reply;
        pollfd waiting{m_library->descriptor(m_connection), POLLIN, 0};
        const auto left = static_cast<int>((m_patience - waited).count());
        if (left > 0 && ::poll(&waiting, 1, left) > 0) continue;
        m_patience = {};  // whoever let one question lie is not waited for again
        return nullptr;
    }
}

}  // namespace aftercare
