#include "app/ui/guidance_view.h"

#include "app/guidance/article_text.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct GuidancePage {
    AppState state;
    ui::GuidanceView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit GuidancePage(std::string open, AppState shown = empty_state(), float width = 1280)
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, width, 3600)
    {
        navigation.go(ui::Page::Guidance, std::move(open));
        app.frame();
        app.frame();
    }

    // What the row of that name says under a column.
    std::string cell(std::string_view row, std::string_view column) const
    {
        const auto& nodes = app.tree().nodes;
        const auto* found = app.tree().find(Role::Row, row);
        REQUIRE(found);
        const auto has = [&](const auto& node) {
            return node.parent == found->id && node.role == Role::Cell && node.name == column;
        };
        const auto one = std::ranges::find_if(nodes, has);
        REQUIRE(one != nodes.end());
        return one->value;
    }
};

AppState with_fluid_limit()
{
    auto state = empty_state();
    state.settings.fluid_restriction = true;
    return state;
}

}  // namespace

TEST_CASE("a table tells its rows, its columns and where each figure is from", "[ui][guidance]")
{
    for (const float width : {1280.0f, 420.0f}) {
        GuidancePage page("desk_figures", empty_state(), width);
        INFO(width);
        CHECK(page.app.has(Role::Table, "A starting point for comfort"));
        CHECK(page.cell("Feet", "Figure") == "Flat on the floor or on a footrest");
        CHECK(page.cell("Feet", "From") == "OSHA workstation tool");
        CHECK(page.cell("Driving", "From") == "General knowledge");
        CHECK(page.cell("Standing or light moves at work", "From") == "Buckley 2015. Thin evidence");
    }
}

TEST_CASE("a line to write on is read as something to fill in", "[ui][guidance]")
{
    GuidancePage page("comparison_sheet");
    CHECK(page.cell("Experience", "First therapist") == "to fill in");
}

TEST_CASE("a table has its header above the rows, and stands as a list where it is narrow", "[ui][guidance]")
{
    CHECK(GuidancePage("how_much_people_drink").app.has(Role::Row, "Columns"));
    GuidancePage narrow("how_much_people_drink", empty_state(), 380);
    CHECK_FALSE(narrow.app.has(Role::Row, "Columns"));
    CHECK(narrow.cell("Men", "US: drinks") == "about 3.0 L");
}

TEST_CASE("no table of the guidance is wider than its page", "[ui][guidance]")
{
    for (const auto* key : {"desk_figures", "lifting", "how_much_people_drink", "walking_builder", "comparison_sheet"})
        for (const float width : {1280.0f, 960.0f, 640.0f, 400.0f}) {
            GuidancePage page(key, empty_state(), width);
            INFO(key << " at " << width);
            for (const auto& node : page.app.tree().nodes)
                if (node.role == Role::Cell) CHECK(node.bounds.x + node.bounds.width <= width);
        }
}

TEST_CASE("the walking plan is a table of weeks", "[ui][guidance]")
{
    GuidancePage page("walking_builder");
    CHECK(page.cell("1–2", "Minutes per walk") == "10");
    CHECK(page.cell("21–24", "Minutes per week") == "150");
}

TEST_CASE("a routine in a weekly plan opens on the exercises page", "[ui][guidance]")
{
    GuidancePage page("weekly_plans");
    for (const auto* day : {"Monday", "Sunday", "Each working day", "The day after"})
        CHECK(page.app.has(Role::Row, day));
    page.app.press("Hips and legs, Tuesday");
    page.app.frame();
    CHECK(page.navigation.page == ui::Page::Exercises);
    CHECK(page.navigation.open == "hips_and_legs_8");
}

TEST_CASE("an article can be copied as text", "[ui][guidance]")
{
    GuidancePage page("questions_to_ask");
    page.app.press("Copy as text");
    CHECK(page.app.heard("Copied"));
    const auto& library = shipped_library();
    const auto questions = guidance::plain_text(*library.article("questions_to_ask"), library);
    CHECK(questions.find("\n9. What does it cost, and is it insured?\n") != std::string::npos);
    const auto sheet = guidance::plain_text(*library.article("comparison_sheet"), library);
    CHECK(sheet.find("Location\n  First therapist: ________\n") != std::string::npos);
    CHECK(std::ranges::none_of(sheet, [](char letter) { return letter >= '0' && letter <= '9'; }));
}

TEST_CASE("with a fluid limit no amount to drink is shown, only to follow that limit", "[ui][guidance][fluid_limit]")
{
    GuidancePage page("hydration", with_fluid_limit());
    CHECK(page.app.shows_text("Follow the limit your team gave you."));
    CHECK_FALSE(page.app.shows_text("How much people drink"));
    CHECK_FALSE(page.app.shows_text("Drink as usual"));
    CHECK(page.app.shows_text("If you have a fluid limit"));

    GuidancePage opened("how_much_people_drink", with_fluid_limit());
    CHECK_FALSE(opened.app.has(Role::Table, "Water in a day, from drinks and food"));
    page.app.type_into("Search guidance", "drink");
    CHECK_FALSE(page.app.shows_text("How much people drink"));
}

TEST_CASE("without a fluid limit the figures are there, called no targets", "[ui][guidance][fluid_limit]")
{
    GuidancePage page("how_much_people_drink");
    CHECK(page.app.shows_text("These are not targets."));
    CHECK(page.cell("Women", "Europe: in all") == "2.0 L");
}

TEST_CASE("the pre-session list is grouped by what to do, is no clearance and keeps nothing", "[ui][guidance]")
{
    GuidancePage page("pre_session_check");
    for (const auto* heading :
         {"Wait, or ask a doctor first", "Ask the clinic or a doctor first", "Go, and tell your therapist"})
        CHECK(page.app.has(Role::Heading, heading));
    for (const auto& item : shipped_library().safety().pre_session) CHECK(page.app.shows_text(item.text));
    CHECK(page.app.shows_text("This list is not a clearance."));
    CHECK(page.app.take_commands().empty());
    CHECK_FALSE(page.app.shows("Copy as text"));
}

TEST_CASE("the search offers what a clinician assigns only to those whose plan names it", "[ui][guidance][plan]")
{
    const auto finds_it = [](AppState state) {
        GuidancePage page("", std::move(state));
        page.app.type_into("Search guidance", "press-up");
        return page.app.shows_text("Prone press-up");
    };
    CHECK_FALSE(finds_it(empty_state()));
    auto assigned = empty_state();
    assigned.plan = {sample_plan_item(1, {.exercise = "prone_press_up"})};
    CHECK(finds_it(assigned));
}

TEST_CASE("what was found opens with Enter, and the way back leads to what was found", "[ui][guidance]")
{
    GuidancePage page("");
    page.app.type_into("Search guidance", "walking");
    const auto& hit = page.view.results.articles.at(0);
    const std::string title = hit.title;
    page.app.focus("Open “" + title + "”");
    page.app.key(Key::Enter);
    CHECK(page.app.has(Role::Heading, title));
    page.app.press("Back to what was found");
    CHECK(page.app.shows("Open “" + title + "”"));
}

TEST_CASE("an own routine is found under the routines, opens there, and is gone once it was removed",
          "[ui][guidance][own_routine]")
{
    GuidancePage page("");
    const OwnRoutine own{
        OwnRoutineId(sample_uuid(700)),
        {"Wind down", "", {{.exercise = "knee_rolls", .length = std::chrono::seconds{60}, .cue = ""}}}};
    page.app.type_into("Search guidance", "wind dow");
    CHECK_FALSE(page.app.shows("Wind down"));
    page.state.own_routines = {{own, as_routine(own, page.state.library->exercises())}};
    page.app.frame();
    CHECK(page.app.shows("Wind down"));
    page.app.press("Open “Wind down”");
    page.app.frame();
    CHECK(page.navigation.page == ui::Page::Exercises);
    CHECK(page.navigation.open == own.id.text());
    page.state.own_routines.clear();
    page.app.frame();
    CHECK_FALSE(page.app.shows("Wind down"));
}
