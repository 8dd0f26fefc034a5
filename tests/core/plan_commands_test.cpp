#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

namespace {

const Day today{std::chrono::local_days{std::chrono::year{2026} / 1 / 5}};

PlanDetails walk() { return {.text = "Walk to the park", .given_by = "A. Reyes", .given_on = today}; }
PlanDetails rolls() { return {.exercise = "knee_rolls", .dose = "2 rounds of 10", .given_on = today}; }

PlanItemId add(App& app, const PlanDetails& details)
{
    const auto made = app.carry_out(AddPlanItem{details});
    REQUIRE(made);
    return PlanItemId(**made);
}

}  // namespace

TEST_CASE("what the clinician gave is kept in the order it was written down", "[core][plan]")
{
    Desk desk;
    {
        auto app = desk.open();
        CHECK(app.state().plan.empty());
        add(app, walk());
        add(app, rolls());
    }
    const auto app = desk.open();
    REQUIRE(app.state().plan.size() == 2);
    CHECK(app.state().plan[0].details == walk());
    CHECK(app.state().plan[1].details == rolls());
}

TEST_CASE("every change of the plan says so and can be undone", "[core][plan]")
{
    Desk desk;
    auto app = desk.open();
    const auto says = [&](const Command& command, std::string_view words) {
        app.carry_out(Ticket{1}, command);
        REQUIRE(app.state().notice);
        CHECK(app.state().notice->text == words);
        CHECK(app.state().notice->can_undo);
    };
    says(AddPlanItem{walk()}, "Added to your plan");
    const auto id = app.state().plan.at(0).id;
    auto shorter = walk();
    shorter.text = "Walk to the corner";
    says(EditPlanItem{id, shorter}, "Plan changed");
    CHECK(app.state().plan.at(0).details == shorter);
    says(RemovePlanItem{id}, "Removed from your plan");
    CHECK(app.state().plan.empty());
    CHECK(app.state().diary.undo_label == "removing from your plan");

    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().plan.at(0).details == shorter);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().plan.at(0).details == walk());
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().plan.empty());
}

TEST_CASE("a changed item stays where it was in the plan", "[core][plan]")
{
    Desk desk;
    auto app = desk.open();
    const auto first = add(app, walk());
    add(app, rolls());
    auto changed = walk();
    changed.dose = "every day";
    REQUIRE(app.carry_out(EditPlanItem{first, changed}));
    CHECK(app.state().plan[0].details == changed);
    CHECK(app.state().plan[1].details == rolls());
}

TEST_CASE("an item is put in another place, everything else keeps its order, and undo puts it back", "[core][plan]")
{
    Desk desk;
    auto app = desk.open();
    std::vector<PlanItemId> ids;
    for (const auto* text : {"one", "two", "three", "four"}) ids.push_back(add(app, {.text = text, .given_on = today}));
    const auto order = [&] {
        std::string all;
        for (const auto& item : app.state().plan) all += item.details.text + " ";
        return all;
    };
    app.carry_out(Ticket{1}, MovePlanItem{ids[3], 2});
    CHECK(app.state().notice->text == "Now number 2 of 4 in your plan");
    CHECK(order() == "one four two three ");
    REQUIRE(app.carry_out(MovePlanItem{ids[0], 99}));
    CHECK(order() == "four two three one ");
    REQUIRE(app.carry_out(MovePlanItem{ids[2], 0}));
    CHECK(order() == "three four two one ");
    CHECK(app.state().diary.undo_label == "changing the order of your plan");
    for (const auto* before : {"four two three one ", "one four two three ", "one two three four "}) {
        REQUIRE(app.carry_out(Undo{}));
        CHECK(order() == before);
    }
    REQUIRE(app.carry_out(MovePlanItem{ids[0], 1}));
    CHECK(app.state().diary.undo_label == "adding to your plan");
}

TEST_CASE("items that two programs added at the same place can be put in order", "[core][plan]")
{
    Desk desk;
    auto window = desk.open();
    auto shell = desk.open();
    const auto first = add(window, walk());
    add(shell, rolls());
    window.tick();
    REQUIRE(window.state().plan.size() == 2);
    const auto place = window.state().plan[0].id == first ? 2 : 1;
    REQUIRE(window.carry_out(MovePlanItem{first, place}));
    CHECK((window.state().plan[0].id == first) == (place == 1));
}

TEST_CASE("a plan item of nothing, of an unknown exercise or of a day to come is refused", "[core][plan]")
{
    Desk desk;
    auto app = desk.open();
    CHECK(app.carry_out(AddPlanItem{{.given_on = today}}).error().kind == ErrorKind::Invalid);
    CHECK(app.carry_out(AddPlanItem{{.exercise = "handstand", .given_on = today}}).error().kind == ErrorKind::NotFound);
    auto tomorrow = walk();
    tomorrow.given_on += std::chrono::days{1};
    CHECK(app.carry_out(AddPlanItem{tomorrow}).error().kind == ErrorKind::Invalid);
    CHECK(app.state().plan.empty());
    const auto nothing = PlanItemId(Uuid::version_7({}, CountingChance{9}.bytes()));
    CHECK(app.carry_out(RemovePlanItem{nothing}).error().kind == ErrorKind::NotFound);
    CHECK(app.carry_out(EditPlanItem{nothing, walk()}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a plan that another program changed is read again", "[core][plan]")
{
    Desk desk;
    auto window = desk.open();
    auto shell = desk.open();
    add(shell, walk());
    window.tick();
    CHECK(window.state().plan.size() == 1);
}
