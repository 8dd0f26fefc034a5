#include "tests/cli/shell.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Kind = TerminalKey::Kind;

ScriptedTerminal::Press letter(char character, std::chrono::milliseconds after = 0ms)
{
    return {after, {Kind::Character, character}};
}

ScriptedTerminal::Press key(Kind kind, std::chrono::milliseconds after = 0ms) { return {after, {kind}}; }

// Somebody sits at the terminal and plays the desk break.
Outcome play(Shell& shell, std::deque<ScriptedTerminal::Press> script)
{
    shell.terminal.interactive = true;
    shell.terminal.width = 80;
    shell.terminal.script = std::move(script);
    auto outcome = shell.run({"routine", "play", "desk_break_3"});
    CHECK(shell.terminal.held == 0);
    return outcome;
}

nlohmann::json noted(Shell& shell) { return shell.json({"today"}).at("routines"); }

}  // namespace

TEST_CASE("a routine played to its end is noted with the levels before and after", "[cli][routine]")
{
    Shell shell;
    const auto played = play(shell, {letter('4'), key(Kind::Enter), letter('3', 10min), key(Kind::Enter)});
    CHECK(played.code == 0);
    CHECK(played.shows("1 of 8  Walking"));
    CHECK(played.shows("8 of 8  Heel raises"));
    CHECK(played.shows("get ready  0:05"));
    CHECK(played.says("Noted: 8 of 8 steps."));
    const auto runs = noted(shell);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]["done"] == 8);
    CHECK(runs[0]["before"] == 4);
    CHECK(runs[0]["after"] == 3);
}

TEST_CASE("keys pause, skip and go back, and q stops with what was done", "[cli][routine]")
{
    Shell shell;
    // Get ready 5 s and walk 45 s; then a pause of an hour inside the second step, which is skipped.
    const auto played = play(shell, {key(Kind::Enter), letter(' ', 55s), letter(' ', 1h), key(Kind::Right), letter('s'),
                                     key(Kind::Left), letter('q', 1s), letter('1'), letter('0'), key(Kind::Enter)});
    CHECK(played.code == 0);
    CHECK(played.shows("paused: space goes on"));
    const auto runs = noted(shell);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]["done"] == 1);
    CHECK(runs[0]["of"] == 8);
    CHECK(runs[0]["before"].is_null());
    CHECK(runs[0]["after"] == 10);
}

TEST_CASE("what was done is noted when the terminal goes away", "[cli][routine]")
{
    Shell shell;
    const auto played = play(shell, {key(Kind::Enter), key(Kind::Ended, 60s)});
    CHECK(played.code == 0);
    const auto runs = noted(shell);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]["done"] == 1);
    CHECK(runs[0]["after"].is_null());
}

TEST_CASE("a routine stopped before its first step is over leaves no note", "[cli][routine]")
{
    Shell shell;
    CHECK(play(shell, {key(Kind::Enter), key(Kind::Escape, 3s)}).says("nothing was noted"));
    CHECK(play(shell, {key(Kind::Ended)}).code == 0);
    CHECK(noted(shell).empty());
}

TEST_CASE("no line of the countdown is wider than the terminal", "[cli][routine]")
{
    Shell shell;
    const auto played = play(shell, {key(Kind::Enter), letter('x', 10min), key(Kind::Enter)});
    std::string line;
    for (const char letter : played.out) {
        if (letter == '\r' || letter == '\n') line.clear();
        else if ((static_cast<unsigned char>(letter) & 0xC0) != 0x80) line += letter;
        CHECK(line.size() <= 83);  // with the three characters that clear the line
    }
}

TEST_CASE("without a terminal the steps are listed, and how to note them is said", "[cli][routine]")
{
    Shell shell;
    const auto listed = shell.run({"routine", "play", "desk_break_3"});
    CHECK(listed.code == 0);
    CHECK(listed.shows("0:45  20 s  Shoulder rolls"));
    CHECK(listed.says("aftercare routine log desk_break_3"));
}

TEST_CASE("a routine is noted by hand, whole or in part", "[cli][routine]")
{
    Shell shell;
    const auto whole = shell.json({"routine", "log", "desk_break_3", "--before", "4", "--after", "2"});
    CHECK(has_members(whole,
                      {"id", "routine", "title", "started_at", "zone", "seconds", "done", "of", "before", "after"}));
    CHECK(whole["done"] == 8);
    CHECK(whole["of"] == 8);
    CHECK(whole["seconds"] == 180);
    const auto part = shell.json({"routine", "log", "desk_break_3", "--done", "3", "--at", "2026-01-05T08:00"});
    CHECK(part["done"] == 3);
    CHECK(part["seconds"].is_null());
    CHECK(part["started_at"] == "2026-01-05T08:00:00+00:00");
}

TEST_CASE("e shows the easier form of the exercise, and the usual one again", "[cli][routine]")
{
    Shell shell;
    const auto exercise = shell.json({"exercise", "show", "walking"});
    const auto easier = exercise["easier"].get<std::string>();
    const auto played = play(shell, {key(Kind::Enter), letter('e', 10s), letter('e', 1s), letter('q', 1min)});
    CHECK(played.shows("Too hard today?"));
    CHECK(played.shows("Easier: " + easier.substr(0, 20)));
}

TEST_CASE("on a sore day the lighter routine is offered, and taken or not", "[cli][routine]")
{
    Shell shell;
    CHECK_FALSE(play(shell, {letter('5'), key(Kind::Enter), letter('q', 1s)}).shows("Flare-up day"));
    const auto taken = play(shell, {letter('6'), key(Kind::Enter), letter('f'), letter('q', 130s), key(Kind::Enter)});
    CHECK(taken.shows("Flare-up day is a lighter routine. Doing less today is fine."));
    CHECK(noted(shell).at(0)["routine"] == "flare_up_day");
    shell.log("7");
    const auto kept_to = play(shell, {key(Kind::Enter), key(Kind::Enter), letter('q', 60s), key(Kind::Enter)});
    CHECK(kept_to.shows("Flare-up day is a lighter routine."));
    CHECK(noted(shell).size() == 2);
}

TEST_CASE("m switches the sounds of routines off and on", "[cli][routine]")
{
    Shell shell;
    const auto played = play(shell, {key(Kind::Enter), letter('m', 1s), letter('q', 60s), key(Kind::Enter)});
    CHECK(played.shows("Sounds are off."));
    CHECK(shell.sounds.played.empty());
}

TEST_CASE("v switches spoken cues on, and they are spoken up to the end", "[cli][routine][speech]")
{
    Shell shell;
    const auto played = play(shell, {key(Kind::Enter), letter('v', 1s), key(Kind::Enter, 10min)});
    CHECK(played.shows("Spoken cues are on."));
    std::vector<std::string> said;
    for (const auto& phrase : shell.speech.said) said.push_back(phrase.words);
    REQUIRE(said.size() > 10);
    CHECK(said.front() == "Move");
    CHECK(said.back() == "Done");
    CHECK(std::ranges::find(said, "Switch sides. Now the right side.") != said.end());
    shell.speech.said.clear();
    play(shell, {key(Kind::Enter), letter('q', 2s)});
    CHECK(shell.speech.said.front().words == "Walking");
}
