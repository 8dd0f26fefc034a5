#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/ports/terminal.h"

#include <csignal>
#include <string>
#include <termios.h>

namespace aftercare {

// The terminal on standard input and output.
class TtyTerminal final : public Terminal {
public:
    ~TtyTerminal() override;

    bool is_interactive() const override;
    std::optional<int> columns() const override;

    void begin_keys() override;
    void end_keys() override;
    TerminalKey read_key(std::optional<std::chrono::milliseconds> patience) override;

private:
    struct Before {
        termios modes;
        sigset_t signals;
    };
    std::optional<Before> m_before;  // while keys are read
    FileDescriptor m_signals;
    std::string m_typed;  // read and not yet told
};

// Takes the first key from what was typed. A lone escape byte is the Escape key; with more after it, it starts a
// sequence such as that of the left arrow.
TerminalKey take_key(std::string& typed);

}  // namespace aftercare
