#pragma once

#include "app/ui/kit/canvas.h"
#include "app/ui/kit/theme.h"

#include <string_view>

namespace aftercare::ui {

enum class Anchor { Left, Centre, Right };

// A word as drawings place it: by its baseline, as designers do.
struct Lettering {
    TextFont font = TextFont::Regular;
    float size = 14;  // pixels per em at 100 % text
    ColourRole colour = ColourRole::TextMuted;
    Anchor anchor = Anchor::Centre;
};

// What a drawing needs: somewhere to draw, the theme, and how many pixels one pixel at 100 % text has become.
struct Pen {
    Canvas& canvas;
    const ThemeColours& colours;
    float scale = 1;

    float px(float length) const { return length * scale; }
    Colour operator[](ColourRole role) const { return colours[role]; }

    void write(Point baseline, std::string_view words, const Lettering& lettering) const;
    void write(Point baseline, std::string_view words, const Lettering& lettering, Colour colour) const;
    // A straight dashed line; lengths in pixels at 100 % text.
    struct Dashes {
        float thickness, dash, gap;
    };
    void dashed(Point from, Point to, Colour colour, Dashes dashes) const;
};

}  // namespace aftercare::ui
