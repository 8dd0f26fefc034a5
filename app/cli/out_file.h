#pragma once

#include "app/cli/call.h"
#include "app/cli/words.h"

namespace aftercare::cli {

// Writes what a verb exports to the file that `option` names, over another only with --force, and never over the diary.
Result<> write_out(const Words& words, const Call& call, std::string_view text, std::string_view option = "--out");

}  // namespace aftercare::cli
