#include "platform/linux/signals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace aftercare {
namespace {

FileDescriptor open_signals()
{
    sigset_t ours;
    sigemptyset(&ours);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) sigaddset(&ours, signal);
    ::pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    return FileDescriptor(::signalfd(-1, &ours, SFD_NONBLOCK | SFD_CLOEXEC));
}

}  // namespace

Signals::Signals(Inbox& inbox) : m_inbox(inbox), m_signals(open_signals()) {}

void Signals::ready(PollDeadline)
{
    signalfd_siginfo info{};
    while (::read(m_signals.number(), &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo == SIGUSR1) m_inbox.put(ShowRequested{});
        else m_inbox.put(QuitRequested{});
    }
}

}  // namespace aftercare
