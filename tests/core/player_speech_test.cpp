#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

// A hold on each side, and a rest before a movement that has an easier form.
guidance::Library sided_library()
{
    guidance::LibraryParts parts;
    Exercise knee, rolls;
    knee.key = "knee_to_chest";
    knee.title = "Knee to chest";
    rolls.key = "knee_rolls";
    rolls.title = "Knee rolls";
    rolls.easier = "Half as far";
    parts.exercises = {knee, rolls};
    parts.routines = {
        {.key = "sides",
         .title = "Both sides",
         .when = "",
         .total = 70s,
         .steps = {{.exercise = "knee_to_chest", .kind = StepKind::Hold, .length = 20s, .side = Side::Left, .cue = ""},
                   {.exercise = "knee_to_chest", .kind = StepKind::Hold, .length = 20s, .side = Side::Right, .cue = ""},
                   {.kind = StepKind::Rest, .length = 10s, .side = {}, .cue = "Roll onto your back"},
                   {.exercise = "knee_rolls", .length = 20s, .side = {}, .cue = "Five each way"}}}};
    return guidance::Library(std::move(parts));
}

struct SpokenDesk : Desk {
    SpokenDesk() { library = sided_library(); }

    void begin(App& app)
    {
        auto settings = app.state().settings;
        settings.spoken_cues = true;
        REQUIRE(app.carry_out(ChangeSettings{settings}));
        REQUIRE(app.carry_out(StartRoutine{"sides", {}}));
    }

    // What was said in that time.
    Lines heard(App& app, std::chrono::milliseconds time)
    {
        speech.said.clear();
        pass(app, time);
        Lines lines;
        for (const auto& phrase : speech.said) lines.push_back(phrase.words);
        return lines;
    }
};

void press(App& app, PlayerKey key) { REQUIRE(app.carry_out(PressPlayer{key})); }

}  // namespace

TEST_CASE("a routine is spoken: each step, its side, its rest and its end", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    CHECK(desk.heard(app, 90s) == Lines{"Knee to chest, left side", "Hold", "Halfway",
                                        "Switch sides. Now the right side.", "Hold", "Halfway", "Roll onto your back",
                                        "Knee rolls", "Move", "Halfway", "Done"});
    CHECK(desk.speech.said.front().language == "en");
}

TEST_CASE("nothing is spoken unless someone asked for it", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    CHECK_FALSE(app.state().settings.spoken_cues);
    REQUIRE(app.carry_out(StartRoutine{"sides", {}}));
    CHECK(desk.heard(app, 90s).empty());
    CHECK(desk.speech.stops == 0);
}

TEST_CASE("a phrase comes after its sound, and wakes whoever sleeps until then", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    CHECK(desk.heard(app, 300ms).empty());
    CHECK(app.next_wakeup() == desk.clock.precise_now() + 100ms);
    CHECK(desk.heard(app, 100ms) == Lines{"Knee to chest, left side"});
}

TEST_CASE("whoever skips through steps hears the last one alone", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    desk.pass(app, 2s);
    press(app, PlayerKey::Skip);
    desk.pass(app, 200ms);
    press(app, PlayerKey::Skip);
    desk.pass(app, 200ms);
    press(app, PlayerKey::Skip);
    CHECK(desk.speech.said.size() == 1);
    CHECK(desk.heard(app, 1s) == Lines{"Knee rolls"});
}

TEST_CASE("a phrase in the air is cut off when the next step comes", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    desk.pass(app, 1s);
    REQUIRE(desk.speech.stops == 0);
    press(app, PlayerKey::Skip);
    CHECK(desk.speech.stops == 1);
    desk.pass(app, 200ms);
    press(app, PlayerKey::Skip);
    CHECK(desk.speech.stops == 1);
}

TEST_CASE("pausing, going on, repeating and the easier form are spoken", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    for (int step = 0; step < 3; ++step) press(app, PlayerKey::Skip);
    desk.pass(app, 1s);
    press(app, PlayerKey::Pause);
    CHECK(desk.heard(app, 1h) == Lines{"Paused"});
    press(app, PlayerKey::Resume);
    CHECK(desk.heard(app, 1s) == Lines{"Going on"});
    press(app, PlayerKey::Repeat);
    CHECK(desk.heard(app, 1s) == Lines{"Knee rolls. Five each way"});
    press(app, PlayerKey::Easier);
    CHECK(desk.heard(app, 1s) == Lines{"Easier: Half as far"});
    press(app, PlayerKey::Repeat);
    CHECK(desk.heard(app, 500ms) == Lines{"Knee rolls. Easier: Half as far"});
}

TEST_CASE("a routine that was stopped is not called done", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    desk.pass(app, 26s);
    desk.speech.said.clear();
    press(app, PlayerKey::Stop);
    CHECK(desk.speech.said == std::vector<Phrase>{{"Stopped", "en"}});
}

TEST_CASE("the voice falls silent when it is switched off, and when the routine is left", "[core][player][speech]")
{
    SpokenDesk desk;
    auto app = desk.open();
    desk.begin(app);
    SECTION("switched off")
    {
        auto settings = app.state().settings;
        settings.spoken_cues = false;
        desk.pass(app, 1s);
        REQUIRE(app.carry_out(ChangeSettings{settings}));
        desk.pass(app, 1s);
        CHECK(desk.speech.stops == 1);
        CHECK(desk.heard(app, 90s).empty());
    }
    SECTION("left before its first phrase")
    {
        press(app, PlayerKey::Stop);
        desk.speech.said.clear();
        CHECK(desk.heard(app, 90s).empty());
    }
}
