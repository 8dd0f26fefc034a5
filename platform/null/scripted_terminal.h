#pragma once

#include "platform/null/manual_clock.h"
#include "platform/ports/terminal.h"

#include <deque>

namespace aftercare {

// A terminal at which somebody presses what was put in, each key some time after the one before it. Waiting moves the
// clock. When nothing is left, nobody is there any more.
class ScriptedTerminal final : public Terminal {
public:
    struct Press {
        std::chrono::milliseconds after;
        TerminalKey key;
    };

    explicit ScriptedTerminal(ManualClock& clock) : m_clock(clock) {}

    bool is_interactive() const override { return interactive; }
    std::optional<int> columns() const override { return width; }
    void begin_keys() override { ++held; }
    void end_keys() override { --held; }
    TerminalKey read_key(std::optional<std::chrono::milliseconds> patience) override;

    bool interactive = false;
    std::optional<int> width;
    std::deque<Press> script;
    int held = 0;  // begun and not ended

private:
    ManualClock& m_clock;
};

}  // namespace aftercare
