#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace aftercare {

enum class ErrorKind {
    Invalid,   // the words or values were wrong; nothing was written
    NotFound,  // no such entry, key or rule
    Busy,      // another program holds the diary for longer than we wait
    Corrupt,   // stored data breaks its own rules
    TooNew,    // written by a newer version of the program
    Io,        // the system refuses: disk full, permission, missing file or service
};

// What went wrong. `kind` is for code to branch on; `what` is one plain sentence that says what to do next.
// It never quotes what a person recorded.
struct Error {
    ErrorKind kind;
    std::string what;

    bool operator==(const Error&) const = default;
};

// An error on its way out; converts to any Result.
struct Failure {
    Error error;
};

inline Failure fail(ErrorKind kind, std::string what) { return {{kind, std::move(what)}}; }

// A value or the reason there is none. Dropping one on the floor is a compiler warning.
// The member names are those of std::expected, so this can become an alias when the toolchain allows.
template <class T = void>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& operator*() { return *std::get_if<0>(&m_state); }
    const T& operator*() const { return *std::get_if<0>(&m_state); }
    T* operator->() { return std::get_if<0>(&m_state); }
    const T* operator->() const { return std::get_if<0>(&m_state); }
    T value_or(T other) const { return has_value() ? **this : std::move(other); }

    const Error& error() const { return *std::get_if<1>(&m_state); }
    Failure failure() && { return {std::move(*std::get_if<1>(&m_state))}; }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Failure failure) : m_error(std::move(failure.error)) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }

    const Error& error() const { return *m_error; }
    Failure failure() && { return {std::move(*m_error)}; }

private:
    std::optional<Error> m_error;
};

}  // namespace aftercare

// Leave the function with the error when `expression` failed.
#define TRY(expression)                                                                                                \
    do {                                                                                                               \
        if (auto attempt = (expression); !attempt) return std::move(attempt).failure();                                \
    } while (false)

// The same, and otherwise bind the value to `name`.
#define TRY_LET(name, expression)                                                                                      \
    auto name##_attempt = (expression);                                                                                \
    if (!name##_attempt) return std::move(name##_attempt).failure();                                                   \
    auto& name = *name##_attempt
