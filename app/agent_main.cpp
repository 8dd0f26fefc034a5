#include "app/base/exit_code.h"
#include "app/core/agent_pulse.h"
#include "app/core/reminder_watch.h"
#include "app/store/data_folder.h"
#include "platform/linux/agent_report_file.h"
#include "platform/linux/boot_timer.h"
#include "platform/linux/bus_presence.h"
#include "platform/linux/child_process.h"
#include "platform/linux/desktop_notifier.h"
#include "platform/linux/folder_watch.h"
#include "platform/linux/folders.h"
#include "platform/linux/instance_lock.h"
#include "platform/linux/keep_alive.h"
#include "platform/linux/signals.h"
#include "platform/linux/status_item.h"
#include "platform/linux/system_chance.h"
#include "platform/linux/system_clock.h"
#include "platform/linux/tz_zones.h"
#include "platform/linux/user_unit.h"
#include "platform/linux/wall_timer.h"
#include "platform/linux/x11_idle_watch.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace aftercare {
namespace {

constexpr std::string_view help = R"(Usage: aftercare-agent [--data DIR] [--content DIR] [--keep-alive]

Shows the reminders of your Aftercare diary as desktop notifications, whether or not
the window is open, and an icon in the tray where the desktop has one. It sleeps until
one is due and ends with SIGTERM. Without a notification service reminders wait in the
window and in "aftercare reminder due".
Start it at login with "aftercare agent install".

  --data DIR      the folder with the diary
  --content DIR   accepted as by aftercare; the agent reads no guidance
  --keep-alive    start it again whenever it dies; "aftercare agent" does so
  --version       print the version and end
  --help          print this and end
)";

struct Options {
    std::optional<std::string> data;
    bool keep_alive = false;
    bool help = false;
    bool version = false;
};

Result<Options> read_options(const std::vector<std::string>& words)
{
    Options options;
    for (auto word = words.begin(); word != words.end(); ++word) {
        const bool is_folder = *word == "--data" || *word == "--content";
        if (*word == "--help" || *word == "-h") options.help = true;
        else if (*word == "--version") options.version = true;
        else if (*word == "--keep-alive") options.keep_alive = true;
        else if (!is_folder)
            return fail(ErrorKind::Invalid, "There is no option " + *word + ". Look at aftercare-agent --help.");
        else if (std::next(word) == words.end()) return fail(ErrorKind::Invalid, "Name a folder after " + *word + ".");
        else if (*word++ == "--data") options.data = *word;
    }
    return options;
}

void say(std::string_view sentence)
{
    std::fprintf(stderr, "aftercare-agent: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

// A diary that is held or cannot be written now may be free in a minute; what is due stays due.
constexpr std::chrono::minutes try_again_after{1};

// A look that takes longer hangs. The agent ends then, and whoever keeps it alive starts it again.
constexpr unsigned longest_look = 120;  // seconds

// What a program needs to find the screen.
constexpr std::array<std::string_view, 3> of_the_screen = {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"};

// A unit of systemd may start before the desktop has said where its screen is; what it says later is taken over.
void find_screen(SessionBus& bus)
{
    const bool is_unit = environment_variable("INVOCATION_ID").has_value();
    if (!is_unit || environment_variable("DISPLAY") || environment_variable("WAYLAND_DISPLAY")) return;
    for (const auto& entry : manager_environment(bus)) {
        const auto name = entry.substr(0, entry.find('='));
        if (std::ranges::find(of_the_screen, name) == of_the_screen.end()) continue;
        ::setenv(name.c_str(), entry.substr(std::min(name.size() + 1, entry.size())).c_str(), 1);
    }
}

// Tells whether another program has written to the diary; what the agent wrote itself is no news to it.
class DiaryVersion {
public:
    explicit DiaryVersion(const store::Database& database) : m_database(database) { (void)has_changed(); }

    bool has_changed()
    {
        const auto version = m_database.data_version();
        if (!version) return true;
        return std::exchange(m_seen, *version) != *version;
    }

private:
    const store::Database& m_database;
    std::int64_t m_seen = 0;
};

// Sleeps until something is due, the clock or the diary changes, or an answer comes. Whatever woke it, it asks the
// diary anew what is due now.
class Agent {
public:
    Agent(std::filesystem::path folder, Inbox& inbox, Signals& signals, Diary& diary)
        : m_folder(std::move(folder)),
          m_inbox(inbox),
          m_signals(signals),
          m_notifier(desktop_notifier(m_bus, inbox)),
          m_presence(m_bus, inbox, environment_variable),
          m_idle_watch(inbox, environment_variable),
          m_tray(m_bus, inbox),
          m_watch(diary, m_clock, m_zones, *m_notifier, m_presence),
          m_timer(inbox),
          m_diary_watch(diary_watch(inbox, m_folder)),
          m_zone_watch(zone_watch(inbox)),
          m_version(diary.database),
          m_report(m_folder),
          m_pulse(m_report.successor(::getpid(), m_clock.now()), surroundings())
    {
        m_bus.own_name("io.github.aftercare.Agent");
        m_bus.on_connect([this](sd_bus*) { m_bus_came_back = true; });
    }

    void run()
    {
        std::vector<PlatformEvent> events;
        bool goes_on = true;
        while (goes_on) {
            connect();
            if (const auto reason = m_pulse.reason_to_look(surroundings(), events)) look(*reason);
            events = next_events();
            for (const auto& event : events) goes_on = goes_on && hear(event);
            std::erase_if(events, [this](const auto& event) {
                return std::holds_alternative<DiaryChanged>(event) && !m_version.has_changed();
            });
        }
        m_report.write_end(m_pulse.report());
    }

private:
    AgentPulse::Surroundings surroundings()
    {
        return {read_clocks(), m_zones.local()->name(), std::exchange(m_bus_came_back, false)};
    }

    // Connects where there is a bus, and again when it was lost. While there is none its socket is waited for.
    void connect()
    {
        if (m_bus.use().connection()) return m_socket_watch.reset();
        const auto socket = session_bus_socket(environment_variable);
        if (m_socket_watch || !socket) return;
        m_socket_watch.emplace(m_inbox, NotifierChanged{}, socket->parent_path(),
                               std::vector<std::string>{socket->filename()});
        (void)m_bus.use();  // it may have come before it was watched for
    }

    void look(WakeReason reason)
    {
        ::alarm(longest_look);
        find_screen(m_bus);
        m_idle_watch.try_again();
        const auto next = m_watch.look(m_pulse.heard());
        const auto now = m_clock.now();
        if (!next) say(next.error().what);
        const bool connected = m_bus.use().connection() != nullptr;
        m_pulse.looked({.at = now,
                        .reason = reason,
                        .next = next ? *next : now + try_again_after,
                        .trouble = next ? "" : next.error().what,
                        .bus = connected,
                        .notifier = connected ? m_notifier->status() : NotifierStatus{},
                        .presence = m_watch.told()});
        m_report.write(m_pulse.report());
        if (const auto picture = m_watch.tray()) m_tray.show(*picture);
        ::alarm(0);
    }

    // Sleeps, unless something came while it looked.
    std::vector<PlatformEvent> next_events()
    {
        const auto planned = m_pulse.report().next_wake;
        m_timer.set(planned);
        m_late_timer.set(planned ? std::optional(*planned - m_clock.now() + 2 * overslept_after) : std::nullopt);
        if (auto events = m_inbox.take(); !events.empty()) return events;
        std::vector<PollSource*> sources = {&m_signals,    &m_timer, &m_late_timer, &m_diary_watch,
                                            &m_zone_watch, &m_bus,   &m_idle_watch};
        if (m_socket_watch) sources.push_back(&*m_socket_watch);
        wait_for(sources);
        return m_inbox.take();
    }

    // Whether to go on.
    bool hear(const PlatformEvent& event)
    {
        if (const auto* answer = std::get_if<NotificationAnswered>(&event)) {
            const auto taken = m_watch.take(*answer);
            if (!taken) say(taken.error().what);
            if (answer->choice == NotificationAnswered::Choice::Open) open_window();
        }
        if (const auto* chosen = std::get_if<TrayChosen>(&event)) return carry_out(chosen->choice);
        return !std::holds_alternative<QuitRequested>(event);
    }

    // Whether to go on.
    bool carry_out(TrayChosen::Choice choice)
    {
        using Choice = TrayChosen::Choice;
        if (choice == Choice::Quit) return false;
        if (choice == Choice::Open) open_window();
        const auto done = choice == Choice::PauseUntilTomorrow ? m_watch.pause()
                          : choice == Choice::Resume           ? m_watch.resume()
                                                               : Result<>();
        if (!done) say(done.error().what);
        return true;
    }

    void open_window()
    {
        find_screen(m_bus);
        const auto window = this_program().parent_path() / "aftercare";
        const auto started = start_detached({window.string(), "--data", m_folder.string()});
        if (!started) say(started.error().what);
    }

    std::filesystem::path m_folder;
    Inbox& m_inbox;
    Signals& m_signals;
    SystemClock m_clock;
    TzZones m_zones;
    SessionBus m_bus;
    bool m_bus_came_back = false;
    std::unique_ptr<Notifier> m_notifier;
    BusPresence m_presence;
    X11IdleWatch m_idle_watch;
    StatusItem m_tray;
    ReminderWatch m_watch;
    WallTimer m_timer;
    BootTimer m_late_timer;  // should the other never ring
    FolderWatch m_diary_watch;
    FolderWatch m_zone_watch;
    std::optional<FolderWatch> m_socket_watch;
    DiaryVersion m_version;
    AgentReportFile m_report;
    AgentPulse m_pulse;
};

Result<> run_agent(const Options& options)
{
    Inbox inbox;
    Signals signals(inbox);
    SystemClock clock;
    SystemChance chance;
    TRY_LET(folder, data_folder(options.data, environment_variable));
    TRY(store::make_private_folder(folder));
    TRY_LET(lock, InstanceLock::take(agent_lock(folder), clock.now()));
    if (!lock) {
        say("It runs already for this diary.");
        return {};
    }
    TRY_LET(diary, Diary::open(folder, TzZones().local()->to_local(clock.now()), chance));
    Agent(folder, inbox, signals, *diary).run();
    return {};
}

// Splits off what keeps the agent alive. That one holds a lock, by which it is found while it pauses. Where there is
// no folder to hold it in the agent itself says so.
std::optional<int> keep_going(const Options& options)
{
    const auto folder = data_folder(options.data, environment_variable);
    if (!folder || !store::make_private_folder(*folder)) return keep_alive();
    const auto lock = InstanceLock::take(keeper_lock(*folder), SystemClock().now());
    if (lock && !*lock) {
        say("It is kept alive already.");
        return 0;
    }
    return keep_alive();
}

int run(const std::vector<std::string>& words)
{
    const auto options = read_options(words);
    if (options && options->help) return std::fwrite(help.data(), 1, help.size(), stdout), 0;
    if (options && options->version) return std::puts("aftercare-agent " AFTERCARE_VERSION), 0;
    if (options && options->keep_alive)
        if (const auto code = keep_going(*options)) return *code;
    const auto outcome = options ? run_agent(*options) : Result<>(Failure{options.error()});
    if (outcome) return 0;
    say(outcome.error().what);
    return exit_code_of(outcome.error().kind);
}

}  // namespace
}  // namespace aftercare

int main(int count, char** words) { return aftercare::run(std::vector<std::string>(words + 1, words + count)); }
