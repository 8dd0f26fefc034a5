#include "platform/linux/shared_plan.h"

#include <csignal>
#include <limits>
#include <new>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace aftercare {
namespace {

using Seconds = std::atomic<std::int64_t>;
static_assert(Seconds::is_always_lock_free, "a lock would be held for ever by a process that was killed");

constexpr auto untold = std::numeric_limits<std::int64_t>::min();
constexpr auto never = std::numeric_limits<std::int64_t>::max();

FileDescriptor open_questions()
{
    sigset_t question;
    sigemptyset(&question);
    sigaddset(&question, SIGURG);
    ::pthread_sigmask(SIG_BLOCK, &question, nullptr);
    return FileDescriptor(::signalfd(-1, &question, SFD_NONBLOCK | SFD_CLOEXEC));
}

}  // namespace

SharedPlan::SharedPlan()
{
    void* memory = ::mmap(nullptr, sizeof(Seconds), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory != MAP_FAILED) m_seconds = new (memory) Seconds(untold);
}

SharedPlan::~SharedPlan()
{
    if (m_seconds) ::munmap(m_seconds, sizeof *m_seconds);
}

void SharedPlan::begin(pid_t keeper)
{
    m_keeper = keeper;
    if (m_seconds) m_seconds->store(untold);
}

void SharedPlan::tell(std::optional<Instant> next)
{
    if (m_seconds) m_seconds->store(next ? next->time_since_epoch().count() : never);
    give_sign();
}

// The keeper waits for its child anyway, with a signal that does nothing to whoever has its number when it is gone.
void SharedPlan::give_sign() const
{
    if (m_keeper != 0 && ::getppid() == m_keeper) ::kill(m_keeper, SIGCHLD);
}

bool SharedPlan::was_told() const { return !m_seconds || m_seconds->load() != untold; }

std::optional<Instant> SharedPlan::next() const
{
    const auto seconds = m_seconds ? m_seconds->load() : never;
    if (seconds == untold || seconds == never) return std::nullopt;
    return Instant{std::chrono::seconds{seconds}};
}

void ask_for_sign(pid_t worker) { ::kill(worker, SIGURG); }

SignGiver::SignGiver(const SharedPlan& plan) : m_plan(plan), m_questions(open_questions()) {}

void SignGiver::ready(PollDeadline)
{
    signalfd_siginfo question{};
    if (::read(m_questions.number(), &question, sizeof question) > 0) m_plan.give_sign();
}

}  // namespace aftercare
