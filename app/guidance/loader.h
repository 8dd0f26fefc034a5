#pragma once

#include "app/guidance/library.h"

#include <filesystem>
#include <span>

namespace aftercare::guidance {

// One thing wrong with the content. All of them are collected in one reading.
struct Problem {
    std::string file;     // inside the content folder, such as "en/articles/walking.json"
    std::string pointer;  // JSON pointer (RFC 6901); "" is the whole file
    std::string what;     // one plain sentence that says what to do

    bool operator==(const Problem&) const = default;
};

struct Loaded {
    Library library;  // all that could be read, even when there are problems
    std::vector<Problem> problems;
};

// The text of one content file.
struct Document {
    std::string path;  // inside the content folder
    std::string text;
};

// Files above this size are refused unread.
inline constexpr std::uintmax_t largest_content_file = std::uintmax_t{4} * 1024 * 1024;

// Reads `folder`/`language`, then checks what belongs together (checks.h). Never throws: an unreadable folder, broken
// JSON, invalid UTF-8, a wrong type or a symbolic link that goes round in circles is a problem in the list.
Loaded load_library(const std::filesystem::path& folder, std::string_view language = "en");

// The same from memory; the paths say what each document is.
Loaded read_library(std::span<const Document> documents, std::string_view language = "en");

// Warning signs, numbers and exercise rules as they were when the program was built, so that Get help can be shown
// whatever happened to the content folder.
Library safety_fallback();

}  // namespace aftercare::guidance
