// The same samples are held against the schemas by check_schemas.py, so that loader and schema cannot drift apart.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare::guidance;
using nlohmann::json;

namespace {

// The text of the shipped file that the sample names, with its changes made.
std::string changed_text(const json& sample, const std::vector<Document>& documents)
{
    const auto path = "en/" + sample.at("file").get<std::string>();
    auto document = json::parse(std::ranges::find(documents, path, &Document::path)->text);
    const auto put = sample.value("put", json::object());
    for (const auto& [pointer, value] : put.items()) document[json::json_pointer(pointer)] = value;
    auto removals = json::array();
    for (const auto& pointer : sample.value("take", json::array()))
        removals.push_back(json::object({{"op", "remove"}, {"path", pointer}}));
    return document.patch(removals).dump();
}

}  // namespace

TEST_CASE("the loader accepts the good samples and refuses the bad ones", "[guidance][content]")
{
    std::ifstream stream("tests/guidance/samples.json");
    const auto samples = json::parse(stream).at("samples");
    const auto documents = shipped_documents();
    for (const auto& sample : samples) {
        INFO(sample.at("about").get<std::string>());
        const auto path = "en/" + sample.at("file").get<std::string>();
        const auto problems = shipped_with(path, changed_text(sample, documents)).problems;
        for (const auto& problem : problems) UNSCOPED_INFO(problem.file << problem.pointer << ": " << problem.what);
        const bool refused = std::ranges::find(problems, path, &Problem::file) != problems.end();
        CHECK(refused != sample.at("good").get<bool>());
    }
}
