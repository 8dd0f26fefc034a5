#include "app/ui/kit/fonts.h"

#include "app/ui/kit/icons.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace aftercare::ui {
namespace {

struct StyleSpec {
    TextFont face;
    float size;  // pixels per em at 100 %
    float line;
    float most;  // large type stops growing here, so that a line still holds about twenty characters
    bool figures_only = false;
};

StyleSpec spec_of(TextStyle style)
{
    constexpr float unlimited = 1000;
    switch (style) {
    case TextStyle::Display: return {TextFont::Display, 34, 42, 52};
    case TextStyle::Title:
    case TextStyle::NumberSmall: return {TextFont::Display, 24, 32, 42};
    case TextStyle::Subtitle: return {TextFont::Display, 20, 28, 36};
    case TextStyle::Heading: return {TextFont::SemiBold, 18, 26, unlimited};
    case TextStyle::Label: return {TextFont::SemiBold, 16, 24, unlimited};
    case TextStyle::Body: return {TextFont::Regular, 16, 24, unlimited};
    case TextStyle::Small: return {TextFont::Regular, 14, 20, unlimited};
    case TextStyle::SmallStrong: return {TextFont::SemiBold, 14, 20, unlimited};
    case TextStyle::Number: return {TextFont::Display, 40, 48, 64, true};
    case TextStyle::Timer: return {TextFont::Display, 88, 96, 132, true};
    }
    return {TextFont::Regular, 16, 24, unlimited};
}

constexpr TextStyle styles[] = {TextStyle::Body,    TextStyle::Label,    TextStyle::Small, TextStyle::SmallStrong,
                                TextStyle::Heading, TextStyle::Subtitle, TextStyle::Title, TextStyle::Display,
                                TextStyle::Number,  TextStyle::Timer};
constexpr float icon_sizes[] = {16, 18, 22, 28};

// Dear ImGui asks for the height from ascender to descender, designers for the em. From the fonts' hhea tables.
float box_per_em(TextFont face)
{
    switch (face) {
    case TextFont::Regular:
    case TextFont::SemiBold: return 1.2102F;
    case TextFont::Display: return 1.2090F;
    case TextFont::Icons: break;
    }
    return 1;
}

constexpr std::string_view figures = "0123456789.,:/+-–−%½× ()hms";

bool only_figures(std::string_view words)
{
    return words.find_first_not_of("0123456789.,:/+-% ()hms") == std::string_view::npos;
}

// ASCII comes with these signs of our own texts. Most people never need more, and each letter costs time at the start.
constexpr std::string_view own_signs = " ·×½°éëï‑–—‘’“”•…←↑→↓−≤≥€\uFFFD";

// What else people write with. A block is added whole when its first character is met.
struct Block {
    unsigned first, last;
};
constexpr Block blocks[] = {
    {0x00A0, 0x017F},  // Western and Central European
    {0x0180, 0x024F},  // Romanian, African and other Latin letters
    {0x0300, 0x03FF},  // combining accents, Greek
    {0x0400, 0x052F},  // Cyrillic
    {0x1E00, 0x1EFF},  // Vietnamese and others
    {0x2000, 0x27BF},  // punctuation, currencies, arrows, shapes
};

ImVector<ImWchar> ranges_of(ImFontGlyphRangesBuilder& characters)
{
    ImVector<ImWchar> ranges;
    characters.BuildRanges(&ranges);
    return ranges;
}

void add_text(ImFontGlyphRangesBuilder& characters, std::string_view text)
{
    characters.AddText(text.data(), text.data() + text.size());
}

ImVector<ImWchar> text_ranges(unsigned block_bits)
{
    ImFontGlyphRangesBuilder characters;
    for (ImWchar ascii = ' '; ascii <= '~'; ++ascii) characters.AddChar(ascii);
    add_text(characters, own_signs);
    for (unsigned place = 0; place < std::size(blocks); ++place) {
        if ((block_bits >> place & 1U) == 0) continue;
        for (unsigned character = blocks[place].first; character <= blocks[place].last; ++character)
            characters.AddChar(character);
    }
    return ranges_of(characters);
}

ImVector<ImWchar> figure_ranges()
{
    ImFontGlyphRangesBuilder characters;
    add_text(characters, figures);
    return ranges_of(characters);
}

ImVector<ImWchar> icon_ranges()
{
    ImFontGlyphRangesBuilder characters;
    for (const std::string_view icon : icons::all) add_text(characters, icon);
    return ranges_of(characters);
}

std::span<const std::byte> bytes_of(const FontFiles& files, TextFont face)
{
    switch (face) {
    case TextFont::Regular: return files.regular;
    case TextFont::SemiBold: return files.semibold;
    case TextFont::Display: return files.display;
    case TextFont::Icons: return files.icons;
    }
    return {};
}

// The FreeType builder keeps each glyph in a buffer of 256 KB; a larger one would not fit.
constexpr float largest_em = 240;

constexpr std::size_t shortest_font_file = 128;

bool same(float one, float other) { return std::abs(one - other) < 0.01F; }

}  // namespace

void Fonts::build(ImFontAtlas& atlas, const FontFiles& files, FontScale scale)
{
    // A damaged font file must not keep the window from opening.
    if (!try_build(atlas, files, scale)) try_build(atlas, {}, scale);
    atlas.ClearInputData();
}

bool Fonts::try_build(ImFontAtlas& atlas, const FontFiles& files, FontScale scale)
{
    atlas.Clear();
    m_entries.clear();
    m_scale = scale;
    const auto letters = text_ranges(m_blocks);
    const auto numbers = figure_ranges();
    const auto signs = icon_ranges();
    for (const TextStyle style : styles) {
        const StyleSpec spec = spec_of(style);
        const Entry entry{nullptr, spec.face, size(style), spec.figures_only};
        add(atlas, bytes_of(files, spec.face), spec.figures_only ? numbers.Data : letters.Data, entry);
    }
    for (const float icon : icon_sizes) add(atlas, files.icons, signs.Data, {nullptr, TextFont::Icons, scaled(icon)});
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    m_outdated = false;
    return atlas.Build();
}

void Fonts::add(ImFontAtlas& atlas, std::span<const std::byte> bytes, const ImWchar32* ranges, Entry wanted)
{
    if (find(wanted.face, wanted.size) != nullptr) return;
    ImFontConfig config;
    config.SizePixels = std::round(wanted.size * box_per_em(wanted.face));  // the builder drops fractions
    config.PixelSnapH = true;
    config.GlyphRanges = ranges;
    if (bytes.size() < shortest_font_file) {
        config.GlyphRanges = nullptr;  // its own letters: a font without any glyph of the ranges would not be built
        wanted.font = atlas.AddFontDefault(&config);
    } else {
        config.FontDataOwnedByAtlas = false;
        // Dear ImGui copies the bytes; it only lacks the const.
        void* data = const_cast<std::byte*>(bytes.data());
        wanted.font = atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), config.SizePixels, &config);
    }
    m_entries.push_back(wanted);
}

void Fonts::meet(std::string_view words)
{
    const char* const end = words.data() + words.size();
    for (const char* at = words.data(); at < end;) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        unsigned character = 0;
        at += std::max(1, ImTextCharFromUtf8(&character, at, end));
        if (of(TextStyle::Body)->FindGlyphNoFallback(character) != nullptr) continue;
        for (unsigned place = 0; place < std::size(blocks); ++place) {
            const unsigned bit = 1U << place;
            if (character < blocks[place].first || character > blocks[place].last || (m_blocks & bit) != 0) continue;
            m_blocks |= bit;
            m_outdated = true;
        }
    }
}

ImFont* Fonts::find(TextFont face, float size) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.face == face && same(entry.size, size); });
    return found == m_entries.end() ? nullptr : found->font;
}

ImFont* Fonts::of(TextStyle style) const { return find(spec_of(style).face, size(style)); }

ImFont* Fonts::icons(float size) const { return nearest(TextFont::Icons, scaled(size), {}).font; }

float Fonts::scaled(float size) const { return std::min(size * m_scale.text * m_scale.density, largest_em); }

float Fonts::size(TextStyle style) const
{
    const StyleSpec spec = spec_of(style);
    return std::min(std::min(spec.size * m_scale.text, spec.most) * m_scale.density, largest_em);
}

float Fonts::line_height(TextStyle style) const
{
    const StyleSpec spec = spec_of(style);
    return std::round(size(style) * spec.line / spec.size);
}

float Fonts::leading(TextStyle style) const { return std::round((line_height(style) - of(style)->FontSize) / 2); }

Fonts::Match Fonts::nearest(TextFont face, float size, std::string_view words) const
{
    const bool figures_will_do = only_figures(words);
    const Entry* best = nullptr;
    for (const Entry& entry : m_entries) {
        if (entry.face != face || (entry.figures_only && !figures_will_do)) continue;
        if (best == nullptr || std::abs(entry.size - size) < std::abs(best->size - size)) best = &entry;
    }
    if (best == nullptr) return {};
    // Within a fiftieth the glyphs stay as they were rasterised, which is sharper than the exact size.
    const bool close = std::abs(best->size - size) <= size / 50;
    return {best->font, close ? best->font->FontSize : size * box_per_em(face)};
}

}  // namespace aftercare::ui
