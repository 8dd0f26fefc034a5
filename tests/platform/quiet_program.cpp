#include "tests/platform/quiet_program.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

extern char** environ;

namespace aftercare::test {

pid_t start_quietly(char* const* words)
{
    posix_spawn_file_actions_t quietly;
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addopen(&quietly, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t afresh;
    ::posix_spawnattr_init(&afresh);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&afresh, &none);
    ::posix_spawnattr_setflags(&afresh, POSIX_SPAWN_SETSIGMASK);
    pid_t process = 0;
    if (::posix_spawnp(&process, words[0], &quietly, &afresh, words, environ) != 0) process = 0;
    ::posix_spawnattr_destroy(&afresh);
    ::posix_spawn_file_actions_destroy(&quietly);
    return process;
}

}  // namespace aftercare::test
