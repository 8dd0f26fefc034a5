#include "platform/linux/speechd_connection.h"

#include "platform/linux/speech_server.h"

#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <speech-dispatcher/libspeechd.h>
#include <sys/socket.h>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s;

struct CloseLibrary {
    void operator()(void* library) const { ::dlclose(library); }
};

// The library waits for each answer without end, and a child process would inherit its socket.
void be_modest(int socket)
{
    const timeval limit{std::chrono::seconds(patience).count(), 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

}  // namespace

struct SpeechdConnection::Library {
    std::unique_ptr<void, CloseLibrary> library{::dlopen("libspeechd.so.2", RTLD_NOW | RTLD_LOCAL)};
    decltype(&spd_open2) open = find<decltype(&spd_open2)>("spd_open2");
    decltype(&spd_close) close = find<decltype(&spd_close)>("spd_close");
    decltype(&spd_set_language) set_language = find<decltype(&spd_set_language)>("spd_set_language");
    decltype(&spd_say) say = find<decltype(&spd_say)>("spd_say");
    decltype(&spd_cancel) cancel = find<decltype(&spd_cancel)>("spd_cancel");
    std::unique_ptr<SPDConnection, decltype(&spd_close)> connection{nullptr, close};

    bool whole() const { return open && close && set_language && say && cancel; }

    template <class Function>
    Function find(const char* name) const
    {
        return library ? reinterpret_cast<Function>(::dlsym(library.get(), name)) : nullptr;
    }
};

SpeechdConnection::SpeechdConnection(const Environment& environment)
    : m_socket(speech_socket(environment)),
      m_program(speech_program(environment)),
      m_library(std::make_unique<Library>())
{
}

SpeechdConnection::~SpeechdConnection() = default;

bool SpeechdConnection::loaded() const { return m_library->whole(); }

// Greeted before the library meets it: the library waits without end for its first answer, and ends the whole program
// when that makes no sense.
bool SpeechdConnection::open()
{
    auto& connection = m_library->connection;
    if (connection) return true;
    if (!m_socket) return false;
    const auto answer = greet_speech_server(*m_socket, patience);
    if (answer == ServerAnswer::Silent) return false;
    if (answer == ServerAnswer::None) {
        if (m_has_started_server) return false;
        m_has_started_server = true;
        if (!start_speech_server(m_program, *m_socket)) return false;
    }
    const SPDConnectionAddress address{SPD_METHOD_UNIX_SOCKET, m_socket->data(), nullptr, 0, nullptr};
    const int start_it = 0;
    char* problem = nullptr;
    connection.reset(m_library->open("aftercare", "cues", nullptr, SPD_MODE_SINGLE, &address, start_it, &problem));
    std::free(problem);
    if (!connection) return false;
    be_modest(connection->socket);
    return true;
}

// A server may have gone since the phrase before; another takes its place.
void SpeechdConnection::say(const Phrase& phrase)
{
    if (!open() || speak(phrase)) return;
    m_library->connection.reset();
    if (open() && !speak(phrase)) m_library->connection.reset();
}

bool SpeechdConnection::speak(const Phrase& phrase)
{
    auto* const server = m_library->connection.get();
    // As text, which waits for a screen reader's messages and gives way to them. A voice that does not know the language
    // is better than none.
    m_library->set_language(server, phrase.language.c_str());
    return m_library->cancel(server) == 0 && m_library->say(server, SPD_TEXT, phrase.words.c_str()) >= 0;
}

void SpeechdConnection::stop()
{
    auto& connection = m_library->connection;
    if (connection && m_library->cancel(connection.get()) != 0) connection.reset();
}

}  // namespace aftercare
