#include "app/ui/kit/imgui_canvas.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <vector>

#include <imgui.h>

namespace aftercare::ui {
namespace {

ImVec2 vec(Point point) { return {point.x, point.y}; }
ImVec2 near_corner(Rect rect) { return {rect.x, rect.y}; }
ImVec2 far_corner(Rect rect) { return {rect.right(), rect.bottom()}; }
ImU32 packed(Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, colour.a); }

// Twice the area inside, positive when the points go clockwise on screen.
float turning(std::span<const Point> points)
{
    float sum = 0;
    Point last = points.back();
    for (const Point point : points) {
        sum += last.x * point.y - point.x * last.y;
        last = point;
    }
    return sum;
}

// Dear ImGui cuts lines off square; thin ones do not show it.
bool shows_its_ends(Colour colour, float thickness) { return thickness >= 2 && colour.a == 255; }

}  // namespace

void ImguiCanvas::fill_rect(Rect rect, Colour colour, float radius)
{
    if (!rect.empty()) m_list.AddRectFilled(near_corner(rect), far_corner(rect), packed(colour), radius);
}

void ImguiCanvas::stroke_rect(Rect rect, Colour colour, float thickness, float radius)
{
    m_list.PathRect(near_corner(rect), far_corner(rect), radius);
    m_list.PathStroke(packed(colour), ImDrawFlags_Closed, thickness);
}

void ImguiCanvas::fill_circle(Point centre, float radius, Colour colour)
{
    m_list.AddCircleFilled(vec(centre), radius, packed(colour));
}

void ImguiCanvas::stroke_circle(Point centre, float radius, Colour colour, float thickness)
{
    m_list.AddCircle(vec(centre), radius + 0.5F, packed(colour), 0, thickness);  // it takes half a pixel off
}

void ImguiCanvas::line(Point from, Point to, Colour colour, float thickness)
{
    m_list.PathLineTo(vec(from));
    m_list.PathLineTo(vec(to));
    m_list.PathStroke(packed(colour), 0, thickness);
}

void ImguiCanvas::polyline(std::span<const Point> points, Colour colour, float thickness)
{
    if (points.size() < 2) return;
    const bool closed = points.size() > 2 && points.front() == points.back();
    for (const Point point : closed ? points.first(points.size() - 1) : points) m_list.PathLineTo(vec(point));
    m_list.PathStroke(packed(colour), closed ? ImDrawFlags_Closed : 0, thickness);
    if (closed || !shows_its_ends(colour, thickness)) return;
    fill_circle(points.front(), thickness / 2, colour);
    fill_circle(points.back(), thickness / 2, colour);
}

void ImguiCanvas::fill_convex(std::span<const Point> points, Colour colour)
{
    if (points.size() < 3) return;
    ImVector<ImVec2>& outline = m_list._Path;  // the list's own, so that nothing is allocated
    outline.resize(static_cast<int>(points.size()));
    std::ranges::transform(points, outline.begin(), vec);
    // Smooth edges need the points clockwise.
    if (turning(points) < 0) std::reverse(outline.begin(), outline.end());
    m_list.PathFillConvex(packed(colour));
}

void ImguiCanvas::arc(Point centre, float radius, float from, float to, Colour colour, float thickness)
{
    m_list.PathArcTo(vec(centre), radius, from, to);
    m_list.PathStroke(packed(colour), 0, thickness);
    if (!shows_its_ends(colour, thickness)) return;
    for (const float angle : {from, to})
        fill_circle(centre + Point{std::cos(angle), std::sin(angle)} * radius, thickness / 2, colour);
}

void ImguiCanvas::text(Point at, std::string_view words, TextFont font, float size, Colour colour)
{
    if (words.empty()) return;  // Dear ImGui would look for the end of nothing
    m_fonts.meet(words);
    const auto [face, imgui_size] = m_fonts.nearest(font, size, words);
    if (face == nullptr) return;
    // On whole pixels, where the glyphs are sharp.
    const ImVec2 corner{std::round(at.x), std::round(at.y)};
    m_list.AddText(face, imgui_size, corner, packed(colour), words.data(), words.data() + words.size());
}

Point ImguiCanvas::text_size(std::string_view words, TextFont font, float size) const
{
    const auto [face, imgui_size] = m_fonts.nearest(font, size, words);
    if (face == nullptr) return {};
    if (words.empty()) return {0, imgui_size};
    const ImVec2 extent = face->CalcTextSizeA(imgui_size, FLT_MAX, 0, words.data(), words.data() + words.size());
    return {extent.x, extent.y};
}

void ImguiCanvas::push_clip(Rect rect) { m_list.PushClipRect(near_corner(rect), far_corner(rect), true); }

void ImguiCanvas::pop_clip() { m_list.PopClipRect(); }

}  // namespace aftercare::ui
