#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace aftercare;
using namespace aftercare::test;
namespace fs = std::filesystem;

namespace {

using WordList = std::vector<std::string>;

constexpr auto unknown_id = "01890000-0000-7000-8000-000000000000";

// Changes the diary as no version of the program would.
void tamper(const fs::path& file, const char* sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

std::string bytes_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a level that is not on the scale is refused, and nothing is written", "[cli][bad input]")
{
    Shell shell;
    const auto level = GENERATE("11", "-1", "4.5", "four", "", "99999999999999999999");
    const auto refused = shell.run({"pain", "log", "--level", level});
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err == "Give --level a whole number from 0 to 10.\n");
    CHECK_FALSE(fs::exists(shell.data() / "diary.db"));
}

TEST_CASE("an unknown site suggests the one that was meant", "[cli][bad input]")
{
    Shell shell;
    const auto refused = shell.run({"pain", "log", "--level", "4", "--site", "low_bakc"});
    CHECK(refused.code == 2);
    CHECK(refused.says("Did you mean \"low_back\"?"));
    CHECK(refused.is_one_line());

    const auto strange = shell.run({"pain", "log", "--level", "4", "--site", "zzzzzzzzzzzzz"});
    CHECK(strange.code == 2);
    CHECK(strange.says("Choose one of: neck, "));
}

TEST_CASE("a day or a time that is still to come is refused", "[cli][bad input]")
{
    Shell shell;
    CHECK(shell.run({"pain", "log", "--level", "4", "--for", "2026-01-06"}).code == 2);
    const auto refused = shell.run({"pain", "log", "--level", "4", "--at", "2026-01-05T10:00"});
    CHECK(refused.code == 2);
    CHECK(refused.is_one_line());
    CHECK(shell.json({"pain", "list"}).empty());
}

TEST_CASE("days, moments, spans and times that do not exist are refused", "[cli][bad input]")
{
    Shell shell;
    const auto words = GENERATE(
        WordList{"pain", "list", "--from", "2026-02-30"}, WordList{"pain", "list", "--to", "soon"},
        WordList{"pain", "log", "--level", "4", "--at", "2026-13-01T10:00"},
        WordList{"pain", "log", "--level", "4", "--at", "2026-01-01T25:00"},
        WordList{"pain", "log", "--level", "4", "--sleep", "7.3"},
        WordList{"pain", "log", "--level", "4", "--sleep", "nan"},
        WordList{"reminder", "add", "--kind", "stretch", "--time", "24:00"},
        WordList{"reminder", "add", "--kind", "stretch", "--time", "15:00", "--days", "mon,moonday"},
        WordList{"reminder", "add", "--kind", "stretch", "--every", "0m", "--between", "09:00-17:00"},
        WordList{"reminder", "add", "--kind", "stretch", "--every", "1h", "--between", "17:00-09:00"},
        WordList{"reminder", "add", "--kind", "stretch", "--every", "1h", "--between", "morning"},
        WordList{"reminder", "add", "--kind", "stretch"},
        WordList{"reminder", "add", "--kind", "strech", "--time", "15:00"},
        WordList{"reminder", "add", "--kind", "custom", "--time", "15:00"},
        WordList{"reminder", "pause", "--until", "2026-01-05T08:00"},
        WordList{"appointment", "add", "--at", "2026-01-04T10:00"},
        WordList{"appointment", "add", "--at", "2026-01-12T10:00", "--remind", "a day"},
        WordList{"session", "add", "--at", "2026-01-06T10:00"},
        WordList{"session", "add", "--at", "2026-01-04T10:00", "--technique", "reiki"},
        WordList{"routine", "log", "desk_break_3", "--done", "9", "--of", "8"},
        WordList{"routine", "log", "desk_break_3", "--of", "501"}, WordList{"safety", "list", "--region", "mars"});
    const auto refused = shell.run(words);
    INFO(refused.err);
    CHECK(refused.code == 2);
    CHECK(refused.is_one_line());
    CHECK(refused.out.empty());
}

TEST_CASE("text of a megabyte is refused by name and not quoted", "[cli][bad input]")
{
    Shell shell;
    const std::string megabyte(1024 * 1024, 'x');
    for (const auto* option : {"--note", "--medicine", "--site", "--level"}) {
        WordList words = {"pain", "log", option, megabyte};
        if (std::string_view(option) != "--level") words.insert(words.end(), {"--level", "4"});
        const auto refused = shell.run(words);
        CHECK(refused.code == 2);
        CHECK(refused.err.size() < 1000);
    }
    CHECK(shell.run({megabyte}).code == 2);
    CHECK(shell.run({"pain", "log", "--level", "4", "--note", "not \xff text"}).code == 2);
    CHECK(shell.json({"pain", "list"}).empty());
}

TEST_CASE("what is not there is not found", "[cli][bad input]")
{
    Shell shell;
    const auto words =
        GENERATE(WordList{"pain", "edit", unknown_id, "--level", "3"}, WordList{"pain", "edit", "7", "--level", "3"},
                 WordList{"pain", "remove", unknown_id}, WordList{"reminder", "done", unknown_id},
                 WordList{"reminder", "snooze", "x"}, WordList{"reminder", "skip", unknown_id},
                 WordList{"reminder", "remove", unknown_id}, WordList{"routine", "show", "morning"},
                 WordList{"routine", "play", "nothing"}, WordList{"routine", "log", "nothing"},
                 WordList{"exercise", "show", "splits"}, WordList{"guidance", "list", "nothing"},
                 WordList{"guidance", "show", "nothing"}, WordList{"safety", "show", "E99"},
                 WordList{"reminder", "add", "--kind", "routine", "--routine", "nothing", "--time", "15:00"});
    const auto refused = shell.run(words);
    INFO(refused.err);
    CHECK(refused.code == 5);
    CHECK(refused.is_one_line());
}

TEST_CASE("with --json a refusal is also a document", "[cli][bad input]")
{
    Shell shell;
    const auto refused = shell.run({"pain", "log", "--level", "11", "--json"});
    CHECK(refused.code == 2);
    const auto error = refused.json().at("error");
    CHECK(error["kind"] == "invalid");
    CHECK(error["what"].get<std::string>() + "\n" == refused.err);
    CHECK(shell.run({"--json", "pain", "lgo"}).json().at("error")["kind"] == "invalid");
    CHECK(shell.run({"pain", "remove", unknown_id, "--json"}).json().at("error")["kind"] == "not_found");
}

TEST_CASE("a diary of a newer version is refused and left as it is", "[cli][bad input]")
{
    Shell shell;
    shell.log("4");
    tamper(shell.data() / "diary.db", "PRAGMA user_version = 999; PRAGMA journal_mode = DELETE;");
    const auto before = bytes_of(shell.data() / "diary.db");

    const auto words = GENERATE(WordList{"pain", "log", "--level", "3"}, WordList{"pain", "list"}, WordList{"today"},
                                WordList{"trend"}, WordList{"undo"}, WordList{"reminder", "list"});
    const auto refused = shell.run(words);
    CHECK(refused.code == 3);
    CHECK(refused.is_one_line());
    CHECK(bytes_of(shell.data() / "diary.db") == before);
    CHECK(shell.json(words).at("error")["kind"] == "too_new");
}

TEST_CASE("a damaged diary is refused and left as it is", "[cli][bad input]")
{
    Shell shell;
    fs::create_directories(shell.data());
    const std::string rubbish(8192, '?');
    std::ofstream(shell.data() / "diary.db") << rubbish;

    const auto refused = shell.run({"pain", "log", "--level", "3", "--json"});
    CHECK(refused.code == 3);
    CHECK(refused.json().at("error")["kind"] == "corrupt");
    CHECK(bytes_of(shell.data() / "diary.db") == rubbish);
}

TEST_CASE("a data folder that cannot be made or read is the system's refusal", "[cli][bad input]")
{
    Shell shell;
    std::ofstream(shell.folder.path() / "file") << "not a folder";
    const auto refused =
        shell.run({"pain", "log", "--level", "3", "--data", (shell.folder.path() / "file/diary").string()});
    CHECK(refused.code == 4);
    CHECK(refused.is_one_line());

    if (::geteuid() == 0) return;  // to root every folder is open
    const auto closed = shell.folder.path() / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms::none);
    CHECK(shell.run({"pain", "list", "--data", closed.string()}).code == 4);
    fs::permissions(closed, fs::perms::owner_all);
}

TEST_CASE("content that is missing or broken does not keep the diary shut", "[cli][bad input]")
{
    Shell shell;
    shell.content = "";
    CHECK(shell.run({"guidance", "list"}).code == 4);
    CHECK(shell.run({"exercise", "list", "--content", "/nowhere"}).code == 4);
    CHECK(shell.run({"guidance", "list", "--lang", "../en"}).code != 0);
    CHECK(shell.run({"pain", "log", "--level", "4"}).code == 0);
    CHECK(shell.run({"pain", "list"})
              .shows("Mon 5 Jan 2026 09:00  pain 4 of 10"));  // in the words the program was built with
    CHECK(shell.run({"safety", "list"}).code == 0);
    CHECK(shell.json({"safety", "list"}).at("signs").size() > 10);
}
