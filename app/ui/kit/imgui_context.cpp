// What imconfig.h puts in the place of Dear ImGui's own variable. Apart from the item hooks: the bare window of the bench
// brings hooks of its own.
#include <imgui.h>

constinit thread_local ImGuiContext* aftercare_imgui_context = nullptr;
