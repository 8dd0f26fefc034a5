#pragma once

#include "platform/linux/folders.h"
#include "platform/ports/speech.h"

#include <memory>
#include <thread>

namespace aftercare {

// Speaks through speech-dispatcher. Its library is loaded with the first phrase, on a thread of its own; without library
// or server the program is simply silent.
class SpeechdSpeech final : public Speech {
public:
    explicit SpeechdSpeech(Environment environment);
    // A phrase that is being spoken goes on. Waits a moment for the thread; one that is held by a server is left behind.
    ~SpeechdSpeech() override;
    SpeechdSpeech(const SpeechdSpeech&) = delete;
    SpeechdSpeech& operator=(const SpeechdSpeech&) = delete;
    void say(Phrase phrase) override;
    void stop() override;

private:
    struct Desk;
    void ask(Phrase phrase);

    Environment m_environment;
    std::shared_ptr<Desk> m_desk;  // the thread's too, which may outlive us
    std::thread m_thread;          // started with the first phrase
};

}  // namespace aftercare
