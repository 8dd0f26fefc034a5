#include "platform/linux/test_call.h"

namespace aftercare {
namespace {

// A service that was asleep needs a moment; who pressed the button should know within a few seconds.
constexpr std::uint64_t patience = 4'000'000;  // microseconds

TestOutcome outcome_of(sd_bus_message* answer)
{
    if (sd_bus_message_is_method_error(answer, nullptr) <= 0) return TestOutcome::Shown;
    for (const char* silent : {SD_BUS_ERROR_NO_REPLY, SD_BUS_ERROR_TIMEOUT, "org.freedesktop.DBus.Error.TimedOut"})
        if (sd_bus_message_is_method_error(answer, silent) > 0) return TestOutcome::NoAnswer;
    for (const char* missing : {SD_BUS_ERROR_SERVICE_UNKNOWN, SD_BUS_ERROR_NAME_HAS_NO_OWNER, SD_BUS_ERROR_DISCONNECTED,
                                SD_BUS_ERROR_UNKNOWN_INTERFACE, SD_BUS_ERROR_UNKNOWN_OBJECT})
        if (sd_bus_message_is_method_error(answer, missing) > 0) return TestOutcome::NoService;
    return TestOutcome::Refused;
}

}  // namespace

void TestCall::send(sd_bus* bus, const BusMessage& message)
{
    m_slot.reset();
    m_waits = true;
    sd_bus_slot* slot = nullptr;
    if (!bus || !message || sd_bus_call_async(bus, &slot, message.get(), on_answer, this, patience) < 0)
        return end(TestOutcome::NoService);
    m_slot.reset(slot);
}

void TestCall::lose()
{
    m_slot.reset();
    end(TestOutcome::NoService);
}

void TestCall::end(TestOutcome outcome)
{
    if (std::exchange(m_waits, false)) m_inbox.put(NotifierChanged{outcome});
}

int TestCall::on_answer(sd_bus_message* answer, void* self, sd_bus_error*)
{
    static_cast<TestCall*>(self)->end(outcome_of(answer));
    return 0;
}

}  // namespace aftercare
