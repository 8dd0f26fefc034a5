#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace aftercare;
using namespace aftercare::test;

namespace {

std::string file_with(const Shell& shell, std::string_view text)
{
    const auto path = shell.folder.path() / "clinic.ics";
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

std::string one_visit(std::string_view start, std::string_view more = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@clinic\r\nDTSTART:" + std::string(start) +
           "\r\nSUMMARY:Anna\r\n" + std::string(more) + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("visits of a calendar file are looked at, added, updated and taken back", "[cli][calendar]")
{
    Shell shell;
    const auto path = file_with(shell, one_visit("20260112T103000Z"));
    CHECK(shell.json({"import", "ics", path, "--dry-run"})["added"] == 1);
    CHECK(shell.json({"appointment", "list"}).empty());
    const auto added = shell.json({"import", "ics", path});
    CHECK(has_members(added, {"read", "added", "changed", "removed", "duplicate", "past", "older", "rejected"}));
    CHECK(added["added"] == 1);
    CHECK(shell.json({"appointment", "list"}).at(0)["with"] == "Anna");
    CHECK(shell.json({"import", "ics", path})["duplicate"] == 1);
    file_with(shell, one_visit("20260113T103000Z"));
    CHECK(shell.json({"import", "ics", path})["changed"] == 1);
    CHECK(shell.json({"appointment", "list"}).at(0)["at"] == "2026-01-13T10:30:00+00:00");
    file_with(shell, one_visit("20260113T103000Z", "STATUS:CANCELLED\r\n"));
    CHECK(shell.json({"import", "ics", path})["removed"] == 1);
    CHECK(shell.json({"appointment", "list"}).empty());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"appointment", "list"}).size() == 1);
}

TEST_CASE("what is taken from a calendar file is told in words", "[cli][calendar]")
{
    Shell shell;
    const auto looked = shell.run({"import", "ics", file_with(shell, one_visit("20260112T103000Z")), "--dry-run"});
    CHECK(looked.shows("Would be added"));
    CHECK(looked.shows("Mon 12 Jan 2026 10:30, Anna"));
    CHECK(looked.says("To add: 1, to change: 0, to remove: 0"));
    CHECK(looked.says("Nothing was written."));
}

TEST_CASE("a file that changes nothing offers nothing to take back", "[cli][calendar]")
{
    Shell shell;
    const auto path = file_with(shell, one_visit("20260112T103000Z"));
    CHECK(shell.run({"import", "ics", path}).says("aftercare undo"));
    shell.json({"appointment", "add", "--at", "2026-01-14T10:30", "--with", "Sam"});
    const auto again = shell.run({"import", "ics", path});
    CHECK(again.says("Nothing has changed."));
    CHECK_FALSE(again.says("undo"));
    CHECK(shell.run({"undo"}).code == 0);
    const auto left = shell.json({"appointment", "list"});
    REQUIRE(left.size() == 1);
    CHECK(left[0]["with"] == "Anna");
}

TEST_CASE("visits that a file cancels are named, before and when they are removed", "[cli][calendar]")
{
    Shell shell;
    shell.json({"import", "ics", file_with(shell, one_visit("20260112T103000Z"))});
    const auto path = file_with(shell, one_visit("20260112T103000Z", "STATUS:CANCELLED\r\nSEQUENCE:1\r\n"));
    const auto looked = shell.run({"import", "ics", path, "--dry-run"});
    CHECK(looked.shows("Would be removed"));
    CHECK(looked.shows("Mon 12 Jan 2026 10:30, Anna"));
    const auto removed = shell.run({"import", "ics", path});
    CHECK(removed.shows("Removed\n"));
    CHECK(removed.shows("Mon 12 Jan 2026 10:30, Anna"));

    const auto older = shell.json({"import", "ics", file_with(shell, one_visit("20260112T103000Z"))});
    CHECK(older["older"] == 1);
    CHECK(shell.json({"appointment", "list"}).empty());
}

TEST_CASE("what a file leaves out is named by its title and time", "[cli][calendar]")
{
    Shell shell;
    const auto told = shell.run({"import", "ics", file_with(shell, one_visit("20270230T100000Z"))});
    CHECK(told.shows("Line 3, Anna, 20270230T100000Z: There is no such day or time."));
}

TEST_CASE("a visit that is gone is cancelled by the next calendar file", "[cli][calendar]")
{
    Shell shell;
    const auto visit = shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--with", "Sam"});
    const auto path = (shell.folder.path() / "out.ics").string();
    REQUIRE(shell.run({"export", "ics", "--out", path}).code == 0);
    REQUIRE(shell.run({"appointment", "remove", visit["id"].get<std::string>()}).code == 0);
    const auto next = shell.run({"export", "ics", "--out", path, "--force"});
    CHECK(next.says("0 visits"));
    CHECK(next.says("are gone here: 1 event."));
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    CHECK(text.str().find("STATUS:CANCELLED") != std::string::npos);
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"appointment", "list"}).size() == 1);
}

TEST_CASE("a calendar file is written whole, for its owner, and never over another unasked", "[cli][calendar]")
{
    Shell shell;
    shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--with", "Sam"});
    shell.json({"session", "add", "--at", "2026-01-02T10:30", "--note", "secret"});
    shell.json({"reminder", "add", "--kind", "checkin", "--time", "20:00"});
    shell.json({"reminder", "add", "--kind", "posture", "--after-last", "55m"});
    const auto path = (shell.folder.path() / "out.ics").string();
    const auto written = shell.run({"export", "ics", "--out", path});
    CHECK(written.code == 0);
    CHECK(written.says("1 visit, 1 session, 2 reminders"));
    CHECK(written.says("cannot repeat"));
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    CHECK(text.str().find("secret") == std::string::npos);
    CHECK(shell.run({"export", "ics", "--out", path}).code == 2);
    CHECK(shell.run({"export", "ics", "--out", path, "--force", "--from", "2026-01-13"}).code == 0);
    CHECK(shell.run({"export", "ics", "--out", "/nowhere/out.ics"}).code == 4);

    Shell other;
    CHECK(other.json({"import", "ics", path})["added"] == 0);
}

TEST_CASE("a calendar file that cannot be used is refused in one line, and changes nothing", "[cli][calendar]")
{
    Shell shell;
    for (const auto* text : {"", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n"}) {
        const auto refused = shell.run({"import", "ics", file_with(shell, text)});
        CHECK(refused.code == 2);
        CHECK(refused.is_one_line());
    }
    CHECK(shell.run({"import", "ics", "/nowhere.ics"}).code == 4);
    CHECK(shell.run({"import", "ics", "/dev/zero"}).code == 2);
    CHECK(shell.json({"appointment", "list"}).empty());
}
