#pragma once

#include "app/domain/figure/skeleton.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace aftercare::figure {

// Things in the room. `at` is the point of the floor below their middle; sizes in centimetres.
struct Mat {
    Vec at;
    double length = 186, width = 62;
};
// Faces forward.
struct Chair {
    Vec at;
    double height = 45, back = 46, width = 42, depth = 42;
};
struct Pillow {
    Vec at;
    double length = 34, width = 44, height = 8;
};
// Its face is at `at`, looking forward.
struct Wall {
    Vec at;
    double width = 170, height = 214;
};
// The passage runs forward through `at`.
struct Doorway {
    Vec at;
    double width = 78, height = 196;
};
// Runs straight from place to place.
struct Strap {
    std::vector<std::variant<Place, Attachment>> through;
    double width = 2.4;
};
// A pool, filled from the floor to `height`; what stands in it shows through.
struct Water {
    Vec at;
    double length = 150, width = 70, height = 122;
};
using Prop = std::variant<Mat, Chair, Pillow, Wall, Doorway, Strap, Water>;

enum class Material { Mat, Wood, Soft, Wall };

// An upright box with rounded edges, standing on `at`.
struct Box {
    Vec at;
    Vec size;
    Material material = Material::Wood;
    double rounding = 1;
    bool framed = false;  // belongs to what the picture has to show
};
// The boxes that make up a prop; none for a strap or water.
std::vector<Box> boxes_of(const Prop& prop);

// A half space that a body may not enter and may touch: points with normal·p >= distance are outside it.
struct Surface {
    Vec normal{0, 0, 1};
    double distance = 0;
};
enum class SurfaceName { Floor, Chair, Pillow, Wall };
// The floor, the seat of the chair, the top of the pillow, the face of the wall; none when there is no such prop.
std::optional<Surface> surface_of(std::span<const Prop> props, SurfaceName name);

}  // namespace aftercare::figure
