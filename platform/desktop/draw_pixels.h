#pragma once

#include "platform/ports/window.h"

struct ImGuiContext;

namespace aftercare {

// Puts back the drawing context that was current, after another one drew apart from the window.
class KeepContext {
public:
    KeepContext();
    ~KeepContext();
    KeepContext(const KeepContext&) = delete;
    KeepContext& operator=(const KeepContext&) = delete;

private:
    ImGuiContext* m_before;
};

// The frame as pixels, painted without a window or a graphics card. The context that drew it is current.
Picture pixels_of(const ImDrawData& frame, std::uint32_t background_rgb);

}  // namespace aftercare
