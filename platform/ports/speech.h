#pragma once

#include <string>

namespace aftercare {

// Words to say, and the language they are in ("en"), so that a voice that speaks it is used.
struct Phrase {
    std::string words;
    std::string language;

    bool operator==(const Phrase&) const = default;
};

class Speech {
public:
    virtual ~Speech() = default;
    // Returns at once. Takes the place of a phrase that is still being spoken. Where nothing can speak nothing happens:
    // speech never says more than the screen.
    virtual void say(Phrase phrase) = 0;
    // Cuts off what is being spoken.
    virtual void stop() = 0;
};

}  // namespace aftercare
