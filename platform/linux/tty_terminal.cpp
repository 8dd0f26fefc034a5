#include "platform/linux/tty_terminal.h"

#include <algorithm>
#include <array>
#include <poll.h>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace aftercare {
namespace {

using Kind = TerminalKey::Kind;

constexpr char escape = '\x1b';

sigset_t ending_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    return signals;
}

// ESC [ letters… final, or ESC O final: as many bytes as belong to one key.
std::size_t sequence_length(std::string_view typed)
{
    if (typed.size() < 2 || (typed[1] != '[' && typed[1] != 'O')) return 1;
    const auto is_final = [](char byte) { return byte >= '@' && byte <= '~'; };
    const auto end = std::find_if(typed.begin() + 2, typed.end(), is_final);
    return static_cast<std::size_t>(end - typed.begin()) + (end == typed.end() ? 0 : 1);
}

Kind kind_of_sequence(std::string_view sequence)
{
    if (sequence.size() == 1) return Kind::Escape;
    if (sequence == "\x1b[D" || sequence == "\x1bOD") return Kind::Left;
    if (sequence == "\x1b[C" || sequence == "\x1bOC") return Kind::Right;
    return Kind::None;
}

Kind kind_of_byte(char byte)
{
    switch (byte) {
    case '\r':
    case '\n': return Kind::Enter;
    case '\b':
    case '\x7f': return Kind::Backspace;
    case '\x03':
    case '\x04': return Kind::Ended;  // Ctrl+C, Ctrl+D
    default: return byte >= ' ' && byte <= '~' ? Kind::Character : Kind::None;
    }
}

}  // namespace

TerminalKey take_key(std::string& typed)
{
    if (typed.empty()) return {};
    if (typed.front() == escape) {
        const auto length = sequence_length(typed);
        const auto kind = kind_of_sequence(std::string_view(typed).substr(0, length));
        typed.erase(0, length);
        return {kind, 0};
    }
    const char byte = typed.front();
    typed.erase(0, 1);
    const auto kind = kind_of_byte(byte);
    return {kind, kind == Kind::Character ? byte : '\0'};
}

TtyTerminal::~TtyTerminal() { end_keys(); }

bool TtyTerminal::is_interactive() const { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

std::optional<int> TtyTerminal::columns() const
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

void TtyTerminal::begin_keys()
{
    Before before{};
    if (m_before || ::tcgetattr(STDIN_FILENO, &before.modes) != 0) return;
    auto modes = before.modes;
    modes.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    const auto signals = ending_signals();
    ::pthread_sigmask(SIG_BLOCK, &signals, &before.signals);
    m_signals = FileDescriptor(::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC));
    m_before = before;
}

void TtyTerminal::end_keys()
{
    if (!m_before) return;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before->modes);
    m_signals = FileDescriptor();
    ::pthread_sigmask(SIG_SETMASK, &m_before->signals, nullptr);
    m_before.reset();
}

TerminalKey TtyTerminal::read_key(std::optional<std::chrono::milliseconds> patience)
{
    if (!m_typed.empty()) return take_key(m_typed);
    const int timeout = patience ? static_cast<int>(std::max<long long>(patience->count(), 0)) : -1;
    std::array<pollfd, 2> polled = {{{STDIN_FILENO, POLLIN, 0}, {m_signals.number(), POLLIN, 0}}};
    if (::poll(polled.data(), polled.size(), timeout) <= 0) return {};
    signalfd_siginfo signal{};
    if (polled[1].revents != 0 && ::read(m_signals.number(), &signal, sizeof signal) > 0) return {Kind::Ended, 0};
    std::array<char, 64> bytes;
    const auto size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (size <= 0) return {Kind::Ended, 0};
    m_typed.assign(bytes.data(), static_cast<std::size_t>(size));
    return take_key(m_typed);
}

}  // namespace aftercare
