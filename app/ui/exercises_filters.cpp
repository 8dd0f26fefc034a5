#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

void choose_area(ExerciseFilters& filters, Ui& ui)
{
    std::vector<std::string> names;
    for (const auto& area : exercise_areas()) names.emplace_back(ui.t(area.name));
    if (const auto picked = filter_chip(ui, ui.t("exercises.area"), names, filters.region)) filters.region = *picked;
}

void choose_level(ExerciseFilters& filters, const AppState& state, Ui& ui)
{
    int hardest = 1;
    for (const auto& exercise : state.library->exercises())
        if (is_shown(exercise, state)) hardest = std::max(hardest, exercise.level);
    std::vector<std::string> names = {std::string(ui.t("exercises.any_level"))};
    for (int level = 1; level <= hardest; ++level) names.emplace_back(level_name(ui, level));
    const int chosen = std::min(filters.level, hardest);
    if (const auto picked = filter_chip(ui, ui.t("exercises.level"), names, chosen)) filters.level = *picked;
}

void choose_posture(ExerciseFilters& filters, Ui& ui)
{
    std::vector<std::string> names = {std::string(ui.t("exercises.any_position"))};
    for (const auto key : posture_keys) names.emplace_back(ui.t("exercises.position_" + std::string(key)));
    const int chosen = filters.posture ? static_cast<int>(*filters.posture) + 1 : 0;
    const auto picked = filter_chip(ui, ui.t("exercises.position"), names, chosen);
    if (!picked) return;
    filters.posture.reset();
    if (*picked > 0) filters.posture = static_cast<Posture>(*picked - 1);
}

// In one line, in the middle of the height that the chips have.
void draw_beside_chips(std::string_view words, Ui& ui)
{
    const auto extent = ui.measure(words, TextStyle::Small);
    const auto place = ui.place(unscaled(ui, extent.x), least_target);
    ui.draw_text({place.x, place.y + (place.height - extent.y) / 2}, words, TextStyle::Small, ColourRole::TextMuted);
    ui.report(semantics::Role::Text, words, {}, place);
}

void draw_count(ExercisesView& view, int shown, Ui& ui)
{
    draw_beside_chips(ui.t("exercises.shown", {{"n", std::to_string(shown)}}), ui);
    if (!view.filters.any() && view.words.empty()) return;
    if (!button(ui, ui.t("exercises.clear"), {.kind = ButtonKind::Text, .small = true})) return;
    view.filters = {};
    view.words.clear();
}

void draw_choices(ExerciseFilters& filters, const AppState& state, Ui& ui)
{
    choose_area(filters, ui);
    choose_level(filters, state, ui);
    choose_posture(filters, ui);
    if (chip(ui, ui.t("exercises.right_for_today"), filters.today)) filters.today = !filters.today;
    if (chip(ui, ui.t("exercises.no_floor"), filters.no_floor, icons::sit)) filters.no_floor = !filters.no_floor;
}

}  // namespace

void draw_filters(ExercisesView& view, int shown, const AppState& state, Ui& ui)
{
    const auto before = view.filters;
    if (auto choices = ui.wrap(8)) {
        draw_choices(view.filters, state, ui);
        draw_count(view, shown, ui);
    }
    if (before == view.filters) return;
    const auto now = exercises_shown(view, state).size();
    ui.announce(ui.t("exercises.shown", {{"n", std::to_string(now)}}));
}

}  // namespace aftercare::ui
