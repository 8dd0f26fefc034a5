#include "app/guidance/search.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

Article article(std::string key, std::string title, std::string summary, std::string body)
{
    Article one;
    one.key = std::move(key);
    one.title = std::move(title);
    one.summary = std::move(summary);
    one.blocks = {{BlockKind::Paragraph, std::move(body), {}}};
    return one;
}

Library small_library()
{
    LibraryParts parts;
    parts.articles = {article("body", "Desks", "Sit well", "A short walk helps"),
                      article("title", "Walking", "Go out", "Slowly"),
                      article("summary", "Moving", "A walk a day", "Slowly"), article("accent", "Café über", "", "")};
    WarningSign sign;
    sign.id = "E06";
    sign.statement = "Trouble walking";
    parts.safety.signs = {sign};
    return Library(std::move(parts));
}

std::vector<std::string> keys_of(const std::vector<SearchHit>& hits)
{
    std::vector<std::string> keys;
    for (const auto& hit : hits) keys.push_back(hit.key);
    return keys;
}

}  // namespace

TEST_CASE("a word in the title ranks above the summary, and that above the body", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(keys_of(search.find("walk").articles) == std::vector<std::string>{"title", "summary", "body"});
}

TEST_CASE("words in a table are found like words in the text", "[guidance][search]")
{
    LibraryParts parts;
    parts.articles = {article("loads", "Loads", "", "")};
    TableRow row;
    row.cells = {"Shoulder height"};
    parts.articles[0].blocks = {{.kind = BlockKind::Table, .text = "Limits", .columns = {"Lift"}, .rows = {row}}};
    const Search search{Library(std::move(parts))};
    for (const auto* word : {"limits", "lift", "shoulder"})
        CHECK(keys_of(search.find(word).articles) == std::vector<std::string>{"loads"});
}

TEST_CASE("warning signs that match come in their own group", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(keys_of(search.find("trouble walking").warning_signs) == std::vector<std::string>{"E06"});
}

TEST_CASE("case and accents do not matter, typed or written", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(keys_of(search.find("CAFE uber").articles) == std::vector<std::string>{"accent"});
    CHECK(keys_of(search.find("Wälking").articles) == std::vector<std::string>{"title"});
    CHECK(fold("Café-Öl, Straße") == "cafe ol  strase");
    CHECK(fold("cafe\u0301") == "cafe");
}

TEST_CASE("one slip is forgiven, also in words of three letters", "[guidance][search]")
{
    const Search search(small_library());
    for (const auto* slip : {"walkng", "wallking", "wakling", "welking", "walkimg"})
        CHECK(keys_of(search.find(slip).articles) == std::vector<std::string>{"title"});
    CHECK(search.find("wolkinn").empty());
    CHECK(search.find("dx").empty());
}

TEST_CASE("a word that is spelled right is not mixed with words one slip away", "[guidance][search]")
{
    LibraryParts parts;
    parts.articles = {article("sore", "Sore back", "", ""), article("more", "More help", "", "")};
    const Search search{Library(std::move(parts))};
    CHECK(keys_of(search.find("sore").articles) == std::vector<std::string>{"sore"});
}

TEST_CASE("every word typed must be found", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(keys_of(search.find("walk desk").articles) == std::vector<std::string>{"body"});
    CHECK(search.find("walk elephant").empty());
}

TEST_CASE("nothing typed finds nothing", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(search.find("").empty());
    CHECK(search.find(" – … ").empty());
}

TEST_CASE("each group is cut to the limit, best first", "[guidance][search]")
{
    const Search search(small_library());
    CHECK(keys_of(search.find("walk", 1).articles) == std::vector<std::string>{"title"});
}

TEST_CASE("the shipped guidance answers the words people use", "[guidance][search][content]")
{
    const Search search(read_library(shipped_documents()).library);
    CHECK_FALSE(search.find("hpi").exercises.empty());
    CHECK_FALSE(search.find("bak").articles.empty());
    CHECK(search.find("bak").articles.size() < search.find("ba", 1000).articles.size());
    CHECK(search.find("toxins").articles.at(0).key == "myth_flush_toxins");
    CHECK(search.find("sleepng").articles.at(0).key == "sleeping_with_a_sore_back");
    CHECK(search.find("knee").exercises.size() >= 3);
    CHECK(search.find("desk").routines.at(0).key == "desk_break_3");
    CHECK(search.find("numb").warning_signs.at(0).kind == HitKind::WarningSign);
}

TEST_CASE("a person's own routines are found by name, words and exercises, until others take their place",
          "[guidance][search]")
{
    LibraryParts parts;
    Exercise rolls;
    rolls.key = "knee_rolls";
    rolls.title = "Knee rolls";
    parts.exercises = {rolls};
    const Library library{std::move(parts)};
    Search search(library);
    const Routine evening{.key = "own-1",
                          .title = "Wind down",
                          .when = "Before bed",
                          .steps = {{.exercise = "knee_rolls"}, {.kind = StepKind::Rest, .cue = "Turn over"}}};
    search.know_own({&evening}, library);
    for (const auto* words : {"wind", "bed", "knee", "turn over", "wnid"}) {
        CAPTURE(words);
        CHECK(keys_of(search.find(words).routines) == std::vector<std::string>{"own-1"});
    }
    CHECK(keys_of(search.find("knee").exercises) == std::vector<std::string>{"knee_rolls"});
    const Routine morning{.key = "own-2", .title = "Get going"};
    search.know_own({&morning}, library);
    CHECK(search.find("wind").empty());
    CHECK(keys_of(search.find("going").routines) == std::vector<std::string>{"own-2"});
    search.know_own({}, library);
    CHECK(search.find("going").empty());
    CHECK(keys_of(search.find("knee").exercises) == std::vector<std::string>{"knee_rolls"});
}
