#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

constexpr float figure_width = 116;
constexpr float figure_height = 96;

void draw_nothing_yet(ExercisesView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("exercises.log_empty_title"));
    auto line = ui.line(18);
    const auto place = ui.place(figure_width, figure_height);
    ui.canvas().fill_rect(place, ui.colour(ColourRole::FigureStage), ui.px(card_radius));
    draw_exercise(ui, place, *state.library, "sit_to_stand");
    auto words = ui.column(12);
    if (empty_state(ui, ui.t("exercises.log_empty"), ui.t("exercises.show_routines")))
        view.tab = ExercisesTab::Routines;
}

void draw_level(std::string_view label, std::optional<PainLevel> level, Ui& ui)
{
    if (!level) return;
    ui.text(ui.t(label), TextStyle::Small, ColourRole::TextMuted);
    level_badge(ui, *level, 32);
}

void draw_run(const RoutineRun& run, const AppState& state, Ui& ui)
{
    const auto& details = run.details;
    const auto when = day_and_time(ui, details.started_at.local(), state.today);
    auto keyed = ui.keyed(run.id.text());
    auto row = ui.line(14);
    date_leaf(ui, details.started_at.day(), true);
    if (auto words = ui.column(0)) {
        ui.text(details.title, TextStyle::Label);
        ui.text(ui.t("exercises.run", {{"when", when},
                                       {"minutes", minutes_words(ui, details.spent)},
                                       {"done", std::to_string(details.done)},
                                       {"of", std::to_string(details.of)}}),
                TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    draw_level("exercises.before_it", details.before, ui);
    draw_level("exercises.after_it", details.after, ui);
    if (icon_button(ui, icons::trash, ui.t("exercises.remove_run", {{"title", details.title}, {"when", when}}),
                    "remove"))
        ui.send(RemoveRoutineRun{run.id});
}

}  // namespace

void draw_exercise_log(ExercisesView& view, const AppState& state, Ui& ui)
{
    if (state.diary.runs.empty()) return draw_nothing_yet(view, state, ui);
    auto card = ui.card(ui.t("exercises.what_was_done"));
    for (const auto& run : state.diary.runs) {
        if (&run != &state.diary.runs.front()) ui.divider();
        draw_run(run, state, ui);
    }
}

}  // namespace aftercare::ui
