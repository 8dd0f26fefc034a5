#include "platform/linux/folders.h"

#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace aftercare;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

Environment with(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("the data folder is the one named, then AFTERCARE_DATA, then XDG's, then the home's", "[platform][folders]")
{
    const auto all = with({{"AFTERCARE_DATA", "/a"}, {"XDG_DATA_HOME", "/x"}, {"HOME", "/h"}});
    CHECK(*data_folder("/named", all) == "/named");
    CHECK(*data_folder(std::nullopt, all) == "/a");
    CHECK(*data_folder(std::nullopt, with({{"XDG_DATA_HOME", "/x"}, {"HOME", "/h"}})) == "/x/aftercare");
    CHECK(*data_folder(std::nullopt, with({{"HOME", "/h"}})) == "/h/.local/share/aftercare");
}

TEST_CASE("a relative XDG folder is ignored", "[platform][folders]")
{
    const auto environment = with({{"XDG_DATA_HOME", "here"}, {"XDG_STATE_HOME", "here"}, {"HOME", "/h"}});
    CHECK(*data_folder(std::nullopt, environment) == "/h/.local/share/aftercare");
    CHECK(*state_folder(environment) == "/h/.local/state/aftercare");
}

TEST_CASE("without a home folder the error says to name a folder", "[platform][folders]")
{
    const auto folder = data_folder(std::nullopt, with({}));
    REQUIRE_FALSE(folder);
    CHECK(folder.error().kind == ErrorKind::Io);
    CHECK(folder.error().what.find("--data") != std::string::npos);
}

TEST_CASE("a relative data folder is made whole", "[platform][folders]")
{
    CHECK(*data_folder("some/../diary", with({})) == fs::current_path() / "diary");
}

TEST_CASE("content is found beside the program, beside its bin folder, and in the source tree", "[platform][folders]")
{
    const TempFolder root;
    const auto make = [&](const char* folder) { fs::create_directories(root.path() / folder / "en"); };

    CHECK_FALSE(content_folder(std::nullopt, root.path() / "build/release/aftercare"));
    make("content");
    CHECK(*content_folder(std::nullopt, root.path() / "build/release/aftercare") == root.path() / "content");
    CHECK_FALSE(content_folder(std::nullopt, root.path() / "elsewhere/release/aftercare"));
    make("usr/share/aftercare/content");
    CHECK(*content_folder(std::nullopt, root.path() / "usr/bin/aftercare") ==
          root.path() / "usr/share/aftercare/content");
    make("portable/share/aftercare/content");
    CHECK(*content_folder(std::nullopt, root.path() / "portable/aftercare") ==
          root.path() / "portable/share/aftercare/content");
    CHECK(*content_folder("/named", root.path() / "portable/aftercare") == "/named");
}
