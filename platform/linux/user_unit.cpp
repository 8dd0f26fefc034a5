#include "platform/linux/user_unit.h"

#include "app/base/text.h"
#include "platform/linux/bus_message.h"
#include "platform/linux/whole_file.h"

#include <algorithm>
#include <array>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

constexpr const char* unit = "aftercare-agent.service";
constexpr const char* service = "org.freedesktop.systemd1";
constexpr const char* path = "/org/freedesktop/systemd1";
constexpr const char* manager = "org.freedesktop.systemd1.Manager";
constexpr std::uint64_t patience = 10'000'000;  // microseconds; the manager reads all its units again

// The session of a desktop that tells systemd when it begins and ends, and the login for those that do not.
constexpr std::array targets = {"graphical-session.target", "default.target"};

// One word of the command. "%" would begin a specifier.
std::string command_word(std::string_view word)
{
    std::string text = "\"";
    for (const char letter : word) {
        if (letter == '\\' || letter == '"') (text += '\\') += letter;
        else if (letter == '%') text += "%%";
        else if (letter == '\n') text += "\\n";
        else text += letter;
    }
    return text + "\"";
}

// The colon takes "$" for what it is.
std::string command_line(const std::vector<std::string>& command)
{
    std::vector<std::string> words;
    words.reserve(command.size());
    for (const auto& word : command) words.push_back(command_word(words.empty() ? ":" + word : word));
    return "ExecStart=" + join(words, " ");
}

bool is_owned(sd_bus* bus)
{
    constexpr const char* dbus = "org.freedesktop.DBus";
    const auto question = new_call(bus, {dbus, "/org/freedesktop/DBus", dbus, "NameHasOwner"});
    sd_bus_message_append(question.get(), "s", service);
    const auto answer = send(bus, question);
    int owned = 0;
    return answer && sd_bus_message_read(answer.get(), "b", &owned) > 0 && owned != 0;
}

BusMessage new_order(sd_bus* bus, const char* method) { return new_call(bus, {service, path, manager, method}); }

// Starts no manager where none runs, and tells why one refuses.
Result<BusMessage> ask(sd_bus* bus, const BusMessage& order)
{
    if (!order) return fail(ErrorKind::Io, "systemd does not answer. Log in again, and try again.");
    sd_bus_message_set_auto_start(order.get(), 0);
    sd_bus_message* answer = nullptr;
    sd_bus_error error = SD_BUS_ERROR_NULL;
    const int outcome = sd_bus_call(bus, order.get(), patience, &error, &answer);
    const std::string why = error.message ? error.message : "it does not answer";
    sd_bus_error_free(&error);
    if (outcome < 0) return fail(ErrorKind::Io, "systemd does not take the agent: " + why + ".");
    return BusMessage(answer);
}

Result<> reload(sd_bus* bus)
{
    TRY(ask(bus, new_order(bus, "Reload")));
    return {};
}

Result<> enable(sd_bus* bus)
{
    constexpr int for_good = 0, over_older_links = 1;
    const auto order = new_order(bus, "EnableUnitFiles");
    if (order) sd_bus_message_append(order.get(), "asbb", 1, unit, for_good, over_older_links);
    TRY(ask(bus, order));
    return reload(bus);
}

Result<> disable(sd_bus* bus)
{
    constexpr int for_good = 0;
    const auto order = new_order(bus, "DisableUnitFiles");
    if (order) sd_bus_message_append(order.get(), "asb", 1, unit, for_good);
    TRY(ask(bus, order));
    return {};
}

std::string state_on(sd_bus* bus)
{
    const auto question = new_order(bus, "GetUnitFileState");
    if (question) sd_bus_message_append(question.get(), "s", unit);
    const auto answer = ask(bus, question);
    const char* state = "";
    if (!answer || sd_bus_message_read(answer->get(), "s", &state) <= 0) return "";
    return state;
}

Result<> change(sd_bus* bus, const char* method)
{
    const auto order = new_order(bus, method);
    if (order) sd_bus_message_append(order.get(), "ss", unit, "replace");
    TRY(ask(bus, order));
    return {};
}

}  // namespace

std::string unit_text(const std::vector<std::string>& command)
{
    return "[Unit]\n"
           "Description=Aftercare reminders\n"
           "PartOf=graphical-session.target\n"
           "After=graphical-session.target\n"
           "\n"
           "[Service]\n"
           "Type=exec\n" +
           command_line(command) +
           "\n"
           "Restart=on-failure\n"
           "RestartSec=1\n"
           "RestartPreventExitStatus=2\n"
           "\n"
           "[Install]\n"
           "WantedBy=" +
           join({targets.begin(), targets.end()}, " ") + "\n";
}

bool unit_runs(std::string_view text, const std::vector<std::string>& command)
{
    return std::string(text).find("\n" + command_line(command) + "\n") != std::string::npos;
}

UserUnit::UserUnit(std::optional<fs::path> folder) : m_folder(std::move(folder)), m_bus(std::make_unique<SessionBus>())
{
}

fs::path UserUnit::file() const { return m_folder ? *m_folder / unit : fs::path(); }

bool UserUnit::is_there() const
{
    std::error_code ignored;
    return m_folder && fs::exists(file(), ignored);
}

bool UserUnit::has_manager() const
{
    const auto use = m_bus->use();
    return use.connection() && is_owned(use.connection());
}

std::string UserUnit::state() const
{
    const auto use = m_bus->use();
    return use.connection() && is_owned(use.connection()) ? state_on(use.connection()) : "";
}

Result<> UserUnit::install(const std::vector<std::string>& command) const
{
    if (!m_folder)
        return fail(ErrorKind::Io, "There is no home folder to install the agent in. Set HOME, and try again.");
    TRY(write_whole_file(file(), unit_text(command)));
    const auto use = m_bus->use();
    TRY(enable(use.connection()));
    const auto state = state_on(use.connection());
    if (state == "enabled") return {};
    return fail(ErrorKind::Io, "systemd does not enable the agent; it says \"" + state + "\".");
}

Result<> UserUnit::uninstall() const
{
    if (!is_there()) return {};
    const auto use = m_bus->use();
    auto* bus = use.connection();
    const bool is_managed = bus && is_owned(bus);
    if (is_managed) TRY(disable(bus));
    std::error_code error;
    for (const auto* target : targets) fs::remove(*m_folder / (std::string(target) + ".wants") / unit, error);
    fs::remove(file(), error);
    if (error)
        return fail(ErrorKind::Io, "The file " + file().string() + " cannot be removed: " + error.message() + ".");
    return is_managed ? reload(bus) : Result<>();
}

Result<> UserUnit::start() const
{
    const auto use = m_bus->use();
    return change(use.connection(), "StartUnit");
}

Result<> UserUnit::stop() const
{
    const auto use = m_bus->use();
    return change(use.connection(), "StopUnit");
}

std::vector<std::string> manager_environment(SessionBus& bus)
{
    const auto use = bus.use();
    if (!use.connection() || !is_owned(use.connection())) return {};
    sd_bus_message* answer = nullptr;
    sd_bus_get_property(use.connection(), service, path, manager, "Environment", nullptr, &answer, "as");
    return read_strings(BusMessage(answer));
}

}  // namespace aftercare
