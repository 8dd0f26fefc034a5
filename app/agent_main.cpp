#include "app/core/reminder_watch.h"
#include "app/store/data_folder.h"
#include "platform/linux/bus_notifier.h"
#include "platform/linux/child_process.h"
#include "platform/linux/folder_watch.h"
#include "platform/linux/folders.h"
#include "platform/linux/instance_lock.h"
#include "platform/linux/signals.h"
#include "platform/linux/system_chance.h"
#include "platform/linux/system_clock.h"
#include "platform/linux/tz_zones.h"
#include "platform/linux/wall_timer.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {
namespace {

constexpr std::string_view help = R"(Usage: aftercare-agent [--data DIR] [--content DIR]

Shows the reminders of your Aftercare diary as desktop notifications, whether or not
the window is open. It sleeps until one is due and ends with SIGTERM. Without a
notification service reminders wait in the window and in "aftercare reminder due".
Start it at login with "aftercare agent install".

  --data DIR      the folder with the diary
  --content DIR   accepted as by aftercare; the agent reads no guidance
  --version       print the version and end
  --help          print this and end
)";

struct Options {
    std::optional<std::string> data;
    bool help = false;
    bool version = false;
};

Result<Options> read_options(const std::vector<std::string>& words)
{
    Options options;
    for (auto word = words.begin(); word != words.end(); ++word) {
        const bool is_folder = *word == "--data" || *word == "--content";
        if (*word == "--help" || *word == "-h")
            options.help = true;
        else if (*word == "--version")
            options.version = true;
        else if (!is_folder)
            return fail(ErrorKind::Invalid, "There is no option " + *word + ". Look at aftercare-agent --help.");
        else if (std::next(word) == words.end())
            return fail(ErrorKind::Invalid, "Name a folder after " + *word + ".");
        else if (*word++ == "--data")
            options.data = *word;
    }
    return options;
}

int exit_code_of(ErrorKind kind)
{
    switch (kind) {
        case ErrorKind::Invalid: return 2;
        case ErrorKind::Busy:
        case ErrorKind::Corrupt:
        case ErrorKind::TooNew: return 3;
        case ErrorKind::Io: return 4;
        case ErrorKind::NotFound: return 5;
    }
    return 4;
}

void say(std::string_view sentence)
{
    std::fprintf(stderr, "aftercare-agent: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

// A diary that is held or cannot be written now may be free in a minute; what is due stays due.
constexpr std::chrono::minutes try_again_after{1};

// Sleeps until something is due, the clock or the diary changes, or an answer comes. Whatever woke it, it asks the
// diary anew what is due now.
class Agent {
public:
    Agent(std::filesystem::path folder, Inbox& inbox, Signals& signals, Diary& diary)
        : m_folder(std::move(folder)), m_inbox(inbox), m_signals(signals), m_notifier(m_bus, inbox),
          m_watch(diary, m_clock, m_zones, m_notifier), m_timer(inbox), m_diary_watch(diary_watch(inbox, m_folder)),
          m_zone_watch(zone_watch(inbox))
    {
        m_bus.own_name("io.github.aftercare.Agent");
    }

    void run()
    {
        PollSource* const sources[] = {&m_signals, &m_timer, &m_diary_watch, &m_zone_watch, &m_bus};
        bool goes_on = true;
        while (goes_on) {
            look();
            (void)m_bus.use();  // connects where there is a bus, and again when it was lost
            wait_for(sources);
            for (const auto& event : m_inbox.take()) goes_on = goes_on && hear(event);
        }
    }

private:
    void look()
    {
        const auto next = m_watch.look();
        if (!next) {
            say(next.error().what);
            m_timer.set(m_clock.now() + try_again_after);
        } else {
            m_timer.set(*next);
        }
    }

    // Whether to go on.
    bool hear(const PlatformEvent& event)
    {
        if (const auto* answer = std::get_if<NotificationAnswered>(&event)) {
            const auto taken = m_watch.take(*answer);
            if (!taken) say(taken.error().what);
            if (answer->choice == NotificationAnswered::Choice::Open) open_window();
        }
        return !std::holds_alternative<QuitRequested>(event);
    }

    void open_window()
    {
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
    BusNotifier m_notifier;
    ReminderWatch m_watch;
    WallTimer m_timer;
    FolderWatch m_diary_watch;
    FolderWatch m_zone_watch;
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

int run(const std::vector<std::string>& words)
{
    const auto options = read_options(words);
    if (options && options->help) return std::fwrite(help.data(), 1, help.size(), stdout), 0;
    if (options && options->version) return std::puts("aftercare-agent " AFTERCARE_VERSION), 0;
    const auto outcome = options ? run_agent(*options) : Result<>(Failure{options.error()});
    if (outcome) return 0;
    say(outcome.error().what);
    return exit_code_of(outcome.error().kind);
}

}  // namespace
}  // namespace aftercare

int main(int count, char** words)
{
    return aftercare::run(std::vector<std::string>(words + 1, words + count));
}
