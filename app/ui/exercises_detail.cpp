#include "app/base/text.h"
#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"

namespace aftercare::ui {
namespace {

constexpr float stage_height = 170;
constexpr float foot_height = 74;
constexpr float under_button = 28;  // the figure keeps its head out of the button on its stage

void draw_stage(ExercisesView& view, const Exercise& exercise, const AppState& state, Ui& ui)
{
    view.play.choose(exercise.key, ui);
    const Rect stage = fill_stage(ui, ui.place(0, stage_height), card_radius, 1);
    const float head = ui.px(under_button);
    draw_exercise(ui, {stage.x, stage.y + head, stage.width, stage.height - head}, *state.library, exercise.key,
                  view.play.show(ui));
    if (ui.less_motion() || !state.library->figure(exercise.key)) return;
    const bool moves = view.play.moves(ui);
    if (!stage_button(ui, stage, StageCorner::TopRight, moves ? icons::pause : icons::play,
                      ui.t(moves ? "exercises.pause_motion" : "exercises.play_motion")))
        return;
    if (moves) view.play.paused = true;
    else view.play.restart(ui);
}

struct Remark {
    std::string_view icon;
    ColourRole colour;
    std::string_view title;  // string key
    std::string words;
};

void draw_remark(const Remark& remark, Ui& ui)
{
    if (remark.words.empty()) return;
    auto row = ui.line(10);
    ui.icon(remark.icon, 18, remark.colour);
    const auto title = std::string(ui.t(remark.title)) + " ";
    ui.text({{title, TextStyle::SmallStrong}, {remark.words, TextStyle::Small}});
}

void draw_remarks(const Exercise& exercise, Ui& ui)
{
    auto column = ui.column(9);
    draw_remark({icons::spa, ColourRole::Accent, "exercises.may_feel", exercise.feel}, ui);
    draw_remark({icons::block, ColourRole::Caution, "exercises.leave_out", in_one(exercise.avoid_if)}, ui);
    draw_remark({icons::hand, ColourRole::Danger, "exercises.stop_if", in_one(exercise.stop_if)}, ui);
    draw_remark({icons::tune, ColourRole::Accent, "exercises.easier", exercise.easier}, ui);
    draw_remark({icons::rising, ColourRole::Accent, "exercises.harder", exercise.harder}, ui);
}

void draw_dose(const Exercise& exercise, const AppState& state, Ui& ui)
{
    for (const auto& item : state.plan)
        if (item.details.exercise == exercise.key && !item.details.dose.empty())
            ui.text(ui.t("exercises.plan_in", {{"dose", item.details.dose}}), TextStyle::SmallStrong);
    const auto amount = amount_text(exercise.dose);
    const auto often = " · " + frequency_text(exercise.dose);
    ui.text({{amount, TextStyle::SmallStrong}, {often, TextStyle::Small, ColourRole::TextMuted}});
    ui.text(exercise.position, TextStyle::Small, ColourRole::TextMuted);
}

void draw_sources(const Exercise& exercise, const guidance::Library& library, Ui& ui)
{
    std::vector<std::string> names;
    for (const auto& tag : exercise.sources)
        if (const auto* source = library.source(tag)) names.push_back(source->citation);
    const auto basis = ui.t("exercises.basis_" + std::string(key_of(exercise.dose_basis)));
    const auto words = names.empty() ? std::string(basis)
                                     : ui.t("exercises.sources", {{"sources", join(names, ", ")}, {"basis", basis}});
    ui.text(words, TextStyle::Small, ColourRole::TextMuted);
}

void draw_detail(ExercisesView& view, const Exercise& exercise, const AppState& state, Ui& ui)
{
    auto parts = ui.column(0);
    draw_stage(view, exercise, state, ui);
    auto inset = ui.inset(22, 12);
    auto words = ui.column(0);
    ui.heading(exercise.title, TextStyle::Title, 2);
    ui.space(2);
    draw_dose(exercise, state, ui);
    ui.space(10);
    numbered(ui, exercise.steps);
    ui.space(11);
    ui.divider();
    ui.space(9);
    draw_remarks(exercise, ui);
    ui.space(12);
    draw_sources(exercise, *state.library, ui);
}

void draw_try_it(const Exercise& exercise, Ui& ui)
{
    auto inset = ui.inset(22, 13);
    if (button(ui, ui.t("exercises.try_it"), {.kind = ButtonKind::Primary, .icon = icons::play, .full_width = true}))
        ui.send(StartExercise{exercise.key});
}

}  // namespace

void draw_exercise_card(ExercisesView& view, const Exercise& exercise, const AppState& state, Ui& ui)
{
    auto card = ui.card(exercise.title, {.show_title = false, .padding_x = 0, .padding_y = 0});
    auto parts = ui.column(0);
    draw_detail(view, exercise, state, ui);
    draw_try_it(exercise, ui);
}

void draw_exercise_pane(ExercisesView& view, const Exercise& exercise, Rect place, const AppState& state, Ui& ui)
{
    ui.draw_panel(place, card_radius, ColourRole::Surface, ColourRole::Border);
    const float foot = ui.px(foot_height);
    auto pane = ui.area("detail", place, semantics::Role::Region, ui.t("exercises.detail"));
    auto keyed = ui.keyed(exercise.key);
    {
        const Rect upper{place.x, place.y, place.width, place.height - foot};
        auto area = ui.area("words", upper, semantics::Role::Group, exercise.title);
        auto scroll = ui.scroll("exercise");
        draw_detail(view, exercise, state, ui);
    }
    const Rect lower{place.x, place.bottom() - foot, place.width, foot};
    auto area = ui.area("actions", lower, semantics::Role::Group, ui.t("exercises.try_it"));
    draw_try_it(exercise, ui);
}

}  // namespace aftercare::ui
