#include "tests/platform/notifier_desk.h"

namespace aftercare::test {
namespace {

// The basic value that comes next, as text; "…" for anything else.
std::string read_value(sd_bus_message* message)
{
    char type = 0;
    const char* contents = nullptr;
    sd_bus_message_peek_type(message, &type, &contents);
    const std::string shape = contents;
    sd_bus_message_enter_container(message, 'v', contents);
    std::string text = "…";
    if (shape == "s") {
        const char* told = "";
        sd_bus_message_read(message, "s", &told);
        text = told;
    } else if (shape == "y") {
        std::uint8_t told = 0;
        sd_bus_message_read(message, "y", &told);
        text = std::to_string(told);
    } else if (shape == "b") {
        int told = 0;
        sd_bus_message_read(message, "b", &told);
        text = told != 0 ? "yes" : "no";
    } else {
        sd_bus_message_skip(message, contents);
    }
    sd_bus_message_exit_container(message);
    return text;
}

}  // namespace

Dictionary read_dictionary(sd_bus_message* message)
{
    Dictionary read;
    sd_bus_message_enter_container(message, 'a', "{sv}");
    while (sd_bus_message_enter_container(message, 'e', "sv") > 0) {
        const char* key = "";
        sd_bus_message_read(message, "s", &key);
        read[key] = read_value(message);
        sd_bus_message_exit_container(message);
    }
    sd_bus_message_exit_container(message);
    return read;
}

Occurrence occurrence(int number, int rule)
{
    const auto uuid = [](int n) {
        std::array<std::uint8_t, 10> chance{};
        chance[9] = static_cast<std::uint8_t>(n);
        return Uuid::version_7(utc_at("2026-01-05T09:00"), chance);
    };
    return {.id = OccurrenceId(uuid(number)),
            .rule = ReminderRuleId(uuid(100 + rule)),
            .kind = ReminderKind::Stretch,
            .text = "Stand up",
            .due_local = utc()->to_local(utc_at("2026-01-05T10:00")),
            .due = utc()->moment(utc_at("2026-01-05T10:00"))};
}

void NotificationService::start(const std::shared_future<void>& awake)
{
    const std::string name = notifications_name;
    service.answer(name + ".GetServerInformation", [awake](auto*, auto* answer) {
        if (awake.valid()) awake.wait();
        sd_bus_message_append(answer, "ssss", "fake", "us", "1.0", "1.2");
    });
    service.answer(name + ".GetCapabilities",
                   [](auto*, auto* answer) { sd_bus_message_append(answer, "as", 2, "actions", "body"); });
    service.answer(name + ".Notify", [this](auto* call, auto* answer) {
        std::uint32_t old = 0;
        const char* title = "";
        sd_bus_message_read(call, "sus", nullptr, &old, nullptr);
        sd_bus_message_read(call, "s", &title);
        sd_bus_message_skip(call, "s");
        buttons.push_back(read_strings(BusMessage(sd_bus_message_ref(call))).size() / 2);
        sd_bus_message_exit_container(call);
        titles.emplace_back(title);
        replaced.push_back(old);
        hints.push_back(read_dictionary(call));
        sd_bus_message_append(answer, "u", old != 0 ? old : static_cast<std::uint32_t>(hints.size()));
    });
    service.answer(name + ".CloseNotification", [this](auto* call, auto*) {
        std::uint32_t number = 0;
        sd_bus_message_read(call, "u", &number);
        closed.push_back(number);
    });
    service.start({notifications_name});
}

void Portal::start(std::uint32_t version)
{
    const std::string name = portal;
    service.answer("org.freedesktop.DBus.Properties.Get",
                   [version](auto*, auto* answer) { sd_bus_message_append(answer, "v", "u", version); });
    service.answer(name + ".AddNotification", [this](auto* call, auto*) {
        const char* id = "";
        sd_bus_message_read(call, "s", &id);
        ids.emplace_back(id);
        sender = sd_bus_message_get_sender(call);
        messages.push_back(read_dictionary(call));
    });
    service.answer(name + ".RemoveNotification", [this](auto* call, auto*) {
        const char* id = "";
        sd_bus_message_read(call, "s", &id);
        removed.emplace_back(id);
    });
    service.start({portal_name});
}

void Portal::choose(const Occurrence& one, const char* action)
{
    service.emit([to = sender, id = one.id.text(), action](sd_bus* on) {
        sd_bus_message* signal = nullptr;
        sd_bus_message_new_signal(on, &signal, portal_path, portal, "ActionInvoked");
        const BusMessage owned(signal);
        sd_bus_message_set_destination(signal, to.c_str());
        sd_bus_message_append(signal, "ssav", id.c_str(), action, 0);
        sd_bus_send(on, signal, nullptr);
    });
}

}  // namespace aftercare::test
