#pragma once

#include "app/core/app.h"
#include "platform/ports/terminal.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace aftercare::cli {

// Leads through a routine in a terminal: a line for each step, and under it one that counts down. While it lives, keys
// come one by one.
class RoutineScreen {
public:
    RoutineScreen(Terminal& terminal, Clock& clock, std::ostream& out);
    ~RoutineScreen();
    RoutineScreen(const RoutineScreen&) = delete;
    RoutineScreen& operator=(const RoutineScreen&) = delete;

    // "How strong is the pain?" A whole number from 0 to 10, or none when it is passed over.
    std::optional<PainLevel> ask_level(std::string_view question);
    // Whether that letter is the answer; Enter is no.
    bool asks_for(char letter, std::string_view question);
    // Plays what `app` has started, until it is finished or stopped.
    void play(App& app);
    // No more keys will come: nobody is there to ask.
    bool has_ended() const { return m_has_ended; }

private:
    void show(const PlayerState& player);
    TerminalKey wait_for_change(const App& app);
    void press(App& app, const TerminalKey& key);
    void switch_sounds(App& app);
    void switch_voice(App& app);
    void tell(std::string_view sentence);
    void overwrite(std::string text);

    Terminal& m_terminal;
    Clock& m_clock;
    std::ostream& m_out;
    std::optional<std::pair<std::size_t, bool>> m_shown;  // the step, and whether in its easier form
    bool m_has_ended = false;
};

// "Knee rolls, left side".
std::string step_title(const PlayerStep& step);

}  // namespace aftercare::cli
