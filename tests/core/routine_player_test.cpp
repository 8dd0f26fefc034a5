#include "app/core/routine_player.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

constexpr PreciseInstant start{};

PlayerStep step(std::string title, PlayerPhase phase, std::chrono::seconds length,
                std::optional<Side> side = std::nullopt)
{
    const bool rests = phase == PlayerPhase::Rest;
    return {.exercise = rests ? "" : title, .title = title, .cue = "", .phase = phase, .side = side, .length = length};
}

PlayerPlan short_routine()
{
    return {.routine = "short",
            .title = "Short",
            .steps = {step("rocking", PlayerPhase::Move, 10s), step("turn over", PlayerPhase::Rest, 4s),
                      step("stretch", PlayerPhase::Hold, 20s, Side::Left),
                      step("stretch", PlayerPhase::Hold, 20s, Side::Right)}};
}

// Lets time pass in the steps a window makes: to the next change of the display.
void play(RoutinePlayer& player, PreciseInstant until)
{
    while (player.next_change() && *player.next_change() <= until) player.tick(*player.next_change());
    player.tick(until);
}

std::string words(PlayerCue::Kind kind)
{
    switch (kind) {
    case PlayerCue::Kind::GetReady: return "get ready";
    case PlayerCue::Kind::SwitchSides: return "switch sides";
    case PlayerCue::Kind::Start: return "start";
    case PlayerCue::Kind::Halfway: return "halfway";
    case PlayerCue::Kind::Tick: return "tick";
    case PlayerCue::Kind::Repeat: return "repeat";
    case PlayerCue::Kind::End: return "end";
    case PlayerCue::Kind::Easier: return "easier";
    case PlayerCue::Kind::Usual: return "usual";
    case PlayerCue::Kind::Paused: return "paused";
    case PlayerCue::Kind::Resumed: return "resumed";
    case PlayerCue::Kind::Finished: break;
    }
    return "finished";
}

using Transcript = std::vector<std::string>;

// "seconds: what, of which step"; ticks are left out unless asked for.
Transcript transcript(RoutinePlayer& player, bool with_ticks = false)
{
    Transcript lines;
    for (const auto& cue : player.take_cues()) {
        if (cue.kind == PlayerCue::Kind::Tick && !with_ticks) continue;
        lines.push_back(std::to_string((cue.at - start) / 1s) + ": " + words(cue.kind) + " " +
                        player.state().steps[cue.step].title);
    }
    return lines;
}

}  // namespace

TEST_CASE("a routine gets ready, moves, rests, holds, switches sides and finishes on time", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 5min);
    CHECK(transcript(player) == Transcript{
                                    "0: get ready rocking",
                                    "5: start rocking",
                                    "15: end rocking",
                                    "15: start turn over",
                                    "19: end turn over",
                                    "19: get ready stretch",
                                    "24: start stretch",
                                    "34: halfway stretch",
                                    "44: end stretch",
                                    "44: switch sides stretch",
                                    "47: start stretch",
                                    "57: halfway stretch",
                                    "67: end stretch",
                                    "67: finished stretch",
                                });
    CHECK(player.state().done == 4);
    CHECK_FALSE(player.state().stopped_early);
    CHECK(player.spent() == 67s);
}

TEST_CASE("three ticks come before a step ends", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 14s);
    CHECK(transcript(player, true) == Transcript{"0: get ready rocking", "5: start rocking", "12: tick rocking",
                                                 "13: tick rocking", "14: tick rocking"});
}

TEST_CASE("the time left counts down by the second, for the step and for the routine", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    CHECK(player.state().routine_left == 67s);
    CHECK(player.next_change() == start + 1s);
    player.tick(start + 300ms);
    CHECK(player.state().left == 4700ms);
    CHECK(player.next_change() == start + 1s);
    play(player, start + 16s);
    CHECK(player.state().phase == PlayerPhase::Rest);
    CHECK(player.state().left == 3s);
    CHECK(player.state().routine_left == 51s);
}

TEST_CASE("a pause stops the time and asks for no wake-up until it is over", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 8s);
    player.press(PlayerKey::Pause, start + 8s);
    CHECK_FALSE(player.next_change());
    player.tick(start + 1h);
    CHECK(player.state().left == 7s);
    player.press(PlayerKey::Resume, start + 1h);
    play(player, start + 1h + 7s);
    CHECK(player.state().phase == PlayerPhase::Rest);
    CHECK(player.spent() == 15s);
}

TEST_CASE("a computer that slept finds the routine paused where it was", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 8s);
    player.tick(start + 8h);
    CHECK(player.state().paused);
    CHECK(player.state().phase == PlayerPhase::Move);
    CHECK(player.state().left == 7s);
    CHECK(player.state().done == 0);
}

TEST_CASE("a clock set back does not lengthen a step", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 8s);
    player.tick(start - 1h);
    CHECK(player.state().left == 7s);
    play(player, start - 1h + 7s);
    CHECK(player.state().phase == PlayerPhase::Rest);
}

TEST_CASE("a skipped step does not count as done, a skipped rest does", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    player.press(PlayerKey::Skip, start + 1s);
    CHECK(player.state().step == 1);
    CHECK(player.state().done == 0);
    player.press(PlayerKey::Skip, start + 2s);
    CHECK(player.state().step == 2);
    CHECK(player.state().done == 1);
}

TEST_CASE("skipping the last step finishes without calling it stopped early", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    for (int i = 0; i < 4; ++i) player.press(PlayerKey::Skip, start + 1s);
    CHECK(player.finished());
    CHECK_FALSE(player.state().stopped_early);
}

TEST_CASE("back begins the step again, and twice goes to the one before", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 30s);
    REQUIRE(player.state().step == 2);
    player.press(PlayerKey::Back, start + 30s);
    CHECK(player.state().step == 2);
    CHECK(player.state().phase == PlayerPhase::GetReady);
    player.press(PlayerKey::Back, start + 31s);
    CHECK(player.state().step == 1);
}

TEST_CASE("a step done twice counts once", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 16s);
    player.press(PlayerKey::Back, start + 16s);
    REQUIRE(player.state().step == 0);
    play(player, start + 32s);
    CHECK(player.state().done == 1);
}

TEST_CASE("stopping ends the routine and keeps count of what was done", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 16s);
    player.press(PlayerKey::Stop, start + 16s);
    CHECK(player.finished());
    CHECK(player.state().stopped_early);
    CHECK(player.state().done == 1);
    CHECK(player.state().routine_left == 0ms);
    player.press(PlayerKey::Back, start + 17s);
    CHECK(player.finished());
}

TEST_CASE("the cue is said again on request without moving on", "[core][player]")
{
    RoutinePlayer player(short_routine(), std::nullopt, start);
    play(player, start + 6s);
    (void)player.take_cues();
    player.press(PlayerKey::Repeat, start + 6s);
    CHECK(transcript(player) == Transcript{"6: repeat rocking"});
    CHECK(player.state().left == 9s);
}

TEST_CASE("the easier form stays for the rest of the exercise, and nothing else changes", "[core][player]")
{
    auto plan = short_routine();
    for (auto& one : plan.steps)
        if (one.exercise == "stretch") one.easier = "5-second holds";
    RoutinePlayer player(plan, std::nullopt, start);
    player.press(PlayerKey::Easier, start + 1s);
    CHECK_FALSE(player.state().easier());  // rocking has no easier form
    play(player, start + 26s);
    (void)player.take_cues();
    player.press(PlayerKey::Easier, start + 26s);
    player.press(PlayerKey::Easier, start + 26s);
    CHECK(player.state().easier());
    CHECK(player.state().left == 18s);
    CHECK(transcript(player) == Transcript{"26: easier stretch"});
    play(player, start + 50s);
    CHECK(player.state().step == 3);
    CHECK(player.state().easier());
    player.press(PlayerKey::Usual, start + 50s);
    CHECK_FALSE(player.state().easier());
}
