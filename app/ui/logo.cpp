#include "app/ui/logo.h"

#include <array>
#include <cmath>
#include <numbers>

namespace aftercare::ui {
namespace {

// On a square of 34: where each vertebra's middle lies, how wide it is and how it leans.
struct Vertebra {
    float x, y, width, degrees;
};
constexpr float design_size = 34;
constexpr float corner = 10, thickness = 3.4F;
constexpr std::array<Vertebra, 5> vertebrae = {{{17.0F, 7.2F, 5.2F, -12},
                                                {15.1F, 12.2F, 6.0F, -6},
                                                {14.6F, 17.3F, 6.6F, 4},
                                                {15.8F, 22.4F, 7.2F, 10},
                                                {17.4F, 27.4F, 7.0F, 4}}};

}  // namespace

void draw_logo(Canvas& canvas, Rect place, const ThemeColours& colours)
{
    const float scale = place.width / design_size;
    canvas.fill_rect(place, colours[ColourRole::Accent], corner * scale);
    const auto ink = colours[ColourRole::AccentText];
    for (const auto& bone : vertebrae) {
        const float lean = bone.degrees * std::numbers::pi_v<float> / 180;
        const float reach = (bone.width - thickness) / 2;
        const Point along{std::cos(lean) * reach * scale, std::sin(lean) * reach * scale};
        const Point middle{place.x + (bone.x + 0.6F) * scale, place.y + bone.y * scale};
        canvas.line(middle - along, middle + along, ink, thickness * scale);
        canvas.fill_circle(middle - along, thickness / 2 * scale, ink);
        canvas.fill_circle(middle + along, thickness / 2 * scale, ink);
    }
}

}  // namespace aftercare::ui
