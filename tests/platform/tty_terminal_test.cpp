#include "platform/linux/tty_terminal.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace aftercare;
using Kind = TerminalKey::Kind;

namespace {

std::vector<Kind> kinds_of(std::string typed)
{
    std::vector<Kind> kinds;
    while (!typed.empty()) kinds.push_back(take_key(typed).kind);
    return kinds;
}

}  // namespace

TEST_CASE("letters, Enter and Backspace come one by one", "[platform][terminal]")
{
    std::string typed = "p8\r\x7f";
    const auto letter = take_key(typed);
    CHECK(letter.kind == Kind::Character);
    CHECK(letter.character == 'p');
    CHECK(take_key(typed).character == '8');
    CHECK(kinds_of(typed) == std::vector{Kind::Enter, Kind::Backspace});
}

TEST_CASE("arrows are one key, and an escape alone is Escape", "[platform][terminal]")
{
    CHECK(kinds_of("\x1b[D\x1b[C\x1bOD") == std::vector{Kind::Left, Kind::Right, Kind::Left});
    CHECK(kinds_of("\x1b") == std::vector{Kind::Escape});
    CHECK(kinds_of("\x1b\x1b") == std::vector{Kind::Escape, Kind::Escape});
}

TEST_CASE("sequences and bytes that nobody needs are nothing, and do not leak letters", "[platform][terminal]")
{
    CHECK(kinds_of("\x1b[15~s") == std::vector{Kind::None, Kind::Character});
    CHECK(kinds_of("\x1b[1;5A") == std::vector{Kind::None});
    CHECK(kinds_of("\xc3\xa9") == std::vector{Kind::None, Kind::None});
}

TEST_CASE("Ctrl+C and Ctrl+D end", "[platform][terminal]")
{
    CHECK(kinds_of("\x03\x04") == std::vector{Kind::Ended, Kind::Ended});
}
