#pragma once

#include "app/domain/figure/figure.h"

namespace aftercare::figure {

enum class Rule { JointLimit, PinMissed, BelowFloor, ContactLost, ThroughWall, TooFast, InsideBody };

// One rule that a figure breaks, where it breaks it worst.
struct Fault {
    Rule rule;
    std::string what;     // "left knee", "back on the floor"
    double measured = 0;  // degrees, centimetres or centimetres per second
    Seconds at{0};
};

// Looks at the figure many times a second through the whole loop: joints stay within what a healthy adult can do,
// pins are reached to 1 cm, nothing sinks 1.5 cm into the floor or the wall, claimed contacts touch, no joint moves
// faster than 260 cm/s, hands, elbows and knees stay outside the trunk and the head.
std::vector<Fault> faults_of(const Figure& figure);

// "left knee flexion bends further than a joint can (161.0 at 2.30 s)"
std::string sentence(const Fault& fault);

}  // namespace aftercare::figure
