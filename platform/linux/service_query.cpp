#include "platform/linux/service_query.h"

#include <utility>

namespace aftercare {
namespace {

constexpr const char* service = "org.freedesktop.Notifications";
constexpr const char* path = "/org/freedesktop/Notifications";

// After this it counts as silent; its answer is still waited for, without an end.
constexpr std::uint64_t patience = 2'000'000;  // microseconds
constexpr std::uint64_t without_end = UINT64_MAX;

bool is_silence(sd_bus_message* answer)
{
    for (const char* silent : {SD_BUS_ERROR_NO_REPLY, SD_BUS_ERROR_TIMEOUT, "org.freedesktop.DBus.Error.TimedOut"})
        if (sd_bus_message_is_method_error(answer, silent) > 0) return true;
    return false;
}

}  // namespace

std::optional<NotifierStatus> ServiceQuery::answer(sd_bus* bus)
{
    if (!m_told && !m_slot) ask(bus, "GetServerInformation", patience);
    return m_told;
}

void ServiceQuery::forget()
{
    m_slot.reset();
    m_server.clear();
    m_told.reset();
}

void ServiceQuery::ask(sd_bus* bus, const char* method, std::uint64_t wait)
{
    sd_bus_slot* slot = nullptr;
    const auto message = new_call(bus, {service, path, service, method});
    const bool sent = message && sd_bus_call_async(bus, &slot, message.get(), on_answer, this, wait) >= 0;
    m_slot.reset(slot);
    if (!sent) m_told = NotifierStatus{};
}

void ServiceQuery::tell(sd_bus* bus, NotifierStatus status)
{
    m_told = std::move(status);
    m_on_told(bus);
}

int ServiceQuery::on_answer(sd_bus_message* answer, void* self, sd_bus_error*)
{
    auto& query = *static_cast<ServiceQuery*>(self);
    auto* const bus = sd_bus_message_get_bus(answer);
    // Lives on until this returns, whatever takes its place.
    const BusSlot answered(std::move(query.m_slot));
    const bool has_named_itself = !query.m_server.empty();
    if (is_silence(answer)) {
        query.ask(bus, has_named_itself ? "GetCapabilities" : "GetServerInformation", without_end);
        query.tell(bus, {});
    } else if (sd_bus_message_is_method_error(answer, nullptr) > 0) {
        query.tell(bus, {});
    } else if (has_named_itself) {
        query.tell(bus, {true, query.m_server, read_strings(BusMessage(sd_bus_message_ref(answer)))});
    } else {
        const char *name = "", *vendor = "", *version = "", *specification = "";
        sd_bus_message_read(answer, "ssss", &name, &vendor, &version, &specification);
        query.m_server = std::string(name) + " " + version;
        query.ask(bus, "GetCapabilities", patience);
    }
    return 0;
}

}  // namespace aftercare
