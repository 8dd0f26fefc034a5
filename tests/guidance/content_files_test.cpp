#include "app/guidance/content_files.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <random>

using namespace aftercare::guidance;

namespace {

namespace fs = std::filesystem;

// A content folder of its own for each test, removed afterwards.
class TemporaryContent {
public:
    TemporaryContent()
        : m_root(fs::temp_directory_path() / ("aftercare-content-" + std::to_string(std::random_device()())))
    {
        for (const auto* folder : {"articles", "exercises", "routines", "safety"})
            fs::create_directories(m_root / "en" / folder);
    }
    ~TemporaryContent() { fs::remove_all(m_root); }
    TemporaryContent(const TemporaryContent&) = delete;
    TemporaryContent& operator=(const TemporaryContent&) = delete;

    void write(const std::string& inside, std::string_view text) const { std::ofstream(m_root / inside) << text; }
    const fs::path& root() const { return m_root; }

private:
    fs::path m_root;
};

}  // namespace

TEST_CASE("the files of a language are read in the order of their names", "[guidance][files]")
{
    const TemporaryContent content;
    content.write("en/topics.json", "{}");
    content.write("en/articles/b.json", "b");
    content.write("en/articles/a.json", "a");
    content.write("en/articles/notes.txt", "not read");
    std::vector<Problem> problems;
    const auto documents = read_files(content.root(), "en", problems);
    REQUIRE(documents.size() == 3);
    CHECK(documents[0].path == "en/topics.json");
    CHECK(documents[1].path == "en/articles/a.json");
    CHECK(documents[2].text == "b");
    CHECK(problems.empty());
}

TEST_CASE("a missing folder says which and what to do", "[guidance][files]")
{
    std::vector<Problem> problems;
    CHECK(read_files("/nowhere/content", "en", problems).empty());
    CHECK(problems == std::vector<Problem>{{"en", "",
                                            "The content folder /nowhere/content has no folder \"en\"; check --content "
                                            "and --lang, or install the program "
                                            "again."}});
}

TEST_CASE("a folder that goes round in circles is reported too", "[guidance][files]")
{
    const TemporaryContent content;
    fs::create_symlink("loop", content.root() / "en/loop");
    std::vector<Problem> problems;
    CHECK(read_files(content.root(), "en", problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().file == "en/loop");
}

TEST_CASE("a link that goes round in circles is reported", "[guidance][files]")
{
    const TemporaryContent content;
    fs::create_symlink("loop.json", content.root() / "en/articles/loop.json");
    std::vector<Problem> problems;
    CHECK(read_files(content.root(), "en", problems).empty());
    CHECK(problems == std::vector<Problem>{
                          {"en/articles/loop.json", "", "This link goes round in circles; replace it with the file."}});
}

TEST_CASE("a folder that links to its parent is not followed", "[guidance][files]")
{
    const TemporaryContent content;
    fs::create_directory_symlink("..", content.root() / "en/articles/again");
    std::vector<Problem> problems;
    CHECK(read_files(content.root(), "en", problems).empty());
    CHECK(problems.empty());
}

TEST_CASE("a link to a file that is gone, and a folder with a file's name, are reported", "[guidance][files]")
{
    const TemporaryContent content;
    fs::create_symlink("gone", content.root() / "en/articles/a.json");
    fs::create_directory(content.root() / "en/articles/b.json");
    std::vector<Problem> problems;
    CHECK(read_files(content.root(), "en", problems).empty());
    CHECK(problems == std::vector<Problem>{{"en/articles/a.json", "",
                                            "This file cannot be found; it may be a link to a file that is gone."},
                                           {"en/articles/b.json", "", "This is not a file; remove it."}});
}

TEST_CASE("a file above 4 MB is not read", "[guidance][files]")
{
    const TemporaryContent content;
    content.write("en/articles/big.json", "{}");
    fs::resize_file(content.root() / "en/articles/big.json", largest_content_file + 1);
    std::vector<Problem> problems;
    CHECK(read_files(content.root(), "en", problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "This file is larger than 4 MB and was not read.");
}

TEST_CASE("a part of the content that is missing is reported", "[guidance][files]")
{
    const TemporaryContent content;
    fs::remove(content.root() / "en/safety");
    std::vector<Problem> problems;
    read_files(content.root(), "en", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "en/safety");
}
