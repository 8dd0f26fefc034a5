#pragma once

#include "app/domain/figure/camera.h"
#include "app/domain/figure/motion.h"

#include <cstdint>
#include <span>
#include <vector>

namespace aftercare::figure {

class Figure;

// What a shape stands for. The theme says how that looks.
enum class FigureColour : std::uint8_t {
    Top,
    Trousers,
    Skin,
    Hair,   // the person
    Ghost,  // where another pose would be
    Mat,
    MatSide,
    Wood,
    WoodSide,
    Soft,
    SoftSide,
    Wall,
    WallSide,
    Strap,
    Stage,  // what is behind: thin rims are drawn in it
    Shadow,
    Arrow,
    Feel,
};

struct Shape {
    enum class Kind : std::uint8_t { Convex, Dot };
    Kind kind = Kind::Convex;
    FigureColour colour = FigureColour::Skin;
    float far = 0;  // 0 near the viewer, 1 on the far side: to be drawn paler
    float opacity = 1;
    float radius = 0;         // of a dot
    std::uint32_t first = 0;  // its points
    std::uint32_t count = 0;
};

// What to paint, from back to front, in centimetres on the picture plane.
struct Scene {
    std::vector<Shape> shapes;
    std::vector<PlanePoint> points;

    std::span<const PlanePoint> points_of(const Shape& shape) const
    {
        return std::span(points).subspan(shape.first, shape.count);
    }
};

struct SceneOptions {
    bool mirrored = false;  // the other side works; the picture is turned round, so that it is the near one again
    bool ghost = true;
    bool arrows = true;
    bool feel = true;
    double pixel = 0.5;  // centimetres per pixel: nothing is drawn finer
};

// Any time is good. Same figure, time and options: same scene.
Scene build_scene(const Figure& figure, Seconds time, const SceneOptions& options = {});

}  // namespace aftercare::figure
