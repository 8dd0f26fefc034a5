#pragma once

namespace aftercare {

// What the desktop tells about the person at it. What it does not tell is taken as present and free, so that no
// reminder is held back by a guess.
struct Presence {
    bool away = false;    // no key or pointer was touched for a while
    bool locked = false;  // the screen is locked
    bool busy = false;    // full-screen, or the desktop's do-not-disturb is on

    bool operator==(const Presence&) const = default;
};

}  // namespace aftercare
