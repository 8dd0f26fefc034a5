#include "platform/desktop/gl_painter.h"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

namespace aftercare {
namespace {

// A frame drawn before the letters had a texture is told which it is.
void name_texture(const ImDrawData& frame, const ImFontAtlas& atlas)
{
    for (auto* list : frame.CmdLists)
        for (auto& command : list->CmdBuffer)
            if (command.TextureId == nullptr) command.TextureId = atlas.TexID;
}

float channel(std::uint32_t rgb, int shift) { return static_cast<float>(rgb >> shift & 0xFFU) / 255.0F; }

}  // namespace

GlPainter::~GlPainter()
{
    if (m_ready && ImGui::GetCurrentContext()) ImGui_ImplOpenGL3_Shutdown();
}

void GlPainter::paint(const ImDrawData& frame, std::uint32_t background_rgb)
{
    auto& atlas = *ImGui::GetIO().Fonts;
    if (!m_ready) m_ready = ImGui_ImplOpenGL3_Init();
    const bool is_new = atlas.TexID == nullptr;
    ImGui_ImplOpenGL3_NewFrame();
    if (atlas.TexID == nullptr) {  // rasterised anew since the last frame
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    if (is_new) name_texture(frame, atlas);

    const auto width = static_cast<int>(frame.DisplaySize.x * frame.FramebufferScale.x);
    const auto height = static_cast<int>(frame.DisplaySize.y * frame.FramebufferScale.y);
    glViewport(0, 0, width, height);
    glClearColor(channel(background_rgb, 16), channel(background_rgb, 8), channel(background_rgb, 0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    // The backend only reads it, but takes it as if it did not.
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&frame));
}

Picture GlPainter::read_back(int width, int height) const
{
    const auto row = static_cast<std::size_t>(width) * 3;
    Picture picture{width, height, std::vector<std::uint8_t>(row * static_cast<std::size_t>(height))};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, picture.rgb.data());
    // OpenGL's first row is the lowest.
    for (std::size_t top = 0, bottom = static_cast<std::size_t>(height); top + 1 < bottom; ++top) {
        --bottom;
        const auto upper = picture.rgb.begin() + static_cast<std::ptrdiff_t>(top * row);
        const auto lower = picture.rgb.begin() + static_cast<std::ptrdiff_t>(bottom * row);
        std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
    }
    return picture;
}

}  // namespace aftercare
