#include "app/domain/sore_day.h"
#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/today_choices.h"
#include "app/ui/words.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr float card_height = 206;
constexpr float stage_height = 104;
constexpr float corner = 14;
constexpr float grid_gap = 14;
constexpr float least_card_width = 240;

std::string steps_words(const Routine& routine, const Ui& ui)
{
    const int steps = exercise_count(routine);
    return steps == 1 ? std::string(ui.t("today.one_step")) : ui.t("today.many_steps", {{"n", std::to_string(steps)}});
}

// The first exercise of the routine that has a figure, else its first step.
std::string_view shown_exercise(const Routine& routine, const guidance::Library& library)
{
    const auto drawn = std::ranges::find_if(
        routine.steps, [&](const RoutineStep& step) { return library.figure(step.exercise) != nullptr; });
    return drawn == routine.steps.end() ? routine.steps.front().exercise : drawn->exercise;
}

void draw_card_words(const Routine& routine, Rect place, Ui& ui)
{
    const float left = place.x + ui.px(14);
    const float right = place.right() - ui.px(14);
    const float top = place.y + ui.px(stage_height + 8);
    const auto minutes = minutes_words(ui, routine.total);
    const float minutes_left = right - ui.measure(minutes, TextStyle::Label).x;
    const auto title = fitted_title(ui, routine.title, minutes_left - ui.px(12) - left);
    ui.draw_text({left, top}, title, TextStyle::Label, ColourRole::Text);
    ui.draw_text({minutes_left, top}, minutes, TextStyle::Label, ColourRole::Text);
    ui.draw_text({left, top + ui.px(24)}, steps_words(routine, ui), TextStyle::Small, ColourRole::Text);
    ui.draw_wrapped({left, top + ui.px(46), right - left, ui.px(40)}, routine.when, TextStyle::Small,
                    ColourRole::TextMuted);
}

struct CardPlace {
    Rect place;
    int position, count;
};

void draw_card(ExercisesView& view, const Routine& routine, const CardPlace& at, const AppState& state, Ui& ui)
{
    const bool chosen = has_two_panes(ui) && routine.key == view.routine;
    const auto name = ui.t(
        "exercises.spoken_routine",
        {{"title", routine.title}, {"minutes", minutes_words(ui, routine.total)}, {"steps", steps_words(routine, ui)}});
    const auto card = ui.control({.name = name,
                                  .description = routine.when,
                                  .place = at.place,
                                  .states = {.selected = chosen},
                                  .position = at.position,
                                  .set_size = at.count,
                                  .focus_radius = corner,
                                  .key = routine.key});
    if (card.pressed) {
        view.routine = routine.key;
        view.detail_open = true;
    }
    const float edge = chosen ? 2.5F : 1;
    ui.draw_panel(at.place, corner, ColourRole::Surface,
                  chosen         ? ColourRole::Accent
                  : card.hovered ? ColourRole::BorderControl
                                 : ColourRole::Border,
                  edge);
    const Rect stage = fill_stage(ui, {at.place.x, at.place.y, at.place.width, ui.px(stage_height)}, corner, edge);
    draw_exercise(ui, stage, *state.library, shown_exercise(routine, *state.library));
    draw_card_words(routine, at.place, ui);
}

void draw_cards(ExercisesView& view, const AppState& state, Ui& ui)
{
    const auto routines = routines_listed(state);
    const float width = unscaled(ui, ui.available());
    const int columns = std::clamp(static_cast<int>((width + grid_gap) / (least_card_width + grid_gap)), 1, 3);
    const float gap = ui.px(grid_gap);
    auto group = ui.group(semantics::Role::List, ui.t("exercises.routines"));
    auto rows = ui.column(grid_gap);
    Rect row;
    const int count = static_cast<int>(routines.size());
    for (int i = 0; i < count; ++i) {
        if (i % columns == 0) row = ui.place(0, card_height);
        const float card =
            std::floor((row.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
        const Rect place{row.x + static_cast<float>(i % columns) * (card + gap), row.y, card, row.height};
        draw_card(view, *routines[static_cast<std::size_t>(i)], {place, i + 1, count}, state, ui);
    }
}

// Never wrapped, however little room the words before it leave.
void draw_length(Span length, Ui& ui)
{
    const auto words = ui.t("exercises.seconds", {{"n", std::to_string(length.count())}});
    const auto extent = ui.measure(words, TextStyle::Small);
    const auto place = ui.place(unscaled(ui, extent.x), unscaled(ui, extent.y));
    ui.draw_text(place.top_left(), words, TextStyle::Small, ColourRole::TextMuted);
    ui.report(semantics::Role::Text, words, {}, place);
}

void draw_step(const RoutineStep& step, const AppState& state, Ui& ui)
{
    auto row = ui.line(12);
    if (auto words = ui.column(0)) {
        auto title = std::string(state.library->title_of(step));
        if (step.side)
            title += " · " + std::string(ui.t(*step.side == Side::Left ? "player.left_side" : "player.right_side"));
        const bool rest = step.exercise.empty();
        ui.text(title, TextStyle::Body, rest ? ColourRole::TextMuted : ColourRole::Text);
        const auto cue = step.optional ? ui.t("exercises.optional_step", {{"cue", step.cue}}) : step.cue;
        if (!rest && !cue.empty()) ui.text(cue, TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    draw_length(step.length, ui);
}

void draw_detail(ExercisesView& view, const Routine& routine, const AppState& state, Ui& ui)
{
    auto card = ui.card(routine.title, {.fill = Fill::Page, .show_title = false, .padding_x = 22, .padding_y = 18});
    auto parts = ui.column(0);
    if (auto head = ui.line(12)) {
        ui.heading(routine.title, TextStyle::Title, 2);
        ui.to_right();
        ui.text(minutes_words(ui, routine.total), TextStyle::Label);
    }
    ui.text(routine.when, TextStyle::Small, ColourRole::TextMuted);
    ui.space(12);
    {
        auto list = ui.node(semantics::Role::List, ui.t("exercises.steps"));
        auto steps = ui.column(8);
        for (const auto& step : routine.steps) draw_step(step, state, ui);
    }
    ui.to_bottom();
    ui.space(16);
    if (!is_shown(routine, state)) ui.text(ui.t("exercises.own_not_given"), TextStyle::Small, ColourRole::TextMuted);
    else if (button(ui, ui.t("exercises.start"),
                    {.kind = ButtonKind::Primary, .icon = icons::play, .full_width = true}))
        view.before = BeforeRoutine{.routine = routine.key, .level = std::nullopt};
    ui.space(8);
    draw_own_actions(view, routine, state, ui);
}

void draw_two_panes(ExercisesView& view, const AppState& state, Ui& ui)
{
    const auto panes = split_page(ui);
    if (!listed_routine(view.routine, state)) view.routine = routines_listed(state).front()->key;
    {
        // The bar of the list stands in the gap beside the cards.
        const Rect place{panes.list.x, panes.list.y, panes.list.width + ui.px(8), panes.list.height};
        auto area = ui.area("list", place, semantics::Role::Region, ui.t("exercises.routines"));
        auto scroll = ui.scroll("cards");
        auto cards = ui.sized_column(unscaled(ui, panes.list.width), grid_gap);
        draw_make_routine(view, state, ui);
        draw_cards(view, state, ui);
        ui.space(8);
    }
    auto area = ui.area("detail", panes.detail, semantics::Role::Region, ui.t("exercises.routine_detail"));
    auto keyed = ui.keyed(view.routine);
    auto scroll = ui.scroll("routine");
    draw_detail(view, *listed_routine(view.routine, state), state, ui);
}

// What is offered on a sore day: by the level picked here, else by the newest of today.
const Routine* lighter_instead(const BeforeRoutine& before, const AppState& state)
{
    const auto level = before.level ? PainLevel::from(*before.level) : level_of_today(state);
    if (!is_sore(level) || before.routine == lighter_routine) return nullptr;
    return state.library->routine(lighter_routine);
}

bool draw_lighter(const Routine& lighter, Ui& ui)
{
    const auto words =
        ui.t("exercises.sore_day", {{"title", lighter.title}, {"minutes", minutes_words(ui, lighter.total)}});
    banner(ui, icons::info, words, BannerTone::Positive);
    return button(ui, ui.t("exercises.do_lighter", {{"title", lighter.title}}),
                  {.icon = icons::play, .full_width = true});
}

}  // namespace

void draw_routines(ExercisesView& view, const AppState& state, Ui& ui)
{
    if (view.own.open) return draw_routine_form(view.own, state, ui);
    if (routines_listed(state).empty())
        return ui.text(ui.t("today.no_routines"), TextStyle::Body, ColourRole::TextMuted);
    if (has_two_panes(ui)) return draw_two_panes(view, state, ui);
    const auto* routine = listed_routine(view.routine, state);
    if (!view.detail_open || !routine) {
        draw_make_routine(view, state, ui);
        return draw_cards(view, state, ui);
    }
    draw_way_back(view, ui.t("exercises.back_to_routines"), ui);
    draw_detail(view, *routine, state, ui);
}

void draw_before_routine(ExercisesView& view, const AppState& state, Ui& ui)
{
    auto& before = *view.before;
    const auto& rules = state.library->safety().rules;
    auto dialog = ui.dialog(ui.t("exercises.before"), 640);
    ui.text(ui.t("exercises.how_strong"), TextStyle::Label);
    if (const auto picked = pain_scale(ui, ui.t("exercises.how_strong"), before.level, ScaleSize::Small))
        before.level = picked;
    const auto level = before.level ? PainLevel::from(*before.level) : std::nullopt;
    ui.text(ui.t("exercises.may_leave_out"), TextStyle::Small, ColourRole::TextMuted);
    if (!rules.notice.empty()) banner(ui, icons::info, rules.notice, BannerTone::Accent);
    if (const auto* lighter = lighter_instead(before, state)) {
        if (draw_lighter(*lighter, ui)) {
            ui.send(StartRoutine{lighter->key, level, before.routine});
            return view.before.reset();
        }
    }
    auto line = ui.line(12);
    const bool leaves = button(ui, ui.t("exercises.cancel"), {.kind = ButtonKind::Text}) || ui.shortcut(Key::Escape);
    ui.to_right();
    const bool starts = button(ui, ui.t("exercises.start_now"), {.kind = ButtonKind::Primary, .icon = icons::play});
    if (starts) ui.send(StartRoutine{before.routine, level});
    if (starts || leaves) view.before.reset();
}

}  // namespace aftercare::ui
