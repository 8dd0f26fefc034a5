#include "app/ui/kit/marks.h"

namespace aftercare::ui {
namespace {

constexpr float line_y = 15;  // of the timeline, below its top

void draw_stage_dot(const Pen& pen, Point centre, StageState state)
{
    switch (state) {
    case StageState::Past:
        pen.canvas.fill_circle(centre, pen.px(12), pen[ColourRole::Accent]);
        draw_check(pen, centre, pen.px(10), pen[ColourRole::AccentText]);
        break;
    case StageState::Now:
        pen.canvas.fill_circle(centre, pen.px(13), pen[ColourRole::Surface]);
        pen.canvas.stroke_circle(centre, pen.px(13), pen[ColourRole::Accent], pen.px(3));
        pen.canvas.fill_circle(centre, pen.px(6), pen[ColourRole::Accent]);
        break;
    case StageState::Ahead:
        pen.canvas.fill_circle(centre, pen.px(9), pen[ColourRole::Surface]);
        pen.canvas.stroke_circle(centre, pen.px(9), pen[ColourRole::BorderControl], pen.px(1.5F));
        break;
    }
}

void write_stage(const Pen& pen, Point top, const TimelineStage& stage)
{
    const bool now = stage.state == StageState::Now;
    pen.write({top.x, top.y + pen.px(51.5F)}, stage.what,
              {now ? TextFont::SemiBold : TextFont::Regular, 16, now ? ColourRole::AccentSoftText : ColourRole::Text});
    pen.write({top.x, top.y + pen.px(73)}, stage.when, {});
}

void draw_week_dot(const Pen& pen, Point centre, WeekDay state)
{
    const float radius = pen.px(17);
    switch (state) {
    case WeekDay::Active:
    case WeekDay::ActiveToday:
        pen.canvas.fill_circle(centre, radius, pen[ColourRole::Accent]);
        draw_check(pen, centre, pen.px(11), pen[ColourRole::AccentText]);
        break;
    case WeekDay::Rested:
        pen.canvas.fill_circle(centre, radius, pen[ColourRole::Sunken]);
        pen.canvas.stroke_circle(centre, radius - pen.px(0.5F), pen[ColourRole::Border], pen.px(1));
        pen.canvas.line(centre - Point{pen.px(4), 0}, centre + Point{pen.px(4), 0}, pen[ColourRole::TextMuted],
                        pen.px(1.5F));
        break;
    case WeekDay::Today:
        pen.canvas.stroke_circle(centre, radius - pen.px(1.25F), pen[ColourRole::Accent], pen.px(2.5F));
        pen.canvas.fill_circle(centre, pen.px(4), pen[ColourRole::Accent]);
        break;
    case WeekDay::Ahead:
        pen.canvas.stroke_circle(centre, radius - pen.px(0.75F), pen[ColourRole::Border], pen.px(1.5F));
        break;
    }
}

}  // namespace

void draw_timeline(const Pen& pen, Rect place, std::span<const TimelineStage> stages)
{
    if (stages.empty()) return;
    const float step = place.width / static_cast<float>(stages.size());
    const auto top_of = [&](std::size_t index) {
        return Point{place.x + step * (static_cast<float>(index) + 0.5F), place.y};
    };
    const Point down{0, pen.px(line_y)};
    for (std::size_t index = 0; index + 1 < stages.size(); ++index) {
        const bool walked = stages[index].state == StageState::Past;
        pen.canvas.line(top_of(index) + down, top_of(index + 1) + down,
                        pen[walked ? ColourRole::Accent : ColourRole::Track], pen.px(3));
    }
    for (std::size_t index = 0; index < stages.size(); ++index) {
        draw_stage_dot(pen, top_of(index) + down, stages[index].state);
        write_stage(pen, top_of(index), stages[index]);
    }
}

void draw_week_dots(const Pen& pen, Rect place, std::span<const WeekDot> days)
{
    if (days.size() < 2) return;
    const float cell = pen.px(36);
    const float step = (place.width - cell) / static_cast<float>(days.size() - 1);
    for (std::size_t index = 0; index < days.size(); ++index) {
        const float x = place.x + cell / 2 + step * static_cast<float>(index);
        const bool today = days[index].state == WeekDay::Today || days[index].state == WeekDay::ActiveToday;
        pen.write({x, place.y + pen.px(15)}, days[index].letter,
                  {.font = today ? TextFont::SemiBold : TextFont::Regular,
                   .colour = today ? ColourRole::Text : ColourRole::TextMuted});
        draw_week_dot(pen, {x, place.y + pen.px(43)}, days[index].state);
    }
}

}  // namespace aftercare::ui
