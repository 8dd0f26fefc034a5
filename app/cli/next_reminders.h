#pragma once

#include "app/base/result.h"

namespace aftercare::cli {

class Call;
class Words;

// `reminder next`: what comes, and what comes again because it was put off, by when it is shown.
Result<> show_next(const Words& words, Call& call);

}  // namespace aftercare::cli
