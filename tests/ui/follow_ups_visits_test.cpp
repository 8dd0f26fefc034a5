#include "app/ui/follow_ups_view.h"

#include "tests/support/fake_zone.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

struct FollowUps {
    AppState state;
    ui::FollowUpsView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit FollowUps(AppState shown, ui::FollowUpsTab tab = ui::FollowUpsTab::Overview)
        : state(std::move(shown)),
          view{.tab = tab},
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, 1280, 2600)
    {
    }
};

}  // namespace

TEST_CASE("a visit is changed in its form with all it held", "[ui][follow_ups]")
{
    auto state = typical_state();
    auto& visit = state.follow_ups.appointments.front().details;
    visit.remind_before = {24h, 30min};
    visit.calendar_uid = "abc@clinic";
    FollowUps page(std::move(state), ui::FollowUpsTab::Visits);
    page.app.press("Change Physio, Anna Okafor");
    CHECK(page.app.focused() == "Day of the visit");
    CHECK(page.app.value_of("Time of the visit") == "14:15");
    page.app.type_into("Visit note", "bring the letter");
    page.app.press("Save changes");
    const auto edits = page.app.commands_of<EditAppointment>();
    REQUIRE(edits.size() == 1);
    auto wanted = page.state.follow_ups.appointments.front();
    wanted.details.note = "bring the letter";
    CHECK(edits[0].id == wanted.id);
    CHECK(edits[0].details.remind_before == wanted.details.remind_before);
    CHECK(edits[0].details.calendar_uid == "abc@clinic");
    CHECK(edits[0].details.note == "bring the letter");
}

TEST_CASE("what was typed for a new visit comes back once another visit has left the form", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Visits);
    page.app.type_into("Who you see", "Frau Huber");
    page.app.press("Change Physio, Anna Okafor");
    CHECK(page.app.value_of("Who you see") != "Frau Huber");
    page.app.press("Cancel");
    CHECK(page.app.value_of("Who you see") == "Frau Huber");
}

TEST_CASE("a visit says when its reminders still come, or that none does", "[ui][follow_ups]")
{
    auto state = typical_state();
    const auto& visit = state.follow_ups.appointments.front();
    const auto today = LocalSecond{state.today};
    const auto announce = [&](LocalSecond at) {
        auto rule = state.follow_ups.rules.front();
        rule.details.appointment = visit.id;
        rule.details.schedule = Once{at};
        state.follow_ups.rules.push_back(rule);
    };
    FollowUps without(state, ui::FollowUpsTab::Visits);
    CHECK(without.app.has(Role::Text, "No reminder"));
    announce(today - 10h);
    announce(today + 4 * 24h + 12h);
    FollowUps one(state, ui::FollowUpsTab::Visits);
    CHECK(one.app.shows_text("Reminder: "));
    announce(today + 3 * 24h + 14h);
    FollowUps two(state, ui::FollowUpsTab::Visits);
    CHECK(two.app.shows_text("14:00 · "));
}

TEST_CASE("a visit elsewhere is told by both clocks", "[ui][follow_ups]")
{
    auto state = typical_state();
    auto& at = state.follow_ups.appointments.front().details.at;
    state.zone = std::make_shared<FixedZone>("here", at.offset + 3h);
    FollowUps page(std::move(state), ui::FollowUpsTab::Visits);
    CHECK(page.app.shows_text("17:15 where you are"));
}

TEST_CASE("a past session is booked again on the same weekday, some weeks on", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Visits);
    page.app.press("Book again: Swedish massage, Priya, Wed 21 Oct");
    CHECK(page.app.value_of("Who you see") == "Priya");
    page.app.press("2 weeks on, Wed 4 Nov");
    page.app.press("Save visit");
    const auto added = page.app.commands_of<AddAppointment>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.at.local() == test::local("2026-11-04T17:30:00"));
    CHECK(added[0].details.therapist == "Priya");
}

TEST_CASE("what is booked again lies ahead even when the last one is long ago", "[ui][follow_ups]")
{
    CHECK(ui::weeks_on(test::day("2026-10-01"), 1, test::day("2026-10-22")) == test::day("2026-10-29"));
    CHECK(ui::weeks_on(test::day("2026-10-02"), 1, test::day("2026-10-22")) == test::day("2026-10-23"));
    CHECK(ui::weeks_on(test::day("2026-10-27"), 4, test::day("2026-10-22")) == test::day("2026-11-24"));
}

TEST_CASE("what a therapist said to do goes into the plan with one press, once", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.follow_ups.sessions.front().details.instructions = "Walk ten minutes";
    FollowUps page(std::move(state), ui::FollowUpsTab::Visits);
    CHECK(page.app.shows_text("To do: Walk ten minutes"));
    page.app.press("Add to my plan");
    const auto added = page.app.commands_of<AddPlanItem>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.text == "Walk ten minutes");
    CHECK(added[0].details.given_by == "Priya");
    CHECK(added[0].details.given_on == test::day("2026-10-21"));
    page.state.plan = {sample_plan_item(1, added[0].details)};
    page.app.frame();
    CHECK(page.app.shows_text("This is in your plan."));
}

TEST_CASE("a look back shows the figures and keeps the answer with the latest session", "[ui][follow_ups]")
{
    auto state = typical_state();
    const auto session = state.follow_ups.sessions.front();
    state.follow_ups.review = SessionReview{{session, session, session, session}, {6, 5.2}, {2, std::nullopt}};
    FollowUps page(std::move(state));
    CHECK(page.app.shows_text("average pain 5.2, 6 of 7 days noted"));
    CHECK(page.app.shows_text("2 of 7 days noted, too few for an average"));
    CHECK(page.app.shows_text("do not show what caused a change"));
    page.app.press("About the same");
    const auto edits = page.app.commands_of<EditSession>();
    REQUIRE(edits.size() == 1);
    CHECK(edits[0].id == session.id);
    CHECK(edits[0].details.note == "After 4 sessions: About the same");
    page.state.follow_ups.review->sessions.back().details = edits[0].details;
    page.app.frame();
    CHECK(page.app.shows_text("After 4 sessions: About the same"));
    CHECK_FALSE(page.app.shows_text("Not sure"));
}

TEST_CASE("a visit or session that cannot be read says so and can be removed", "[ui][follow_ups][broken]")
{
    auto state = typical_state();
    const AppointmentId visit(sample_uuid(900));
    const TreatmentSessionId session(sample_uuid(901));
    state.follow_ups.broken_visits = {{visit, "x"}, {std::nullopt, "y"}};
    state.follow_ups.broken_sessions = {{session, "x"}};
    FollowUps page(state, ui::FollowUpsTab::Visits);
    page.app.frame();
    page.app.press("Remove This visit cannot be read");
    REQUIRE(page.app.commands_of<RemoveAppointment>().size() == 1);
    CHECK(page.app.commands_of<RemoveAppointment>()[0].id == visit);
    page.app.press("Remove This session cannot be read");
    REQUIRE(page.app.commands_of<RemoveSession>().size() == 1);
    CHECK(page.app.commands_of<RemoveSession>()[0].id == session);
}
