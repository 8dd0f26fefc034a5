#pragma once

#include "app/guidance/loader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace aftercare::guidance {

// The content that ships, by name and text. Tests run in the repository.
inline std::vector<Document> shipped_documents()
{
    std::vector<Document> documents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("content/en")) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        const auto path = entry.path().lexically_relative("content").generic_string();
        documents.push_back({path, std::string(std::istreambuf_iterator<char>(stream), {})});
    }
    return documents;
}

// The shipped content with one file's text put in place of another, or added.
inline Loaded shipped_with(std::string path, std::string text)
{
    auto documents = shipped_documents();
    const auto found = std::ranges::find(documents, path, &Document::path);
    if (found == documents.end()) documents.push_back({std::move(path), std::move(text)});
    else found->text = std::move(text);
    return read_library(documents);
}

// One file of the shipped content with `from` replaced by `to`; `from` must occur.
inline Loaded shipped_after(const std::string& path, std::string_view from, std::string_view to)
{
    const auto documents = shipped_documents();
    const auto found = std::ranges::find(documents, path, &Document::path);
    auto text = found == documents.end() ? std::string() : found->text;
    const auto at = text.find(from);
    if (at == std::string::npos) return {};
    text.replace(at, from.size(), to);
    return shipped_with(path, std::move(text));
}

inline bool has_problem(const std::vector<Problem>& problems, const Problem& wanted)
{
    return std::ranges::find(problems, wanted) != problems.end();
}

}  // namespace aftercare::guidance
