#include "platform/linux/speechd_speech.h"

#include "platform/linux/speechd_connection.h"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <utility>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_farewell = 300ms;

// The library writes to a server that has gone as if it were there.
void survive_a_broken_pipe()
{
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
}

}  // namespace

// Where the next phrase is left for the thread. One without words asks for silence.
struct SpeechdSpeech::Desk {
    std::mutex mutex;
    std::condition_variable wakes;
    std::optional<Phrase> next;  // a newer one takes the place of one that could not be said in time
    bool closes = false;
    bool is_left = false;  // the thread has done its work

    // None when there is nothing more to do.
    std::optional<Phrase> wait()
    {
        std::unique_lock lock(mutex);
        wakes.wait(lock, [this] { return closes || next; });
        if (closes) return std::nullopt;
        return std::exchange(next, std::nullopt);
    }

    void work(const Environment& environment)
    {
        survive_a_broken_pipe();
        {
            SpeechdConnection server(environment);
            while (server.loaded()) {
                const auto phrase = wait();
                if (!phrase) break;
                if (phrase->words.empty()) server.stop();
                else server.say(*phrase);
            }
        }
        const std::lock_guard lock(mutex);
        is_left = true;
        wakes.notify_all();
    }
};

SpeechdSpeech::SpeechdSpeech(Environment environment)
    : m_environment(std::move(environment)),
      m_desk(std::make_shared<Desk>())
{
}

SpeechdSpeech::~SpeechdSpeech()
{
    if (!m_thread.joinable()) return;
    std::unique_lock lock(m_desk->mutex);
    m_desk->closes = true;
    m_desk->wakes.notify_all();
    const bool is_left = m_desk->wakes.wait_for(lock, longest_farewell, [this] { return m_desk->is_left; });
    lock.unlock();
    if (is_left) m_thread.join();
    else m_thread.detach();
}

void SpeechdSpeech::say(Phrase phrase)
{
    ask(std::move(phrase));
    if (m_thread.joinable()) return;
    m_thread = std::thread([desk = m_desk, environment = m_environment] { desk->work(environment); });
}

void SpeechdSpeech::stop()
{
    if (m_thread.joinable()) ask({});
}

void SpeechdSpeech::ask(Phrase phrase)
{
    const std::lock_guard lock(m_desk->mutex);
    m_desk->next = std::move(phrase);
    m_desk->wakes.notify_all();
}

}  // namespace aftercare
