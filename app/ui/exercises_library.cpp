#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr float card_height = 174;
constexpr float stage_height = 112;
constexpr float corner = 14;
constexpr float grid_gap = 14;
constexpr float least_card_width = 150;
constexpr std::size_t most_hits = 200;

void draw_card_words(const Exercise& exercise, Rect place, Ui& ui)
{
    const float left = place.x + ui.px(14);
    const float right = place.right() - ui.px(14);
    const float top = place.y + ui.px(stage_height + 8);
    ui.draw_text({left, top}, fitted_title(ui, exercise.title, right - left), TextStyle::Label, ColourRole::Text);
    const auto level = level_name(ui, exercise.level);
    const float width = ui.measure(level, TextStyle::Small).x;
    const float line = top + ui.px(24);
    ui.draw_text({left, line}, short_amount(ui, exercise.dose), TextStyle::Small, ColourRole::TextMuted);
    ui.draw_text({right - width, line}, level, TextStyle::Small, ColourRole::Text);
}

bool is_visible(const Ui& ui, Rect place, Rect seen)
{
    return place.bottom() > seen.y && place.y < std::min(seen.bottom(), ui.window().bottom());
}

struct Grid {
    const std::vector<const Exercise*>& exercises;
    Rect seen;  // where cards can be seen
    int columns;
};

void draw_card(ExercisesView& view, const Grid& grid, std::size_t index, Rect place, const AppState& state, Ui& ui)
{
    const auto& exercise = *grid.exercises[index];
    const bool chosen = has_two_panes(ui) && exercise.key == view.exercise;
    const auto name = spoken_exercise(ui, exercise);
    const auto card = ui.control({.name = name,
                                  .place = place,
                                  .states = {.selected = chosen},
                                  .position = static_cast<int>(index) + 1,
                                  .set_size = static_cast<int>(grid.exercises.size()),
                                  .focus_radius = corner,
                                  .key = exercise.key});
    if (card.pressed) {
        view.exercise = exercise.key;
        view.detail_open = true;
    }
    if (!is_visible(ui, place, grid.seen)) return;
    const float edge = chosen ? 2.5F : 1;
    ui.draw_panel(place, corner, ColourRole::Surface,
                  chosen         ? ColourRole::Accent
                  : card.hovered ? ColourRole::BorderControl
                                 : ColourRole::Border,
                  edge);
    const Rect stage = fill_stage(ui, {place.x, place.y, place.width, ui.px(stage_height)}, corner, edge);
    FigureShow show;
    if (card.hovered) view.hovered.choose(exercise.key, ui);
    if (card.hovered && !ui.less_motion()) show = view.hovered.show(ui);
    draw_exercise(ui, stage, *state.library, exercise.key, show);
    draw_card_words(exercise, place, ui);
}

void draw_grid(ExercisesView& view, Rect seen, const std::vector<const Exercise*>& exercises, const AppState& state,
               Ui& ui)
{
    const float width = unscaled(ui, ui.available());
    const int columns = std::clamp(static_cast<int>((width + grid_gap) / (least_card_width + grid_gap)), 1, 3);
    const Grid grid{exercises, seen, columns};
    auto group = ui.group(semantics::Role::List, ui.t("exercises.library"));
    auto rows = ui.column(grid_gap);
    for (std::size_t first = 0; first < exercises.size(); first += static_cast<std::size_t>(columns)) {
        const auto row = ui.place(0, card_height);
        const float gap = ui.px(grid_gap);
        const float card =
            std::floor((row.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
        for (std::size_t i = 0; i < static_cast<std::size_t>(columns) && first + i < exercises.size(); ++i)
            draw_card(view, grid, first + i, {row.x + static_cast<float>(i) * (card + gap), row.y, card, row.height},
                      state, ui);
    }
}

// Which days were asked for, what came of it, and what is never listed.
void draw_remarks(ExercisesView& view, const AppState& state, Ui& ui)
{
    if (view.filters.today) {
        const auto level = level_of_today(state);
        const auto words =
            !level ? std::string(ui.t("exercises.today_unknown"))
                   : ui.t(suits_today(Phase::Settled, level) ? "exercises.today_settled" : "exercises.today_sore",
                          {{"level", level_words(ui, *level)}});
        ui.text(words, TextStyle::Small, ColourRole::TextMuted);
    }
    const auto& all = state.library->exercises();
    const auto hidden = std::ranges::find_if(all, [&](const auto& exercise) { return !is_shown(exercise, state); });
    if (hidden == all.end()) return;
    ui.text(ui.t("exercises.hidden"), TextStyle::Small, ColourRole::TextMuted);
    auto line = ui.line(0);
    if (button(ui, ui.t("exercises.plan_gave_me"), {.kind = ButtonKind::Text, .icon = icons::plus, .small = true}))
        write_down(view, hidden->key, ui);
}

void draw_list(ExercisesView& view, Rect seen, const std::vector<const Exercise*>& exercises, const AppState& state,
               Ui& ui)
{
    auto column = ui.column(14);
    if (exercises.empty()) {
        if (empty_state(ui, ui.t("exercises.none_shown"), ui.t("exercises.clear"))) {
            view.filters = {};
            view.words.clear();
        }
    } else {
        draw_grid(view, seen, exercises, state, ui);
    }
    draw_remarks(view, state, ui);
    ui.space(8);
}

// The first that moves, so that the page opens with a figure.
std::string first_to_show(const std::vector<const Exercise*>& exercises, const guidance::Library& library)
{
    if (exercises.empty()) return {};
    const auto drawn =
        std::ranges::find_if(exercises, [&](const auto* exercise) { return library.figure(exercise->key); });
    return drawn == exercises.end() ? exercises.front()->key : (*drawn)->key;
}

void draw_two_panes(ExercisesView& view, const std::vector<const Exercise*>& exercises, const AppState& state, Ui& ui)
{
    const auto panes = split_page(ui);
    if (!state.library->exercise(view.exercise)) view.exercise = first_to_show(exercises, *state.library);
    {
        // The bar of the list stands in the gap beside the cards.
        const Rect place{panes.list.x, panes.list.y, panes.list.width + ui.px(8), panes.list.height};
        auto area = ui.area("list", place, semantics::Role::Region, ui.t("exercises.library"));
        auto scroll = ui.scroll("cards");
        auto cards = ui.sized_column(unscaled(ui, panes.list.width));
        draw_list(view, panes.list, exercises, state, ui);
    }
    const auto* exercise = state.library->exercise(view.exercise);
    if (!exercise) return;
    draw_exercise_pane(view, *exercise, panes.detail, state, ui);
}

}  // namespace

std::vector<const Exercise*> exercises_shown(ExercisesView& view, const AppState& state)
{
    const auto today = level_of_today(state);
    std::vector<const Exercise*> found;
    const auto add = [&](const Exercise* exercise) {
        if (exercise && is_shown(*exercise, state) && fits(*exercise, view.filters, today)) found.push_back(exercise);
    };
    if (guidance::fold(view.words).empty()) {
        for (const auto& exercise : state.library->exercises()) add(&exercise);
        return found;
    }
    if (!view.search) view.search.emplace(*state.library);
    for (const auto& hit : view.search->find(view.words, most_hits).exercises) add(state.library->exercise(hit.key));
    return found;
}

void draw_library(ExercisesView& view, const AppState& state, Ui& ui)
{
    const auto* exercise = state.library->exercise(view.exercise);
    if (!has_two_panes(ui) && view.detail_open && exercise) {
        draw_way_back(view, ui.t("exercises.back_to_library"), ui);
        return draw_exercise_card(view, *exercise, state, ui);
    }
    const auto exercises = exercises_shown(view, state);
    draw_filters(view, static_cast<int>(exercises.size()), state, ui);
    if (has_two_panes(ui)) return draw_two_panes(view, exercises, state, ui);
    draw_list(view, ui.window(), exercises, state, ui);
}

}  // namespace aftercare::ui
