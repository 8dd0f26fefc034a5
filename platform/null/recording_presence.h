#pragma once

#include "platform/ports/presence.h"

namespace aftercare {

// A desktop that tells what was put in, which at first is nothing at all, and counts how often it was asked.
class RecordingPresence final : public PresenceWatch {
public:
    PresenceStatus status() override
    {
        ++asked;
        auto told = now;
        told.presence.busy |= occupied;
        return told;
    }
    void occupy(bool busy) override { occupied = busy; }

    PresenceStatus now;
    bool occupied = false;
    int asked = 0;
};

}  // namespace aftercare
