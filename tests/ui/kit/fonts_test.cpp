#include "app/ui/kit/fonts.h"

#include "app/ui/kit/icons.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <imgui.h>

using namespace aftercare::ui;

namespace {

constexpr TextStyle every_style[] = {TextStyle::Display,     TextStyle::Title,       TextStyle::Subtitle,
                                     TextStyle::Heading,     TextStyle::Label,       TextStyle::Body,
                                     TextStyle::Small,       TextStyle::SmallStrong, TextStyle::Number,
                                     TextStyle::NumberSmall, TextStyle::Timer};

std::vector<char> read(const std::string& name)
{
    std::ifstream file(std::string(AFTERCARE_FONT_FOLDER) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct InstalledFonts {
    std::vector<char> regular = read("Inter-Regular.otf");
    std::vector<char> semibold = read("Inter-SemiBold.otf");
    std::vector<char> display = read("InterDisplay-SemiBold.otf");
    std::vector<char> icons = read("MaterialIcons-Regular.ttf");

    FontFiles files() const
    {
        return {std::as_bytes(std::span(regular)), std::as_bytes(std::span(semibold)),
                std::as_bytes(std::span(display)), std::as_bytes(std::span(icons))};
    }
};

}  // namespace

TEST_CASE("without font files every style still has a font", "[ui][fonts]")
{
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, {}, {});
    for (const TextStyle style : every_style) CHECK(fonts.of(style) != nullptr);
    CHECK(fonts.icons(22) != nullptr);
}

TEST_CASE("a damaged font file falls back instead of keeping the window shut", "[ui][fonts]")
{
    const std::string damaged(GENERATE(0U, 17U, 5000U), 'x');
    ImFontAtlas atlas;
    Fonts fonts;
    FontFiles files;
    files.regular = std::as_bytes(std::span(damaged));
    fonts.build(atlas, files, {});
    REQUIRE(fonts.of(TextStyle::Body) != nullptr);
    CHECK(fonts.of(TextStyle::Body)->IsLoaded());
}

TEST_CASE("every icon has a glyph in every icon size", "[ui][fonts]")
{
    const InstalledFonts installed;
    if (installed.icons.empty()) SKIP("the icon font is not installed");
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, installed.files(), {});
    for (const std::string_view icon : icons::all) {
        INFO(icon);
        REQUIRE(icon.size() == 3);
        const auto part = [&](std::size_t place) { return static_cast<unsigned char>(icon[place]) & 0x3FU; };
        const ImWchar character = ((static_cast<unsigned char>(icon[0]) & 0x0FU) << 12U) | (part(1) << 6U) | part(2);
        for (const float size : {16.0F, 18.0F, 22.0F, 28.0F})
            CHECK(fonts.icons(size)->FindGlyphNoFallback(character) != nullptr);
    }
}

TEST_CASE("no icon was left out of the list that is rasterised", "[ui][fonts]")
{
    std::ifstream file("app/ui/kit/icons.h");
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    std::size_t named = 0;
    for (auto at = source.find("\"\\u"); at != std::string::npos; at = source.find("\"\\u", at + 1)) ++named;
    REQUIRE(named > 0);
    CHECK(named == std::size(icons::all));
}

TEST_CASE("large type stops growing, reading type never does", "[ui][fonts]")
{
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, {}, {2, 1});
    CHECK(fonts.size(TextStyle::Body) == 32);
    CHECK(fonts.size(TextStyle::Display) == 52);
    CHECK(fonts.size(TextStyle::Title) == 42);

    fonts.build(atlas, {}, {2, 2});
    CHECK(fonts.size(TextStyle::Display) == 104);
}

TEST_CASE("letters beyond our own texts are added when they are met", "[ui][fonts]")
{
    const InstalledFonts installed;
    if (installed.regular.empty()) SKIP("the text font is not installed");
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, installed.files(), {});
    fonts.meet("Wait 10–15 minutes · then rest");
    CHECK_FALSE(fonts.outdated());

    fonts.meet("Łukasz, боль");
    REQUIRE(fonts.outdated());
    fonts.build(atlas, installed.files(), {});
    CHECK_FALSE(fonts.outdated());
    CHECK(fonts.of(TextStyle::Body)->FindGlyphNoFallback(U'Ł') != nullptr);
    CHECK(fonts.of(TextStyle::Display)->FindGlyphNoFallback(U'б') != nullptr);
}

TEST_CASE("characters that no font has are asked for once, not in every frame", "[ui][fonts]")
{
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, {}, {});
    fonts.meet("\xE2\x98\x83 \xE7\x97\x9B \xFF");
    fonts.build(atlas, {}, {});
    fonts.meet("\xE2\x98\x83 \xE7\x97\x9B \xFF");
    CHECK_FALSE(fonts.outdated());
}

TEST_CASE("the big timer font is only chosen for figures", "[ui][fonts]")
{
    const InstalledFonts installed;
    if (installed.display.empty()) SKIP("the display font is not installed");
    ImFontAtlas atlas;
    Fonts fonts;
    fonts.build(atlas, installed.files(), {});
    CHECK(fonts.nearest(TextFont::Display, 88, "14").font == fonts.of(TextStyle::Timer));
    CHECK(fonts.nearest(TextFont::Display, 88, "Rest").font == fonts.of(TextStyle::Display));
}
