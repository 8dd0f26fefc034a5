#include "platform/linux/speechd_speech.h"

#include "platform/linux/file_descriptor.h"
#include "platform/linux/speech_server.h"
#include "tests/support/temp_folder.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <mutex>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

constexpr auto long_enough = 20s;  // only a broken test waits for it

FileDescriptor listen_at(const std::string& path)
{
    FileDescriptor line(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size());
    ::unlink(path.c_str());
    REQUIRE(::bind(line.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(line.number(), 4) == 0);
    return line;
}

// Takes the server's part in the protocol, one client at a time, and remembers every line.
class FakeServer {
public:
    explicit FakeServer(const std::string& path) : m_door(listen_at(path)), m_thread([this] { serve(); }) {}
    ~FakeServer()
    {
        ::shutdown(m_door.number(), SHUT_RDWR);
        ::shutdown(m_client, SHUT_RDWR);
        m_thread.join();
    }

    bool hears(const std::string& line)
    {
        std::unique_lock lock(m_mutex);
        return m_heard.wait_for(lock, long_enough, [&] { return std::ranges::find(m_lines, line) != m_lines.end(); });
    }

    std::vector<std::string> lines()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

private:
    void serve()
    {
        for (;;) {
            const FileDescriptor client(::accept(m_door.number(), nullptr, nullptr));
            if (!client) return;
            m_client = client.number();
            converse(client.number());
            m_client = -1;
        }
    }

    void converse(int client)
    {
        std::string text;
        char part[256];
        for (ssize_t size = 0; (size = ::recv(client, part, sizeof part, 0)) > 0;) {
            text.append(part, static_cast<std::size_t>(size));
            for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n")) {
                hear(text.substr(0, end), client);
                text.erase(0, end + 2);
            }
        }
    }

    void hear(const std::string& line, int client)
    {
        std::string answer = "208 OK\r\n";
        if (m_takes_words) answer.clear();
        if (m_takes_words && line == ".") answer = "225-7\r\n225 OK MESSAGE QUEUED\r\n";
        if (line == "speak" || line == "SPEAK") answer = "230 OK RECEIVING DATA\r\n";
        m_takes_words = !answer.starts_with("225") && (m_takes_words || answer.starts_with("230"));
        ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(line);
        m_heard.notify_all();
    }

    FileDescriptor m_door;
    std::atomic<int> m_client = -1;
    bool m_takes_words = false;
    std::mutex m_mutex;
    std::condition_variable m_heard;
    std::vector<std::string> m_lines;
    std::thread m_thread;
};

struct Place {
    TempFolder folder;
    std::string socket = (folder.path() / "speechd.sock").string();

    // No server is started from here.
    Environment environment() const
    {
        return [address = "unix_socket:" + socket](const char* name) -> std::optional<std::string> {
            if (std::string_view(name) == "SPEECHD_ADDRESS") return address;
            if (std::string_view(name) == "SPEECHD_CMD") return "/nowhere/speech-dispatcher";
            return std::nullopt;
        };
    }
};

}  // namespace

TEST_CASE("a phrase is spoken in its language, in place of the one before", "[platform][speech]")
{
    const Place place;
    FakeServer server(place.socket);
    {
        SpeechdSpeech speech(place.environment());
        speech.say({"Knee rolls", "en"});
        CHECK(server.hears("Knee rolls"));
        CHECK(server.hears("SET SELF PRIORITY TEXT"));
        speech.say({"Genou", "fr"});
        CHECK(server.hears("Genou"));
        speech.stop();
    }
    const auto lines = server.lines();
    const auto first = std::ranges::find(lines, "Knee rolls");
    CHECK(std::find(first, lines.end(), "CANCEL SELF") != lines.end());
    CHECK(std::ranges::any_of(lines, [](const auto& line) { return line.ends_with(" fr"); }));
}

TEST_CASE("a server that goes away and comes back loses no phrase", "[platform][speech]")
{
    std::signal(SIGPIPE, SIG_DFL);  // as for a program that was started from a desktop
    const Place place;
    SpeechdSpeech speech(place.environment());
    {
        FakeServer first(place.socket);
        speech.say({"One", "en"});
        CHECK(first.hears("One"));
        CHECK(first.hears("."));
    }
    FakeServer second(place.socket);
    speech.say({"Two", "en"});
    CHECK(second.hears("Two"));
    speech.stop();
}

TEST_CASE("a server that hangs holds neither who speaks nor the end of the program", "[platform][speech]")
{
    const Place place;
    const auto door = listen_at(place.socket);
    CHECK(greet_speech_server(place.socket, 10ms) == ServerAnswer::Silent);
    const auto began = std::chrono::steady_clock::now();
    {
        SpeechdSpeech speech(place.environment());
        for (int i = 0; i < 100; ++i) speech.say({"Hold", "en"});
    }
    CHECK(std::chrono::steady_clock::now() - began < 5s);
}

TEST_CASE("a computer without a speech server is silent, and the program ends", "[platform][speech]")
{
    const Place place;
    CHECK(greet_speech_server(place.socket, 10ms) == ServerAnswer::None);
    SpeechdSpeech speech(place.environment());
    for (int i = 0; i < 100; ++i) speech.say({"Hold", "en"});
    speech.stop();
}

TEST_CASE("speech is looked for at a socket of this computer and nowhere else", "[platform][speech]")
{
    const auto socket = [](std::string_view wanted, std::string value) {
        return speech_socket([=](const char* name) -> std::optional<std::string> {
            return name == wanted ? std::optional(value) : std::nullopt;
        });
    };
    CHECK(socket("SPEECHD_ADDRESS", "unix_socket:/run/one.sock") == "/run/one.sock");
    CHECK(socket("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:6560") == std::nullopt);
    CHECK(socket("XDG_RUNTIME_DIR", "/run/user/1") == "/run/user/1/speech-dispatcher/speechd.sock");
    CHECK(socket("HOME", "/home/sam") == "/home/sam/.cache/speech-dispatcher/speechd.sock");
    CHECK(socket("LANG", "C") == std::nullopt);
}
