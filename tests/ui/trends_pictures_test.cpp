#include "tests/ui/trends_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;

TEST_CASE("the picture is saved where the person says, and nothing is replaced without a second word", "[ui][trends]")
{
    Trends trends;
    trends.state.picture.usual_place = "Documents/aftercare-pain.png";
    // App answers before the next frame.
    trends.app.on_command = [&trends](Ticket ticket, const Command&) {
        trends.state.receipts = {{ticket, Result<>{}, std::nullopt}};
    };
    trends.app.press("Save as picture");
    CHECK(trends.app.commands_of<UseChartPicture>().back().step == PictureStep::Look);
    CHECK(trends.app.value_of("Save picture as") == "Documents/aftercare-pain.png");
    trends.app.focus("Save picture");
    trends.app.key(Key::Enter);
    const auto asked = trends.app.commands_of<UseChartPicture>().back();
    CHECK(asked.step == PictureStep::Save);
    CHECK(asked.path == "Documents/aftercare-pain.png");
    CHECK(asked.last == trends.state.today);
    trends.state.picture.in_the_way = asked.path;
    trends.app.frame();
    CHECK(trends.app.focused() == "Keep it");
    trends.app.focus("Replace it");
    trends.app.key(Key::Enter);
    CHECK(trends.app.commands_of<UseChartPicture>().back().step == PictureStep::Replace);
    trends.state.picture = {.usual_place = "", .saved = asked.path, .in_the_way = ""};
    trends.app.frame();
    CHECK(trends.app.heard("The picture was saved: Documents/aftercare-pain.png"));
}

TEST_CASE("the chart is copied as a picture of the days in view, and the table as text", "[ui][trends]")
{
    Trends trends;
    trends.app.press("Week");
    trends.app.press("Copy picture");
    const auto asked = trends.app.commands_of<UseChartPicture>().back();
    CHECK(asked.step == PictureStep::Copy);
    CHECK(asked.first == trends.state.today - days{6});
    CHECK(asked.last == trends.state.today);
    const auto* waits = trends.app.tree().find_control("Copy picture");
    CHECK(waits->states.disabled);
    trends.answer();
    CHECK_FALSE(trends.app.tree().find_control("Copy picture")->states.disabled);
    CHECK_FALSE(trends.app.has(Role::TextField, "Save picture as"));

    trends.app.press("Copy table");
    CHECK(trends.app.shows("The table was copied. Paste it where you like."));
    trends.app.press("Earlier days");
    CHECK_FALSE(trends.app.shows("The table was copied. Paste it where you like."));
}

TEST_CASE("where no picture can be copied the reason stands beside the way to save it", "[ui][trends]")
{
    Trends trends;
    trends.state.picture.usual_place = "Documents/aftercare-pain.png";
    trends.app.press("Copy picture");
    trends.state.receipts = {{trends.app.last_ticket(), fail(ErrorKind::Io, "There is no X display here."), {}}};
    trends.app.on_command = [&trends](Ticket ticket, const Command&) {
        trends.state.receipts = {{ticket, Result<>{}, std::nullopt}};
    };
    trends.app.frame();
    CHECK(trends.app.shows_text("There is no X display here."));
    CHECK(trends.app.value_of("Save picture as") == "Documents/aftercare-pain.png");
    CHECK(trends.app.focused() == "Save picture as");
}
