#include "tests/ui/pain_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

TEST_CASE("only the level is needed, and the form says so", "[ui][pain]")
{
    PainLog log(typical_state());
    const auto* save = log.app.tree().find_control("Save entry");
    REQUIRE(save);
    CHECK(save->states.disabled);
    CHECK(save->description == "Choose how strong it is first.");

    log.app.press("4, moderate");
    log.app.press("Save entry");
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].details.level.value() == 4);
    CHECK_FALSE(saved[0].for_day);
}

TEST_CASE("Ctrl+S saves what was chosen", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.app.press("Aching");
    log.app.key(Key::S, true);
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].details.qualities == std::vector{*PainQuality::from("aching")});
}

TEST_CASE("the form is cleared only after the diary accepted the entry", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.app.press("Save entry");
    CHECK(log.view.form.draft.level == 4);
    log.answer({});
    CHECK(log.view.form.draft == ui::PainDraft{});
}

TEST_CASE("a refused save keeps everything and says why", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.app.press("Medicine, daily tasks, note");
    log.app.type_into("Note", "stairs");
    log.app.press("Save entry");
    log.answer(fail(ErrorKind::Io, "The disk is full. Free some space, then try again."));
    CHECK(log.view.form.draft.note == "stairs");
    CHECK(log.view.form.draft.level == 4);
    CHECK(log.app.shows_text("The disk is full."));
}

TEST_CASE("an entry for yesterday says for which day it is", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(Role::Radio, "Yesterday");
    log.app.press("4, moderate");
    log.app.press("Save entry");
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].for_day == log.state.today - std::chrono::days(1));
}

TEST_CASE("an entry is changed in the same form and keeps its moment", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Change: Yesterday, 19:10, 5, moderate");
    CHECK(log.view.form.draft.level == 5);
    log.app.press("6, moderate");
    log.app.press("Save changes");
    const auto edits = log.app.commands_of<EditPainEntry>();
    REQUIRE(edits.size() == 1);
    CHECK(edits[0].id == log.state.diary.entries[0].id);
    CHECK(edits[0].details.level.value() == 6);
    CHECK(edits[0].details.sites == log.state.diary.entries[0].details.sites);
    CHECK(edits[0].felt_at == log.state.diary.entries[0].felt_at);
}

TEST_CASE("a deleted entry leaves a row that brings it back", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Delete: Yesterday, 19:10, 5, moderate");
    REQUIRE(log.app.commands_of<RemovePainEntry>().size() == 1);
    log.state.diary.entries.erase(log.state.diary.entries.begin());
    log.state.diary.undo_label = "Bring back the entry";
    log.answer({});
    CHECK(log.app.shows("Yesterday deleted"));
    log.app.press("Undo");
    CHECK(log.app.commands_of<Undo>().size() == 1);
    CHECK_FALSE(log.app.shows("Yesterday deleted"));
}

TEST_CASE("numb or tingling leads quietly to the warning signs", "[ui][pain]")
{
    PainLog log(typical_state());
    CHECK_FALSE(log.app.shows("See the warning signs"));
    log.app.press("Numb");
    log.app.press("See the warning signs");
    CHECK(log.navigation.page == ui::Page::GetHelp);
}

TEST_CASE("an entry written afterwards says so", "[ui][pain]")
{
    PainLog log(typical_state());
    CHECK(log.app.shows_text("Added a day later"));
}

TEST_CASE("a place can be chosen on the map and in the list, and the first one leads", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("Lower back, left, back view");
    log.app.press("Lower back, left, back view");
    log.app.press("Pick from a list");
    log.app.press("Neck");
    CHECK(log.view.form.draft.sites == std::vector{*BodySite::from("low_back_left"), *BodySite::from("neck")});
}

TEST_CASE("a long diary shows a page of entries and asks for more at its end", "[ui][pain]")
{
    auto state = typical_state();
    for (int i = 0; i < 12; ++i) state.diary.entries.push_back(sample_entry(100 + i, 3, october(1, 8, 0)));
    state.diary.total = 10'000;
    PainLog log(state);
    log.app.press("All 10000 entries");
    log.app.press("Older");
    CHECK(log.app.commands_of<ShowMoreEntries>().size() == 1);
    CHECK(log.view.history.first == ui::page_rows);
}

TEST_CASE("every control of the pain log has a node with a name", "[ui][pain]")
{
    PainLog log(typical_state());
    CHECK(log.app.items_without_node().empty());
}
