#include "app/ui/time_field.h"

#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;

TEST_CASE("a time is read in the ways people type it", "[ui][time]")
{
    CHECK(ui::read_time("14:15") == 14h + 15min);
    CHECK(ui::read_time("9.30") == 9h + 30min);
    CHECK(ui::read_time(" 930 ") == 9h + 30min);
    CHECK(ui::read_time("0000") == 0min);
    CHECK(ui::read_time("7") == 7h);
    for (const auto* wrong : {"", "24:00", "12:60", "1:2", "noon", "12:345", "-1", "1:2:3", "١٢"}) {
        INFO(wrong);
        CHECK_FALSE(ui::read_time(wrong));
    }
}

TEST_CASE("a time is stepped by quarters of an hour, round the clock", "[ui][time]")
{
    std::string typed = "23:50";
    UiHarness app([&](ui::Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "page");
        ui::time_field(ui, "Start", typed);
    });
    app.press("Later: Start");
    CHECK(typed == "00:00");
    app.press("Earlier: Start");
    CHECK(typed == "23:45");
    typed = "10:05";
    app.press("Earlier: Start");
    CHECK(typed == "10:00");
}

TEST_CASE("what is no time stays as it was typed and is marked", "[ui][time]")
{
    std::string typed = "10:00";
    UiHarness app([&](ui::Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "page");
        ui::time_field(ui, "Start", typed);
    });
    typed = "25:00";
    app.frame();
    CHECK(app.value_of("Start") == "25:00");
    CHECK(app.tree().find_control("Start")->states.invalid);
    CHECK(app.shows_text("00:00 to 23:59"));
}
