#include "app/ui/kit/body_map.h"
#include "tests/ui/pain_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

const semantics::Node& zone(const PainLog& log, std::string_view name)
{
    const auto* node = log.app.tree().find(Role::Checkbox, name);
    INFO(name);
    REQUIRE(node);
    return *node;
}

bool says_close_up(const PainLog& log) { return log.app.shows("Back, close up") || log.app.shows("Front, close up"); }

std::vector<std::string> zones(const PainLog& log)
{
    std::vector<std::string> names;
    for (const auto& node : log.app.tree().nodes)
        if (node.name.ends_with(" view") && node.role == Role::Checkbox) names.push_back(node.name);
    return names;
}

constexpr auto low_back = "Lower back, left, back view";

}  // namespace

TEST_CASE("a place too small for a finger is shown close up first, and chosen by the second press", "[ui][pain]")
{
    PainLog log(typical_state());
    CHECK(zone(log, low_back).description == "Shows it close up first");
    log.app.press(low_back);
    CHECK(log.view.form.draft.sites.empty());
    CHECK(says_close_up(log));
    CHECK(log.app.heard("Lower back, left, close up. Press it again to choose it."));
    CHECK(zone(log, low_back).description.empty());
    CHECK(zone(log, low_back).bounds.width >= 44);
    CHECK(zone(log, low_back).bounds.height >= 44);
    log.app.press(low_back);
    CHECK(log.view.form.draft.sites == std::vector{*BodySite::from("low_back_left")});
    CHECK(says_close_up(log));
}

TEST_CASE("pressing twice without moving the pointer chooses every place of the map", "[ui][pain]")
{
    for (const auto& name : zones(PainLog(typical_state()))) {
        if (name.starts_with("Arm")) continue;  // two arms: the middle between them is the trunk
        INFO(name);
        PainLog log(typical_state());
        const auto before = zone(log, name).bounds;
        log.app.press(name);
        CHECK(log.view.form.draft.sites.empty());
        log.app.click(before.x + before.width / 2, before.y + before.height / 2);
        CHECK(zone(log, name + ", main place").states.checked);
    }
}

TEST_CASE("the whole body comes back by its button and by Escape, and the keyboard stays on the place", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(low_back);
    log.app.press("Whole body");
    CHECK_FALSE(says_close_up(log));
    CHECK(log.app.heard("The whole body is shown."));
    CHECK(log.app.focused() == low_back);
    log.app.key(Key::Enter);
    CHECK(says_close_up(log));
    CHECK(log.app.focused() == low_back);
    log.app.key(Key::Escape);
    CHECK_FALSE(log.app.shows("Whole body"));
    CHECK(log.app.focused() == low_back);
    CHECK(log.view.form.draft.sites.empty());
}

TEST_CASE("by the keyboard a place is chosen with Enter twice, and arrows reach places beyond the picture",
          "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.look.less_motion = true;
    log.app.focus(low_back);
    log.app.key(Key::Enter);
    log.app.key(Key::Enter);
    CHECK(log.view.form.draft.sites.size() == 1);
    for (int down = 0; down < 4; ++down) log.app.key(Key::Down);
    CHECK(log.app.focused() == "Foot, left, back view");
    CHECK(zone(log, "Foot, left, back view").description.empty());
    log.app.key(Key::Enter);
    CHECK(log.view.form.draft.sites.size() == 2);
}

TEST_CASE("close up the map keeps every place in its order, and follows the keyboard to the other view", "[ui][pain]")
{
    PainLog log(typical_state());
    const auto before = zones(log);
    log.app.press(low_back);
    CHECK(zones(log) == before);
    log.app.focus("Hip, right, front view");
    CHECK(log.app.shows("Front, close up"));
    CHECK(zones(log) == before);
    log.app.key(Key::Space);
    CHECK(log.view.form.draft.sites == std::vector{*BodySite::from("hip_right")});
}

TEST_CASE("letters so large that a place is large enough need no second press", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.look.text_percent = 250;
    log.app.frame();
    log.app.press(low_back);
    CHECK(log.view.form.draft.sites.size() == 1);
    CHECK_FALSE(says_close_up(log));
    log.app.press("Neck, back view");
    CHECK(log.view.form.draft.sites.size() == 1);
    CHECK(says_close_up(log));
}

TEST_CASE("close up comes at once where motion is reduced, and moves there otherwise", "[ui][pain]")
{
    for (const bool less_motion : {true, false}) {
        PainLog log(typical_state());
        log.app.look.less_motion = less_motion;
        log.app.press(low_back);
        CHECK(log.app.moves() != less_motion);
    }
}

TEST_CASE("Escape from elsewhere on the page shows the whole body and leaves the keyboard where it is", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(low_back);
    log.app.focus("Sharp");
    log.app.key(Key::Escape);
    CHECK_FALSE(says_close_up(log));
    CHECK(log.app.focused() == "Sharp");
}

TEST_CASE("a saved entry leaves the whole body for the next one", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.app.press(low_back);
    log.app.press("Save entry");
    log.answer({});
    CHECK_FALSE(says_close_up(log));
}
