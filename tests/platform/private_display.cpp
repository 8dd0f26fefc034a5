#include "tests/platform/private_display.h"

#include "tests/platform/quiet_program.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace aftercare::test {

PrivateDisplay::PrivateDisplay()
{
    int ready[2];
    if (::pipe(ready) != 0) return;
    auto number = std::to_string(ready[1]);
    std::string name = "Xvfb", tell = "-displayfd", stay = "-noreset", alone = "-nolisten", tcp = "tcp";
    char* words[] = {name.data(), tell.data(), number.data(), stay.data(), alone.data(), tcp.data(), nullptr};
    m_process = start_quietly(words);
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
