#include "tests/platform/private_display.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace aftercare::test {

PrivateDisplay::PrivateDisplay()
{
    int ready[2];
    if (::pipe(ready) != 0) return;
    auto number = std::to_string(ready[1]);
    // A server that starts anew when its last client leaves may not hear that it is to end.
    std::string name = "Xvfb", tell = "-displayfd", stay = "-noreset", alone = "-nolisten", tcp = "tcp";
    char* words[] = {name.data(), tell.data(), number.data(), stay.data(), alone.data(), tcp.data(), nullptr};
    posix_spawn_file_actions_t quietly;
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addopen(&quietly, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (::posix_spawnp(&process, words[0], &quietly, nullptr, words, environ) == 0) m_process = process;
    ::posix_spawn_file_actions_destroy(&quietly);
    ::close(ready[1]);
    // It says its number once it listens, and nothing when it is not installed.
    m_name = ":";
    for (char digit = 0; ::read(ready[0], &digit, 1) == 1 && digit != '\n';) m_name += digit;
    if (m_name == ":") m_process = 0;
    ::close(ready[0]);
}

PrivateDisplay::~PrivateDisplay()
{
    if (m_process == 0) return;
    ::kill(m_process, SIGTERM);  // it takes its lock and socket away
    ::waitpid(m_process, nullptr, 0);
}

}  // namespace aftercare::test
