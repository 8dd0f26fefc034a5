#pragma once

#include "app/domain/body_site.h"
#include "app/ui/kit/outline.h"

#include <optional>
#include <span>
#include <vector>

namespace aftercare::ui {

enum class BodyView { Back, Front };

// A part of the drawn body. Its left and right are the person's own. Units of the drawing: 112 wide, 286 high.
struct BodyZone {
    std::optional<BodySite> site;   // none for parts that are drawn but not asked about
    std::optional<BodySite> whole;  // a wider site that includes this zone: the whole low back
    std::vector<Outline> shapes;    // several for the arms, which are one site
};

inline constexpr Point body_size{112, 286};

// In the order of drawing.
std::span<const BodyZone> body_zones(BodyView view);

}  // namespace aftercare::ui
