#pragma once

#include "platform/ports/picture_clipboard.h"

namespace aftercare {

// A clipboard that exists only in this object.
class RecordingClipboard final : public PictureClipboard {
public:
    Result<> reach() override
    {
        if (refuses.empty()) return {};
        return fail(ErrorKind::Io, refuses);
    }
    Result<> offer(std::string png) override
    {
        offered = std::move(png);
        return {};
    }

    std::string refuses;  // why nothing can be offered
    std::string offered;
};

}  // namespace aftercare
