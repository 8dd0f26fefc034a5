// Dear ImGui calls these for every item while hooks are on (imconfig.h). They note the id of each interactive item, so
// that a test can hold them against the semantics tree. The list belongs to the context, not to this file.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace {

// Only what is inside the one window counts. Its frame and those of multi-line fields report themselves as items too,
// but they neither move nor resize, so there is nothing to reach; ImGui's own fallback window is never shown.
bool counts(const ImGuiContext& context, ImGuiID id)
{
    const auto* window = context.CurrentWindow;
    if (!window || std::string_view(window->RootWindow->Name) != "Aftercare") return false;
    return std::none_of(context.Windows.begin(), context.Windows.end(), [&](const ImGuiWindow* other) {
        return id == other->ID || id == other->MoveId || id == ImHashStr("#SCROLLX", 0, other->ID) ||
               id == ImHashStr("#SCROLLY", 0, other->ID);
    });
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*)
{
    auto* seen = static_cast<std::vector<std::uint32_t>*>(context->TestEngine);
    if (seen && id != 0 && counts(*context, id)) seen->push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
