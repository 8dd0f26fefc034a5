#pragma once

#include "app/domain/pain.h"
#include "app/ui/kit/pen.h"

#include <optional>
#include <span>
#include <string_view>

// Small drawings without words of their own. Sizes that are not in a parameter follow the mock-ups and `pen.scale`.
namespace aftercare::ui {

// Five points, one upwards; `radius` in pixels, to the tips.
void draw_star(const Pen& pen, Point centre, float radius, Colour colour);
// A tick; `size` is its width in pixels.
void draw_check(const Pen& pen, Point centre, float size, Colour colour);
// The program's sign: a tile with five vertebrae.
void draw_logo(const Pen& pen, Rect place);

// The ring around a countdown: `share` of it, clockwise from the top, is filled. The number inside is the truth.
struct Ring {
    float share = 0;  // 0 to 1
    ColourRole fill = ColourRole::Accent;
};
void draw_ring_timer(const Pen& pen, Rect place, const Ring& ring);

// One segment for each step of a routine, as wide as it is long.
struct StepShare {
    float weight = 1;
    float done = 0;  // 0 to 1
};
void draw_progress_steps(const Pen& pen, Rect place, std::span<const StepShare> steps);

// One level of the pain scale: its number, and a bar that grows with it.
struct ScaleButton {
    PainLevel level;
    bool chosen = false;
    bool hovered = false;
    bool large = true;  // 76 high with a tick, otherwise 56
};
void draw_scale_button(const Pen& pen, Rect place, const ScaleButton& button);

// A day of the heat calendar: its date above a coloured cell with the level; a dash when nothing was noted.
struct HeatCell {
    int day_of_month = 1;
    std::optional<PainLevel> level = {};
    bool today = false;
    bool ahead = false;  // still to come: only the date
    bool hovered = false;
    bool open = false;  // what is known of the day is shown below
    bool dash = true;   // where there is no level
};
void draw_heat_cell(const Pen& pen, Rect place, const HeatCell& cell);
// The eleven colours side by side, for the calendar's key.
void draw_pain_ramp(const Pen& pen, Rect place);

// The stages after a massage, side by side with their words.
enum class StageState { Past, Now, Ahead };
struct TimelineStage {
    std::string_view what;
    std::string_view when;
    StageState state = StageState::Ahead;
};
void draw_timeline(const Pen& pen, Rect place, std::span<const TimelineStage> stages);

// The days of a week. Nothing here says that a day was failed.
enum class WeekDay { Active, Rested, Today, ActiveToday, Ahead };
struct WeekDot {
    std::string_view letter;
    WeekDay state = WeekDay::Ahead;
};
void draw_week_dots(const Pen& pen, Rect place, std::span<const WeekDot> days);

}  // namespace aftercare::ui
