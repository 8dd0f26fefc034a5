#pragma once

#include "platform/ports/window.h"

namespace aftercare {

// Draws Dear ImGui's frames with OpenGL 3 into the current context. Dear ImGui's own context must outlive it.
class GlPainter {
public:
    GlPainter() = default;
    ~GlPainter();
    GlPainter(const GlPainter&) = delete;
    GlPainter& operator=(const GlPainter&) = delete;

    // Fills the whole picture with the colour (0xRRGGBB) and draws the frame on it.
    void paint(const ImDrawData& frame, std::uint32_t background_rgb);
    // What paint left, before it is shown.
    Picture read_back(int width, int height) const;

private:
    bool m_ready = false;
};

}  // namespace aftercare
