#pragma once

#include "platform/ports/speech.h"

#include <utility>
#include <vector>

namespace aftercare {

// Says nothing and remembers what it was asked to say.
class RecordingSpeech final : public Speech {
public:
    void say(Phrase phrase) override { said.push_back(std::move(phrase)); }
    void stop() override { ++stops; }

    std::vector<Phrase> said;
    int stops = 0;
};

}  // namespace aftercare
