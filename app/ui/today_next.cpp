#include "app/ui/figure_stage.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float stage_height = 116;

// "10 steps · some on the floor"
std::string routine_facts(const Routine& routine, const guidance::Library& library, const Ui& ui)
{
    const int steps = exercise_count(routine);
    const auto count =
        steps == 1 ? std::string(ui.t("today.one_step")) : ui.t("today.many_steps", {{"n", std::to_string(steps)}});
    return count + " · " + std::string(ui.t(needs_floor(routine, library) ? "today.some_on_floor" : "today.no_floor"));
}

void draw_routine_words(const Routine& routine, const AppState& state, Ui& ui)
{
    if (auto line = ui.line(8)) {
        ui.heading(routine.title, TextStyle::Heading, 2);
        ui.to_right();
        ui.text(minutes_words(ui, routine.total), TextStyle::Label);
    }
    ui.text(routine_facts(routine, *state.library, ui), TextStyle::Small, ColourRole::TextMuted);
    const auto mark = mark_of_today(state);
    if (mark != DayMark::Rest && mark != DayMark::FlareUp) return;
    ui.text(ui.t(mark == DayMark::Rest ? "day.rest_means" : "day.flare_up_means"), TextStyle::Small);
    ui.text(ui.t("day.lighter"), TextStyle::Small);
}

void draw_visit(const Appointment& visit, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& details = visit.details;
    const auto local = details.at.local();
    const auto distance = distance_words(ui, details.at.at, std::chrono::floor<std::chrono::seconds>(state.now));
    const auto when =
        ui.t("today.visit_when",
             {{"day", short_weekday(ui, details.at.day())}, {"time", clock_text(local)}, {"distance", distance}});
    auto line = ui.line(10);
    date_leaf(ui, details.at.day());
    {
        auto words = ui.column(0);
        ui.text(details.therapist.empty() ? ui.t("today.visit") : std::string_view(details.therapist),
                TextStyle::Label);
        ui.text(when, TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    if (icon_button(ui, icons::chevron_right, ui.t("today.open_visit")))
        navigation.go(Page::FollowUps, visit.id.text());
}

}  // namespace

void draw_routine_stage(const Routine& routine, const AppState& state, Ui& ui)
{
    const Rect inner = fill_stage(ui, ui.place(0, stage_height), card_radius, 1);
    const auto first = std::ranges::find_if(
        routine.steps, [&](const RoutineStep& step) { return state.library->figure(step.exercise) != nullptr; });
    if (first != routine.steps.end()) draw_exercise(ui, inner.inset(ui.px(6)), *state.library, first->exercise);
}

void draw_next_routine(const AppState& state, Ui& ui)
{
    auto card =
        ui.card(ui.t("today.next_routine"), {.fill = Fill::Row, .show_title = false, .padding_x = 0, .padding_y = 0});
    auto parts = ui.column(0);
    const auto* routine = next_routine(state);
    if (!routine) {
        auto inset = ui.inset(20, 16);
        return ui.text(ui.t("today.no_routines"), TextStyle::Body, ColourRole::TextMuted);
    }
    draw_routine_stage(*routine, state, ui);
    auto inset = ui.inset(20, 14);
    auto words = ui.column(0);
    draw_routine_words(*routine, state, ui);
    ui.to_bottom();
    ui.space(12);
    if (button(ui, ui.t("today.start_routine"), {.kind = ButtonKind::Primary, .icon = icons::play, .full_width = true}))
        ui.send(StartRoutine{routine->key, std::nullopt});
    ui.space(8);
    draw_day_marks(state, ui);
}

void draw_visit_and_week(const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card =
        ui.card(ui.t("today.next_visit"), {.fill = Fill::Page, .show_title = false, .padding_x = 16, .padding_y = 14});
    auto parts = ui.column(0);
    if (state.follow_ups.appointments.empty()) {
        ui.text(ui.t("today.visit_teach"), TextStyle::Body, ColourRole::TextMuted);
        if (link(ui, ui.t("today.add_visit"))) navigation.go(Page::FollowUps);
    } else {
        draw_visit(state.follow_ups.appointments.front(), state, navigation, ui);
    }
    ui.space(13);
    ui.divider();
    ui.space(11);
    draw_week(week_marks(state), state, ui);
    ui.space(7);
    draw_week_goal(state, navigation, ui);
}

}  // namespace aftercare::ui
