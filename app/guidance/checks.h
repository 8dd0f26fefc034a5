#pragma once

#include "app/guidance/loader.h"
#include "app/guidance/strings.h"

namespace aftercare::guidance {

// What must hold between the pieces of a library that was read. Paths and pointers are those of their files.

// Keys, tags and ids that are named exist; routines add up and give each side the same time.
std::vector<Problem> check_references(const Library& library, std::string_view language);

// Every topic has an article; every claim is answered by an article or listed with a reason; an unsupported claim
// stands only in a myth article.
std::vector<Problem> check_coverage(const Library& library, std::string_view language);

// Warning signs, action cards, numbers and exercise rules are complete.
std::vector<Problem> check_safety(const Library& library, std::string_view language);

// No word that promises, frightens or diagnoses (content source, section 10.3) outside myth articles and quotations.
std::vector<Problem> check_wording(const Library& library, std::string_view language);

// The same for the words of the interface; the file is that of the language.
std::vector<Problem> check_interface_words(const Strings& strings, std::string_view language);

std::vector<Problem> check_all(const Library& library, std::string_view language);

// The first word or phrase of `text` that guidance may not use, or "". Quoted words do not count.
std::string_view unwanted_words(std::string_view text);

}  // namespace aftercare::guidance
