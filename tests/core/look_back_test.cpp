#include "platform/null/held_errands.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using std::chrono::days;

namespace {

// A window whose errands take as long as the test wants.
struct SlowDesk {
    SlowDesk()
    {
        auto filling = desk.open();
        note(filling, 0);
        note(filling, 1);
        note(filling, 100);
        note(filling, 400);
    }

    static void note(App& app, int days_ago)
    {
        REQUIRE(app.carry_out(SavePainEntry{pain(4), {}, app.state().today - days{days_ago}}));
    }

    App open()
    {
        return App(desk.folder.path(), desk.library, desk.words,
                   {desk.clock, desk.zones, desk.chance, desk.notifier, desk.background, desk.sounds, desk.speech,
                    desk.presence, errands});
    }

    void finish(App& app)
    {
        while (errands.waiting() > 0) {
            errands.run_all();
            app.handle(ErrandDone{});
        }
    }

    Desk desk;
    HeldErrands errands;
};

}  // namespace

TEST_CASE("a window opens with the last weeks, and the long past comes a little later", "[core][look_back]")
{
    SlowDesk slow;
    auto app = slow.open();
    CHECK_FALSE(app.state().diary.whole);
    CHECK(app.state().diary.days.size() == 2);
    CHECK(app.state().trend.hidden.empty());  // nothing is said of half a diary
    slow.finish(app);
    CHECK(app.state().diary.whole);
    CHECK(app.state().diary.days.size() == 4);
    CHECK(app.state().diary.total == 4);
    CHECK_FALSE(app.state().trend.hidden.empty());
}

TEST_CASE("what is noted for a day long past while the past is being read is not lost", "[core][look_back]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.errands.run_all();  // read, and not yet taken over
    SlowDesk::note(app, 200);
    app.handle(ErrandDone{});
    slow.finish(app);
    CHECK(app.state().diary.days.size() == 5);
    CHECK(app.state().diary.total == 5);
}

TEST_CASE("what is taken back while the past is being read is gone", "[core][look_back]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.finish(app);
    SlowDesk::note(app, 300);
    slow.finish(app);
    CHECK(app.state().diary.days.size() == 5);
    REQUIRE(app.carry_out(Undo{}));
    slow.finish(app);
    CHECK(app.state().diary.days.size() == 4);
}

TEST_CASE("statements follow what was noted while they were being worked out", "[core][look_back]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.finish(app);
    SlowDesk::note(app, 2);
    SlowDesk::note(app, 3);
    SlowDesk::note(app, 4);
    CHECK(app.state().trend.statements.empty());
    slow.finish(app);
    const auto& hidden = app.state().trend.hidden;
    REQUIRE_FALSE(hidden.empty());
    CHECK(hidden.front().reason.find("The week before has entries on 0 of 7 days") == 0);
}

TEST_CASE("a filter is looked for beside the window, and the latest one wins", "[core][look_back][search]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.finish(app);
    const auto& found = app.state().diary.found;
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(9)}}));
    CHECK(found.looking);
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(3)}}));
    CHECK(slow.errands.waiting() == 1);
    slow.finish(app);
    CHECK_FALSE(found.looking);
    CHECK(found.filter.at_least == PainLevel::from(3));
    CHECK(found.entries.size() == 4);
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(9)}}));
    slow.finish(app);
    CHECK(found.entries.empty());
}

TEST_CASE("words are found at once, whatever is still being looked for", "[core][look_back][search]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.finish(app);
    auto details = pain(6);
    details.note = "stairs";
    REQUIRE(app.carry_out(SavePainEntry{details, {}, {}}));
    slow.finish(app);
    const auto& found = app.state().diary.found;
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(3)}}));
    REQUIRE(app.carry_out(SearchNotes{{.words = "stairs"}}));
    CHECK_FALSE(found.looking);
    CHECK(found.entries.size() == 1);
    slow.finish(app);
    CHECK(found.entries.size() == 1);
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(3)}}));
    REQUIRE(app.carry_out(SearchNotes{}));
    slow.finish(app);
    CHECK(found.entries.empty());
}

TEST_CASE("what is noted while a filter is looked for is found too", "[core][look_back][search]")
{
    SlowDesk slow;
    auto app = slow.open();
    slow.finish(app);
    REQUIRE(app.carry_out(SearchNotes{{.at_least = PainLevel::from(3)}}));
    slow.errands.run_all();  // read, and not yet taken over
    SlowDesk::note(app, 5);
    app.handle(ErrandDone{});
    slow.finish(app);
    CHECK(app.state().diary.found.entries.size() == 5);
}

TEST_CASE("an App that goes while an errand is running leaves it nothing to break", "[core][look_back]")
{
    SlowDesk slow;
    {
        auto app = slow.open();
    }
    slow.errands.run_all();
    CHECK(slow.errands.waiting() == 0);
}
