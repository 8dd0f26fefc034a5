#pragma once

#include "app/base/input.h"

#include <imgui.h>
#include <vector>

namespace aftercare::ui {

// Passes a frame's events to Dear ImGui. Keys reach it only while a text field has the keyboard; the rest of the
// keyboard is ours, so that Tab, arrows and shortcuts mean the same everywhere.
void feed_imgui(ImGuiIO& io, const std::vector<InputEvent>& events, bool typing);

}  // namespace aftercare::ui
