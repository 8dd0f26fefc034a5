#include "platform/null/scripted_terminal.h"

namespace aftercare {

TerminalKey ScriptedTerminal::read_key(std::optional<std::chrono::milliseconds> patience)
{
    if (script.empty() && !patience) return {TerminalKey::Kind::Ended};
    if (script.empty() || (patience && *patience < script.front().after)) {
        m_clock.advance(*patience);
        if (!script.empty()) script.front().after -= *patience;
        return {};
    }
    const auto press = script.front();
    script.pop_front();
    m_clock.advance(press.after);
    return press.key;
}

}  // namespace aftercare
