#include "app/guidance/spelling.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace aftercare::guidance;

TEST_CASE("each kind of slip counts once", "[guidance][spelling]")
{
    CHECK(slips_between("title", "title") == 0);
    CHECK(slips_between("tittle", "title") == 1);
    CHECK(slips_between("tile", "title") == 1);
    CHECK(slips_between("tutle", "title") == 1);
    CHECK(slips_between("ttile", "title") == 1);
    CHECK(slips_between("", "title") == 5);
}

TEST_CASE("the nearest known word is offered, and nothing when none is near", "[guidance][spelling]")
{
    constexpr std::array<std::string_view, 3> known = {"title", "topic", "summary"};
    CHECK(nearest("tittle", known) == "title");
    CHECK(nearest("sumary", known) == "summary");
    CHECK(nearest("evidence", known).empty());
    CHECK(hint("topik", known) == " Did you mean \"topic\"?");
    CHECK(hint("xyz", known).empty());
}
