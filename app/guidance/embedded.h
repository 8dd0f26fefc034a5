#pragma once

#include "app/guidance/loader.h"

namespace aftercare::guidance {

// The files of content/en/safety as they were when the program was built.
std::vector<Document> embedded_safety();

// content/en/strings.json as it was then.
std::string_view embedded_strings();

}  // namespace aftercare::guidance
