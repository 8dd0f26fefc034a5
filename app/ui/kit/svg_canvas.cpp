#include "app/ui/kit/svg_canvas.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace aftercare::ui {
namespace {

// std::to_string would write six digits, and printf a comma in some locales.
std::string number(float value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    return {buffer.data(), end.ptr};
}

std::string attribute(std::string_view name, float value)
{
    return " " + std::string(name) + "=\"" + number(value) + '"';
}

std::string hex(Colour colour)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "#";
    for (const int channel : {int{colour.r}, int{colour.g}, int{colour.b}}) {
        out += digits[static_cast<std::size_t>(channel / 16)];
        out += digits[static_cast<std::size_t>(channel % 16)];
    }
    return out;
}

std::string paint(std::string_view property, Colour colour)
{
    std::string out = " " + std::string(property) + "=\"" + hex(colour) + '"';
    if (colour.a != 255) out += attribute(std::string(property) + "-opacity", static_cast<float>(colour.a) / 255.0F);
    return out;
}

std::string stroke(Colour colour, float thickness)
{
    return " fill=\"none\"" + paint("stroke", colour) + attribute("stroke-width", thickness);
}

std::string at(Rect rect)
{
    return attribute("x", rect.x) + attribute("y", rect.y) + attribute("width", rect.width) +
           attribute("height", rect.height);
}

std::string at(Point centre, float radius)
{
    return attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius);
}

std::string list(std::span<const Point> points)
{
    std::string out = " points=\"";
    for (const Point point : points) out += number(point.x) + ',' + number(point.y) + ' ';
    return out + '"';
}

std::string escaped(std::string_view words)
{
    std::string out;
    for (const char character : words) {
        if (character == '&') out += "&amp;";
        else if (character == '<') out += "&lt;";
        else if (character == '>') out += "&gt;";
        else out += character;
    }
    return out;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::string SvgCanvas::document() const
{
    const std::string size = number(m_size.x) + "\" height=\"" + number(m_size.y);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " +
                      number(m_size.x) + ' ' + number(m_size.y) + "\">\n" + m_body;
    for (int open = 0; open < m_clips_open; ++open) out += "</g>\n";
    return out + "</svg>\n";
}

void SvgCanvas::fill_rect(Rect rect, Colour colour, float radius)
{
    m_body += "<rect" + at(rect) + attribute("rx", radius) + paint("fill", colour) + "/>\n";
}

void SvgCanvas::stroke_rect(Rect rect, Colour colour, float thickness, float radius)
{
    m_body += "<rect" + at(rect) + attribute("rx", radius) + stroke(colour, thickness) + "/>\n";
}

void SvgCanvas::fill_circle(Point centre, float radius, Colour colour)
{
    m_body += "<circle" + at(centre, radius) + paint("fill", colour) + "/>\n";
}

void SvgCanvas::stroke_circle(Point centre, float radius, Colour colour, float thickness)
{
    m_body += "<circle" + at(centre, radius) + stroke(colour, thickness) + "/>\n";
}

void SvgCanvas::line(Point from, Point to, Colour colour, float thickness)
{
    polyline(std::array{from, to}, colour, thickness);
}

void SvgCanvas::polyline(std::span<const Point> points, Colour colour, float thickness)
{
    m_body += "<polyline" + list(points) + stroke(colour, thickness) +
              " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n";
}

void SvgCanvas::fill_convex(std::span<const Point> points, Colour colour)
{
    m_body += "<polygon" + list(points) + paint("fill", colour) + "/>\n";
}

void SvgCanvas::arc(Point centre, float radius, float from, float to, Colour colour, float thickness)
{
    const int pieces = std::max(2, static_cast<int>(std::ceil(std::abs(to - from) * 12)));
    std::vector<Point> points;
    for (int piece = 0; piece <= pieces; ++piece) {
        const float angle = from + (to - from) * static_cast<float>(piece) / static_cast<float>(pieces);
        points.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
    }
    polyline(points, colour, thickness);
}

void SvgCanvas::text(Point at, std::string_view words, TextFont font, float size, Colour colour)
{
    const bool heavy = font == TextFont::SemiBold || font == TextFont::Display;
    m_body += "<text" + attribute("x", at.x) + attribute("y", at.y + size * 0.97F) + attribute("font-size", size) +
              " font-family=\"Inter, Noto Sans, DejaVu Sans, sans-serif\"" + (heavy ? " font-weight=\"600\"" : "") +
              paint("fill", colour) + '>' + escaped(words) + "</text>\n";
}

Point SvgCanvas::text_size(std::string_view words, TextFont font, float size) const
{
    const auto characters = std::count_if(words.begin(), words.end(), begins_character);
    const float width = font == TextFont::Icons ? 1.0F : 0.54F;
    return {static_cast<float>(characters) * size * width, size * 1.21F};
}

void SvgCanvas::push_clip(Rect rect)
{
    const std::string name = "clip" + std::to_string(++m_clips_made);
    m_body += "<clipPath id=\"" + name + "\"><rect" + at(rect) + "/></clipPath>\n";
    m_body += "<g clip-path=\"url(#" + name + ")\">\n";
    ++m_clips_open;
}

void SvgCanvas::pop_clip()
{
    if (m_clips_open == 0) return;
    --m_clips_open;
    m_body += "</g>\n";
}

}  // namespace aftercare::ui
