#include "app/guidance/checks.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

const std::string lifting = "en/articles/lifting.json";
const std::string myth = "en/articles/myth_blood_flow.json";

}  // namespace

TEST_CASE("an unsupported claim may only stand in a myth article", "[guidance][checks]")
{
    const auto loaded = shipped_after(lifting, "\"C082\"", "\"C082\", \"C016\"");
    CHECK(has_problem(loaded.problems,
                      {lifting, "/claims/1", "C016 is unsupported, so only a myth article may answer it."}));
}

TEST_CASE("an unsupported article must be a myth article", "[guidance][checks]")
{
    const auto loaded = shipped_after(myth, "\"myth\": true", "\"myth\": false");
    CHECK(has_problem(loaded.problems, {myth, "/evidence",
                                        "What is unsupported may only stand in a myth article; set "
                                        "\"myth\" to true."}));
}

TEST_CASE("a myth article must say what is known instead", "[guidance][checks]")
{
    const auto loaded = shipped_after(myth, "\"kind\": \"fact\"", "\"kind\": \"note\"");
    CHECK(has_problem(loaded.problems,
                      {myth, "/blocks", "A myth article must say what is known instead, in a fact block."}));
}

TEST_CASE("a claim that nothing answers must be listed with its reason", "[guidance][checks]")
{
    const auto loaded = shipped_after(lifting, "\"C082\"", "\"C080\"");
    CHECK(has_problem(loaded.problems, {"en/not_shipped.json", "/not_shipped",
                                        "C082 is answered by no article; list it here with the reason."}));
}

TEST_CASE("a claim that an article answers may not be listed as left out", "[guidance][checks]")
{
    const auto loaded = shipped_after(lifting, "\"C082\"", "\"C082\", \"C104\"");
    CHECK(has_problem(loaded.problems, {"en/not_shipped.json", "/not_shipped/4/claim",
                                        "C104 is answered by an article; take it off this list."}));
}

TEST_CASE("a topic that was promised needs an article", "[guidance][checks]")
{
    const auto loaded = shipped_after("en/topics.json", "\"hydration\"", "\"water\"");
    CHECK(has_problem(loaded.problems, {"en/topics.json", "/topics", "The topic \"hydration\" is missing; add it."}));
}
