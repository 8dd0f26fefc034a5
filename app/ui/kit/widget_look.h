#pragma once

#include "app/ui/kit/ui.h"

// How buttons and fields look in each state; shared by the widgets.
namespace aftercare::ui {

struct Skin {
    ColourRole fill = ColourRole::Surface;
    ColourRole border = ColourRole::Border;
    ColourRole text = ColourRole::Text;
    float border_width = 0;  // px; 0 for none
    bool filled = true;
};

// A rounded box in its skin. `place` in pixels, `radius` in px.
void draw_skin(Ui& ui, Rect place, const Skin& skin, float radius = 10);

// Icon and words, centred or from the left edge, on one line.
struct Label {
    std::string_view icon = {};
    std::string_view words = {};
    TextStyle style = TextStyle::Label;
    ColourRole colour = ColourRole::Text;
    float icon_size = 22;
    bool icon_after = false;
    float gap = 8;
};
float label_width(const Ui& ui, const Label& label);  // pixels
void draw_label(Ui& ui, Point left_middle, const Label& label);
void draw_label_centred(Ui& ui, Rect place, const Label& label);
void draw_toggle(Ui& ui, Rect knob, bool on, bool disabled);

}  // namespace aftercare::ui
