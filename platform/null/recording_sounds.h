#pragma once

#include "platform/ports/sounds.h"

#include <vector>

namespace aftercare {

// Plays nothing and remembers what it was asked to play.
class RecordingSounds final : public Sounds {
public:
    void play(Sound sound) override { played.push_back(sound); }

    std::vector<Sound> played;
};

}  // namespace aftercare
