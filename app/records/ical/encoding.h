#pragma once

#include <string>
#include <string_view>

namespace aftercare::records {

// The text of a file in UTF-8 without its mark. A file in UTF-16, as some programs on Windows save it, is turned into
// UTF-8; anything else is left as it is.
std::string as_utf8(std::string_view bytes);

}  // namespace aftercare::records
