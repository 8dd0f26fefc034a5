#include "platform/desktop/draw_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

namespace aftercare {
namespace {

// The letters' picture: how opaque each of its points is.
struct Letters {
    const unsigned char* alpha = nullptr;
    int width = 0, height = 0;

    float at(float u, float v) const
    {
        const int x = std::clamp(static_cast<int>(u * static_cast<float>(width)), 0, width - 1);
        const int y = std::clamp(static_cast<int>(v * static_cast<float>(height)), 0, height - 1);
        return static_cast<float>(alpha[y * width + x]) / 255.0F;
    }
};

using Corners = std::array<const ImDrawVert*, 3>;

// Twice the area of the triangle, positive when the corners go clockwise on screen.
float cross(ImVec2 a, ImVec2 b, ImVec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

// Of two triangles that share an edge, one alone paints the points on it.
bool owns_edge(ImVec2 from, ImVec2 to) { return to.y < from.y || (to.y == from.y && to.x > from.x); }

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFF); }

class Painter {
public:
    Painter(Picture& picture, const Letters& letters) : m_picture(picture), m_letters(letters) {}

    void clip_to(const ImVec4& clip)
    {
        m_left = std::max(0, static_cast<int>(std::lround(clip.x)));
        m_top = std::max(0, static_cast<int>(std::lround(clip.y)));
        m_right = std::min(m_picture.width, static_cast<int>(std::lround(clip.z)));
        m_bottom = std::min(m_picture.height, static_cast<int>(std::lround(clip.w)));
    }

    void paint(Corners corners)
    {
        float area = cross(corners[0]->pos, corners[1]->pos, corners[2]->pos);
        if (area == 0) return;
        if (area < 0) {
            std::swap(corners[1], corners[2]);
            area = -area;
        }
        const auto [low_x, high_x] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
        const auto [low_y, high_y] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
        const int left = std::max(m_left, static_cast<int>(std::floor(low_x)));
        const int right = std::min(m_right, static_cast<int>(std::ceil(high_x)) + 1);
        const int top = std::max(m_top, static_cast<int>(std::floor(low_y)));
        const int bottom = std::min(m_bottom, static_cast<int>(std::ceil(high_y)) + 1);
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) paint_point(corners, area, x, y);
    }

private:
    void paint_point(const Corners& corners, float area, int x, int y)
    {
        const ImVec2 middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        std::array<float, 3> share{};
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const auto from = corners[(corner + 1) % 3]->pos, to = corners[(corner + 2) % 3]->pos;
            share[corner] = cross(from, to, middle);
            if (share[corner] < 0 || (share[corner] == 0 && !owns_edge(from, to))) return;
            share[corner] /= area;
        }
        const auto mixed = [&](const auto& of) {
            return share[0] * of(*corners[0]) + share[1] * of(*corners[1]) + share[2] * of(*corners[2]);
        };
        const float u = mixed([](const ImDrawVert& vertex) { return vertex.uv.x; });
        const float v = mixed([](const ImDrawVert& vertex) { return vertex.uv.y; });
        const float opacity = m_letters.at(u, v) *
                              mixed([](const ImDrawVert& vertex) { return channel(vertex.col, IM_COL32_A_SHIFT); }) /
                              255;
        auto* pixel = &m_picture.rgb[static_cast<std::size_t>((y * m_picture.width + x) * 3)];
        for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
            const float colour = mixed([shift](const ImDrawVert& vertex) { return channel(vertex.col, shift); });
            const float before = static_cast<float>(*pixel);
            *pixel++ = static_cast<std::uint8_t>(std::lround(before + (colour - before) * opacity));
        }
    }

    Picture& m_picture;
    const Letters& m_letters;
    int m_left = 0, m_top = 0, m_right = 0, m_bottom = 0;
};

void paint_list(Painter& painter, const ImDrawList& list)
{
    for (const auto& command : list.CmdBuffer) {
        if (command.UserCallback) continue;
        painter.clip_to(command.ClipRect);
        const auto vertex = [&](unsigned index) {
            const auto place = list.IdxBuffer[static_cast<int>(command.IdxOffset + index)];
            return &list.VtxBuffer[static_cast<int>(command.VtxOffset + place)];
        };
        for (unsigned index = 0; index + 2 < command.ElemCount; index += 3)
            painter.paint({vertex(index), vertex(index + 1), vertex(index + 2)});
    }
}

}  // namespace

KeepContext::KeepContext() : m_before(ImGui::GetCurrentContext()) {}
KeepContext::~KeepContext() { ImGui::SetCurrentContext(m_before); }

Picture pixels_of(const ImDrawData& frame, std::uint32_t background_rgb)
{
    Picture picture{static_cast<int>(frame.DisplaySize.x), static_cast<int>(frame.DisplaySize.y), {}};
    picture.rgb.reserve(static_cast<std::size_t>(picture.width * picture.height * 3));
    for (int pixel = 0; pixel < picture.width * picture.height; ++pixel)
        for (const int shift : {16, 8, 0}) picture.rgb.push_back(static_cast<std::uint8_t>(background_rgb >> shift));
    unsigned char* alpha = nullptr;
    Letters letters;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &letters.width, &letters.height);
    letters.alpha = alpha;
    Painter painter(picture, letters);
    for (int list = 0; list < frame.CmdListsCount; ++list) paint_list(painter, *frame.CmdLists[list]);
    return picture;
}

}  // namespace aftercare
