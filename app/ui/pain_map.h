#pragma once

#include "app/ui/kit/body_zones.h"
#include "app/ui/kit/ui.h"
#include "app/ui/pain_draft.h"

#include <optional>

namespace aftercare::ui {

// The part of the body that is seen closer, so that its places are large enough to be pressed.
struct MapZoom {
    BodyView view;
    BodySite site;     // what it was asked for
    Rect part, from;   // in units of the drawing; where the way there begins
    double since = 0;  // by the running clock
};

// The body from the back and the front; pressing a place takes it in or out. One that is too small to be pressed with
// ease is shown closer first.
void draw_map(PainDraft& draft, std::optional<MapZoom>& zoom, Ui& ui);

}  // namespace aftercare::ui
