#pragma once

#include "platform/linux/folders.h"
#include "platform/ports/speech.h"

#include <memory>

namespace aftercare {

// speech-dispatcher, through its own library. That is loaded when this is made, so that a program that never speaks does
// not carry it; the server is looked for with the first phrase, and started where none runs.
class SpeechdConnection {
public:
    explicit SpeechdConnection(const Environment& environment);
    ~SpeechdConnection();
    SpeechdConnection(const SpeechdConnection&) = delete;
    SpeechdConnection& operator=(const SpeechdConnection&) = delete;

    bool loaded() const;
    // Both wait for the server's answer, not for the voice. One that does not answer is given up until the next phrase.
    void say(const Phrase& phrase);
    void stop();

private:
    struct Library;
    bool open();

    bool speak(const Phrase& phrase);

    std::optional<std::string> m_socket;
    std::string m_program;
    std::unique_ptr<Library> m_library;
    bool m_has_started_server = false;
};

}  // namespace aftercare
