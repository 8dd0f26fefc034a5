#include "app/records/json.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare::records;

TEST_CASE("a document keeps the order of its members and escapes what must be", "[records][json]")
{
    const Json json = Json::Object{{"zebra", 1},
                                   {"apple", "say \"hi\"\n"},
                                   {"none", nullptr},
                                   {"yes", true},
                                   {"half", 7.5},
                                   {"list", array_of(std::vector<std::string>{"a", "b"})},
                                   {"empty", Json::Array()}};
    CHECK(document(json) == "{\n  \"zebra\": 1,\n  \"apple\": \"say \\\"hi\\\"\\n\",\n  \"none\": null,\n"
                            "  \"yes\": true,\n  \"half\": 7.5,\n  \"list\": [\n    \"a\",\n    \"b\"\n  ],\n"
                            "  \"empty\": []\n}\n");
}

TEST_CASE("what is not known is null", "[records][json]")
{
    CHECK(document(Json(std::optional<int>())) == "null\n");
    CHECK(document(Json(std::optional<int>(4))) == "4\n");
    CHECK(document(text_or_null("")) == "null\n");
}

TEST_CASE("bytes that are not UTF-8 still make a document", "[records][json]")
{
    CHECK(document(Json("a\xff")) == "\"a\xEF\xBF\xBD\"\n");
}
