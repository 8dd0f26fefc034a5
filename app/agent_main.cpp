#include "app/base/exit_code.h"
#include "app/core/agent_health.h"
#include "app/program/agent.h"
#include "app/store/data_folder.h"
#include "platform/linux/folders.h"
#include "platform/linux/instance_lock.h"
#include "platform/linux/keep_alive.h"
#include "platform/linux/running_agent.h"
#include "platform/linux/system_chance.h"
#include "platform/linux/system_clock.h"
#include "platform/linux/tz_zones.h"

#include <cstdio>
#include <string>
#include <string_view>
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

// Reading a large diary for the first time after an update takes a while.
constexpr Patience patience{hangs_after, std::chrono::minutes{10}};

bool has_hung(const AgentReport& report) { return hangs(report, SystemClock().now()); }

// One that runs already and reaches nobody here, because the person has logged in anew or it hangs, makes room.
Result<> make_room(const std::filesystem::path& folder, const DesktopPlace& here)
{
    const RunningAgent running(folder);
    if (!running.holder() || running.serves(here, has_hung)) return {};
    say("The one that ran did not reach this desktop, and has been replaced.");
    return running.end();
}

// A diary that was replaced is opened anew, and its folder taken anew: that may be another one.
Result<> work(const Options& options, SharedPlan& plan)
{
    Inbox inbox;
    Signals signals(inbox);
    SystemClock clock;
    SystemChance chance;
    TRY_LET(folder, data_folder(options.data, environment_variable));
    const auto here = DesktopPlace::of(environment_variable).line();
    for (;;) {
        TRY(store::make_private_folder(folder));
        TRY_LET(lock, InstanceLock::take(agent_lock(folder), clock.now(), here));
        if (!lock) {
            say("It runs already for this diary.");
            return {};
        }
        TRY_LET(diary, Diary::open(folder, TzZones().local()->to_local(clock.now()), chance));
        if (run_agent({folder, inbox, signals, plan}, *diary) == AgentEnd::WasAsked) return {};
    }
}

// Splits off what keeps the agent alive. That one holds a lock, by which it is found while it pauses. Where there is
// no folder to hold it in the agent itself says so.
std::optional<int> keep_going(const std::filesystem::path& folder, const DesktopPlace& here, SharedPlan& plan)
{
    const auto lock = InstanceLock::take(keeper_lock(folder), SystemClock().now(), here.line());
    if (lock && !*lock) {
        say("It is kept alive already.");
        return 0;
    }
    return keep_alive(plan, patience, folder);
}

// What is to be done before there is an agent; the exit code where there is to be none.
Result<std::optional<int>> prepare(const Options& options, SharedPlan& plan)
{
    const auto folder = data_folder(options.data, environment_variable);
    if (!folder || !store::make_private_folder(*folder))
        return options.keep_alive ? keep_alive(plan, patience, {}) : std::nullopt;
    const auto here = DesktopPlace::of(environment_variable);
    TRY(make_room(*folder, here));
    return options.keep_alive ? keep_going(*folder, here, plan) : std::nullopt;
}

int end_with(const Error& error)
{
    say(error.what);
    return exit_code_of(error.kind);
}

int run(const std::vector<std::string>& words)
{
    const auto options = read_options(words);
    if (!options) return end_with(options.error());
    if (options->help) return std::fwrite(help.data(), 1, help.size(), stdout), 0;
    if (options->version) return std::puts("aftercare-agent " AFTERCARE_VERSION), 0;
    SharedPlan plan;
    const auto code = prepare(*options, plan);
    if (!code) return end_with(code.error());
    if (*code) return **code;
    const auto outcome = work(*options, plan);
    return outcome ? 0 : end_with(outcome.error());
}

}  // namespace
}  // namespace aftercare

int main(int count, char** words) { return aftercare::run(std::vector<std::string>(words + 1, words + count)); }
