#include "app/program/calendar_files.h"

#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <fstream>
#include <iterator>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
using Catch::Matchers::StartsWith;
namespace fs = std::filesystem;

namespace {

constexpr auto clinic = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Clinic//EN
BEGIN:VEVENT
UID:one@clinic
DTSTAMP:20260101T090000Z
DTSTART:20260120T110000Z
DTEND:20260120T113000Z
SUMMARY:Physio
END:VEVENT
BEGIN:VEVENT
UID:two@clinic
DTSTAMP:20260101T090000Z
DTSTART;VALUE=DATE:20260121
SUMMARY:Day off
END:VEVENT
END:VCALENDAR
)";

// A home folder with the usual folders in it.
struct Home {
    TempFolder folder;
    CalendarFiles files{[this](const char* name) -> std::optional<std::string> {
        if (std::string_view(name) == "HOME") return folder.path().string();
        return std::nullopt;
    }};

    Home()
    {
        fs::create_directory(folder.path() / "Documents");
        fs::create_directory(folder.path() / "Downloads");
    }

    void put(const fs::path& path, std::string_view text) const { std::ofstream(folder.path() / path) << text; }
    std::string text_of(const fs::path& path) const
    {
        std::ifstream file(folder.path() / path);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    Result<std::optional<CalendarSaved>> save(const std::string& path, IfThere if_there = IfThere::Keep)
    {
        const CalendarPages pages;
        const Settings settings;
        return files.save(path, {pages, {}, settings, *london(), utc_at("2026-01-05T09:00")}, if_there);
    }
    Result<CalendarImport> read(const std::string& path)
    {
        return files.read(path, {}, *london(), utc_at("2026-01-05T09:00"));
    }
};

}  // namespace

TEST_CASE("a calendar is saved among the documents, or at home where there are none", "[program][calendar]")
{
    Home home;
    CHECK(home.files.usual_place() == "Documents/aftercare.ics");
    fs::remove(home.folder.path() / "Documents");
    CHECK(home.files.usual_place() == "aftercare.ics");
    fs::create_directories(home.folder.path() / ".config");
    fs::create_directory(home.folder.path() / "Papiere");
    home.put(".config/user-dirs.dirs", "# made by a desktop\nXDG_DOCUMENTS_DIR=\"$HOME/Papiere\"\n");
    CHECK(home.files.usual_place() == "Papiere/aftercare.ics");
}

TEST_CASE("a calendar file that is there is kept unless it may be replaced", "[program][calendar]")
{
    Home home;
    const auto first = home.save("Documents/aftercare");
    REQUIRE(first);
    REQUIRE(*first);
    CHECK((*first)->path == "Documents/aftercare.ics");
    CHECK_THAT(home.text_of("Documents/aftercare.ics"), StartsWith("BEGIN:VCALENDAR"));

    home.put("Documents/aftercare.ics", "mine");
    const auto kept = home.save("Documents/aftercare.ics");
    REQUIRE(kept);
    CHECK_FALSE(*kept);
    CHECK(home.text_of("Documents/aftercare.ics") == "mine");
    REQUIRE(*home.save("Documents/aftercare.ics", IfThere::Replace));
    CHECK_THAT(home.text_of("Documents/aftercare.ics"), StartsWith("BEGIN:VCALENDAR"));
}

TEST_CASE("a place that no calendar can be saved in says why", "[program][calendar]")
{
    Home home;
    CHECK_THAT(home.save("Nowhere/aftercare.ics").error().what, StartsWith("There is no such folder."));
    CHECK_THAT(home.save("Documents").error().what, StartsWith("That is a folder."));
}

TEST_CASE("a path may be pasted as a desktop gives it", "[program][calendar]")
{
    Home home;
    home.put("Downloads/visit.ics", clinic);
    const auto whole = (home.folder.path() / "Downloads/visit.ics").string();
    for (const auto& path : {std::string("Downloads/visit.ics"), std::string("~/Downloads/visit.ics"),
                             "file://" + whole, " \"" + whole + "\"\n"})
        CHECK(home.read(path));
}

TEST_CASE("a calendar file tells what it would add, and why not the rest", "[program][calendar]")
{
    Home home;
    home.put("Downloads/visit.ics", clinic);
    const auto import = home.read("Downloads/visit.ics");
    REQUIRE(import);
    REQUIRE(import->changes.added.size() == 1);
    CHECK(import->changes.added[0].at.local() == local("2026-01-20T11:00"));
    REQUIRE(import->rejected.size() == 1);
    CHECK(import->rejected[0].line == 11);

    home.put("Downloads/letter.ics", "Dear Margaret");
    CHECK_THAT(home.read("Downloads/letter.ics").error().what, StartsWith("This is not a calendar file"));
    CHECK_THAT(home.read("Downloads/gone.ics").error().what, StartsWith("There is no such file."));
}

TEST_CASE("calendar files are offered newest first, eight at most, and no others", "[program][calendar]")
{
    Home home;
    const auto now = fs::file_time_type::clock::now();
    for (int number = 0; number < 10; ++number) {
        const auto path = fs::path(number % 2 == 0 ? "Downloads" : "Documents") / (std::to_string(number) + ".ICS");
        home.put(path, clinic);
        fs::last_write_time(home.folder.path() / path, now - std::chrono::hours(number));
    }
    home.put("Downloads/letter.pdf", "");
    home.put("Downloads/.ics", "");
    fs::create_directory(home.folder.path() / "Downloads/folder.ics");
    const auto found = home.files.found();
    REQUIRE(found.size() == 8);
    CHECK(found[0].path == "Downloads/0.ICS");
    CHECK(found[7].path == "Documents/7.ICS");
    CHECK(found[0].changed_at > found[1].changed_at);
}
