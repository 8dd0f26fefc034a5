#include "app/program/agent.h"

#include "app/core/agent_pulse.h"
#include "app/core/reminder_watch.h"
#include "app/store/other_programs.h"
#include "platform/linux/agent_report_file.h"
#include "platform/linux/boot_timer.h"
#include "platform/linux/bus_presence.h"
#include "platform/linux/child_process.h"
#include "platform/linux/desktop_notifier.h"
#include "platform/linux/folder_watch.h"
#include "platform/linux/folders.h"
#include "platform/linux/status_item.h"
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
#include <unistd.h>
#include <vector>

namespace aftercare {
namespace {

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

// Why a look was no good although the diary was read.
constexpr const char* is_blind =
    "The system does not tell when the diary changes, so that is noticed within a minute. Close some programs, or see "
    "that the data folder is where it was.";

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
    Agent(const AgentPlace& place, Diary& diary)
        : m_folder(place.folder),
          m_inbox(place.inbox),
          m_signals(place.signals),
          m_plan(place.plan),
          m_sign_giver(place.plan),
          m_database(diary.database),
          m_notifier(desktop_notifier(m_bus, m_inbox, m_folder)),
          m_presence(m_bus, m_inbox, environment_variable),
          m_idle_watch(m_inbox, environment_variable),
          m_tray(m_bus, m_inbox),
          m_watch(diary, m_clock, m_zones, *m_notifier, m_presence),
          m_timer(m_inbox),
          m_diary_watch(diary_watch(m_inbox, m_folder)),
          m_zone_watch(zone_watch(m_inbox)),
          m_version(diary.database),
          m_report(m_folder),
          m_pulse(m_report.successor(::getpid(), m_clock.now()), surroundings())
    {
        m_bus.own_name("io.github.aftercare.Agent");
        m_bus.on_connect([this](sd_bus*) { m_bus_came_back = true; });
    }

    AgentEnd run()
    {
        const auto end = live();
        m_report.write_end(m_pulse.report());
        if (end == AgentEnd::DiaryReplaced) store::leave_to_its_successor(m_database);
        return end;
    }

private:
    AgentEnd live()
    {
        std::vector<PlatformEvent> events;
        for (;;) {
            if (store::was_replaced(m_database)) return AgentEnd::DiaryReplaced;
            connect();
            if (const auto reason = m_pulse.reason_to_look(surroundings(), events)) look(*reason);
            events = next_events();
            for (const auto& event : events)
                if (!hear(event)) return AgentEnd::WasAsked;
            std::erase_if(events, [this](const auto& event) {
                return std::holds_alternative<DiaryChanged>(event) && !is_news_of_diary();
            });
        }
    }

    // Asks for the writer first: whoever ends meanwhile has changed the diary.
    bool is_news_of_diary()
    {
        if (store::is_being_written(m_database)) m_diary_watch.expect_more();
        return m_version.has_changed() || m_diary_watch.is_blind() != m_looked_blindly;
    }

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
        m_looked_blindly = m_diary_watch.is_blind();
        m_pulse.looked({.at = now,
                        .reason = reason,
                        .next = next ? *next : now + try_again_after,
                        .trouble = !next              ? next.error().what
                                   : m_looked_blindly ? is_blind
                                                      : "",
                        .bus = connected,
                        .notifier = connected ? m_notifier->status() : NotifierStatus{},
                        .presence = m_watch.told()});
        m_report.write(m_pulse.report());
        m_plan.tell(m_pulse.report().next_wake);
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
        std::vector<PollSource*> sources = {&m_signals,     &m_sign_giver, &m_timer, &m_late_timer,
                                            &m_diary_watch, &m_zone_watch, &m_bus,   &m_idle_watch};
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
    SharedPlan& m_plan;
    SignGiver m_sign_giver;
    const store::Database& m_database;
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
    bool m_looked_blindly = false;  // nobody told of changes then
};

}  // namespace

void say(std::string_view sentence)
{
    std::fprintf(stderr, "aftercare-agent: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

AgentEnd run_agent(const AgentPlace& place, Diary& diary) { return Agent(place, diary).run(); }

}  // namespace aftercare
