#include "platform/linux/keep_alive.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

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

Ending wait_for_end(pid_t child, const sigset_t& awaited)
{
    Ending ending;
    while (::waitpid(child, &ending.status, WNOHANG) == 0) {
        const int signal = ::sigwaitinfo(&awaited, nullptr);
        if (signal <= 0 || signal == SIGCHLD) continue;
        ending.was_asked = true;
        ::kill(child, signal);
    }
    return ending;
}

// Whether it was asked to end meanwhile.
bool pause_for(milliseconds pause, const sigset_t& awaited)
{
    const auto until = steady_clock::now() + pause;
    for (;;) {
        const auto left = std::max<nanoseconds>(until - steady_clock::now(), 0ns);
        const timespec time{duration_cast<seconds>(left).count(), (left % 1s).count()};
        const int signal = ::sigtimedwait(&awaited, nullptr, &time);
        if (signal > 0 && signal != SIGCHLD) return true;
        if (left == 0ns) return false;
    }
}

}  // namespace

std::optional<int> keep_alive()
{
    const auto awaited = awaited_signals();
    sigset_t before;
    ::sigprocmask(SIG_BLOCK, &awaited, &before);
    for (auto pause = first_pause;; pause = std::min(2 * pause, longest_pause)) {
        const auto begin = steady_clock::now();
        const pid_t child = ::fork();
        if (child == 0) {
            ::sigprocmask(SIG_SETMASK, &before, nullptr);
            return std::nullopt;
        }
        if (child > 0) {
            const auto ending = wait_for_end(child, awaited);
            if (ending.is_final()) return ending.code();
        }
        if (steady_clock::now() - begin > has_settled) pause = first_pause;
        if (pause_for(pause, awaited)) return 0;
    }
}

}  // namespace aftercare
