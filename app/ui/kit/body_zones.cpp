#include "app/ui/kit/body_zones.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <string>
#include <string_view>

namespace aftercare::ui {
namespace {

// The drawing is made for the viewer's left half of the body and mirrored about its middle.
constexpr Point corner{4, 2};
constexpr float middle = 60;
constexpr float plate_corner = 1.2F;

enum class Half { Left, Right };  // of the picture

Disc placed(Disc disc, Half half)
{
    if (half == Half::Right) disc.centre.x = 2 * middle - disc.centre.x;
    disc.centre = disc.centre - corner;
    return disc;
}

Outline limb(Disc one, Disc other, Half half) { return Outline(std::array{placed(one, half), placed(other, half)}); }

Outline plate(std::initializer_list<Point> corners, Half half)
{
    std::vector<Disc> discs;
    for (const Point point : corners) discs.push_back(placed({point, plate_corner}, half));
    return Outline(discs);
}

Outline head()
{
    constexpr int points = 20;
    std::vector<Disc> discs;
    for (int step = 0; step < points; ++step) {
        const float angle = static_cast<float>(step) * 2 * std::numbers::pi_v<float> / points;
        discs.push_back(placed({{middle + 9 * std::cos(angle), 20 + 12 * std::sin(angle)}, 4}, Half::Left));
    }
    return Outline(discs);
}

Outline shoulder(Half half)
{
    return plate({{46.5F, 48.6F}, {42.6F, 50.1F}, {38.6F, 52.3F}, {34.6F, 57}, {34.3F, 63}, {34.7F, 70}}, half);
}

// The rest of the chest or upper back, below the shoulder.
Outline upper_trunk(Half half)
{
    return plate({{57.6F, 48.5F}, {50.2F, 48.5F}, {35.2F, 73.5F}, {35.8F, 81}, {37.4F, 90}, {57.6F, 90}}, half);
}

Outline middle_trunk(Half half)
{
    return plate({{57.6F, 95}, {38.2F, 95}, {39.6F, 107}, {41, 119}, {57.6F, 119}}, half);
}
Outline lower_trunk(Half half) { return plate({{57.6F, 124}, {41, 124}, {38.9F, 136}, {37, 147}, {57.6F, 147}}, half); }

Outline seat(Half half)
{
    return plate({{57.6F, 152},
                  {36.4F, 152},
                  {34.2F, 160},
                  {33.5F, 168},
                  {33.6F, 175},
                  {39.8F, 177.3F},
                  {46, 178.4F},
                  {51.8F, 178.8F},
                  {57.6F, 178}},
                 half);
}

Outline sacrum()
{
    std::vector<Disc> discs;
    for (const Point point : {Point{54.4F, 152.6F}, Point{65.6F, 152.6F}, Point{60, 166}})
        discs.push_back(placed({point, 2}, Half::Left));
    return Outline(discs);
}

std::vector<Outline> arm(Half half)
{
    return {limb({{27.5F, 59}, 8}, {{22.5F, 101}, 6.2F}, half), limb({{21, 109}, 6}, {{15.5F, 146}, 4.4F}, half),
            limb({{14, 156}, 4.6F}, {{12.5F, 168}, 3.6F}, half)};
}

Outline neck()
{
    std::vector<Disc> discs;
    for (const Point point : {Point{54, 38.5F}, Point{66, 38.5F}, Point{67.5F, 45}, Point{52.5F, 45}})
        discs.push_back(placed({point, 1}, Half::Left));
    return Outline(discs);
}

class Builder {
public:
    explicit Builder(BodyView view) : m_view(view) {}

    void still(Outline shape) { m_zones.push_back({std::nullopt, std::nullopt, {std::move(shape)}}); }

    void zone(std::string_view site, std::vector<Outline> shapes)
    {
        m_zones.push_back({BodySite::from(site), std::nullopt, std::move(shapes)});
    }

    // One zone on each side of the person.
    void pair(const std::string& site, Outline (*shape)(Half))
    {
        for (const Half half : {Half::Left, Half::Right})
            m_zones.push_back({BodySite::from(site + side_of(half)), BodySite::from(site), {shape(half)}});
    }

    std::vector<BodyZone> zones() && { return std::move(m_zones); }

private:
    // Seen from behind, the person's left is the viewer's left.
    const char* side_of(Half half) const
    {
        return (m_view == BodyView::Back) == (half == Half::Left) ? "_left" : "_right";
    }

    BodyView m_view;
    std::vector<BodyZone> m_zones;
};

Outline thigh(Half half) { return limb({{45.6F, 193}, 12}, {{46, 217}, 9.6F}, half); }
Outline calf(Half half) { return limb({{46, 236}, 9}, {{46, 264}, 5.8F}, half); }
Outline foot(Half half) { return limb({{45, 277}, 4.9F}, {{40, 281}, 3.9F}, half); }
Outline flank(Half half) { return plate({{45.4F, 95}, {38.2F, 95}, {39.6F, 107}, {41, 119}, {46.4F, 119}}, half); }
Outline belly(Half half) { return plate({{57.6F, 95}, {50.4F, 95}, {51.4F, 119}, {57.6F, 119}}, half); }

std::vector<BodyZone> back_zones()
{
    Builder body(BodyView::Back);
    body.still(head());
    body.zone("neck", {neck()});
    body.pair("shoulder", shoulder);
    body.pair("upper_back", upper_trunk);
    body.pair("mid_back", middle_trunk);
    body.pair("low_back", lower_trunk);
    body.pair("buttock", seat);
    body.zone("sacrum", {sacrum()});
    auto arms = arm(Half::Left);
    for (Outline& shape : arm(Half::Right)) arms.push_back(std::move(shape));
    body.zone("arm", std::move(arms));
    body.pair("thigh", thigh);
    body.pair("lower_leg", calf);
    body.pair("foot", foot);
    return std::move(body).zones();
}

std::vector<BodyZone> front_zones()
{
    Builder body(BodyView::Front);
    body.still(head());
    body.zone("neck", {neck()});
    body.pair("shoulder", shoulder);
    for (const Half half : {Half::Left, Half::Right}) {
        body.still(upper_trunk(half));
        body.still(belly(half));
        body.still(lower_trunk(half));
    }
    body.pair("flank", flank);
    body.pair("hip", seat);
    auto arms = arm(Half::Left);
    for (Outline& shape : arm(Half::Right)) arms.push_back(std::move(shape));
    body.zone("arm", std::move(arms));
    body.pair("thigh", thigh);
    body.pair("lower_leg", calf);
    body.pair("foot", foot);
    return std::move(body).zones();
}

}  // namespace

std::span<const BodyZone> body_zones(BodyView view)
{
    static const std::vector<BodyZone> back = back_zones();
    static const std::vector<BodyZone> front = front_zones();
    return view == BodyView::Back ? back : front;
}

}  // namespace aftercare::ui
