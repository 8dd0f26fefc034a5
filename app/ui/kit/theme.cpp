#include "app/ui/kit/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace aftercare::ui {
namespace {

constexpr std::uint8_t byte_of(std::uint32_t value) { return static_cast<std::uint8_t>(value & 0xFFU); }

constexpr Colour opaque(std::uint32_t rgb) { return {byte_of(rgb >> 16U), byte_of(rgb >> 8U), byte_of(rgb)}; }

constexpr Colour veil(std::uint32_t rgb, std::uint8_t opacity)
{
    Colour colour = opaque(rgb);
    colour.a = opacity;
    return colour;
}

struct Row {
    ColourRole role;
    std::array<std::uint32_t, 3> rgb;  // light, dark, high contrast
};

constexpr Row rows[] = {
    {ColourRole::Background, {0xF6F2EA, 0x131917, 0x000000}},
    {ColourRole::Rail, {0xEFE9DD, 0x0E1412, 0x000000}},
    {ColourRole::Surface, {0xFFFDF9, 0x1B2320, 0x000000}},
    {ColourRole::Raised, {0xFFFFFF, 0x25302C, 0x141414}},
    {ColourRole::Sunken, {0xF2EDE3, 0x151C19, 0x000000}},
    {ColourRole::Border, {0xE3DBCC, 0x2E3935, 0xFFFFFF}},
    {ColourRole::BorderControl, {0x8E8779, 0x7C8A84, 0xFFFFFF}},
    {ColourRole::Divider, {0xECE5D8, 0x29332F, 0x8C8C8C}},
    {ColourRole::Text, {0x21302C, 0xEDF1EC, 0xFFFFFF}},
    {ColourRole::TextMuted, {0x55615C, 0xABB7B1, 0xE2E2E2}},
    {ColourRole::Accent, {0x1D6A61, 0x7ACDBC, 0xFFE14D}},
    {ColourRole::AccentHover, {0x185A52, 0x90DACB, 0xFFEC8A}},
    {ColourRole::AccentPressed, {0x124840, 0xA7E5D8, 0xFFF3B8}},
    {ColourRole::AccentText, {0xFFFFFF, 0x04241E, 0x000000}},
    {ColourRole::AccentSoft, {0xDCEBE5, 0x1F3A34, 0x2B2600}},
    {ColourRole::AccentSoftHover, {0xCFE3DB, 0x27473F, 0x3A3300}},
    {ColourRole::AccentSoftPressed, {0xBFD9CF, 0x2F544B, 0x4A4100}},
    {ColourRole::AccentSoftText, {0x124A43, 0xA9E4D7, 0xFFE14D}},
    {ColourRole::Warm, {0xD08A55, 0xE3A676, 0xFFC48F}},
    {ColourRole::WarmSoft, {0xF8E7D7, 0x37291E, 0x000000}},
    {ColourRole::WarmText, {0x7E4412, 0xF1C7A4, 0xFFD3AB}},
    {ColourRole::Positive, {0x2B6A3B, 0x8FCF98, 0x8DF59B}},
    {ColourRole::PositiveSoft, {0xDFEEDD, 0x1E3424, 0x000000}},
    {ColourRole::Caution, {0x775000, 0xEBC272, 0xFFCB66}},
    {ColourRole::CautionSoft, {0xFAEBC9, 0x382E17, 0x000000}},
    {ColourRole::Danger, {0xA3312B, 0xF39C92, 0xFFA69C}},
    {ColourRole::DangerHover, {0x8B2823, 0xF7B2AA, 0xFFC4BD}},
    {ColourRole::DangerText, {0xFFFFFF, 0x2E0805, 0x000000}},
    {ColourRole::DangerSoft, {0xFBE5E0, 0x43211D, 0x000000}},
    {ColourRole::DangerSoftText, {0x8A2620, 0xFBC2BB, 0xFFB3AA}},
    {ColourRole::Link, {0x145A8A, 0x9CCBF2, 0x8FE3FF}},
    {ColourRole::Focus, {0x1E4FD6, 0xA5BEFF, 0x5CE1FF}},
    {ColourRole::DisabledFill, {0xEAE4D9, 0x222A27, 0x000000}},
    {ColourRole::DisabledText, {0x65645C, 0x8E9994, 0xB0B0B0}},
    {ColourRole::FigureNear, {0x3F9488, 0x9BDDCF, 0xFFFFFF}},
    {ColourRole::FigureFar, {0xA9CFC6, 0x3F6F66, 0x9A9A9A}},
    {ColourRole::FigureBody, {0x19574F, 0x57AE9D, 0xFFE14D}},
    {ColourRole::FigureGhost, {0xD6E5DF, 0x2A3D38, 0x4D4D4D}},
    {ColourRole::FigureMat, {0xEBC7A4, 0x6B4F39, 0x8C8C8C}},
    {ColourRole::FigureProp, {0xC9A383, 0x8C6C52, 0xBDBDBD}},
    {ColourRole::FigureStage, {0xEEF4F0, 0x1A2824, 0x000000}},
    {ColourRole::FigureArrow, {0xB9652B, 0xF0B181, 0x5CE1FF}},
    {ColourRole::Track, {0xE3DBCC, 0x2E3935, 0x5A5A5A}},
    {ColourRole::Body, {0xDED5C5, 0x3A4641, 0x5A5A5A}},
    {ColourRole::ChartSeries1, {0x1D6A61, 0x7ACDBC, 0xFFE14D}},
    {ColourRole::ChartSeries2, {0xC05A14, 0xEE9A55, 0x58B8FF}},
    {ColourRole::ChartSeries3, {0x5A2D82, 0xD9C2FA, 0xFF8A3D}},
    {ColourRole::ChartSeries4, {0x4A90D0, 0x4C8AD6, 0xFFFFFF}},
    {ColourRole::ChartBand, {0xD5E6E0, 0x233F39, 0x3A3A3A}},
    {ColourRole::ChartGrid, {0xECE5D8, 0x29332F, 0x8C8C8C}},
};

// Darker means more on light ground, brighter means more on dark ground; luminance never turns back.
struct Ramp {
    std::array<std::uint32_t, 11> fills;
    std::uint32_t dark_text;
    int first_light_text, last_light_text;  // levels whose fill wants white text
};

constexpr Ramp ramps[] = {
    {{0xF5F1E4, 0xEEE2C5, 0xEAD0A7, 0xE8BD8B, 0xE7A776, 0xE39068, 0xDC765F, 0xB84D4E, 0x9B3A4F, 0x7A2B4B, 0x571E41},
     0x1A1216,
     7,
     10},
    {{0x28302C, 0x4A303F, 0x61344A, 0x783951, 0x903F52, 0xD0716C, 0xDC866E, 0xE49C77, 0xEAB489, 0xEECCA3, 0xF4E5C4},
     0x1A1216,
     0,
     4},
    {{0x000000, 0x24180A, 0x322618, 0x413426, 0x4E4132, 0xAE9F8E, 0xBEAE9D, 0xD0C0AE, 0xE1D1C0, 0xF5E5D3, 0xFFFFFF},
     0x000000,
     0,
     4},
};

constexpr Colour scrims[] = {veil(0x21302C, 0x80), veil(0x000000, 0xA6), veil(0x000000, 0xD9)};

constexpr ThemeColours column(std::size_t theme)
{
    ThemeColours colours;
    for (const Row& row : rows) colours.roles[static_cast<std::size_t>(row.role)] = opaque(row.rgb[theme]);
    colours.roles[static_cast<std::size_t>(ColourRole::Scrim)] = scrims[theme];

    const Ramp& ramp = ramps[theme];
    for (int level = 0; level <= 10; ++level) {
        const bool light = level >= ramp.first_light_text && level <= ramp.last_light_text;
        const auto place = static_cast<std::size_t>(level);
        colours.pain_ramp[place] = {opaque(ramp.fills[place]), opaque(light ? 0xFFFFFF : ramp.dark_text)};
    }
    return colours;
}

constexpr ThemeColours themes[] = {column(0), column(1), column(2)};
constexpr ThemeMetrics usual_metrics;
constexpr ThemeMetrics high_contrast_metrics = {.card_border = 2, .control_border = 2, .selected_border = 3};

// Every role has a row of its own, except the translucent scrim.
static_assert(std::size(rows) == colour_role_count - 1);

double linear(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

const ThemeColours& colours_of(Theme theme)
{
    switch (theme) {
    case Theme::Dark: return themes[1];
    case Theme::HighContrast: return themes[2];
    case Theme::System:
    case Theme::Light: break;
    }
    return themes[0];
}

const ThemeMetrics& metrics_of(Theme theme)
{
    return theme == Theme::HighContrast ? high_contrast_metrics : usual_metrics;
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

double contrast(Colour one, Colour other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace aftercare::ui
