#pragma once

#include "app/base/result.h"

namespace aftercare {

// What every program of ours ends with after an error: 2 for a request that cannot be right, 3 for a diary that cannot
// be used as it is, 4 for the world around it, 5 for something that is not there. 0 is success.
constexpr int exit_code_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return 2;
    case ErrorKind::Busy:
    case ErrorKind::Corrupt:
    case ErrorKind::TooNew: return 3;
    case ErrorKind::Io: return 4;
    case ErrorKind::NotFound: return 5;
    }
    return 4;
}

}  // namespace aftercare
