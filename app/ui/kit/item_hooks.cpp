// Dear ImGui calls these for every item while hooks are on (imconfig.h). They note the id of each interactive item, so
// that a test can hold them against the semantics tree. The list belongs to the context, not to this file.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

// A window reports its frame as an item; ours neither move nor resize, so there is nothing to reach.
bool is_window_frame(const ImGuiContext& context, ImGuiID id)
{
    return std::any_of(context.Windows.begin(), context.Windows.end(), [&](const ImGuiWindow* window) {
        return id == window->MoveId || id == ImHashStr("#SCROLLX", 0, window->ID) ||
               id == ImHashStr("#SCROLLY", 0, window->ID);
    });
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*)
{
    auto* seen = static_cast<std::vector<std::uint32_t>*>(context->TestEngine);
    if (seen && id != 0 && !is_window_frame(*context, id)) seen->push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
