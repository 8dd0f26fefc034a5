#pragma once

#include "app/domain/pain.h"
#include "app/domain/settings.h"
#include "app/ui/kit/canvas.h"

#include <array>
#include <cstddef>

namespace aftercare::ui {

// What a colour is for. Views and drawings name the purpose; only the theme knows the colour.
// clang-format off
enum class ColourRole {
    Background, Rail, Surface, Raised, Sunken, Border, BorderControl, Divider,
    Text, TextMuted,
    Accent, AccentHover, AccentPressed, AccentText,
    AccentSoft, AccentSoftHover, AccentSoftPressed, AccentSoftText,
    Warm, WarmSoft, WarmText,
    Positive, PositiveSoft, Caution, CautionSoft,
    Danger, DangerHover, DangerText, DangerSoft, DangerSoftText,
    Link, Focus, DisabledFill, DisabledText, Scrim,
    FigureNear, FigureFar, FigureBody, FigureGhost, FigureMat, FigureProp, FigureStage, FigureArrow,
    Track,                                                       // what of a ring or bar is still to come
    Body,                                                        // an untouched zone of the body map
    ChartSeries1, ChartSeries2, ChartSeries3, ChartSeries4,      // mean, sessions, routines, weekly score
    ChartBand, ChartGrid,
};
// clang-format on
inline constexpr std::size_t colour_role_count = static_cast<std::size_t>(ColourRole::ChartGrid) + 1;

// A fill and the text that reads on it.
struct PainColours {
    Colour fill;
    Colour text;
};

struct ThemeColours {
    std::array<Colour, colour_role_count> roles{};
    std::array<PainColours, 11> pain_ramp{};

    constexpr Colour operator[](ColourRole role) const { return roles[static_cast<std::size_t>(role)]; }
    // Never the only cue: the number is always printed too.
    constexpr PainColours pain(PainLevel level) const { return pain_ramp[static_cast<std::size_t>(level.value())]; }
};

// Lengths that depend on the theme, in pixels at 100 % text.
struct ThemeMetrics {
    float card_border = 1;
    float control_border = 1.5F;
    float selected_border = 2;
};

// Theme::System must have been resolved by whoever knows the system; here it reads as Light.
const ThemeColours& colours_of(Theme theme);
const ThemeMetrics& metrics_of(Theme theme);

// The same in every theme, in pixels at 100 % text.
inline constexpr float card_radius = 16;
inline constexpr float panel_radius = 20;
inline constexpr float control_radius = 10;
inline constexpr float small_radius = 6;
inline constexpr float focus_ring = 3;
inline constexpr float focus_gap = 2;
inline constexpr float card_gap = 16;
inline constexpr float small_gap = 8;
inline constexpr float card_padding_side = 24;
inline constexpr float card_padding_top = 20;
inline constexpr float least_target = 44;
inline constexpr float button_height = 48;

// WCAG 2 relative luminance of an opaque colour, 0 to 1, and the contrast ratio of two, 1 to 21.
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double luminance(Colour colour);
double contrast(Colour one, Colour other);

}  // namespace aftercare::ui
