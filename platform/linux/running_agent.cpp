#include "platform/linux/running_agent.h"

#include "platform/linux/agent_report_file.h"

#include <array>
#include <csignal>
#include <thread>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 3s;

}  // namespace

RunningAgent::RunningAgent(const std::filesystem::path& data_folder) : m_folder(data_folder) {}

std::optional<LockHolder> RunningAgent::holder() const
{
    auto agent = InstanceLock::holder(agent_lock(m_folder));
    return agent ? agent : InstanceLock::holder(keeper_lock(m_folder));
}

bool RunningAgent::serves(const DesktopPlace& here, const Hangs& hangs) const
{
    const auto running = holder();
    if (!running) return false;
    const auto report = AgentReportFile(m_folder).read();
    const bool is_its_own = report && report->process == running->process;
    if (is_its_own && hangs(*report)) return false;
    const bool is_elsewhere = here.misses(DesktopPlace::from(running->note)) || (is_its_own && !report->bus);
    return !is_elsewhere || !here.is_alive();
}

bool RunningAgent::ends_after(int signal) const
{
    for (const auto& lock : {keeper_lock(m_folder), agent_lock(m_folder)}) {
        const auto running = InstanceLock::holder(lock);
        if (!running) continue;
        ::kill(running->process, signal);
        ::kill(running->process, SIGCONT);  // one that was stopped would never hear of it
    }
    const auto end = std::chrono::steady_clock::now() + patience;
    while (holder()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

// Killing loses nothing: the next one goes on from what is in the diary.
Result<> RunningAgent::end() const
{
    if (ends_after(SIGTERM) || ends_after(SIGKILL)) return {};
    const auto left = holder();
    if (!left) return {};
    return fail(ErrorKind::Io,
                "The agent does not end. Process " + std::to_string(left->process) + " holds it; end that by hand.");
}

}  // namespace aftercare
