#include "app/ui/measures.h"
#include "app/ui/today_parts.h"

namespace aftercare::ui {
namespace {

constexpr float height = 80;

std::string_view spoken(StageState state, const Ui& ui)
{
    switch (state) {
    case StageState::Past: return ui.t("today.stage_over");
    case StageState::Now: return ui.t("today.stage_now");
    case StageState::Ahead: return ui.t("today.stage_ahead");
    }
    return {};
}

TimelineStage stage_shown(const guidance::AftercareStage& stage, Span since)
{
    const auto state = stage_state(stage, since);
    return {state == StageState::Past ? stage.done : stage.title, stage.when, state};
}

}  // namespace

void draw_timeline(TodayView& view, const guidance::AftercareTimeline& timeline, Span since, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, ui.t("today.timeline"));
    const auto place = ui.place(0, height);
    const float step = place.width / static_cast<float>(timeline.stages.size());
    std::vector<TimelineStage> shown;
    for (std::size_t i = 0; i < timeline.stages.size(); ++i) {
        const auto& stage = timeline.stages[i];
        shown.push_back(stage_shown(stage, since));
        const Rect column{place.x + step * static_cast<float>(i), place.y, step, place.height};
        const auto control = ui.control({.role = semantics::Role::Button,
                                         .name = shown.back().what,
                                         .value = spoken(shown.back().state, ui),
                                         .description = stage.when,
                                         .place = column,
                                         .states = {.selected = view.stage == i},
                                         .key = stage.key});
        if (control.hovered) ui.canvas().fill_rect(column, ui.colour(ColourRole::Sunken), ui.px(control_radius));
        if (control.pressed) view.stage = i;
    }
    draw_timeline(pen_of(ui), place, shown);
}

}  // namespace aftercare::ui
