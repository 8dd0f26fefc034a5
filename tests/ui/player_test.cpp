#include "app/core/player_plan.h"
#include "app/guidance/library.h"
#include "app/ui/player_view.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

AppState playing(std::string_view routine)
{
    auto state = typical_state();
    const auto plan = plan_of(*shipped_library().routine(routine), shipped_library());
    PlayerState player{.routine = plan.routine, .title = plan.title, .steps = plan.steps};
    player.left = player.length = 5s;
    player.routine_left = 7min;
    state.player = player;
    return state;
}

// The player as the shell shows it, at a step and phase that the test chooses.
struct Player {
    explicit Player(AppState given = playing("settle_after_session"), float width = 1280, float height = 800)
        : state(std::move(given)),
          harness(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto area = ui.area("player", ui.window(), Role::Region, "Routine");
                  draw(view, state, navigation, ui);
              },
              {}, width, height)
    {
    }

    void be_at(std::size_t step, PlayerPhase phase, std::chrono::milliseconds left)
    {
        auto& player = *state.player;
        player.step = step;
        player.phase = phase;
        player.left = left;
        player.length = phase == PlayerPhase::GetReady ? 5s : player.steps[step].length;
        harness.frame();
    }

    std::vector<PlayerKey> keys() const
    {
        std::vector<PlayerKey> pressed;
        for (const auto& press : harness.commands_of<PressPlayer>()) pressed.push_back(press.key);
        return pressed;
    }

    AppState state;
    ui::Navigation navigation;
    ui::PlayerView view;
    UiHarness harness;
};

constexpr std::size_t left_knee = 3;  // of "Settle after your session"; the right one follows, then a rest

}  // namespace

TEST_CASE("the player says step, side and phase, and how long is left", "[ui][player]")
{
    Player player;
    CHECK(player.harness.shows("Step 1 of 8 · about 7 minutes left"));
    CHECK(player.harness.heard("Step 1 of 8. Belly breathing. Get ready."));
    player.be_at(left_knee, PlayerPhase::GetReady, 5s);
    CHECK(player.harness.heard("Step 4 of 8. Knee to chest, one leg, left side."));
    player.be_at(left_knee, PlayerPhase::Hold, 45s);
    CHECK(player.harness.heard("Hold, 45 seconds."));
    CHECK(player.harness.shows("Left side now"));
    CHECK(player.harness.shows("Right side next"));
}

TEST_CASE("the other side is said when it begins", "[ui][player]")
{
    Player player;
    player.be_at(left_knee, PlayerPhase::Hold, 1s);
    player.be_at(left_knee + 1, PlayerPhase::GetReady, 3s);
    CHECK(player.harness.heard("Now the right side."));
    CHECK(player.harness.shows("Left side done"));
}

TEST_CASE("time is said halfway and in the last three seconds only", "[ui][player]")
{
    Player player;
    player.be_at(left_knee, PlayerPhase::Hold, 45s);
    player.be_at(left_knee, PlayerPhase::Hold, 30s);
    CHECK_FALSE(player.harness.heard("30 seconds"));
    player.be_at(left_knee, PlayerPhase::Hold, 22s);
    CHECK(player.harness.heard("22 seconds left"));
    player.be_at(left_knee, PlayerPhase::Hold, 4s);
    player.be_at(left_knee, PlayerPhase::Hold, 3s);
    CHECK(player.harness.heard("3"));
}

TEST_CASE("the keys of the player pause, go back, skip, stop and repeat", "[ui][player]")
{
    Player player;
    for (const auto key : {Key::Space, Key::Left, Key::Right, Key::Escape, Key::R}) player.harness.key(key);
    CHECK(player.keys() ==
          std::vector{PlayerKey::Pause, PlayerKey::Back, PlayerKey::Skip, PlayerKey::Stop, PlayerKey::Repeat});
    player.state.player->paused = true;
    player.harness.frame();
    player.harness.key(Key::Space);
    CHECK(player.keys().back() == PlayerKey::Resume);
}

TEST_CASE("the pain rule carries on, shows the easier way, or skips", "[ui][player]")
{
    Player player;
    player.be_at(left_knee, PlayerPhase::Hold, 30s);
    player.harness.press("0 to 3: Carry on");
    CHECK(player.keys().empty());
    player.harness.press("4 to 5: Make it smaller");
    CHECK(player.keys() == std::vector{PlayerKey::Easier});
    player.harness.press("6 to 10: Stop this one, skip on");
    CHECK(player.keys() == std::vector{PlayerKey::Easier, PlayerKey::Skip});
    CHECK(player.harness.heard("At 6 or more, stop."));
}

TEST_CASE("what is too hard today has an easier way, which is said and can be put away again", "[ui][player]")
{
    Player player;
    player.harness.press("Too hard today?");
    player.harness.key(Key::E);
    CHECK(player.keys() == std::vector{PlayerKey::Easier, PlayerKey::Easier});
    player.state.player->eased = {player.state.player->now().exercise};
    player.harness.frame();
    CHECK(player.harness.shows_text("Easier: Count to four"));
    CHECK(player.harness.heard("Easier: Count to four"));
    player.harness.press("Show the usual way");
    CHECK(player.keys().back() == PlayerKey::Usual);
    player.state.player->eased.clear();
    player.harness.frame();
    CHECK_FALSE(player.harness.shows_text("Easier:"));
    CHECK(player.harness.heard("The usual way"));
}

TEST_CASE("Get help pauses the routine and opens", "[ui][player]")
{
    Player player;
    player.harness.press("Get help");
    CHECK(player.keys() == std::vector{PlayerKey::Pause});
    CHECK(player.navigation.page == ui::Page::GetHelp);
}

TEST_CASE("motion can be switched off while playing", "[ui][player]")
{
    Player player;
    player.harness.press("Motion on");
    const auto changes = player.harness.commands_of<ChangeSettings>();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].settings.less_motion);
}

TEST_CASE("several holds of one exercise are counted", "[ui][player]")
{
    auto state = playing("settle_after_session");
    state.player->steps = plan_of(*shipped_library().exercise("single_knee_to_chest")).steps;
    Player player(state);
    player.be_at(1, PlayerPhase::Hold, 20s);
    CHECK(player.harness.shows("Hold 2 of 5"));
}

TEST_CASE("the end asks how it feels, which can be answered or skipped", "[ui][player]")
{
    auto state = playing("settle_after_session");
    state.player->phase = PlayerPhase::Finished;
    state.player->done = 7;
    state.player->before = PainLevel::from(5);
    Player player(state);
    CHECK(player.harness.shows("7 of 8 steps, kept in your log."));
    CHECK(player.harness.shows("Settle after your session. Before you started: 5."));
    SECTION("answered")
    {
        player.harness.press("4, moderate");
        player.harness.press("Save");
        CHECK(player.harness.commands_of<FinishRoutine>().at(0).after == PainLevel::from(4));
    }
    SECTION("skipped")
    {
        player.harness.press("Skip");
        CHECK_FALSE(player.harness.commands_of<FinishRoutine>().at(0).after);
    }
    SECTION("strong pain shows the rule and the way to help")
    {
        CHECK_FALSE(player.harness.shows("See the warning signs"));
        player.harness.press("7, severe");
        CHECK(player.harness.shows_text("At 6 or more, stop."));
        player.harness.press("See the warning signs");
        CHECK(player.navigation.page == ui::Page::GetHelp);
    }
}

TEST_CASE("with motion reduced the player asks for no frame of its own", "[ui][player]")
{
    Player player;
    player.be_at(left_knee, PlayerPhase::Hold, 30s);
    const auto moves = [&](bool less) {
        auto look = player.harness.look;
        look.less_motion = less;
        player.harness.ui().begin({}, look);
        {
            auto area = player.harness.ui().area("player", player.harness.ui().window(), Role::Region, "Routine");
            draw(player.view, player.state, player.navigation, player.harness.ui());
        }
        return player.harness.ui().end().again_in.has_value();
    };
    CHECK(moves(false));
    CHECK_FALSE(moves(true));
    player.state.player->paused = true;
    CHECK_FALSE(moves(false));
}

TEST_CASE("nothing in the player lacks a node, and every control can be reached", "[ui][player]")
{
    for (const float width : {1280.0F, 600.0F}) {
        Player player(playing("settle_after_session"), width);
        player.be_at(left_knee, PlayerPhase::Hold, 30s);
        CHECK(player.harness.items_without_node().empty());
        const auto stops = player.harness.tab_order();
        for (const auto* name :
             {"Motion on", "Get help", "Too hard today?", "0 to 3: Carry on", "Pause", "Back", "Skip", "Stop"}) {
            INFO(name << " at " << width);
            CHECK(std::ranges::find(stops, name) != stops.end());
        }
        player.be_at(left_knee, PlayerPhase::Finished, 0s);
        CHECK(player.harness.items_without_node().empty());
    }
}

TEST_CASE("sounds are switched off and on while playing", "[ui][player]")
{
    Player player;
    player.harness.press("Sounds on");
    player.harness.key(Key::M);
    const auto changes = player.harness.commands_of<ChangeSettings>();
    REQUIRE(changes.size() == 2);
    CHECK_FALSE(changes[0].settings.sounds);
}

TEST_CASE("a voice is switched on and off while playing", "[ui][player][speech]")
{
    Player player;
    player.harness.press("Voice off");
    player.harness.key(Key::V);
    const auto changes = player.harness.commands_of<ChangeSettings>();
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].settings.spoken_cues);
    player.state.settings.spoken_cues = true;
    player.harness.frame();
    CHECK(player.harness.shows("Voice on"));
}
