#include "app/core/app.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

PainEntryId save(App& app, int level)
{
    const auto made = app.carry_out(SavePainEntry{pain(level), {}, {}});
    REQUIRE(made);
    return PainEntryId(**made);
}

bool is_refused(App& app, const Command& command)
{
    const auto before = app.state().diary.total;
    const auto outcome = app.carry_out(command);
    return !outcome && outcome.error().kind == ErrorKind::Invalid && app.state().diary.total == before;
}

}  // namespace

TEST_CASE("a saved entry is for now and today unless another time is given", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    save(app, 4);
    REQUIRE(app.state().diary.entries.size() == 1);
    const auto& entry = app.state().diary.entries.front();
    CHECK(entry.for_day == day("2026-01-05"));
    CHECK(entry.felt_at.at == utc_at("2026-01-05T09:00"));
    CHECK(entry.felt_at.zone == "Europe/London");
    REQUIRE(app.state().diary.days.size() == 1);
    CHECK(app.state().diary.days.front().mean == 4);
    CHECK(app.state().diary.total == 1);
}

TEST_CASE("saving answers its ticket for one frame and leaves a notice that goes after ten seconds", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    app.tick();
    CHECK_FALSE(app.next_wakeup());
    app.carry_out(7, SavePainEntry{pain(4), {}, {}});
    app.tick();
    REQUIRE(app.state().receipts.size() == 1);
    CHECK(app.state().receipts.front().ticket == 7);
    CHECK(app.state().receipts.front().outcome.has_value());
    CHECK(app.state().receipts.front().made);
    REQUIRE(app.state().notice);
    CHECK(app.state().notice->text == "Entry saved");
    CHECK(app.state().notice->can_undo);
    CHECK(app.next_wakeup() == desk.clock.precise_now() + 10s);
    app.tick();
    CHECK(app.state().receipts.empty());
    desk.pass(app, 10s);
    CHECK_FALSE(app.state().notice);
    CHECK_FALSE(app.next_wakeup());
}

TEST_CASE("an entry for a day still to come is refused with a plain sentence and nothing is written", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    CHECK(is_refused(app, SavePainEntry{pain(4), {}, day("2026-01-06")}));
    CHECK(is_refused(app, SavePainEntry{pain(4), london()->moment(utc_at("2026-01-05T09:02")), {}}));
    app.carry_out(1, SavePainEntry{pain(4), {}, day("2026-01-06")});
    REQUIRE(app.state().notice);
    CHECK(app.state().notice->is_error);
    CHECK(app.state().notice->text == "That day is still to come. Choose today or an earlier day.");
    CHECK(desk.open().state().diary.total == 0);
}

TEST_CASE("a megabyte of note is refused and nothing is written", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    auto details = pain(4);
    details.note = std::string(1'000'000, 'a');
    CHECK(is_refused(app, SavePainEntry{details, {}, {}}));
    const auto id = save(app, 3);
    CHECK(is_refused(app, EditPainEntry{id, details, {}, {}}));
    CHECK(app.state().diary.entries.front().details.level.value() == 3);
}

TEST_CASE("an edited entry keeps its time unless another one is given", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = save(app, 4);
    desk.pass(app, 1h);
    REQUIRE(app.carry_out(EditPainEntry{id, pain(6), {}, {}}));
    CHECK(app.state().diary.entries.front().details.level.value() == 6);
    CHECK(app.state().diary.entries.front().felt_at.at == utc_at("2026-01-05T09:00"));

    REQUIRE(app.carry_out(EditPainEntry{id, pain(6), {}, day("2026-01-03")}));
    REQUIRE(app.state().diary.days.size() == 1);
    CHECK(app.state().diary.days.front().day == day("2026-01-03"));
}

TEST_CASE("a removed entry comes back with undo, as it was", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = save(app, 4);
    const auto entry = app.state().diary.entries.front();
    REQUIRE(app.carry_out(RemovePainEntry{id}));
    CHECK(app.state().diary.entries.empty());
    CHECK(app.state().diary.days.empty());
    CHECK(app.state().diary.undo_label == "removing a pain entry");
    REQUIRE(app.carry_out(Undo{}));
    REQUIRE(app.state().diary.entries.size() == 1);
    CHECK(app.state().diary.entries.front() == entry);
    CHECK(app.state().diary.days.size() == 1);
    CHECK(app.state().diary.undo_label == "adding a pain entry");
}

TEST_CASE("undo takes back what another program did, and says when nothing is left", "[core][pain]")
{
    Desk desk;
    auto window = desk.open();
    {
        CountingChance other{1};
        App command_line(desk.folder.path(), desk.library, desk.words,
                         {desk.clock, desk.zones, other, desk.notifier, desk.background, desk.sounds, desk.speech,
                          desk.presence, desk.errands});
        save(command_line, 4);
    }
    REQUIRE(window.carry_out(Undo{}));
    CHECK(window.state().diary.total == 0);
    const auto again = window.carry_out(Undo{});
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::NotFound);
}

TEST_CASE("editing or removing an entry that is not there is not found", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = save(app, 4);
    REQUIRE(app.carry_out(RemovePainEntry{id}));
    CHECK(app.carry_out(EditPainEntry{id, pain(1), {}, {}}).error().kind == ErrorKind::NotFound);
    CHECK(app.carry_out(RemovePainEntry{id}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("entries are shown a page at a time, and more on request", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    for (int i = 0; i < 120; ++i) save(app, i % 11);
    CHECK(app.state().diary.entries.size() == 100);
    CHECK(app.state().diary.total == 120);
    REQUIRE(app.carry_out(ShowMoreEntries{}));
    CHECK(app.state().diary.entries.size() == 120);
}

TEST_CASE("a search goes on finding what is noted, until it is ended", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    const auto& found = app.state().diary.found;
    PainFilter filter;
    filter.at_least = PainLevel::from(5);
    REQUIRE(app.carry_out(SearchNotes{filter}));
    CHECK(found.entries.empty());
    save(app, 6);
    save(app, 3);
    REQUIRE(found.entries.size() == 1);
    CHECK(found.entries.front().details.level.value() == 6);
    CHECK_FALSE(found.more);
    REQUIRE(app.carry_out(SearchNotes{}));
    CHECK(found.entries.empty());
}

TEST_CASE("a search says when there is more than it shows", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    for (int i = 0; i <= FoundNotes::most; ++i) save(app, 6);
    PainFilter filter;
    filter.at_least = PainLevel::from(5);
    REQUIRE(app.carry_out(SearchNotes{filter}));
    CHECK(app.state().diary.found.entries.size() == FoundNotes::most);
    CHECK(app.state().diary.found.more);
}

TEST_CASE("a day that is looked at follows what is noted for it, and undo", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(ShowDay{day("2026-01-02")}));
    const auto& shown = app.state().diary.shown_day;
    REQUIRE(shown);
    CHECK(shown->entries.empty());
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, day("2026-01-02")}));
    REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, day("2026-01-03")}));
    CHECK(shown->entries.size() == 1);
    REQUIRE(app.carry_out(Undo{}));
    REQUIRE(app.carry_out(Undo{}));
    CHECK(shown->entries.empty());
    REQUIRE(app.carry_out(ShowDay{}));
    CHECK_FALSE(app.state().diary.shown_day);
}

TEST_CASE("what an entry said follows each change while it is shown", "[core][pain]")
{
    Desk desk;
    auto app = desk.open();
    const auto id = save(app, 4);
    REQUIRE(app.carry_out(ShowVersions{id}));
    CHECK(app.state().diary.versions.empty());
    REQUIRE(app.carry_out(EditPainEntry{id, pain(6), {}, {}}));
    REQUIRE(app.state().diary.versions.size() == 1);
    CHECK(app.state().diary.versions.front().entry.details.level.value() == 4);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().diary.versions.empty());
}

TEST_CASE("an entry from before dates can be read is refused", "[core][pain][bad input]")
{
    Desk desk;
    auto app = desk.open();
    const Day long_ago{std::chrono::year{1899} / 12 / 31};
    CHECK(is_refused(app, SavePainEntry{pain(4), {}, long_ago}));
    CHECK(is_refused(
        app, SavePainEntry{pain(4), Moment{utc_at("2026-01-05T09:00") - std::chrono::days(60'000), {}, "UTC"}, {}}));
}

TEST_CASE("an entry noted elsewhere does not cost one that was begun and not saved", "[core][pain]")
{
    Desk desk;
    {
        auto app = desk.open();
        REQUIRE(app.carry_out(KeepPainDraft{"level 6\n"}));
        save(app, 4);
    }
    {
        auto app = desk.open();
        CHECK(app.state().diary.pain_draft == "level 6\n");
        REQUIRE(app.carry_out(KeepPainDraft{}));
    }
    CHECK(desk.open().state().diary.pain_draft.empty());
}
