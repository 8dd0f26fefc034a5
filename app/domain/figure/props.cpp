#include "app/domain/figure/props.h"

namespace aftercare::figure {
namespace {

constexpr double mat_thickness = 1.6;
constexpr double post = 3.4;

struct Builder {
    std::vector<Box> operator()(const Mat& mat) const
    {
        return {{mat.at - Vec{0, 0, mat_thickness}, {mat.length, mat.width, mat_thickness}, Material::Mat, 0.8, false}};
    }
    std::vector<Box> operator()(const Chair& chair) const
    {
        std::vector<Box> boxes;
        const double behind = -chair.depth / 2 + 2;
        for (const double sideways : {chair.width / 2 - 2, -chair.width / 2 + 2}) {
            boxes.push_back({chair.at + Vec{behind, sideways, 0}, {post, post, chair.height + chair.back}});
            boxes.push_back({chair.at + Vec{-behind, sideways, 0}, {post, post, chair.height - 3}});
        }
        if (chair.back > 0)
            boxes.push_back({chair.at + Vec{behind, 0, chair.height + chair.back * 0.42},
                             {post - 0.8, chair.width - 2, chair.back * 0.58}});
        boxes.push_back({chair.at + Vec{0, 0, chair.height - 4.5}, {chair.depth, chair.width, 4.5}});
        boxes.back().rounding = 1.6;
        for (Box& box : boxes) box.framed = true;
        return boxes;
    }
    std::vector<Box> operator()(const Pillow& pillow) const
    {
        return {{pillow.at, {pillow.length, pillow.width, pillow.height}, Material::Soft, pillow.height / 2.2, true}};
    }
    std::vector<Box> operator()(const Wall& wall) const
    {
        return {{wall.at - Vec{3, 0, 0}, {6, wall.width, wall.height}, Material::Wall, 0.8, false}};
    }
    std::vector<Box> operator()(const Doorway& door) const
    {
        constexpr double thick = 9;
        constexpr double deep = 12;
        const double side = door.width / 2 + thick / 2;
        return {{door.at + Vec{0, side, 0}, {deep, thick, door.height}, Material::Wall, 1, true},
                {door.at + Vec{0, 0, door.height}, {deep, door.width + 2 * thick, thick}, Material::Wall, 1, true},
                {door.at + Vec{0, -side, 0}, {deep, thick, door.height}, Material::Wall, 1, true}};
    }
    std::vector<Box> operator()(const Strap&) const { return {}; }
    std::vector<Box> operator()(const Water&) const { return {}; }
};

template <class T>
const T* find(std::span<const Prop> props)
{
    for (const Prop& prop : props)
        if (const T* found = std::get_if<T>(&prop)) return found;
    return nullptr;
}

}  // namespace

std::vector<Box> boxes_of(const Prop& prop) { return std::visit(Builder{}, prop); }

std::optional<Surface> surface_of(std::span<const Prop> props, SurfaceName name)
{
    constexpr Vec up{0, 0, 1};
    if (name == SurfaceName::Floor) return Surface{up, 0};
    if (const auto* chair = find<Chair>(props); chair && name == SurfaceName::Chair)
        return Surface{up, chair->at.z + chair->height};
    if (const auto* pillow = find<Pillow>(props); pillow && name == SurfaceName::Pillow)
        return Surface{up, pillow->at.z + pillow->height};
    if (const auto* wall = find<Wall>(props); wall && name == SurfaceName::Wall) return Surface{{1, 0, 0}, wall->at.x};
    return std::nullopt;
}

}  // namespace aftercare::figure
