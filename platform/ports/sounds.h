#pragma once

namespace aftercare {

// Short sounds, from the least to the most important: of several at one moment the last in this list is heard.
enum class Sound {
    Tick,         // three, two and one second before a step ends
    Start,        // of moving or holding
    End,          // of a step
    SwitchSides,  // the other side follows
    Finished,
};

class Sounds {
public:
    virtual ~Sounds() = default;
    // Returns at once. Where nothing can be heard nothing happens: a sound never says more than the screen.
    virtual void play(Sound sound) = 0;
};

}  // namespace aftercare
