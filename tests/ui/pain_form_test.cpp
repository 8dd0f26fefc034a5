#include "tests/ui/pain_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

constexpr auto least_question = "Your least is higher than your worst. Is that right?";

// Levels that cannot all be meant.
void fill_in_wrongly(PainLog& log)
{
    log.app.press("4, moderate");
    log.view.form.draft.worst = 5;
    log.view.form.draft.least = 7;
    log.app.frame();
}

}  // namespace

TEST_CASE("levels out of order are asked about, and kept when they are meant", "[ui][pain]")
{
    PainLog log(typical_state());
    fill_in_wrongly(log);
    CHECK_FALSE(log.app.shows_text(least_question));
    log.app.press("Save entry");
    CHECK(log.app.shows_text(least_question));
    CHECK(log.app.commands_of<SavePainEntry>().empty());
    CHECK(log.app.focused() == "Keep as it is");
    log.app.press("Keep as it is");
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].details.worst->value() == 5);
    CHECK(saved[0].details.least->value() == 7);
}

TEST_CASE("levels that were asked about can be changed, and are then not asked about", "[ui][pain]")
{
    PainLog log(typical_state());
    fill_in_wrongly(log);
    log.app.key(Key::S, true);
    log.app.press("Change");
    CHECK_FALSE(log.app.shows_text(least_question));
    CHECK(log.app.commands_of<SavePainEntry>().empty());
    log.view.form.draft.least = 2;
    log.app.press("Save entry");
    CHECK(log.app.commands_of<SavePainEntry>().size() == 1);
}

TEST_CASE("levels in order are saved without a question", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.view.form.draft.worst = log.view.form.draft.least = 4;
    log.app.press("Save entry");
    CHECK(log.app.commands_of<SavePainEntry>().size() == 1);
}

TEST_CASE("yesterday's places and words are copied, its levels and note are not, and Clear takes them out",
          "[ui][pain]")
{
    auto state = typical_state();
    auto& yesterday = state.diary.entries.front().details;
    yesterday.medicines = {"Ibuprofen"};
    yesterday.note = "Stairs";
    PainLog log(state);
    log.app.press("Copy yesterday");
    ui::PainDraft expected;
    expected.sites = yesterday.sites;
    expected.qualities = yesterday.qualities;
    expected.medicines = "Ibuprofen";
    CHECK(log.view.form.draft == expected);
    CHECK(log.app.heard("Copied from Yesterday."));
    CHECK_FALSE(log.app.shows("Copy yesterday"));
    log.app.press("Clear");
    CHECK(log.view.form.draft == ui::PainDraft{});
    CHECK(log.app.shows("Copy yesterday"));
}

TEST_CASE("nothing is offered to copy from a day without words, nor over words that were chosen", "[ui][pain]")
{
    PainLog log(typical_state());
    CHECK(log.app.shows("Copy yesterday"));
    log.app.press("Sharp");
    CHECK_FALSE(log.app.shows("Copy yesterday"));
    log.app.press("Clear");
    log.app.press(Role::Radio, "Yesterday");
    CHECK_FALSE(log.app.shows("Copy the day before"));
}

TEST_CASE("an entry for a day three weeks back is saved for that day, and the form asks how it was", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(Role::Radio, "Other day…");
    CHECK(log.app.value_of("Which day?") == "Tuesday 20 October");
    CHECK(log.app.has(Role::RadioGroup, "How strong was it?"));
    CHECK_FALSE(log.app.shows_text("right now"));
    log.app.press("Thursday 1 October");
    CHECK(log.app.value_of("Which day?") == "Thursday 1 October");
    CHECK(log.app.focused() == "Which day?");
    CHECK_FALSE(log.app.shows("Month after"));
    log.app.press("4, moderate");
    log.app.press("Save entry");
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].for_day == log.state.today - std::chrono::weeks(3));
}

TEST_CASE("a day to come cannot be chosen for an entry, and no month of such days is gone to", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(Role::Radio, "Other day…");
    CHECK(log.app.tree().find_control("Thursday 22 October"));
    CHECK_FALSE(log.app.tree().find_control("Friday 23 October"));
    log.app.focus("Tuesday 20 October");
    log.app.key(Key::End);
    CHECK(log.app.focused() == "Thursday 22 October");
    log.app.press("Month after");
    CHECK(log.app.tree().find_control("Thursday 22 October"));
    log.app.press("Month before");
    log.app.press("Wednesday 30 September");
    CHECK(log.app.value_of("Which day?") == "Wednesday 30 September");
}

TEST_CASE("asking for another day again opens its month and keeps the day", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press(Role::Radio, "Other day…");
    log.app.press("Thursday 1 October");
    log.app.press(Role::Radio, "Other day…");
    CHECK(log.app.shows("Month after"));
    CHECK(log.app.value_of("Which day?") == "Thursday 1 October");
}

TEST_CASE("a medicine written before is added with one press", "[ui][pain]")
{
    auto state = typical_state();
    state.diary.medicines = {"Ibuprofen", "Heat patch"};
    PainLog log(state);
    log.app.press("Medicine, daily tasks, note");
    log.app.press("Heat patch");
    CHECK(log.view.form.draft.medicines == "Heat patch");
    CHECK_FALSE(log.app.shows("Heat patch"));
    log.app.press("Ibuprofen");
    CHECK(log.view.form.draft.medicines == "Heat patch, Ibuprofen");
}

TEST_CASE("a note of a megabyte is refused in one sentence and stays in the form", "[ui][pain]")
{
    PainLog log(typical_state());
    log.app.press("4, moderate");
    log.view.form.draft.note = std::string(1'000'000, 'x');
    log.app.press("Save entry");
    const auto saved = log.app.commands_of<SavePainEntry>();
    REQUIRE(saved.size() == 1);
    log.answer(check(saved[0].details));
    CHECK(log.app.shows_text("This text is too long."));
    CHECK(log.view.form.draft.note.size() == 1'000'000);
}
