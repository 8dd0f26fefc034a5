#pragma once

#include "app/base/input.h"
#include "app/base/result.h"
#include "platform/ports/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct ImDrawData;

namespace aftercare {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;  // three bytes a pixel, top row first
};

// The window on the screen.
class Window {
public:
    virtual ~Window() = default;
    // Blocks until input, a wake, or `until`; without `until` for as long as nothing happens.
    virtual void wait(std::optional<PreciseInstant> until) = 0;
    virtual void wake() = 0;  // from any thread
    virtual Input take_input() = 0;
    virtual std::vector<std::string> take_dropped() = 0;  // files that were dragged here since the last call
    virtual bool close_requested() const = 0;
    virtual bool hidden() const = 0;  // iconified: nothing needs drawing
    virtual void present(const ImDrawData& frame, std::uint32_t background_rgb) = 0;
    virtual Picture capture() = 0;  // the frame presented last
    virtual void bring_forward() = 0;
    virtual void set_clipboard(const std::string& text) = 0;
    virtual std::string clipboard() = 0;
};

}  // namespace aftercare
