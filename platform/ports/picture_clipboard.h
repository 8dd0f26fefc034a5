#pragma once

#include "app/base/result.h"

#include <string>

namespace aftercare {

// Pictures on the clipboard, where other programs take them from.
class PictureClipboard {
public:
    virtual ~PictureClipboard() = default;
    // Refused, with the reason and what to do instead, where no picture can be offered.
    virtual Result<> reach() = 0;
    // Offers a PNG until something else is copied or the program ends.
    virtual Result<> offer(std::string png) = 0;
};

}  // namespace aftercare
