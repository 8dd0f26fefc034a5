#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// Well-formed UTF-8 (no surrogates, no overlong forms) without NUL.
bool is_plain_utf8(std::string_view text);

// Lists of words and lines as one text; `separator` must not occur in a part.
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// The parts between separators; an empty text has none.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace aftercare
