#include "platform/linux/speech_server.h"

#include "platform/linux/child_process.h"
#include "platform/linux/file_descriptor.h"

#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view local_method = "unix_socket";
constexpr std::string_view farewell = "QUIT\r\n";  // answered with a line that begins with a number of three digits

// A server that is started answers within a second on a slow computer.
constexpr auto look_again_after = 100ms;
constexpr int looks = 30;

std::optional<std::string> usual_socket(const Environment& environment)
{
    constexpr auto below = "/speech-dispatcher/speechd.sock";
    if (const auto runtime = environment("XDG_RUNTIME_DIR")) return *runtime + below;
    if (const auto cache = environment("XDG_CACHE_HOME")) return *cache + below;
    if (const auto home = environment("HOME")) return *home + "/.cache" + below;
    return std::nullopt;
}

bool is_ready(int socket, short event, std::chrono::milliseconds patience)
{
    pollfd wait{socket, event, 0};
    return ::poll(&wait, 1, static_cast<int>(patience.count())) == 1 && (wait.revents & event) != 0;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

std::optional<std::string> speech_socket(const Environment& environment)
{
    const auto address = environment("SPEECHD_ADDRESS");
    if (!address || *address == local_method) return usual_socket(environment);
    const std::string named = std::string(local_method) + ":";
    if (!address->starts_with(named)) return std::nullopt;
    return address->substr(named.size());
}

ServerAnswer greet_speech_server(const std::string& socket, std::chrono::milliseconds patience)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socket.size() >= sizeof address.sun_path) return ServerAnswer::None;
    std::memcpy(address.sun_path, socket.c_str(), socket.size());
    const FileDescriptor line(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (::connect(line.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return errno == EAGAIN ? ServerAnswer::Silent : ServerAnswer::None;
    if (::send(line.number(), farewell.data(), farewell.size(), MSG_NOSIGNAL) < 0) return ServerAnswer::Silent;
    char code[3] = {};
    if (!is_ready(line.number(), POLLIN, patience) || ::recv(line.number(), code, sizeof code, 0) != sizeof code)
        return ServerAnswer::Silent;
    return is_digit(code[0]) && is_digit(code[1]) && is_digit(code[2]) ? ServerAnswer::Ready : ServerAnswer::Silent;
}

std::string speech_program(const Environment& environment)
{
    return environment("SPEECHD_CMD").value_or("/usr/bin/speech-dispatcher");
}

bool has_speech_server(const std::string& program) { return ::access(program.c_str(), X_OK) == 0; }

bool start_speech_server(const std::string& program, const std::string& socket)
{
    const std::string method(local_method);
    if (!start_detached({program, "--spawn", "--communication-method", method, "--socket-path", socket})) return false;
    for (int look = 0; look < looks; ++look) {
        if (greet_speech_server(socket, look_again_after) == ServerAnswer::Ready) return true;
        ::poll(nullptr, 0, static_cast<int>(look_again_after.count()));
    }
    return false;
}

}  // namespace aftercare
