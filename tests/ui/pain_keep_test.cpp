#include "app/ui/pain_draft_text.h"
#include "app/ui/pain_keep.h"
#include "tests/ui/pain_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct KeptLog : PainLog {
    using PainLog::PainLog;

    void pass(double seconds)
    {
        app.look.seconds += seconds;
        app.frame();
    }
    std::vector<ui::LeftForm> kept() const
    {
        std::vector<ui::LeftForm> forms;
        for (const auto& one : app.commands_of<KeepPainDraft>()) forms.push_back(ui::left_form_from(one.body));
        return forms;
    }
};

std::string begun()
{
    ui::LeftForm left;
    left.draft.level = 6;
    left.draft.note = "After the stairs";
    left.day = std::chrono::floor<std::chrono::days>(october(21, 0, 0));
    return ui::text_of(left);
}

}  // namespace

TEST_CASE("what is filled in is kept a second after the last change, once", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press("4, moderate");
    CHECK(log.kept().empty());
    log.pass(0.9);
    CHECK(log.kept().empty());
    log.pass(0.2);
    REQUIRE(log.kept().size() == 1);
    CHECK(log.kept()[0].draft.level == 4);
    CHECK(log.kept()[0].day == log.state.today);
    log.pass(60);
    CHECK(log.kept().size() == 1);
}

TEST_CASE("changes without a rest are kept every few seconds", "[ui][pain]")
{
    KeptLog log(typical_state());
    for (int step = 0; step < 14; ++step) {
        log.app.press(step % 2 == 0 ? "4, moderate" : "5, moderate");
        log.pass(0.5);
    }
    CHECK(log.kept().size() == 1);
}

TEST_CASE("a form that nobody has touched keeps nothing", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press(Role::Radio, "Yesterday");
    log.pass(10);
    CHECK(log.kept().empty());
}

TEST_CASE("leaving the page or the program keeps what waits", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press("4, moderate");
    const auto unkept = ui::take_unkept(log.view.form);
    REQUIRE(unkept);
    CHECK(ui::left_form_from(unkept->body).draft.level == 4);
    CHECK_FALSE(ui::take_unkept(log.view.form));
}

TEST_CASE("an entry that was begun before a crash is in the form again, and says so", "[ui][pain]")
{
    auto state = typical_state();
    state.diary.pain_draft = begun();
    KeptLog log(state);
    log.app.frame();
    CHECK(log.view.form.draft.level == 6);
    CHECK(log.view.form.draft.note == "After the stairs");
    CHECK(ui::chosen_day(log.view.form, log.state.today) == log.state.today - std::chrono::days(1));
    CHECK(log.app.shows("You had begun an entry. It is here as you left it."));
    log.pass(10);
    CHECK(log.kept().empty());

    log.app.press("Clear what was begun");
    CHECK(log.view.form.draft == ui::PainDraft{});
    CHECK_FALSE(log.app.shows("You had begun an entry. It is here as you left it."));
    REQUIRE(log.kept().size() == 1);
    CHECK(log.kept()[0].empty());
}

TEST_CASE("a draft whose words make no sense leaves an empty form without a word", "[ui][pain]")
{
    auto state = typical_state();
    state.diary.pain_draft = "\x01\x02 nonsense";
    KeptLog log(state);
    log.app.frame();
    CHECK(log.view.form.draft == ui::PainDraft{});
    CHECK_FALSE(log.app.shows("You had begun an entry. It is here as you left it."));
}

TEST_CASE("a saved entry leaves no draft", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press("4, moderate");
    log.pass(2);
    log.app.press("Save entry");
    log.answer({});
    log.app.frame();
    REQUIRE(log.kept().size() == 2);
    CHECK(log.kept()[1].empty());
}

TEST_CASE("a new entry waits while an old one is changed", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press("4, moderate");
    log.pass(2);
    log.app.press("Change: Yesterday, 19:10, 5, moderate");
    log.pass(2);
    CHECK(log.kept().back().draft.level == 4);
    CHECK(log.view.form.draft.level == 5);
    log.app.press("Cancel");
    CHECK(log.view.form.draft.level == 4);
    CHECK_FALSE(log.view.form.editing);
}

TEST_CASE("an entry opened to be changed is a draft only once something is changed", "[ui][pain]")
{
    KeptLog log(typical_state());
    log.app.press("Change: Yesterday, 19:10, 5, moderate");
    log.pass(2);
    CHECK(log.kept().empty());
    log.app.press("6, moderate");
    log.pass(2);
    REQUIRE(log.kept().size() == 1);
    CHECK(log.kept()[0].editing == log.state.diary.entries[0].id);
}
