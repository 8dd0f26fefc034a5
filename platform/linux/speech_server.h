#pragma once

#include "platform/linux/folders.h"

#include <chrono>

namespace aftercare {

// Where speech-dispatcher listens, as SPEECHD_ADDRESS or its own usage says. None when that is not a socket of this
// computer: this program opens no network connection.
std::optional<std::string> speech_socket(const Environment& environment);

// Its program: SPEECHD_CMD, as in its own library, or where packages put it.
std::string speech_program(const Environment& environment);

enum class ServerAnswer {
    None,    // nobody listens
    Silent,  // somebody does, and says nothing in time, or nothing that makes sense
    Ready,
};

// Greets who listens at the socket, and waits no longer than `patience`.
ServerAnswer greet_speech_server(const std::string& socket, std::chrono::milliseconds patience);

// Whether it is installed, so that it can be started.
bool has_speech_server(const std::string& program);
// Starts it for that socket and waits until it answers; it ends by itself some time after its last client has gone. Not
// left to its library, which would wait without end, and hand the signals we block on to it.
bool start_speech_server(const std::string& program, const std::string& socket);

}  // namespace aftercare
