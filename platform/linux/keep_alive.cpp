#include "platform/linux/keep_alive.h"

#include "platform/linux/folder_watch.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <initializer_list>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace aftercare {
namespace {

using namespace std::chrono;

constexpr milliseconds first_pause = 250ms;
constexpr milliseconds longest_pause = 10min;
constexpr auto has_settled = 10min;  // one that lived so long starts the pauses afresh
constexpr int words_were_wrong = 2;

sigset_t awaited_signals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&set, signal);
    return set;
}

// A child that is stopped has given no sign.
void tell_of_ends_only()
{
    struct sigaction usual {};
    usual.sa_handler = SIG_DFL;
    usual.sa_flags = SA_NOCLDSTOP;
    ::sigaction(SIGCHLD, &usual, nullptr);
}

struct Ending {
    bool was_asked = false;
    int status = 0;

    bool is_final() const
    {
        return was_asked ||
               (WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == words_were_wrong));
    }
    int code() const { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }
};

// The signals that are blocked, one after the other.
class AwaitedSignals final : public PollSource {
public:
    explicit AwaitedSignals(const sigset_t& awaited) : m_signals(::signalfd(-1, &awaited, SFD_NONBLOCK | SFD_CLOEXEC))
    {
    }

    // The one that came; 0 when none did.
    int take() { return std::exchange(m_signal, 0); }

    int fd() const override { return m_signals.number(); }
    void ready(PollDeadline) override
    {
        signalfd_siginfo info{};
        if (::read(m_signals.number(), &info, sizeof info) == static_cast<ssize_t>(sizeof info))
            m_signal = static_cast<int>(info.ssi_signo);
    }

private:
    FileDescriptor m_signals;
    int m_signal = 0;
};

class Pause final : public PollSource {
public:
    explicit Pause(milliseconds length) : m_end(steady_clock::now() + length) {}

    bool is_over() const { return m_is_over; }

    int fd() const override { return -1; }
    std::optional<PollDeadline> deadline() const override { return m_end; }
    void ready(PollDeadline) override { m_is_over = true; }

private:
    PollDeadline m_end;
    bool m_is_over = false;
};

int wait_for_signal(AwaitedSignals& signals, std::initializer_list<PollSource*> others)
{
    std::vector<PollSource*> sources = {&signals};
    sources.insert(sources.end(), others);
    wait_for(sources);
    return signals.take();
}

Ending wait_for_end(pid_t child, AwaitedSignals& signals, Vigil vigil, const std::filesystem::path& folder)
{
    Ending ending;
    Inbox inbox;
    auto diary = diary_watch(inbox, folder, FolderWatch::Blind::Silent);
    while (::waitpid(child, &ending.status, WNOHANG) == 0) {
        vigil.plan();
        const int signal = wait_for_signal(signals, {&vigil, &diary});
        if (vigil.is_over()) ::kill(child, SIGKILL);
        if (signal == SIGCHLD) vigil.heard();
        if (!inbox.take().empty()) {
            vigil.expect_sign();
            ask_for_sign(child);
        }
        if (signal == 0 || signal == SIGCHLD) continue;
        ending.was_asked = true;
        ::kill(child, signal);
        ::kill(child, SIGCONT);  // one that was stopped would never hear of it
    }
    return ending;
}

// Whether it was asked to end meanwhile.
bool pause_for(milliseconds length, AwaitedSignals& signals)
{
    Pause pause(length);
    while (!pause.is_over()) {
        const int signal = wait_for_signal(signals, {&pause});
        if (signal != 0 && signal != SIGCHLD) return true;
    }
    return false;
}

}  // namespace

std::optional<int> keep_alive(SharedPlan& plan, const Patience& patience, const std::filesystem::path& folder)
{
    tell_of_ends_only();
    const auto awaited = awaited_signals();
    sigset_t before;
    ::sigprocmask(SIG_BLOCK, &awaited, &before);
    for (auto pause = first_pause;; pause = std::min(2 * pause, longest_pause)) {
        const auto begin = steady_clock::now();
        plan.begin(::getpid());
        const pid_t child = ::fork();
        if (child == 0) {
            ::sigprocmask(SIG_SETMASK, &before, nullptr);
            return std::nullopt;
        }
        AwaitedSignals signals(awaited);
        if (child > 0) {
            const auto ending = wait_for_end(child, signals, Vigil(plan, patience), folder);
            if (ending.is_final()) return ending.code();
        }
        if (steady_clock::now() - begin > has_settled) pause = first_pause;
        if (pause_for(pause, signals)) return 0;
    }
}

}  // namespace aftercare
