#pragma once

#include "app/guidance/library.h"

namespace aftercare::guidance {

// Whether the article can be told whole in its own words, without headings that only a page has.
bool has_plain_text(const Article& article);
// An article as plain text to print, send or fill in: its title, its words, its lists and its tables.
std::string plain_text(const Article& article, const Library& library);

}  // namespace aftercare::guidance
