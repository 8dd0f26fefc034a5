#pragma once

// How Dear ImGui is compiled into this program. Read by its sources in place of their own imconfig.h.

#define IMGUI_ENABLE_TEST_ENGINE  // every item reports itself to our hooks: tests hold them against the semantics tree
#define IMGUI_ENABLE_FREETYPE     // hinted text at small sizes, where stb_truetype blurs
#define ImDrawIdx unsigned int    // a page of exercise figures has more corners than 16 bits can count
#define IMGUI_USE_WCHAR32         // notes may hold characters beyond the basic plane

// Each thread draws into a context of its own: a picture of the chart is drawn beside the window. Said to be constant
// at first, so that no use of it has to ask whether it was initialised.
struct ImGuiContext;
extern constinit thread_local ImGuiContext* aftercare_imgui_context;
#define GImGui aftercare_imgui_context

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
