#include "app/ui/exercises_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"

#include <algorithm>
#include <span>
#include <utility>

namespace aftercare::ui {
namespace {

constexpr Span one_press{5};
constexpr Span usual_change{15};
constexpr std::size_t most_offered = 10;
constexpr float least_time_width = 44;
constexpr float least_label_width = 64;

// What is done to the steps, after all of them are drawn.
struct StepChange {
    enum class Kind { None, Up, Down, Words, Remove };
    Kind kind = Kind::None;
    std::size_t step = 0;
};

std::string time_words(Span span, const Ui& ui)
{
    const auto seconds = std::to_string(span.count() % 60);
    if (span < std::chrono::minutes{1}) return ui.t("exercises.seconds", {{"n", seconds}});
    const auto minutes = std::to_string(span.count() / 60);
    if (span.count() % 60 == 0) return ui.t("exercises.own_minutes", {{"n", minutes}});
    return ui.t("exercises.own_minutes_seconds", {{"m", minutes}, {"s", seconds}});
}

std::string_view plain_title(const OwnStep& step, const AppState& state, const Ui& ui)
{
    const auto* exercise = step.exercise.empty() ? nullptr : state.library->exercise(step.exercise);
    if (exercise) return exercise->title;
    if (!step.cue.empty()) return step.cue;
    return step.exercise.empty() ? ui.t("exercises.own_change_position") : std::string_view(step.exercise);
}

// Its number too where the same thing is done more than once, so that each button has a name of its own.
std::string title_of(const RoutineForm& form, std::size_t at, const AppState& state, const Ui& ui)
{
    if (form.wording && form.wording->step == at) return form.wording->title;
    const auto& steps = form.draft.steps;
    const auto title = plain_title(steps[at], state, ui);
    const auto alike =
        std::ranges::count_if(steps, [&](const OwnStep& other) { return plain_title(other, state, ui) == title; });
    if (alike < 2) return std::string(title);
    return ui.t("exercises.own_numbered", {{"title", title}, {"n", std::to_string(at + 1)}});
}

// Never wrapped, however little room the buttons beside it leave; `least` keeps those in their place.
void draw_in_one_line(std::string_view words, TextStyle style, ColourRole colour, float least, Ui& ui)
{
    const auto extent = ui.measure(words, style);
    const auto place = ui.place(std::max(unscaled(ui, extent.x), least), unscaled(ui, extent.y));
    ui.draw_text(place.top_left(), words, style, colour);
    ui.report(semantics::Role::Text, words, {}, place);
}

// What the buttons change, and how it reads beside them.
struct TimeField {
    std::string_view what, label;
    Span shortest, longest;
};

void draw_time(std::string_view title, const TimeField& field, Span& length, Ui& ui)
{
    auto line = ui.line(4);
    const auto name = [&](std::string_view key) { return ui.t(key, {{"title", title}, {"what", field.what}}); };
    draw_in_one_line(field.label, TextStyle::Small, ColourRole::TextMuted, least_label_width, ui);
    if (icon_button(ui, icons::minus, name("exercises.own_less")) && length > field.shortest)
        length = std::max(length - one_press, field.shortest);
    const auto words = length == Span{} ? std::string(ui.t("exercises.own_no_rest")) : time_words(length, ui);
    draw_in_one_line(words, TextStyle::Label, ColourRole::Text, least_time_width, ui);
    if (icon_button(ui, icons::plus, name("exercises.own_more")) && length < field.longest)
        length = std::min(length + one_press, field.longest);
}

void draw_sides(std::string_view title, OwnStep& step, const AppState& state, Ui& ui)
{
    constexpr std::array offered = {StepSides::Both, StepSides::Left, StepSides::Right, StepSides::None};
    const auto* exercise = state.library->exercise(step.exercise);
    if (!exercise || !allows(*exercise, StepSides::Both)) return;
    std::vector<std::string> labels;
    for (const auto sides : offered) labels.emplace_back(ui.t("exercises.own_sides_" + std::string(key_of(sides))));
    const auto chosen = std::ranges::find(offered, step.sides) - offered.begin();
    const auto name = ui.t("exercises.own_sides", {{"title", title}});
    if (const auto picked = segments(ui, name, labels, static_cast<int>(chosen)))
        step.sides = offered[static_cast<std::size_t>(*picked)];
}

StepChange draw_order(std::string_view title, std::size_t at, std::size_t count, Ui& ui)
{
    auto line = ui.line(4);
    const auto name = [&](std::string_view key) { return ui.t(key, {{"title", title}}); };
    StepChange change;
    if (at > 0 && icon_button(ui, icons::arrow_up, name("exercises.own_up"))) change = {StepChange::Kind::Up, at};
    if (at + 1 < count && icon_button(ui, icons::arrow_down, name("exercises.own_down")))
        change = {StepChange::Kind::Down, at};
    if (icon_button(ui, icons::edit, name("exercises.own_words"))) change = {StepChange::Kind::Words, at};
    if (icon_button(ui, icons::trash, name("exercises.own_take_out"))) change = {StepChange::Kind::Remove, at};
    return change;
}

void draw_step_title(const OwnStep& step, std::size_t at, const AppState& state, Ui& ui)
{
    auto words = ui.column(2);
    ui.text(std::to_string(at + 1) + ". " + std::string(plain_title(step, state, ui)), TextStyle::Label);
    if (!step.cue.empty() && !step.exercise.empty()) ui.text(step.cue, TextStyle::Small, ColourRole::TextMuted);
}

std::string words_field_name(std::size_t at, const Ui& ui)
{
    return ui.t("exercises.own_words_field", {{"n", std::to_string(at + 1)}});
}

StepChange draw_step(RoutineForm& form, std::size_t at, const AppState& state, Ui& ui)
{
    auto& steps = form.draft.steps;
    auto& step = steps[at];
    const auto title = title_of(form, at, state, ui);
    auto keyed = ui.keyed("step" + std::to_string(at));
    auto node = ui.node(semantics::Role::ListItem, title, time_words(sum_of(timed(step)), ui));
    auto inset = ui.inset(0, 8);
    auto parts = ui.column(6);
    StepChange change;
    if (auto head = ui.line(8)) {
        draw_step_title(step, at, state, ui);
        ui.to_right();
        change = draw_order(title, at, steps.size(), ui);
    }
    if (form.wording && form.wording->step == at)
        text_field(ui, words_field_name(at, ui), step.cue, {.hint = ui.t("exercises.own_words_hint")});
    draw_sides(title, step, state, ui);
    const bool each = step.sides == StepSides::Both;
    auto row = ui.wrap(12);
    const auto label = ui.t(each ? "exercises.own_each_side" : "exercises.own_time_label");
    const TimeField time{ui.t("exercises.own_time"), label, shortest_step, longest_step};
    draw_time(title, time, step.length, ui);
    const TimeField rest{ui.t("exercises.own_rest"), ui.t("exercises.own_rest_after"), Span{}, longest_rest};
    if (!step.exercise.empty()) draw_time(title, rest, step.rest, ui);
    return change;
}

// The keyboard goes along with the step, so that it can be moved on with the same key.
void follow(const StepChange& change, std::size_t to, const RoutineForm& form, const AppState& state, Ui& ui)
{
    const auto& steps = form.draft.steps;
    const auto title = title_of(form, to, state, ui);
    const bool up = change.kind == StepChange::Kind::Up ? to > 0 : to + 1 == steps.size();
    ui.focus_on(ui.t(up ? "exercises.own_up" : "exercises.own_down", {{"title", title}}));
    ui.announce(ui.t("exercises.own_moved",
                     {{"title", title}, {"n", std::to_string(to + 1)}, {"count", std::to_string(steps.size())}}));
}

void carry_out(const StepChange& change, RoutineForm& form, const AppState& state, Ui& ui)
{
    auto& steps = form.draft.steps;
    const auto at = steps.begin() + static_cast<std::ptrdiff_t>(change.step);
    if (change.kind == StepChange::Kind::None) return;
    const auto worded = std::exchange(form.wording, std::nullopt);
    switch (change.kind) {
    case StepChange::Kind::Words: {
        auto title = title_of(form, change.step, state, ui);
        if (worded && worded->step == change.step) return ui.focus_on(ui.t("exercises.own_words", {{"title", title}}));
        form.wording = {change.step, std::move(title)};
        return ui.focus_on(words_field_name(change.step, ui));
    }
    case StepChange::Kind::Up: std::iter_swap(at, at - 1); return follow(change, change.step - 1, form, state, ui);
    case StepChange::Kind::Down: std::iter_swap(at, at + 1); return follow(change, change.step + 1, form, state, ui);
    case StepChange::Kind::None:
    case StepChange::Kind::Remove: break;
    }
    ui.announce(ui.t("exercises.own_taken_out", {{"title", plain_title(*at, state, ui)}}));
    steps.erase(at);
    ui.focus_on(ui.t("exercises.own_add_step"));
}

void draw_steps(RoutineForm& form, const AppState& state, Ui& ui)
{
    if (form.draft.steps.empty())
        return ui.text(ui.t("exercises.own_no_steps"), TextStyle::Body, ColourRole::TextMuted);
    StepChange change;
    {
        auto list = ui.node(semantics::Role::List, ui.t("exercises.steps"));
        auto rows = ui.column(0);
        for (std::size_t at = 0; at < form.draft.steps.size(); ++at) {
            if (at > 0) ui.divider();
            const auto asked = draw_step(form, at, state, ui);
            if (asked.kind != StepChange::Kind::None) change = asked;
        }
    }
    carry_out(change, form, state, ui);
}

// What only a clinician assigns is offered when the plan names it, as in the library.
std::vector<const Exercise*> exercises_found(std::string_view words, const AppState& state)
{
    const auto wanted = guidance::fold(words);
    std::vector<const Exercise*> found;
    for (const auto& exercise : state.library->exercises())
        if (is_shown(exercise, state) && guidance::fold(exercise.title).find(wanted) != std::string::npos)
            found.push_back(&exercise);
    return found;
}

void add_step(RoutineForm& form, OwnStep step, std::string_view title, Ui& ui)
{
    form.draft.steps.push_back(std::move(step));
    form.problem.clear();
    ui.announce(ui.t("exercises.own_added", {{"title", title}}));
}

void draw_found(RoutineForm& form, const std::vector<const Exercise*>& found, Ui& ui)
{
    auto list = ui.node(semantics::Role::List, ui.t("exercises.own_found"));
    auto row = ui.wrap(8);
    for (const auto* exercise : std::span(found).first(std::min(found.size(), most_offered))) {
        const auto spoken = ui.t("exercises.own_add_this", {{"title", exercise->title}});
        const ButtonLook look{
            .kind = ButtonKind::Line, .icon = icons::plus, .small = true, .spoken = spoken, .key = exercise->key};
        if (button(ui, exercise->title, look)) add_step(form, step_for(*exercise), exercise->title, ui);
    }
}

// What is done between two exercises. These are only the usual words; each step's can be changed.
void draw_changes_of_position(RoutineForm& form, Ui& ui)
{
    ui.text(ui.t("exercises.own_positions"), TextStyle::SmallStrong);
    auto list = ui.node(semantics::Role::List, ui.t("exercises.own_positions"));
    auto row = ui.wrap(8);
    for (const std::string_view key : {"turn_over", "lie_down", "sit_up", "stand_up", "rest"}) {
        const auto words = ui.t("exercises.own_position_" + std::string(key));
        const auto spoken = ui.t("exercises.own_add_this", {{"title", words}});
        const ButtonLook look{
            .kind = ButtonKind::Line, .icon = icons::plus, .small = true, .spoken = spoken, .key = key};
        if (button(ui, words, look))
            add_step(form, {.kind = StepKind::Rest, .length = usual_change, .cue = std::string(words)}, words, ui);
    }
}

void draw_add_step(RoutineForm& form, const AppState& state, Ui& ui)
{
    auto parts = ui.column(8);
    if (form.draft.steps.size() >= most_own_steps)
        return ui.text(ui.t("exercises.own_full"), TextStyle::Small, ColourRole::TextMuted);
    text_field(ui, ui.t("exercises.own_add_step"), form.find,
               {.hint = ui.t("exercises.own_find_hint"), .icon = icons::search, .role = semantics::Role::SearchField});
    const auto found = exercises_found(form.find, state);
    draw_found(form, found, ui);
    if (found.empty()) ui.text(ui.t("exercises.own_none_found"), TextStyle::Small, ColourRole::TextMuted);
    if (found.size() > most_offered) {
        const auto more = std::to_string(found.size() - most_offered);
        ui.text(ui.t("exercises.own_more_found", {{"n", more}}), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.space(4);
    draw_changes_of_position(form, ui);
}

void save(RoutineForm& form, Ui& ui)
{
    if (form.saving) return;
    form.name_missing = form.draft.name.find_first_not_of(' ') == std::string::npos;
    const auto checked = check(form.draft);
    form.problem = checked ? std::string() : checked.error().what;
    if (!checked) {
        if (form.name_missing) ui.focus_on(ui.t("exercises.own_name"));
        return ui.announce(form.problem, semantics::Politeness::Assertive);
    }
    if (form.editing) form.saving = ui.send(EditOwnRoutine{*form.editing, form.draft});
    else form.saving = ui.send(AddOwnRoutine{form.draft});
}

void draw_foot(RoutineForm& form, Ui& ui)
{
    if (!form.problem.empty() && !form.name_missing) banner(ui, icons::error, form.problem, BannerTone::Danger);
    auto line = ui.line(8);
    ui.text(ui.t("exercises.own_total", {{"time", time_words(length_of(form.draft.steps), ui)}}), TextStyle::Label);
    ui.to_right();
    const bool leaves = button(ui, ui.t("exercises.cancel"), {.kind = ButtonKind::Plain, .key = "cancel_own"});
    if (button(ui, ui.t("exercises.own_save"), {.kind = ButtonKind::Primary, .key = "save_own"})) save(form, ui);
    if (leaves) form = {};
}

}  // namespace

void draw_routine_form(RoutineForm& form, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("own_form");
    auto card = ui.card(ui.t(form.editing ? "exercises.own_change" : "exercises.own_make"));
    auto parts = ui.column(14);
    const auto problem = form.name_missing ? std::string_view(form.problem) : std::string_view{};
    if (text_field(ui, ui.t("exercises.own_name"), form.draft.name,
                   {.hint = ui.t("exercises.own_name_hint"), .problem = problem})) {
        form.name_missing = false;
        form.problem.clear();
    }
    text_field(ui, ui.t("exercises.own_for"), form.draft.description, {.hint = ui.t("exercises.own_for_hint")});
    draw_steps(form, state, ui);
    draw_add_step(form, state, ui);
    draw_foot(form, ui);
}

}  // namespace aftercare::ui
