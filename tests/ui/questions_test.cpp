#include "app/ui/questions_view.h"

#include "app/ui/shell.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

constexpr auto on_pain = "What number best describes your pain on average in the past week?";
constexpr auto on_enjoyment =
    "What number best describes how, during the past week, pain has interfered with your enjoyment of life?";
constexpr auto on_activity =
    "What number best describes how, during the past week, pain has interfered with your general activity?";

struct Questions {
    AppState state;
    ui::QuestionsView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit Questions(AppState shown = typical_state())
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, 1280, 1600)
    {
    }

    // With the keyboard: goes to the question and answers with digits.
    void answer(std::string_view question, std::initializer_list<Key> digits)
    {
        app.ui().focus_on(question);
        app.frame();
        for (const auto key : digits) app.key(key);
        app.key(Key::Enter);
    }
};

MeasureAnswer answered(int number, Day day, Measure measure, std::vector<MeasureItem> items)
{
    return {MeasureAnswerId(sample_uuid(800 + number)),
            {measure, day, {Instant{day.time_since_epoch()}, {}, "UTC"}, std::move(items)}};
}

AppState answered_twice()
{
    auto state = typical_state();
    state.measures = {
        answered(2, state.today - std::chrono::days(1), Measure::Peg, {{"pain", 6}, {"enjoyment", 5}, {"activity", 4}}),
        answered(1, state.today - std::chrono::days(30), Measure::Peg,
                 {{"pain", 7}, {"enjoyment", 8}, {"activity", 8}})};
    return state;
}

}  // namespace

TEST_CASE("PEG is answered with the keyboard alone and saved", "[ui][questions]")
{
    Questions page;
    page.answer(on_pain, {Key::Digit1, Key::Digit0});
    page.answer(on_enjoyment, {Key::Digit5});
    page.answer(on_activity, {Key::Digit0});
    page.app.press("Save answers");
    const auto saved = page.app.commands_of<SaveMeasure>();
    REQUIRE(saved.size() == 1);
    const std::vector<MeasureItem> items = {{"pain", 10}, {"enjoyment", 5}, {"activity", 0}};
    CHECK(saved[0].details.items == items);
    CHECK(saved[0].details.for_day == page.state.today);
    CHECK(page.app.shows_text("Krebs EE et al."));
}

TEST_CASE("the ends of each scale are said with what they mean", "[ui][questions]")
{
    Questions page;
    CHECK(page.app.has(Role::RadioGroup, on_pain));
    CHECK(page.app.has(Role::Radio, "0, No pain"));
    CHECK(page.app.has(Role::Radio, "10, Pain as bad as you can imagine"));
    CHECK(page.app.has(Role::Radio, "10, Completely interferes"));
}

TEST_CASE("saving without an answer says which, keeps the others and sends nothing", "[ui][questions]")
{
    Questions page;
    page.answer(on_pain, {Key::Digit6});
    page.app.press("Save answers");
    CHECK(page.app.commands_of<SaveMeasure>().empty());
    CHECK(page.app.heard("Every question needs an answer."));
    CHECK(page.app.shows("This one needs an answer."));
    CHECK(page.view.draft->front().value == 6);
}

TEST_CASE("a refused save keeps the answers, an accepted one clears them", "[ui][questions]")
{
    Questions page;
    page.answer(on_pain, {Key::Digit6});
    page.answer(on_enjoyment, {Key::Digit5});
    page.answer(on_activity, {Key::Digit4});
    page.app.press("Save answers");
    page.state.receipts = {{page.app.last_ticket(), fail(ErrorKind::Io, "The disk is full."), {}}};
    page.app.frame();
    CHECK(page.app.shows("The disk is full."));
    CHECK(page.view.draft->front().value == 6);
    page.app.press("Save answers");
    page.state.receipts = {{page.app.last_ticket(), {}, {}}};
    page.app.frame();
    CHECK_FALSE(page.view.draft->front().value);
}

TEST_CASE("the second answers say what has changed, in plain words", "[ui][questions]")
{
    Questions page(answered_twice());
    CHECK(page.app.shows("5.0 of 10"));
    CHECK(page.app.shows_text("lower is better"));
    CHECK(page.app.shows("Larger than everyday ups and downs: down 2.7 from 7.7 on Tue 22 Sept."));
    page.state.measures.pop_back();
    page.app.frame();
    CHECK(page.app.shows("From your second answers on, you see here what has changed."));
}

TEST_CASE("earlier answers are changed in place and deleted", "[ui][questions]")
{
    Questions page(answered_twice());
    page.app.press("Change the answers of Tuesday 22 September");
    CHECK(page.view.draft->front().value == 7);
    page.answer(on_pain, {Key::Digit2});
    page.app.press("Save changes");
    const auto edited = page.app.commands_of<EditMeasure>();
    REQUIRE(edited.size() == 1);
    CHECK(edited[0].id == page.state.measures[1].id);
    CHECK(edited[0].details.items.front().value == 2);
    CHECK(edited[0].details.for_day == page.state.measures[1].details.for_day);
    CHECK(edited[0].details.answered_at == page.state.measures[1].details.answered_at);
    page.app.press("Delete the answers of Tuesday 22 September");
    REQUIRE(page.app.commands_of<RemoveMeasure>().size() == 1);
}

TEST_CASE("activities are named by the person and offered again the next time", "[ui][questions]")
{
    Questions page;
    page.app.press("My activities");
    page.app.press("Save answers");
    CHECK(page.app.heard("Name at least one activity"));
    page.app.type_into("Name an activity", "putting on shoes");
    page.app.press("Add it");
    page.answer("putting on shoes", {Key::Digit4});
    page.app.press("Save answers");
    const auto saved = page.app.commands_of<SaveMeasure>();
    REQUIRE(saved.size() == 1);
    const std::vector<MeasureItem> items = {{"putting on shoes", 4}};
    CHECK(saved[0].details.items == items);

    page.state.measures = {answered(1, page.state.today, Measure::Activities, items)};
    page.state.receipts = {{page.app.last_ticket(), {}, {}}};
    page.app.frame();
    CHECK(page.app.has(Role::RadioGroup, "putting on shoes"));
    CHECK_FALSE(page.view.draft->front().value);
    page.app.press("Take off: putting on shoes");
    CHECK(page.view.draft->empty());
}

TEST_CASE("how it is since the beginning is one of seven steps", "[ui][questions]")
{
    Questions page;
    page.app.press("Since I began");
    page.app.press("A little better");
    page.app.press("Save answers");
    const auto saved = page.app.commands_of<SaveMeasure>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].details.items.front().value == 1);
}

TEST_CASE("a monthly reminder is made only when asked for, and then its next time is said", "[ui][questions]")
{
    Questions page;
    CHECK(page.app.commands_of<AddReminder>().empty());
    page.app.press("Remind me every month");
    const auto added = page.app.commands_of<AddReminder>();
    REQUIRE(added.size() == 1);
    const auto& schedule = std::get<EveryDays>(added[0].details.schedule);
    CHECK(schedule.every == 28);
    CHECK(schedule.from == page.state.today + std::chrono::days(28));

    const ReminderRuleId id(sample_uuid(640));
    page.state.follow_ups.rules.push_back({id, {}, added[0].details});
    page.state.follow_ups.next.push_back({id, ReminderKind::Custom, added[0].details.text, {october(31, 19, 0), {}}});
    page.app.frame();
    CHECK_FALSE(page.app.has(Role::Button, "Remind me every month"));
    CHECK(page.app.shows_text("The next reminder comes Sat 31 Oct, 19:00."));
}

TEST_CASE("the questions are one press from the pain log, and Escape leads back", "[ui][questions]")
{
    ui::Shell shell;
    const auto state = answered_twice();
    UiHarness app([&](ui::Ui& ui) { draw(shell, state, ui); });
    shell.navigation.go(ui::Page::PainLog);
    app.frame();
    app.press("Questions once a month");
    CHECK(shell.navigation.page == ui::Page::Questions);
    CHECK(app.has(Role::Heading, "Questions once a month"));
    app.key(Key::Escape);
    app.frame();
    CHECK(shell.navigation.page == ui::Page::PainLog);
}
