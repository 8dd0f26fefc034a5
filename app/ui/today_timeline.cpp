#include "app/ui/kit/icons.h"
#include "app/ui/today_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float line_y = 15, words_y = 34, height = 82;

void draw_stop(StageState state, Point centre, Ui& ui)
{
    auto& canvas = ui.canvas();
    switch (state) {
    case StageState::Over:
        canvas.fill_circle(centre, ui.px(12), ui.colour(ColourRole::Accent));
        return ui.draw_icon(centre, icons::check, 16, ColourRole::AccentText);
    case StageState::Now:
        canvas.fill_circle(centre, ui.px(14), ui.colour(ColourRole::Surface));
        canvas.stroke_circle(centre, ui.px(13), ui.colour(ColourRole::Accent), ui.px(3));
        return canvas.fill_circle(centre, ui.px(6), ui.colour(ColourRole::Accent));
    case StageState::Ahead:
        canvas.fill_circle(centre, ui.px(9), ui.colour(ColourRole::Surface));
        return canvas.stroke_circle(centre, ui.px(9), ui.colour(ColourRole::BorderControl), ui.px(3) / 2);
    }
}

std::string_view spoken(StageState state, const Ui& ui)
{
    switch (state) {
    case StageState::Over: return ui.t("today.stage_over");
    case StageState::Now: return ui.t("today.stage_now");
    case StageState::Ahead: return ui.t("today.stage_ahead");
    }
    return {};
}

// Words in the middle of a column, on as many lines as they need.
void draw_centred(Ui& ui, Rect column, std::string_view words, TextStyle style, ColourRole colour)
{
    const float width = std::min(ui.measure(words, style).x, column.width);
    ui.draw_wrapped({column.centre().x - width / 2, column.y, width + 1, column.height}, words, style, colour);
}

bool draw_stage(const guidance::AftercareStage& stage, StageState state, Rect column, bool chosen, Ui& ui)
{
    const std::string_view title = state == StageState::Over ? stage.done : stage.title;
    const auto control = ui.control({.role = semantics::Role::Button,
                                     .name = title,
                                     .value = spoken(state, ui),
                                     .description = stage.when,
                                     .place = column,
                                     .states = {.selected = chosen},
                                     .key = stage.key});
    const bool now = state == StageState::Now;
    draw_stop(state, {column.centre().x, column.y + ui.px(line_y)}, ui);
    const auto colour = now ? ColourRole::AccentSoftText : control.hovered ? ColourRole::Accent : ColourRole::Text;
    const Rect words{column.x, column.y + ui.px(words_y), column.width, ui.px(24)};
    draw_centred(ui, words, title, now || chosen ? TextStyle::Label : TextStyle::Body, colour);
    draw_centred(ui, {words.x, words.y + ui.px(24), words.width, ui.px(20)}, stage.when, TextStyle::Small, ColourRole::TextMuted);
    return control.pressed;
}

}  // namespace

void draw_timeline(TodayView& view, const guidance::AftercareTimeline& timeline, Span since, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, ui.t("today.timeline"));
    const auto place = ui.place(0, height);
    const auto count = timeline.stages.size();
    const float step = place.width / static_cast<float>(count);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const float x = place.x + step * (static_cast<float>(i) + 0.5F), y = place.y + ui.px(line_y);
        const bool passed = stage_state(timeline.stages[i], since) == StageState::Over;
        ui.canvas().line({x, y}, {x + step, y}, ui.colour(passed ? ColourRole::Accent : ColourRole::Border), ui.px(3));
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Rect column{place.x + step * static_cast<float>(i), place.y, step, place.height};
        const auto& stage = timeline.stages[i];
        if (draw_stage(stage, stage_state(stage, since), column, view.stage == i, ui)) view.stage = i;
    }
}

}  // namespace aftercare::ui
