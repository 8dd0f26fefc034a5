#pragma once

#include "app/ui/kit/geometry.h"

#include <span>
#include <vector>

namespace aftercare::ui {

struct Disc {
    Point centre;
    float radius = 0;
};

// A convex shape with round corners: what a rubber band around discs encloses. It can be drawn larger or smaller, and
// every size is convex too. A limb is two discs, a plate with rounded corners one small disc for each corner.
class Outline {
public:
    explicit Outline(std::span<const Disc> discs);

    // The outline, every edge moved outwards by `grow` (inwards when negative).
    std::vector<Point> points(float grow = 0) const;
    bool contains(Point point) const;

private:
    struct Corner {
        Point at;
        Point away;  // unit length, outwards
    };
    std::vector<Corner> m_corners;  // clockwise on screen
};

}  // namespace aftercare::ui
