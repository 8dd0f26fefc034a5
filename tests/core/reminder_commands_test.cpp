#include "app/core/app.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Transcript = std::vector<std::string>;

// Every occurrence that is stored, and what became of it.
Transcript stored(const App& app)
{
    Transcript lines;
    const auto all = app.occurrences({}, {});
    REQUIRE(all);
    for (const auto& one : *all) lines.push_back(iso_local(one.due_local) + " " + std::string(key_of(one.state)));
    return lines;
}

ReminderRuleId remind(App& app, Schedule schedule, std::string text = "Stretch")
{
    RuleDetails details{.kind = ReminderKind::Stretch, .text = std::move(text), .schedule = std::move(schedule)};
    const auto made = app.carry_out(AddReminder{details});
    REQUIRE(made);
    return ReminderRuleId(**made);
}

}  // namespace

TEST_CASE("a paused rule is silent, and starts afresh when it goes on", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = remind(app, TimesOfDay{.times = {10h}});
    auto details = app.state().follow_ups.rules.at(0).details;
    details.paused = true;
    REQUIRE(app.carry_out(EditReminder{id, details}));
    CHECK_FALSE(app.next_wakeup());
    CHECK(app.state().follow_ups.coming.empty());
    desk.pass(app, 48h);
    details.paused = false;
    REQUIRE(app.carry_out(EditReminder{id, details}));
    CHECK(stored(app).empty());
    CHECK(app.next_wakeup() == utc_at("2026-01-07T10:00"));
}

TEST_CASE("a pause ends by itself, also when nothing waits", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(PauseReminders{utc_at("2026-01-05T14:00")}));
    CHECK(app.next_wakeup() == utc_at("2026-01-05T14:00"));
    desk.pass(app, 5h);
    CHECK_FALSE(app.state().follow_ups.paused);
    CHECK_FALSE(app.next_wakeup());
    REQUIRE(app.carry_out(PauseReminders{}));
    CHECK(app.state().follow_ups.paused);
    CHECK_FALSE(app.next_wakeup());
}

TEST_CASE("a removed rule takes what waits with it, and undo brings both back", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 2h);
    REQUIRE(app.carry_out(RemoveReminder{id}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK_FALSE(app.next_wakeup());
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
    CHECK(app.next_wakeup() == utc_at("2026-01-06T10:00"));
}

TEST_CASE("a reminder that could never come is refused and nothing is written", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto refused = [&](RuleDetails details) {
        const auto outcome = app.carry_out(AddReminder{std::move(details)});
        return !outcome && app.state().follow_ups.rules.empty();
    };
    CHECK(refused({.kind = ReminderKind::Stretch, .schedule = TimesOfDay{}}));
    CHECK(refused({.kind = ReminderKind::Stretch, .schedule = Once{local("2026-01-05T08:59")}}));
    CHECK(refused({.kind = ReminderKind::Custom, .schedule = TimesOfDay{.times = {9h}}}));
    CHECK(refused({.kind = ReminderKind::Routine, .routine = "none", .schedule = TimesOfDay{.times = {9h}}}));
}

TEST_CASE("a reminder without words gets those of its kind", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(
        AddReminder{{.kind = ReminderKind::Routine, .routine = "short", .schedule = TimesOfDay{.times = {9h}}}}));
    CHECK(app.state().follow_ups.rules.at(0).details.text == "Time for Short routine");
}

TEST_CASE("words that came with the kind change with it, and words of one's own stay", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddReminder{{.kind = ReminderKind::Stretch, .schedule = TimesOfDay{.times = {9h}}}}));
    auto rule = app.state().follow_ups.rules.at(0);
    rule.details.kind = ReminderKind::Hydration;
    REQUIRE(app.carry_out(EditReminder{rule.id, rule.details}));
    CHECK(app.state().follow_ups.rules.at(0).details.text == "Time for a drink");

    rule.details.text = "Up and down";
    REQUIRE(app.carry_out(EditReminder{rule.id, rule.details}));
    rule.details.kind = ReminderKind::Posture;
    REQUIRE(app.carry_out(EditReminder{rule.id, rule.details}));
    CHECK(app.state().follow_ups.rules.at(0).details.text == "Up and down");
}

TEST_CASE("a reminder of nothing, of a page, or out of rhythm is refused with what to do", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto refused = [&](std::string text, Schedule schedule) {
        const auto made = app.carry_out(AddReminder{{.text = std::move(text), .schedule = std::move(schedule)}});
        return made ? std::string() : made.error().what;
    };
    CHECK(refused("   ", TimesOfDay{{9h}}) == "Say in a few words what to be reminded of.");
    CHECK(refused(std::string(201, 'x'), TimesOfDay{{9h}}).starts_with("This text is too long."));
    CHECK(refused("x", EverySpan{12h, 9h, 10h}).starts_with("These reminders are further apart"));
    CHECK(refused("x", Once{local("2026-01-05T08:00")}).starts_with("That time has passed."));
    CHECK(refused("x", Once{local("9999-01-05T08:00")}).starts_with("That is more than two years ahead."));
    CHECK(refused("x", EveryDays{2, day("2050-01-01"), {9h}}).starts_with("That is more than two years ahead."));
    CHECK(app.state().follow_ups.rules.empty());
}

TEST_CASE("saving a pain entry answers that day's check-in, and undo asks again", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddReminder{{.kind = ReminderKind::CheckIn, .schedule = TimesOfDay{.times = {10h}}}}));
    desk.pass(app, 2h);
    REQUIRE(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(SavePainEntry{pain(3), {}, day("2026-01-04")}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(SavePainEntry{pain(3), {}, {}}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 done"});
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
}

TEST_CASE("the coming reminders of all rules are in order, twenty at most", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, EverySpan{.every = 1h, .from = 8h, .to = 20h}, "Move");
    remind(app, TimesOfDay{.times = {9h + 30min}}, "Stretch");
    const auto& coming = app.state().follow_ups.coming;
    REQUIRE(coming.size() == 20);
    CHECK(coming[0].text == "Stretch");
    CHECK(coming[1].text == "Move");
    CHECK(coming[1].due.local == local("2026-01-05T10:00"));
}

TEST_CASE("the test reminder is shown and not kept", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SendTestReminder{}));
    REQUIRE(desk.notifier.tests.size() == 1);
    CHECK(stored(app).empty());
    app.handle(NotificationAnswered{desk.notifier.tests.front().id, NotificationAnswered::Choice::Done});
}

TEST_CASE("a test reminder is on its way until the service says how it ended", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto& test = app.state().follow_ups.test;
    CHECK_FALSE(test);
    REQUIRE(app.carry_out(SendTestReminder{}));
    REQUIRE(test);
    CHECK_FALSE(test->outcome);
    app.handle(NotifierChanged{});
    CHECK_FALSE(test->outcome);
    desk.clock.advance(4s);
    app.handle(NotifierChanged{TestOutcome::NoAnswer});
    CHECK(test->outcome == TestOutcome::NoAnswer);
    CHECK(test->sent_at == local("2026-01-05T09:00"));
    REQUIRE(app.carry_out(SendTestReminder{}));
    CHECK_FALSE(test->outcome);
}

TEST_CASE("reminders can be made to come while the window is closed", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    CHECK_FALSE(app.state().follow_ups.agent.installed);
    REQUIRE(app.carry_out(InstallAgent{}));
    CHECK(app.state().follow_ups.agent.installed);
    CHECK(app.state().follow_ups.agent.running);
    REQUIRE(app.carry_out(UninstallAgent{}));
    CHECK_FALSE(app.state().follow_ups.agent.installed);
    CHECK_FALSE(app.state().follow_ups.agent.running);
}

TEST_CASE("what the agent says of itself is read again when the diary was changed", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    CHECK_FALSE(app.state().follow_ups.agent.report);
    desk.background.report({.restarts = 1});
    app.handle(DiaryChanged{});
    REQUIRE(app.state().follow_ups.agent.report);
    CHECK(app.state().follow_ups.agent.report->restarts == 1);
}

TEST_CASE("with a fluid limit reminders to drink rest, and no new one is taken", "[core][reminders][fluid_limit]")
{
    Desk desk;
    auto app = desk.open();
    const RuleDetails drink{.kind = ReminderKind::Hydration, .schedule = TimesOfDay{.times = {10h}}};
    REQUIRE(app.carry_out(AddReminder{drink}));
    remind(app, TimesOfDay{.times = {11h}});
    auto settings = app.state().settings;
    settings.fluid_restriction = true;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    for (const auto& rule : app.state().follow_ups.rules)
        CHECK(rule.details.paused == (rule.details.kind == ReminderKind::Hydration));
    const auto refused = app.carry_out(AddReminder{drink});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("Follow the limit your team gave you.") != std::string::npos);
    REQUIRE(app.carry_out(Undo{}));
    for (const auto& rule : app.state().follow_ups.rules) CHECK_FALSE(rule.details.paused);
    CHECK_FALSE(app.state().settings.fluid_restriction);
}

TEST_CASE("several are answered as one act, and undone as one", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    remind(app, TimesOfDay{.times = {11h}}, "Walk");
    desk.pass(app, 48h);
    AnswerOccurrences all{{}, Answer::Skip};
    for (const auto& one : app.state().follow_ups.waiting) all.ids.push_back(one.id);
    REQUIRE(all.ids.size() == 4);
    REQUIRE(app.carry_out(AnswerOccurrence{all.ids[0], Answer::Done, std::nullopt}));
    REQUIRE(app.carry_out(all));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(app.carry_out(all).error().kind == ErrorKind::Invalid);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.waiting.size() == 3);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.waiting.size() == 4);
}

TEST_CASE("a note of the pain answers the day's check-ins, also those after a session", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    RuleDetails details{.kind = ReminderKind::CheckIn, .text = "", .routine = "short"};
    details.schedule = AfterSession{{2h, 20h}};
    REQUIRE(app.carry_out(AddReminder{details}));
    REQUIRE(app.carry_out(AddSession{{.at = desk.zones.local()->moment(utc_at("2026-01-05T09:00"))}}));
    desk.pass(app, 3h);
    REQUIRE(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(SavePainEntry{pain(3), std::nullopt, std::nullopt}));
    CHECK(app.state().follow_ups.waiting.empty());
}

TEST_CASE("a rule that cannot be read is named and removed, and the others ring on", "[core][reminders][broken]")
{
    Desk desk;
    {
        auto app = desk.open();
        remind(app, TimesOfDay{.times = {10h}});
        remind(app, TimesOfDay{.times = {11h}}, "Walk");
    }
    {
        auto database = store::Database::open(desk.folder.path(), {});
        REQUIRE(database);
        REQUIRE(store::execute(database->handle(), "UPDATE reminder_rule SET times = 'never' WHERE text = 'Walk'"));
    }
    auto app = desk.open();
    REQUIRE(app.diary_is_open());
    REQUIRE(app.state().follow_ups.rules.size() == 1);
    REQUIRE(app.state().follow_ups.broken.size() == 1);
    desk.pass(app, 3h);
    CHECK(app.state().follow_ups.waiting.size() == 1);
    const auto id = app.state().follow_ups.broken[0].id;
    REQUIRE(id);
    REQUIRE(app.carry_out(RemoveReminder{*id}));
    CHECK(app.state().follow_ups.broken.empty());
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.broken.size() == 1);
}

TEST_CASE("a window finds out by itself that the agent hangs, and that it does not any more",
          "[core][reminders][agent]")
{
    Desk desk;
    REQUIRE(desk.background.install());
    AgentReport report{.last_wake = desk.clock.now(), .next_wake = desk.clock.now() + 10min, .bus = true};
    desk.background.report(report);
    auto app = desk.open();
    const auto agent_hangs = [&] { return hangs(*app.state().follow_ups.agent.report, desk.clock.now()); };
    desk.pass(app, 10min);
    CHECK_FALSE(agent_hangs());

    // What it has said since is read before it is blamed.
    report.next_wake = desk.clock.now() + 10min;
    desk.background.report(report);
    desk.pass(app, 5min);
    CHECK_FALSE(agent_hangs());

    desk.pass(app, 10min);
    CHECK(agent_hangs());
    report.next_wake = desk.clock.now() + 1h;
    desk.background.report(report);
    desk.pass(app, 1min);
    CHECK_FALSE(agent_hangs());
}
