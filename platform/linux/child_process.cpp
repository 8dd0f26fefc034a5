#include "platform/linux/child_process.h"

#include "platform/linux/file_descriptor.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aftercare {
namespace {

// Runs in the grandchild, where only async-signal-safe calls are allowed.
[[noreturn]] void become(char* const* arguments, int nowhere, int report)
{
    sigset_t none;
    sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, standard);
    ::execv(arguments[0], arguments);
    const int reason = errno;
    // When even this fails the parent sees an end without a word, and looks whether the program runs.
    if (::write(report, &reason, sizeof reason) < 0) ::_exit(126);
    ::_exit(127);
}

}  // namespace

Result<> start_detached(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);

    int ends[2];
    const FileDescriptor nowhere(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nowhere || ::pipe2(ends, O_CLOEXEC) != 0)
        return fail(ErrorKind::Io, "The system has no room for another program. Close some, and try again.");
    const FileDescriptor listen(ends[0]);
    FileDescriptor report(ends[1]);

    // Twice, so that the program has no parent to become a zombie of.
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        if (::fork() == 0) become(arguments.data(), nowhere.number(), report.number());
        ::_exit(0);
    }
    report = FileDescriptor();
    if (child > 0) ::waitpid(child, nullptr, 0);
    int reason = child < 0 ? EAGAIN : 0;
    if (child > 0 && ::read(listen.number(), &reason, sizeof reason) <= 0) return {};
    return fail(ErrorKind::Io, "The program " + command.front() + " cannot be started: " + std::strerror(reason) +
                                   ". Install Aftercare again.");
}

}  // namespace aftercare
