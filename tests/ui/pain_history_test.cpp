#include "tests/ui/pain_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono;
using semantics::Role;

namespace {

constexpr auto monday_cell = "Monday 5 October, 7, severe";
const Day monday = floor<days>(october(5, 0, 0));

// As the diary answers the last ShowDay.
void show_asked_day(PainLog& log)
{
    const auto asked = log.app.commands_of<ShowDay>();
    REQUIRE(!asked.empty());
    REQUIRE(asked.back().day);
    auto& shown = log.state.diary.shown_day.emplace();
    shown.day = *asked.back().day;
    for (const auto& entry : log.state.diary.entries)
        if (entry.for_day == shown.day) shown.entries.push_back(entry);
    for (const auto& run : log.state.diary.runs)
        if (run.details.started_at.day() == shown.day) shown.runs.push_back(run);
    log.app.frame();
}

}  // namespace

TEST_CASE("a day pressed in the calendar opens, and the entry in the form stays for its own day", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(monday_cell);
    show_asked_day(log);
    CHECK(log.app.shows("Mon 5 Oct, 19:10, 7, severe"));
    CHECK(ui::chosen_day(log.view.form, log.state.today) == log.state.today);
    log.app.press("Note for this day");
    CHECK(ui::chosen_day(log.view.form, log.state.today) == monday);
    log.app.press("Close this day");
    CHECK_FALSE(log.app.shows("Note for this day"));
}

TEST_CASE("a day shows its routines, its session and its questionnaires", "[ui][pain]")
{
    auto state = typical_state();
    const auto answered = Moment{Instant{october(21, 20, 0).time_since_epoch()}, {}, "UTC"};
    const std::vector<MeasureItem> items = {{"pain", 6}, {"enjoyment", 5}, {"activity", 4}};
    state.measures = {{MeasureAnswerId(sample_uuid(900)), {Measure::Peg, answered.day(), answered, items}}};
    PainLog log(state);
    log.app.press("Wednesday 21 October, 5, moderate");
    show_asked_day(log);
    CHECK(log.app.shows_text("Morning mobility, 6 min"));
    CHECK(log.app.shows_text("Swedish massage"));
    CHECK(log.app.shows_text("Weekly questions: 5 of 10"));
}

TEST_CASE("a day is marked, the calendar says so, and pressing again takes it away", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Saturday 3 October, no note");
    show_asked_day(log);
    CHECK(log.app.shows("Nothing noted on this day."));
    log.app.press("Left empty on purpose");
    const auto day = floor<days>(october(3, 0, 0));
    const auto marked = log.app.commands_of<MarkDay>();
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].day == day);
    CHECK(marked[0].mark == DayMark::Skipped);

    log.state.diary.marks = {{DayMarkId(sample_uuid(901)), day, DayMark::Skipped}};
    log.app.frame();
    CHECK(log.app.shows("Saturday 3 October, no note, Left empty on purpose"));
    log.app.press("Left empty on purpose");
    CHECK(log.app.commands_of<MarkDay>().back().mark == std::nullopt);
}

TEST_CASE("an entry unfolds all it says", "[ui][pain]")
{
    auto state = typical_state();
    auto& details = state.diary.entries.front().details;
    details.worst = PainLevel::from(7);
    details.triggers = {*PainTrigger::from("sitting")};
    details.medicines = {"Ibuprofen"};
    details.note = "First line\nSecond line";
    PainLog log(state);
    CHECK_FALSE(log.app.shows_text("Worse with: Sitting"));
    log.app.press("Yesterday, 19:10, 5, moderate");
    CHECK(log.app.shows("Since yesterday: worst 7"));
    CHECK(log.app.shows("Worse with: Sitting"));
    CHECK(log.app.shows("Took: Ibuprofen"));
    CHECK(log.app.shows_text("Second line"));
    CHECK(log.app.commands_of<ShowVersions>().back().of == state.diary.entries.front().id);
    log.app.press("Yesterday, 19:10, 5, moderate");
    CHECK_FALSE(log.app.shows("Worse with: Sitting"));
    CHECK_FALSE(log.app.commands_of<ShowVersions>().back().of);
}

TEST_CASE("an entry that was changed tells what it said before, and until when", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Yesterday, 19:10, 5, moderate");
    auto before = log.state.diary.entries.front();
    before.details.level = *PainLevel::from(8);
    before.details.note = "Too much";
    log.state.diary.versions_of = before.id;
    log.state.diary.versions = {{before, Instant{october(22, 8, 0).time_since_epoch()}},
                                {before, Instant{october(21, 20, 0).time_since_epoch()}}};
    log.app.frame();
    log.app.press("Changed 2 times");
    CHECK(log.app.shows("Until Today, 08:00"));
    CHECK(log.app.shows("Until Yesterday, 20:00"));
    CHECK(log.app.shows("8, severe, for Yesterday"));
    CHECK(log.app.shows("Too much"));
}

TEST_CASE("each letter and each filter asks the diary, and Clear all ends the search", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Search and filter");
    CHECK(log.app.focused() == "Words in notes or medicines");
    log.app.type("gar");
    REQUIRE(!log.app.commands_of<SearchNotes>().empty());
    CHECK(log.app.commands_of<SearchNotes>().back().filter.words == "gar");
    log.app.press("Filters");
    log.app.press(Role::Button, "Place");
    log.app.press("Neck");
    log.app.press(Role::Button, "Lowest level");
    log.app.press("5 or more");
    log.app.press(Role::Button, "Time");
    log.app.press("Last 7 days");
    PainFilter expected{.words = "gar"};
    expected.site = BodySite::from("neck");
    expected.at_least = PainLevel::from(5);
    expected.from = log.state.today - days(6);
    CHECK(log.app.commands_of<SearchNotes>().back().filter == expected);
    log.app.press("Clear all");
    CHECK_FALSE(log.app.commands_of<SearchNotes>().back().filter.any());
}

TEST_CASE("a search that takes its time says so, and one that does not stays quiet", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Search and filter");
    log.app.type("stairs");
    auto& found = log.state.diary.found;
    found.filter = log.view.history.find.filter;
    found.looking = true;
    log.app.frame();
    CHECK_FALSE(log.app.shows("Looking…"));
    CHECK(log.app.moves());
    log.app.look.seconds += 0.3;
    log.app.frame();
    CHECK(log.app.shows("Looking…"));
    CHECK(log.app.heard("Looking…"));
    found.looking = false;
    log.app.frame();
    CHECK_FALSE(log.app.shows("Looking…"));
    CHECK(log.app.heard("Nothing found."));
}

TEST_CASE("what was found is listed with its count, and nothing found says how to go on", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.key(Key::F, true);
    log.app.type("gardening");
    auto& found = log.state.diary.found;
    found.filter = log.view.history.find.filter;
    log.app.frame();
    CHECK(log.app.heard("Nothing found. Use fewer words, or take a filter away."));
    found.entries = {log.state.diary.entries[2]};
    log.app.frame();
    CHECK(log.app.shows("1 entry found"));
    CHECK(log.app.heard("1 entry found"));
    CHECK(log.app.shows_text("After gardening"));
    found.entries.assign(FoundNotes::most, log.state.diary.entries[2]);
    for (std::size_t i = 0; i < found.entries.size(); ++i)
        found.entries[i].id = PainEntryId(sample_uuid(2000 + static_cast<int>(i)));
    found.more = true;
    log.app.frame();
    CHECK(log.app.shows("More than 100 found. These are the newest."));
    log.app.press("Older");
    CHECK(log.view.history.find.first == ui::page_rows);
}

TEST_CASE("an entry of another year says which", "[ui][pain]")
{
    auto state = typical_state();
    const auto moved = days(365);
    state.diary.entries.front().for_day -= moved;
    state.diary.entries.front().felt_at.at -= moved;
    PainLog log(state);
    CHECK(log.app.shows("Tue 21 Oct 2025, 19:10, 5, moderate"));
    CHECK(log.app.shows("Mon 19 Oct, 19:10, 3, mild"));
}

TEST_CASE("a rest can be planned for a day to come, about which nothing else can be said yet", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Saturday 24 October, still to come");
    show_asked_day(log);
    CHECK(log.app.shows("Plan for this day"));
    CHECK_FALSE(log.app.shows("Flare-up"));
    CHECK_FALSE(log.app.shows("Note for this day"));
    log.app.press("Rest day planned");
    const auto marked = log.app.commands_of<MarkDay>();
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].day == floor<days>(october(24, 0, 0)));
    CHECK(marked[0].mark == DayMark::Rest);
}
