#pragma once

#include "app/ui/kit/canvas.h"

#include <string>
#include <vector>

namespace aftercare::test {

// Keeps what was drawn, for assertions. Text is 0.5 × size wide per byte and 1.2 × size high.
class RecordingCanvas final : public ui::Canvas {
public:
    enum class Kind { FillRect, StrokeRect, FillCircle, StrokeCircle, Line, Polyline, FillConvex, Arc, Text };

    // `points` are the corners given; for a rectangle the top left and bottom right, for a circle or arc the centre.
    struct Shape {
        Kind kind;
        std::vector<ui::Point> points;
        ui::Colour colour;
        float radius = 0;
        float thickness = 0;
        std::string words;
    };

    std::vector<Shape> shapes;
    int open_clips = 0;

    std::vector<Shape> of(Kind kind) const
    {
        std::vector<Shape> found;
        for (const Shape& shape : shapes)
            if (shape.kind == kind) found.push_back(shape);
        return found;
    }
    std::vector<Shape> in(ui::Colour colour) const
    {
        std::vector<Shape> found;
        for (const Shape& shape : shapes)
            if (shape.colour == colour) found.push_back(shape);
        return found;
    }
    bool says(std::string_view words) const
    {
        for (const Shape& shape : shapes)
            if (shape.words.find(words) != std::string::npos) return true;
        return false;
    }

    void fill_rect(ui::Rect rect, ui::Colour colour, float radius) override
    {
        shapes.push_back({Kind::FillRect, {rect.top_left(), {rect.right(), rect.bottom()}}, colour, radius, 0, {}});
    }
    void stroke_rect(ui::Rect rect, ui::Colour colour, float thickness, float radius) override
    {
        shapes.push_back(
            {Kind::StrokeRect, {rect.top_left(), {rect.right(), rect.bottom()}}, colour, radius, thickness, {}});
    }
    void fill_circle(ui::Point centre, float radius, ui::Colour colour) override
    {
        shapes.push_back({Kind::FillCircle, {centre}, colour, radius, 0, {}});
    }
    void stroke_circle(ui::Point centre, float radius, ui::Colour colour, float thickness) override
    {
        shapes.push_back({Kind::StrokeCircle, {centre}, colour, radius, thickness, {}});
    }
    void line(ui::Point from, ui::Point to, ui::Colour colour, float thickness) override
    {
        shapes.push_back({Kind::Line, {from, to}, colour, 0, thickness, {}});
    }
    void polyline(std::span<const ui::Point> points, ui::Colour colour, float thickness) override
    {
        shapes.push_back({Kind::Polyline, {points.begin(), points.end()}, colour, 0, thickness, {}});
    }
    void fill_convex(std::span<const ui::Point> points, ui::Colour colour) override
    {
        shapes.push_back({Kind::FillConvex, {points.begin(), points.end()}, colour, 0, 0, {}});
    }
    void arc(ui::Point centre, float radius, float, float, ui::Colour colour, float thickness) override
    {
        shapes.push_back({Kind::Arc, {centre}, colour, radius, thickness, {}});
    }
    void text(ui::Point at, std::string_view words, ui::TextFont, float, ui::Colour colour) override
    {
        shapes.push_back({Kind::Text, {at}, colour, 0, 0, std::string(words)});
    }
    ui::Point text_size(std::string_view words, ui::TextFont, float size) const override
    {
        return {static_cast<float>(words.size()) * size * 0.5F, size * 1.2F};
    }
    void push_clip(ui::Rect) override { ++open_clips; }
    void pop_clip() override { --open_clips; }
};

}  // namespace aftercare::test
