#pragma once

#include <chrono>
#include <optional>

namespace aftercare {

// What came from the keyboard of a terminal.
struct TerminalKey {
    enum class Kind {
        None,       // the time was up, or a key nobody needs
        Character,  // see `character`
        Enter,
        Backspace,
        Escape,
        Left,
        Right,
        Ended,  // no more keys will come: end of input, Ctrl+C, or a signal that asks to end
    };
    Kind kind = Kind::None;
    char character = 0;  // printable ASCII
};

// The terminal that a program of the command line runs in.
class Terminal {
public:
    virtual ~Terminal() = default;
    // Keys can be read and lines be overwritten: input and output are both a terminal.
    virtual bool is_interactive() const = 0;
    // Width of the output in columns; none when it is not a terminal.
    virtual std::optional<int> columns() const = 0;

    // From here to end_keys() keys come one by one and unseen, and a request to end the program is a key as well.
    virtual void begin_keys() = 0;
    virtual void end_keys() = 0;
    // Waits for a key, for no longer than `patience`; without it for as long as it takes.
    virtual TerminalKey read_key(std::optional<std::chrono::milliseconds> patience) = 0;
};

}  // namespace aftercare
