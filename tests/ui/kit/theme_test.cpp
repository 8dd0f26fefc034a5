#include "app/ui/kit/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <vector>

using namespace aftercare;
using namespace aftercare::ui;
using enum ColourRole;

namespace {

struct Ground {
    ColourRole text;
    std::vector<ColourRole> on;
};

const std::vector<Ground> text_pairs = {
    {Text,
     {Background, Rail, Surface, Raised, Sunken, AccentSoft, WarmSoft, PositiveSoft, CautionSoft, DangerSoft,
      FigureStage}},
    {TextMuted, {Background, Rail, Surface, Raised, Sunken, AccentSoft, WarmSoft, FigureStage}},
    {AccentText, {Accent, AccentHover, AccentPressed}},
    {Accent, {Background, Rail, Surface, Raised, Sunken}},
    {AccentSoftText, {AccentSoft, AccentSoftHover, AccentSoftPressed}},
    {WarmText, {WarmSoft, Surface, Background}},
    {Positive, {Surface, Background, PositiveSoft, Raised}},
    {Caution, {Surface, Background, CautionSoft, Raised}},
    {Danger, {Surface, Background, Rail, Raised, DangerSoft}},
    {DangerText, {Danger, DangerHover}},
    {DangerSoftText, {DangerSoft, Surface}},
    {Link, {Surface, Background, Raised}},
    {DisabledText, {DisabledFill, Surface}},
};

const std::vector<Ground> shape_pairs = {
    {Focus, {Background, Rail, Surface, Raised, AccentSoft, DangerSoft}},
    {BorderControl, {Surface, Background, Raised, Sunken}},
    {Accent, {Track}},
    {ChartSeries1, {Surface}},
    {ChartSeries2, {Surface}},
    {ChartSeries3, {Surface}},
    {ChartSeries4, {Surface}},
};

void require_contrast(const ThemeColours& colours, const std::vector<Ground>& pairs, double least)
{
    for (const Ground& pair : pairs)
        for (const ColourRole on : pair.on) {
            INFO("role " << static_cast<int>(pair.text) << " on " << static_cast<int>(on));
            CHECK(contrast(colours[pair.text], colours[on]) >= least);
        }
}

}  // namespace

TEST_CASE("text can be read on every ground it is used on, in every theme", "[ui][theme]")
{
    require_contrast(colours_of(Theme::Light), text_pairs, 4.5);
    require_contrast(colours_of(Theme::Dark), text_pairs, 4.5);
    require_contrast(colours_of(Theme::HighContrast), text_pairs, 7.0);
}

TEST_CASE("borders of controls, focus rings and chart marks stand out from their ground", "[ui][theme]")
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
        require_contrast(colours_of(theme), shape_pairs, 3.0);
}

TEST_CASE("every pain level prints a readable number and looks different from the level below", "[ui][theme]")
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const ThemeColours& colours = colours_of(theme);
        const double direction = theme == Theme::Light ? -1 : 1;
        for (std::size_t level = 0; level < colours.pain_ramp.size(); ++level) {
            INFO("theme " << key_of(theme) << ", level " << level);
            const PainColours& here = colours.pain_ramp[level];
            CHECK(contrast(here.fill, here.text) >= 4.5);
            if (level == 0) continue;
            CHECK(direction * (luminance(here.fill) - luminance(colours.pain_ramp[level - 1].fill)) > 0);
        }
    }
}

TEST_CASE("contrast is that of the accessibility guidelines", "[ui][theme]")
{
    CHECK_THAT(contrast({0, 0, 0}, {255, 255, 255}), Catch::Matchers::WithinAbs(21.0, 0.001));
    CHECK_THAT(contrast({119, 119, 119}, {255, 255, 255}), Catch::Matchers::WithinAbs(4.478, 0.001));
}

TEST_CASE("high contrast draws thicker borders", "[ui][theme]")
{
    CHECK(metrics_of(Theme::HighContrast).card_border == 2);
    CHECK(metrics_of(Theme::Light).card_border == 1);
}

TEST_CASE("no colour was forgotten: only the scrim lets what is beneath shine through", "[ui][theme]")
{
    const ThemeColours& colours = colours_of(Theme::Light);
    for (std::size_t role = 0; role < colour_role_count; ++role) {
        INFO("role " << role);
        CHECK((colours.roles[role].a == 255) == (role != static_cast<std::size_t>(Scrim)));
        CHECK(colours.roles[role] != Colour{});
    }
}
