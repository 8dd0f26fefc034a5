#include "platform/linux/x11_idle_watch.h"

#include "platform/linux/x11_server.h"
#include "platform/ports/presence.h"

#include <cstring>
#include <string_view>

namespace aftercare {
namespace {

// Requests and answers of the SYNC extension, version 3.1.
struct Initialize {
    std::uint8_t major_opcode, minor_opcode = 0;
    std::uint16_t length = 0;
    std::uint8_t major_version = 3, minor_version = 1;
    std::uint16_t unused = 0;
};
struct ListSystemCounters {
    std::uint8_t major_opcode, minor_opcode = 1;
    std::uint16_t length = 0;
};
struct Counters {
    std::uint8_t response_type, unused;
    std::uint16_t sequence;
    std::uint32_t length, count;
    std::uint32_t padding[5];
};
struct CounterHead {
    std::uint32_t id;
    std::uint32_t resolution[2];
    std::uint16_t name_length;
};
constexpr std::size_t counter_head_size = 14;

enum class Test : std::uint32_t { PositiveTransition = 0, NegativeTransition = 1 };
struct CreateAlarm {
    std::uint8_t major_opcode, minor_opcode = 8;
    std::uint16_t length = 0;
    std::uint32_t id;
    std::uint32_t named_values = 0x3f;  // the six that follow
    std::uint32_t counter;
    std::uint32_t value_is_relative = 0;
    std::int32_t value_high = 0;
    std::uint32_t value_low;
    Test test;
    std::int32_t delta_high = 0;
    std::uint32_t delta_low = 0;  // it stays as it is when it has rung
    std::uint32_t tells = 1;
};
constexpr std::uint8_t alarm_rings = 1;  // after the extension's first event

// The counter of that name; 0 when the server has none.
std::uint32_t find_counter(const Counters& answer, std::string_view wanted)
{
    const auto* at = reinterpret_cast<const char*>(&answer + 1);
    const auto* const end = at + std::size_t{4} * answer.length;
    for (std::uint32_t i = 0; i < answer.count && at + counter_head_size <= end; ++i) {
        CounterHead head{};
        std::memcpy(&head, at, counter_head_size);
        const auto size = (counter_head_size + head.name_length + 3) / 4 * 4;
        if (at + size > end) return 0;
        if (std::string_view(at + counter_head_size, head.name_length) == wanted) return head.id;
        at += size;
    }
    return 0;
}

}  // namespace

X11IdleWatch::X11IdleWatch(Inbox& inbox, Environment environment)
    : m_inbox(inbox),
      m_environment(std::move(environment))
{
}

X11IdleWatch::~X11IdleWatch() = default;

void X11IdleWatch::try_again() { m_has_tried = m_server != nullptr; }

int X11IdleWatch::fd() const { return m_server ? m_server->descriptor() : -1; }

// At once, until it has tried.
std::optional<PollDeadline> X11IdleWatch::deadline() const
{
    return m_has_tried ? std::nullopt : std::optional(PollDeadline());
}

void X11IdleWatch::connect()
{
    m_has_tried = true;
    const auto display = m_environment("WAYLAND_DISPLAY") ? std::nullopt : m_environment("DISPLAY");
    if (!display || display->empty()) return;
    m_server = std::make_unique<X11Server>(*display);
    if (!m_server->answers() || !set_alarms()) m_server.reset();
}

bool X11IdleWatch::set_alarms()
{
    const auto sync = m_server->extension("SYNC");
    if (!sync) return false;
    m_alarm_event = sync->first_event + alarm_rings;
    if (!m_server->ask<xcb_generic_reply_t>(Initialize{.major_opcode = sync->opcode})) return false;
    const auto counters = m_server->ask<Counters>(ListSystemCounters{.major_opcode = sync->opcode});
    const auto idle_time = counters ? find_counter(*counters, "IDLETIME") : 0;
    if (idle_time == 0) return false;
    for (const auto test : {Test::PositiveTransition, Test::NegativeTransition})
        m_server->send(CreateAlarm{.major_opcode = sync->opcode,
                                   .id = m_server->new_id(),
                                   .counter = idle_time,
                                   .value_low = static_cast<std::uint32_t>(idle_limit.count()),
                                   .test = test});
    return true;
}

void X11IdleWatch::ready(PollDeadline)
{
    if (!m_has_tried) connect();
    if (!m_server) return;
    bool rang = false;
    while (const auto event = m_server->next_event()) rang |= (event->response_type & 0x7f) == m_alarm_event;
    if (rang) m_inbox.put(PresenceChanged{});
    if (!m_server->answers()) m_server.reset();
}

}  // namespace aftercare
