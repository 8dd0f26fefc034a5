#include "app/core/app.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

bool refuses_to_write(App& app)
{
    const auto saved = app.carry_out(SavePainEntry{pain(4), {}, {}});
    return !saved && saved.error().what == app.state().diary_problem;
}

}  // namespace

TEST_CASE("a broken diary is left as it is, and the program says why it goes without one", "[core][app]")
{
    Desk desk;
    const auto file = desk.folder.path() / "diary.db";
    const std::string rubbish(8192, 'x');
    write(file, rubbish);
    auto app = desk.open();
    CHECK_FALSE(app.state().diary_problem.empty());
    CHECK(refuses_to_write(app));
    CHECK(app.carry_out(Undo{}).error().kind == ErrorKind::Corrupt);
    app.tick();
    app.handle(DiaryChanged{});
    CHECK_FALSE(app.next_wakeup());
    CHECK(bytes_of(file) == rubbish);
}

TEST_CASE("a diary written by a newer version is left as it is", "[core][app]")
{
    Desk desk;
    {
        auto app = desk.open();
    }
    const auto file = desk.folder.path() / "diary.db";
    auto bytes = bytes_of(file);
    bytes[63] = '\x7f';  // the last byte of PRAGMA user_version in the file's header
    write(file, bytes);
    auto app = desk.open();
    CHECK(refuses_to_write(app));
    CHECK(app.carry_out(Undo{}).error().kind == ErrorKind::TooNew);
    CHECK(bytes_of(file) == bytes);
}

TEST_CASE("a data folder that cannot be used is a system error, and routines can still be followed", "[core][app]")
{
    Desk desk;
    write(desk.folder.path() / "file", "not a folder");
    App app(desk.folder.path() / "file" / "data", desk.library, desk.words, desk.ports());
    CHECK(refuses_to_write(app));
    CHECK(app.carry_out(Undo{}).error().kind == ErrorKind::Io);
    REQUIRE(app.carry_out(StartRoutine{"short", {}}));
    desk.pass(app, 45s);
    REQUIRE(app.state().player);
    CHECK(app.state().player->phase == PlayerPhase::Finished);
    REQUIRE(app.state().notice);
    CHECK(app.state().notice->is_error);
    REQUIRE(app.carry_out(FinishRoutine{}));
    CHECK_FALSE(app.state().player);
}

TEST_CASE("two programs on one folder see each other's writes", "[core][app]")
{
    Desk desk;
    CountingChance other{1};
    auto window = desk.open();
    App command_line(desk.folder.path(), desk.library, desk.words,
                     {desk.clock, desk.zones, other, desk.notifier, desk.background, desk.sounds, desk.speech,
                      desk.presence, desk.errands});
    REQUIRE(command_line.carry_out(SavePainEntry{pain(4), {}, {}}));
    window.handle(DiaryChanged{});
    CHECK(window.state().diary.total == 1);

    REQUIRE(window.carry_out(SavePainEntry{pain(5), {}, {}}));
    command_line.tick();
    CHECK(command_line.state().diary.total == 2);
    CHECK(command_line.state().diary.days.at(0).entries == 2);
}

TEST_CASE("settings are kept, refused when they cannot be, and undone", "[core][app]")
{
    Desk desk;
    auto app = desk.open();
    auto settings = app.state().settings;
    settings.text_percent = 150;
    settings.theme = Theme::Dark;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    CHECK(desk.open().state().settings == settings);
    settings.text_percent = 900;
    CHECK_FALSE(app.carry_out(ChangeSettings{settings}));
    CHECK(app.state().settings.text_percent == 150);
    REQUIRE(app.carry_out(Undo{}));
    CHECK(app.state().settings == Settings{});
}

TEST_CASE("a setting that cannot be read is as at first, and the program says so", "[core][app]")
{
    Desk desk;
    {
        auto app = desk.open();
    }
    {
        const auto database = store::Database::open(desk.folder.path(), local("2026-01-05T09:00"));
        REQUIRE(database);
        REQUIRE(store::execute(database->handle(),
                               "INSERT INTO setting (key, updated_at, value) VALUES ('text_percent', 0, 'huge')"));
    }
    const auto app = desk.open();
    CHECK(app.state().settings.text_percent == 100);
    REQUIRE(app.state().notice);
    CHECK(app.state().notice->is_error);
}

TEST_CASE("a new day begins at local midnight", "[core][app]")
{
    Desk desk;
    auto app = desk.open();
    desk.clock.set(utc_at("2026-06-30T22:59:59"));
    app.tick();
    CHECK(app.state().today == day("2026-06-30"));
    desk.pass(app, 1s);
    CHECK(app.state().today == day("2026-07-01"));
}

TEST_CASE("a notice can be put away, and a new one has a larger number", "[core][app]")
{
    Desk desk;
    auto app = desk.open();
    app.carry_out(1, SavePainEntry{pain(4), {}, {}});
    const auto first = app.state().notice->number;
    app.carry_out(2, DismissNotice{});
    CHECK_FALSE(app.state().notice);
    CHECK_FALSE(app.next_wakeup());
    app.carry_out(3, SavePainEntry{pain(4), {}, {}});
    CHECK(app.state().notice->number > first);
}

TEST_CASE("a library without guidance is said to be unreadable", "[core][app]")
{
    Desk desk;
    const guidance::Library empty;
    const App app(desk.folder.path(), empty, desk.words, desk.ports());
    CHECK_FALSE(app.state().content_problem.empty());
    CHECK(desk.open().state().content_problem.empty());
}
