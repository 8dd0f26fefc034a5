#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using std::chrono::days;

namespace {

MeasureDetails peg(const App& app, int pain, int days_ago = 0)
{
    return {Measure::Peg,
            app.state().today - days{days_ago},
            app.state().local_now,
            {{"pain", pain}, {"enjoyment", 5}, {"activity", 4}}};
}

}  // namespace

TEST_CASE("answers are kept, changed, removed, and each act can be undone", "[core][measure]")
{
    Desk desk;
    auto app = desk.open();
    const auto made = app.carry_out(SaveMeasure{peg(app, 6)});
    REQUIRE(made);
    REQUIRE(app.state().measures.size() == 1);
    const auto id = app.state().measures.front().id;
    REQUIRE(app.carry_out(EditMeasure{id, peg(app, 2)}));
    CHECK(app.state().measures.front().details.items.front().value == 2);
    REQUIRE(app.carry_out(RemoveMeasure{id}));
    CHECK(app.state().measures.empty());
    CHECK(app.state().diary.undo_label == "removing answers");
    for (int i = 0; i < 3; ++i) REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().measures.empty());
}

TEST_CASE("half answered, or for a day to come, nothing is kept", "[core][measure]")
{
    Desk desk;
    auto app = desk.open();
    auto half = peg(app, 6);
    half.items.pop_back();
    CHECK(app.carry_out(SaveMeasure{half}).error().kind == ErrorKind::Invalid);
    CHECK(app.carry_out(SaveMeasure{peg(app, 6, -1)}).error().kind == ErrorKind::Invalid);
    CHECK(app.state().measures.empty());
}

TEST_CASE("answering the questions marks a reminder of them that waits as done, also days later", "[core][measure]")
{
    Desk desk;
    auto app = desk.open();
    const Once at_ten{app.state().local_now.local() + std::chrono::hours{1}};
    REQUIRE(app.carry_out(AddReminder{{.kind = ReminderKind::Measure, .schedule = at_ten}}));
    desk.pass(app, days{3});
    REQUIRE(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(SaveMeasure{peg(app, 6, 4)}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(SaveMeasure{peg(app, 6)}));
    CHECK(app.state().follow_ups.waiting.empty());
    const auto all = app.occurrences({}, {});
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    CHECK(all->front().state == OccurrenceState::Done);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().follow_ups.waiting.size() == 1);
}

TEST_CASE("that the first pages were read is not what Undo takes back", "[core][settings]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    auto settings = app.state().settings;
    settings.welcomed = true;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    CHECK(app.state().diary.undo_label == "adding a pain entry");
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.entries.empty());
    CHECK(app.state().settings.welcomed);
    CHECK(desk.open().state().settings.welcomed);
}

TEST_CASE("a changed entry keeps what it said, and undoing the change lets that go again", "[core][versions]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    const auto id = app.state().diary.entries.front().id;
    REQUIRE(app.carry_out(EditPainEntry{id, pain(7), {}, {}}));
    REQUIRE(app.carry_out(ShowVersions{id}));
    REQUIRE(app.state().diary.versions.size() == 1);
    CHECK(app.state().diary.versions.front().entry.details.level.value() == 4);
    REQUIRE(app.carry_out(Undo{}));
    REQUIRE(app.carry_out(ShowVersions{id}));
    CHECK(app.state().diary.versions.empty());
    CHECK(app.state().diary.entries.front().details.level.value() == 4);
}

TEST_CASE("a draft is there at the next start, whatever else is saved, until its form lets it go", "[core][drafts]")
{
    Desk desk;
    {
        auto app = desk.open();
        REQUIRE(app.carry_out(KeepPainDraft{"half a sentence"}));
    }
    auto app = desk.open();
    CHECK(app.state().diary.pain_draft == "half a sentence");
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    CHECK(desk.open().state().diary.pain_draft == "half a sentence");
    REQUIRE(app.carry_out(KeepPainDraft{""}));
    CHECK(desk.open().state().diary.pain_draft.empty());
}

TEST_CASE("after midnight the day is still the one before, for whoever set it so", "[core][settings]")
{
    Desk desk;
    auto app = desk.open();
    auto settings = app.state().settings;
    settings.day_starts = std::chrono::hours{4};
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    desk.clock.set(utc_at("2026-01-06T01:30"));
    app.tick();
    CHECK(app.state().today == day("2026-01-05"));
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, {}}));
    CHECK(app.state().diary.entries.front().for_day == day("2026-01-05"));
    desk.clock.set(utc_at("2026-01-06T04:00"));
    app.tick();
    CHECK(app.state().today == day("2026-01-06"));
}
