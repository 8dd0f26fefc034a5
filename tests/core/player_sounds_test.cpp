#include "app/core/player_sounds.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

std::string words(Sound sound)
{
    switch (sound) {
    case Sound::Tick: return "tick";
    case Sound::Start: return "start";
    case Sound::End: return "end";
    case Sound::SwitchSides: return "switch sides";
    case Sound::Finished: break;
    }
    return "finished";
}

// Second by second, what was heard in it.
std::vector<std::string> heard(Desk& desk, App& app, int seconds)
{
    std::vector<std::string> lines;
    for (int second = 1; second <= seconds; ++second) {
        desk.sounds.played.clear();
        desk.pass(app, 1s);
        for (const auto sound : desk.sounds.played) lines.push_back(std::to_string(second) + ": " + words(sound));
    }
    return lines;
}

}  // namespace

TEST_CASE("a step sounds when it starts, three times before its end, and at its end", "[core][player]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    CHECK(heard(desk, app, 40) == std::vector<std::string>{"5: start", "12: tick", "13: tick", "14: tick", "15: end",
                                                           "22: tick", "23: tick", "24: tick", "25: end", "30: start",
                                                           "37: tick", "38: tick", "39: tick", "40: finished"});
}

TEST_CASE("the other side has its own sound, in place of the end", "[core][player]")
{
    using Kind = PlayerCue::Kind;
    const PreciseInstant now{};
    CHECK(sound_of(std::vector<PlayerCue>{{now, Kind::End, 0}, {now, Kind::SwitchSides, 1}}, now) ==
          Sound::SwitchSides);
    CHECK(sound_of(std::vector<PlayerCue>{{now, Kind::GetReady, 0}}, now) == std::nullopt);
}

TEST_CASE("a sound whose moment has passed is left out", "[core][player]")
{
    const PreciseInstant now{};
    const std::vector<PlayerCue> cues{{now, PlayerCue::Kind::End, 0}, {now + 3s, PlayerCue::Kind::Tick, 1}};
    CHECK(sound_of(cues, now + 3s) == Sound::Tick);
}

TEST_CASE("without sounds a routine is silent", "[core][player]")
{
    Desk desk;
    auto app = desk.open();
    auto settings = app.state().settings;
    settings.sounds = false;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    CHECK(heard(desk, app, 40).empty());
}
