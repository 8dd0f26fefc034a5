#include "platform/linux/bus_presence.h"

#include "platform/linux/bus_message.h"
#include "platform/linux/dconf_file.h"
#include "platform/linux/folders.h"
#include "platform/linux/mapped_file.h"
#include "platform/linux/x11_presence.h"

#include <chrono>
#include <filesystem>

namespace aftercare {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds patience{100};

constexpr const char* mutter = "org.gnome.Mutter.IdleMonitor";
constexpr const char* mutter_path = "/org/gnome/Mutter/IdleMonitor/Core";
constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* notifications_path = "/org/freedesktop/Notifications";
constexpr const char* dunst = "org.dunstproject.cmd0";
constexpr const char* properties = "org.freedesktop.DBus.Properties";
constexpr const char* occupied_name = "io.github.aftercare.Routine";

// Who keeps do-not-disturb as a setting tells of its changes as of those of any other.
constexpr const char* xfce_setting_changes =
    "type='signal',interface='org.xfce.Xfconf',arg0='xfce4-notifyd',arg1='/do-not-disturb'";
constexpr const char* gnome_setting_changes = "type='signal',interface='ca.desrt.dconf.Writer',member='Notify',"
                                              "arg0='/org/gnome/desktop/notifications/show-banners'";

struct ScreenSaver {
    const char* name;
    const char* path;
};
constexpr ScreenSaver freedesktop{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"};
constexpr ScreenSaver screen_savers[] = {freedesktop, {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"}};

// Questions to services that share one short time: one that hangs leaves none for those after it, and starts nothing.
class Questions {
public:
    explicit Questions(sd_bus* bus) : m_bus(bus) {}

    sd_bus* bus() const { return m_bus; }

    BusMessage ask(const BusMessage& message) const
    {
        const auto left = std::chrono::duration_cast<microseconds>(m_deadline - steady_clock::now()).count();
        if (!message || left <= 0) return {};
        sd_bus_message_set_auto_start(message.get(), 0);
        sd_bus_message* answer = nullptr;
        if (sd_bus_call(m_bus, message.get(), static_cast<std::uint64_t>(left), nullptr, &answer) < 0) return {};
        return BusMessage(answer);
    }

    BusMessage ask(const BusMethod& method) const { return ask(new_call(m_bus, method)); }

    // The truth of a property; none when nobody tells.
    std::optional<bool> property(const char* interface, const char* name) const
    {
        auto message = new_call(m_bus, {notifications, notifications_path, properties, "Get"});
        if (message) sd_bus_message_append(message.get(), "ss", interface, name);
        return truth(ask(message), "v");
    }

    // What an answer of a boolean, or of one within a variant, says.
    static std::optional<bool> truth(const BusMessage& answer, std::string_view shape)
    {
        int told = 0;
        if (!answer) return std::nullopt;
        const bool read = shape == "v" ? sd_bus_message_read(answer.get(), "v", "b", &told) > 0
                                       : sd_bus_message_read(answer.get(), "b", &told) > 0;
        return read ? std::optional(told != 0) : std::nullopt;
    }

private:
    sd_bus* m_bus;
    steady_clock::time_point m_deadline = steady_clock::now() + patience;
};

struct Idle {
    std::optional<milliseconds> time;
    std::string source;
};

Idle idle_on_bus(const Questions& questions)
{
    std::uint64_t of_mutter = 0;
    const auto gnome = questions.ask(BusMethod{mutter, mutter_path, mutter, "GetIdletime"});
    if (gnome && sd_bus_message_read(gnome.get(), "t", &of_mutter) > 0) return {milliseconds(of_mutter), mutter};
    // KDE tells milliseconds. Others tell seconds, too few to be taken for an absence; where there is X11 it is believed.
    std::uint32_t of_saver = 0;
    const auto saver =
        questions.ask(BusMethod{freedesktop.name, freedesktop.path, freedesktop.name, "GetSessionIdleTime"});
    if (saver && sd_bus_message_read(saver.get(), "u", &of_saver) > 0)
        return {milliseconds(of_saver), freedesktop.name};
    return {};
}

bool is_locked(const Questions& questions)
{
    for (const auto& saver : screen_savers) {
        const auto answer = questions.ask(BusMethod{saver.name, saver.path, saver.name, "GetActive"});
        if (Questions::truth(answer, "b").value_or(false)) return true;
    }
    return false;
}

// What a lock screen tells the login manager, for desktops whose screen saver tells nobody. Its bus is asked and left
// again, so that nothing on it wakes anyone; when nobody answers there the lock is not known.
bool is_locked_for_logind()
{
    constexpr const char* logind = "org.freedesktop.login1";
    sd_bus* opened = nullptr;
    if (sd_bus_open_system(&opened) < 0) return false;
    const std::unique_ptr<sd_bus, decltype(&sd_bus_close_unref)> bus(opened, sd_bus_close_unref);
    const auto message = new_call(opened, {logind, "/org/freedesktop/login1/session/auto", properties, "Get"});
    if (message) sd_bus_message_append(message.get(), "ss", "org.freedesktop.login1.Session", "LockedHint");
    return Questions::truth(Questions(opened).ask(message), "v").value_or(false);
}

std::optional<bool> xfce_do_not_disturb(const Questions& questions)
{
    constexpr const char* settings = "org.xfce.Xfconf";
    auto message = new_call(questions.bus(), {settings, "/org/xfce/Xfconf", settings, "GetProperty"});
    if (message) sd_bus_message_append(message.get(), "ss", "xfce4-notifyd", "/do-not-disturb");
    return Questions::truth(questions.ask(message), "v");
}

// GNOME tells nobody on the bus, and its portal leaves these settings out. Who never changed them may be disturbed.
std::optional<bool> gnome_do_not_disturb(const std::filesystem::path& settings)
{
    const MappedFile file(settings);
    if (file.bytes().empty()) return std::nullopt;
    return !dconf_truth(file.bytes(), "/org/gnome/desktop/notifications/show-banners").value_or(true);
}

void add_do_not_disturb(PresenceStatus& status, const Questions& questions,
                        const std::optional<std::filesystem::path>& gnome_settings)
{
    const auto take = [&](std::optional<bool> told, const char* source) {
        if (!told) return false;
        status.do_not_disturb = *told;
        status.do_not_disturb_source = source;
        return true;
    };
    take(questions.property(notifications, "Inhibited"), notifications) ||
        take(questions.property(dunst, "paused"), dunst) || take(xfce_do_not_disturb(questions), "org.xfce.Xfconf") ||
        take(gnome_settings ? gnome_do_not_disturb(*gnome_settings) : std::nullopt, "org.gnome.desktop.notifications");
}

bool tells_of_change(std::string_view do_not_disturb_source)
{
    return do_not_disturb_source == notifications || do_not_disturb_source == dunst;
}

bool is_absence(const Idle& idle) { return idle.time && *idle.time >= idle_limit; }

// An X server within Wayland knows only of what is typed into its own windows.
X11Presence ask_display(const BusPresence::Environment& environment)
{
    const auto display = environment("WAYLAND_DISPLAY") ? std::nullopt : environment("DISPLAY");
    return display && !display->empty() ? ask_x11(*display) : X11Presence{};
}

}  // namespace

// Only touched while the bus is locked.
struct BusPresence::Conversation {
    Inbox& inbox;
    bool occupied = false;          // by this program
    bool waits_for_return = false;  // GNOME was asked to tell when the person is back

    void greet(sd_bus* bus);
    static void watch_idleness(sd_bus* bus);
    bool wait_for_return(const Questions& questions);
    void set_name(sd_bus* bus) const;

    static int on_change(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_mutter(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_return(sd_bus_message* message, void* self, sd_bus_error*);
};

void BusPresence::Conversation::greet(sd_bus* bus)
{
    waits_for_return = false;
    for (const auto& saver : screen_savers) {
        sd_bus_match_signal_async(bus, nullptr, saver.name, saver.path, saver.name, "ActiveChanged", on_change, nullptr,
                                  this);
        sd_bus_add_match_async(bus, nullptr, owner_changes_of(saver.name).c_str(), on_change, nullptr, this);
    }
    sd_bus_match_signal_async(bus, nullptr, notifications, notifications_path, properties, "PropertiesChanged",
                              on_change, nullptr, this);
    sd_bus_match_signal_async(bus, nullptr, mutter, mutter_path, mutter, "WatchFired", on_return, nullptr, this);
    sd_bus_add_match_async(bus, nullptr, owner_changes_of(mutter).c_str(), on_mutter, nullptr, this);
    sd_bus_add_match_async(bus, nullptr, owner_changes_of(occupied_name).c_str(), on_change, nullptr, this);
    for (const char* setting : {xfce_setting_changes, gnome_setting_changes})
        sd_bus_add_match_async(bus, nullptr, setting, on_change, nullptr, this);
    if (occupied) set_name(bus);
    watch_idleness(bus);
}

// Asks GNOME to tell whenever nothing was touched for that long. What it answers does not matter: it tells or not.
void BusPresence::Conversation::watch_idleness(sd_bus* bus)
{
    const auto message = new_call(bus, {mutter, mutter_path, mutter, "AddIdleWatch"});
    if (!message) return;
    sd_bus_message_append(message.get(), "t", static_cast<std::uint64_t>(idle_limit.count()));
    sd_bus_message_set_auto_start(message.get(), 0);
    sd_bus_message_set_expect_reply(message.get(), 0);
    sd_bus_send(bus, message.get(), nullptr);
}

// The watch is used up when it fires.
bool BusPresence::Conversation::wait_for_return(const Questions& questions)
{
    if (!waits_for_return)
        waits_for_return = questions.ask(BusMethod{mutter, mutter_path, mutter, "AddUserActiveWatch"}) != nullptr;
    return waits_for_return;
}

void BusPresence::Conversation::set_name(sd_bus* bus) const
{
    if (!bus) return;
    if (occupied) sd_bus_request_name(bus, occupied_name, SD_BUS_NAME_QUEUE);
    else sd_bus_release_name(bus, occupied_name);
}

int BusPresence::Conversation::on_change(sd_bus_message*, void* self, sd_bus_error*)
{
    static_cast<Conversation*>(self)->inbox.put(PresenceChanged{});
    return 0;
}

// A new one knows of no watch, so whoever waited for one asks it.
int BusPresence::Conversation::on_mutter(sd_bus_message* message, void* self, sd_bus_error* error)
{
    watch_idleness(sd_bus_message_get_bus(message));
    const bool was_awaited = std::exchange(static_cast<Conversation*>(self)->waits_for_return, false);
    return was_awaited ? on_change(message, self, error) : 0;
}

int BusPresence::Conversation::on_return(sd_bus_message* message, void* self, sd_bus_error* error)
{
    static_cast<Conversation*>(self)->waits_for_return = false;
    return on_change(message, self, error);
}

BusPresence::BusPresence(SessionBus& bus, Inbox& inbox, Environment environment)
    : m_bus(bus),
      m_conversation(std::make_unique<Conversation>(Conversation{inbox})),
      m_environment(std::move(environment))
{
    bus.on_connect([this](sd_bus* connection) { m_conversation->greet(connection); });
}

BusPresence::~BusPresence() = default;

PresenceStatus BusPresence::status()
{
    PresenceStatus status;
    Idle idle;
    bool is_told = true;  // of the end of all that holds
    const auto use = m_bus.use();
    if (auto* bus = use.connection()) {
        const Questions questions(bus);
        idle = idle_on_bus(questions);
        status.presence.locked = is_locked(questions);
        const bool is_gnome = idle.source == mutter;
        add_do_not_disturb(status, questions, is_gnome ? dconf_file(m_environment) : std::nullopt);
        is_told = !status.do_not_disturb || tells_of_change(status.do_not_disturb_source);
        status.in_routine = sd_bus_get_name_creds(bus, occupied_name, 0, nullptr) >= 0;
        if (is_gnome && is_absence(idle)) is_told &= m_conversation->wait_for_return(questions);
    }
    if (!status.presence.locked && is_locked_for_logind()) {
        status.presence.locked = true;
        is_told = false;
    }
    const auto x11 = ask_display(m_environment);
    if (x11.idle && idle.source != mutter) idle = {x11.idle, "X11"};
    if (is_absence(idle) && idle.source != mutter) is_told &= x11.idle.has_value();  // its alarms ring for X11IdleWatch
    status.full_screen = x11.full_screen;
    status.in_routine |= m_conversation->occupied;
    status.presence.busy = status.do_not_disturb || status.full_screen || status.in_routine;
    status.presence.away = is_absence(idle);
    status.idle_source = idle.source;
    status.end_is_told = is_told && !x11.full_screen && (use.connection() || !m_conversation->occupied);
    return status;
}

void BusPresence::occupy(bool busy)
{
    if (busy == m_conversation->occupied) return;
    const auto use = m_bus.use();
    m_conversation->occupied = busy;
    m_conversation->set_name(use.connection());
}

}  // namespace aftercare
