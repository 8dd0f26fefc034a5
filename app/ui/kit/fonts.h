#pragma once

#include "app/ui/kit/canvas.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;
using ImWchar32 = unsigned int;  // as Dear ImGui names a character

namespace aftercare::ui {

// Size and line height in pixels at 100 %, and the face.
enum class TextStyle {
    Display,      // 34/42 display: the name of a page
    Title,        // 24/32 display
    Subtitle,     // 20/28 display: short words and levels, such as "0–3" or the program's name
    Heading,      // 18/26 semibold
    Label,        // 16/24 semibold
    Body,         // 16/24 regular
    Small,        // 14/20 regular
    SmallStrong,  // 14/20 semibold
    Number,       // 40/48 display, figures and units only
    NumberSmall,  // 24/28 display
    Timer,        // 88/96 display, figures only
};

// The bytes of the font files; an empty one is replaced by Dear ImGui's own font. Needed only while building.
struct FontFiles {
    std::span<const std::byte> regular;   // Inter Regular
    std::span<const std::byte> semibold;  // Inter SemiBold
    std::span<const std::byte> display;   // Inter Display SemiBold
    std::span<const std::byte> icons;     // Material Icons
};

// `text` is what the person chose, 1 to 2.5; `density` is what the screen asks for.
struct FontScale {
    float text = 1;
    float density = 1;
};

// The faces and sizes the window draws with. All answers are in window pixels, scale included.
class Fonts {
public:
    // Rasterises into `atlas`, which is cleared first. Again on every change of scale: text is never stretched.
    void build(ImFontAtlas& atlas, const FontFiles& files, FontScale scale);

    // Characters beyond those our own texts need are rasterised when they are first met: a note in Greek, a name with
    // an accent. Until the next build they show as a box.
    void meet(std::string_view words);
    bool outdated() const { return m_outdated; }

    // Never null once built.
    ImFont* of(TextStyle style) const;
    // Of the icon sizes 16, 18, 22 and 28, the one nearest to `size`, in pixels at 100 %.
    ImFont* icons(float size) const;

    // The height of one line, and how far below its top the glyphs' own box begins.
    float line_height(TextStyle style) const;
    float leading(TextStyle style) const;
    // Pixels per em.
    float size(TextStyle style) const;

    // The rasterised font that shows `words` best at `size` pixels per em, and the size to hand to Dear ImGui for it.
    struct Match {
        ImFont* font = nullptr;
        float imgui_size = 0;
    };
    Match nearest(TextFont face, float size, std::string_view words) const;

private:
    struct Entry {
        ImFont* font = nullptr;
        TextFont face = TextFont::Regular;
        float size = 0;
        bool figures_only = false;
    };
    std::vector<Entry> m_entries;  // several styles may share one
    FontScale m_scale;
    unsigned m_blocks = 0;  // of characters met so far
    bool m_outdated = false;

    bool try_build(ImFontAtlas& atlas, const FontFiles& files, FontScale scale);
    void add(ImFontAtlas& atlas, std::span<const std::byte> bytes, const ImWchar32* ranges, Entry wanted);
    ImFont* find(TextFont face, float size) const;
    float scaled(float size) const;
};

}  // namespace aftercare::ui
