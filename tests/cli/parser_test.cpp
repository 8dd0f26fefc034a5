#include "app/cli/verb.h"
#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("without a verb the window opens with what was chosen", "[cli]")
{
    Shell shell;
    CHECK(shell.run({"--data", "/some/where", "--lang", "en"}).code == 0);
    REQUIRE(shell.opened_windows.size() == 1);
    CHECK(shell.opened_windows[0].data == "/some/where");
    CHECK_FALSE(shell.opened_windows[0].content);
}

TEST_CASE("global options stand anywhere", "[cli]")
{
    Shell shell;
    const auto other = (shell.folder.path() / "other").string();
    CHECK(shell.run({"--data", other, "pain", "log", "--level", "4"}).code == 0);
    CHECK(shell.run({"pain", "--data", other, "log", "--level", "5"}).code == 0);
    CHECK(shell.run({"pain", "list", "--json", "--data", other}).json().size() == 2);
    CHECK(shell.run({"--json", "pain", "list", "--data=" + other}).json().size() == 2);
    CHECK(shell.json({"pain", "list"}).empty());
}

TEST_CASE("a slip in a verb or option names the one that was meant", "[cli]")
{
    Shell shell;
    const auto verb = shell.run({"pain", "lgo", "--level", "4"});
    CHECK(verb.code == 2);
    CHECK(verb.says("There is no verb \"pain lgo\". Did you mean \"log\"? Look at aftercare pain --help."));
    CHECK(shell.run({"pian", "log"}).says("Did you mean \"pain\"?"));
    const auto option = shell.run({"pain", "log", "--levle", "4"});
    CHECK(option.code == 2);
    CHECK(option.says("Did you mean \"--level\"?"));
    CHECK(shell.run({"reminder", "next", "--jsn"}).says("Did you mean \"--json\"?"));
    CHECK(shell.run({"--levle"}).code == 2);
}

TEST_CASE("what is missing is named", "[cli]")
{
    Shell shell;
    CHECK(shell.run({"pain", "log"}).says("Give --level N as well."));
    CHECK(shell.run({"pain", "log", "--level"}).says("Give a value after --level."));
    CHECK(shell.run({"pain", "edit"}).says("Name the ID as well"));
    CHECK(shell.run({"pain"}).says("Say what to do with pain: log, list, history, edit or remove."));
    CHECK(shell.run({"tour"}).says("--out"));
    for (const auto& words : {std::vector<std::string>{"pain"}, {"pain", "log"}, {"pain", "edit"}, {"tour"}})
        CHECK(shell.run(words).code == 2);
}

TEST_CASE("words too many and options given twice are refused", "[cli]")
{
    Shell shell;
    CHECK(shell.run({"today", "now"}).code == 2);
    CHECK(shell.run({"routine", "show", "desk_break_3", "twice"}).code == 2);
    CHECK(shell.run({"pain", "log", "--level", "4", "--level", "5"}).code == 2);
    CHECK(shell.run({"pain", "log", "--level", "4", "unquoted"}).code == 2);
}

TEST_CASE("an option takes one value each time it is given", "[cli]")
{
    Shell shell;
    const auto entry =
        shell.json({"pain", "log", "--site", "neck", "--level", "4", "--site", "sacrum", "--site", "neck"});
    CHECK(entry["sites"] == nlohmann::json({"neck", "sacrum"}));
    CHECK(shell.run({"pain", "log", "--level", "4", "--site", "neck", "sacrum"}).code == 2);
    CHECK(shell.json({"pain", "log", "--level", "4", "--note", "pain"})["note"] == "pain");
    CHECK(shell.json({"pain", "log", "--level", "4", "--note", "--note"})["note"] == "--note");
}

namespace {

constexpr const char* verbs_of_people[] = {"today",
                                           "pain log",
                                           "pain list",
                                           "pain edit",
                                           "pain remove",
                                           "undo",
                                           "measure list",
                                           "measure show",
                                           "measure answer",
                                           "measure edit",
                                           "measure remove",
                                           "goal show",
                                           "goal set",
                                           "goal clear",
                                           "day list",
                                           "day mark",
                                           "exercise list",
                                           "exercise show",
                                           "routine list",
                                           "routine show",
                                           "routine play",
                                           "routine log",
                                           "guidance topics",
                                           "guidance list",
                                           "guidance show",
                                           "guidance search",
                                           "safety list",
                                           "safety show",
                                           "session add",
                                           "appointment add",
                                           "reminder add",
                                           "reminder list",
                                           "reminder next",
                                           "reminder due",
                                           "reminder done",
                                           "reminder snooze",
                                           "reminder skip",
                                           "reminder skip-all",
                                           "reminder remove",
                                           "reminder pause",
                                           "reminder resume",
                                           "agent status",
                                           "agent install",
                                           "agent uninstall",
                                           "agent start",
                                           "agent stop",
                                           "trend",
                                           "doctor",
                                           "content check",
                                           "tour",
                                           "export json",
                                           "export ics",
                                           "import ics",
                                           "session list",
                                           "session edit",
                                           "session remove",
                                           "appointment list",
                                           "appointment edit",
                                           "appointment remove"};

}  // namespace

TEST_CASE("help names every verb of this version, and none of a later one", "[cli][help]")
{
    Shell shell;
    const auto help = shell.run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    for (const auto* verb : verbs_of_people) CHECK(help.shows("  " + std::string(verb) + " "));
    for (const auto* option : {"--data", "--content", "--lang", "--json", "--quiet", "--version", "--help"})
        CHECK(help.shows(option));
    for (const auto* later : {"backup", "lock"}) {
        CHECK_FALSE(help.shows("  " + std::string(later)));
        CHECK(shell.run({later}).code == 2);
    }
}

TEST_CASE("every verb has help that names its options", "[cli][help]")
{
    Shell shell;
    for (const auto& verb : cli::all_verbs()) {
        std::vector<std::string> words;
        std::istringstream names{std::string(verb.name)};
        for (std::string word; names >> word;) words.push_back(word);
        words.push_back("--help");
        const auto help = shell.run(words);
        INFO(help.out);
        CHECK(help.code == 0);
        CHECK(help.shows("Usage: aftercare " + std::string(verb.name)));
        CHECK(help.shows(verb.help.substr(0, 40)));  // what is longer is wrapped
        for (const auto& option : verb.options) CHECK(help.shows(option.name));
        for (const auto& operand : verb.operands) CHECK(help.shows(operand.name));
    }
    CHECK(shell.run({"pain", "--help"}).shows("pain edit"));
    CHECK(shell.run({"pain", "log", "--levle", "-h"}).shows("Usage: aftercare pain log"));
    CHECK_FALSE(std::filesystem::exists(shell.data()));
}

TEST_CASE("the version is told", "[cli]")
{
    Shell shell;
    CHECK(shell.run({"--version"}).out == "aftercare 1.2.3\n");
}

TEST_CASE("a tour is made where it was asked for", "[cli]")
{
    Shell shell;
    CHECK(shell.run({"tour", "--out", "/tmp/pictures"}).code == 0);
    REQUIRE(shell.tours.size() == 1);
    CHECK(shell.tours[0] == "/tmp/pictures");
}
