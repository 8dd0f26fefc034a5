#include "app/ui/exercises_choices.h"

#include "app/base/text.h"
#include "app/domain/sore_day.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::array<ExerciseArea, 9> areas = {
    {{"exercises.any_area", {}},
     {"exercises.area_neck", {"cervical"}},
     {"exercises.area_upper_back", {"thoracic"}},
     {"exercises.area_lower_back", {"lumbar"}},
     {"exercises.area_core", {"core", "abdominal"}},
     {"exercises.area_hip", {"hip", "gluteal"}},
     {"exercises.area_shoulder", {"chest", "shoulder"}},
     {"exercises.area_leg", {"posterior_thigh", "anterior_thigh", "lower_leg"}},
     {"exercises.area_whole", {"whole_body"}}}};

constexpr int highest_settled = 5;

bool in_area(const Exercise& exercise, const ExerciseArea& area)
{
    return std::ranges::any_of(exercise.regions, [&](ExerciseRegion region) {
        return std::ranges::find(area.regions, region.key()) != area.regions.end();
    });
}

std::string amount(const Ui& ui, std::string_view key, int n) { return ui.t(key, {{"n", std::to_string(n)}}); }

std::string length_words(const Ui& ui, Span span)
{
    if (span < 2min) return amount(ui, "exercises.seconds", static_cast<int>(span.count()));
    return minutes_words(ui, span);
}

std::string work(const Ui& ui, const Dose& dose)
{
    if (dose.duration > 0s) return length_words(ui, dose.duration);
    if (dose.reps == 1 && dose.hold > 0s) return length_words(ui, dose.hold);
    const auto reps = std::to_string(dose.reps);
    if (dose.sets > 1) return ui.t("exercises.rounds", {{"sets", std::to_string(dose.sets)}, {"n", reps}});
    if (dose.hold > 0s) return ui.t("exercises.holds", {{"n", reps}, {"s", std::to_string(dose.hold.count())}});
    if (dose.breaths > 0 && !dose.per_side) return amount(ui, "exercises.breaths", dose.reps * dose.breaths);
    return dose.per_side ? reps : amount(ui, "exercises.times", dose.reps);
}

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }

}  // namespace

std::span<const ExerciseArea> exercise_areas() { return areas; }

std::optional<PainLevel> level_of_today(const AppState& state) { return level_on(state.today, state.diary.entries); }

bool suits_today(Phase phase, std::optional<PainLevel> today)
{
    if (phase == Phase::Settled) return today && today->value() <= highest_settled;
    return phase == Phase::Any;
}

bool fits(const Exercise& exercise, const ExerciseFilters& filters, std::optional<PainLevel> today)
{
    if (filters.region > 0 && !in_area(exercise, areas[static_cast<std::size_t>(filters.region)])) return false;
    if (filters.level > 0 && exercise.level != filters.level) return false;
    if (filters.no_floor && !exercise.no_floor) return false;
    if (filters.posture && *filters.posture != exercise.posture) return false;
    return !filters.today || suits_today(exercise.phase, today);
}

bool is_shown(const Exercise& exercise, const AppState& state)
{
    return exercise.phase != Phase::Clinician || is_in_plan(exercise.key, state.plan);
}

bool is_shown(const Routine& routine, const AppState& state)
{
    if (routine.phase != Phase::Clinician) return true;
    bool assigned = false;
    for (const auto& step : routine.steps) {
        const auto* exercise = state.library->exercise(step.exercise);
        if (!exercise || exercise->phase != Phase::Clinician) continue;
        if (!is_shown(*exercise, state)) return false;
        assigned = true;
    }
    return assigned;
}

std::vector<const Routine*> routines_shown(const AppState& state)
{
    auto shown = routines_listed(state);
    std::erase_if(shown, [&](const Routine* routine) { return !is_shown(*routine, state); });
    return shown;
}

std::vector<const Routine*> routines_listed(const AppState& state)
{
    std::vector<const Routine*> listed;
    for (const auto& own : state.own_routines) listed.push_back(&own.routine);
    for (const auto& routine : state.library->routines())
        if (is_shown(routine, state)) listed.push_back(&routine);
    return listed;
}

const Routine* listed_routine(std::string_view key, const AppState& state)
{
    const auto listed = routines_listed(state);
    const auto found = std::ranges::find(listed, key, &Routine::key);
    return found == listed.end() ? nullptr : *found;
}

const Exercise* exercise_of(const PlanItem& item, const AppState& state)
{
    const auto& key = item.details.exercise;
    return key.empty() || !state.library ? nullptr : state.library->exercise(key);
}

std::string plan_title(const PlanItem& item, const AppState& state)
{
    if (const auto* exercise = exercise_of(item, state)) return exercise->title;
    const auto& text = item.details.text;
    return text.empty() ? item.details.exercise : text.substr(0, text.find('\n'));
}

std::string plan_words(const PlanItem& item, const AppState& state)
{
    const auto& text = item.details.text;
    if (exercise_of(item, state)) return text;
    const auto end = text.find('\n');
    return end == std::string::npos ? std::string() : text.substr(end + 1);
}

std::string short_amount(const Ui& ui, const Dose& dose)
{
    const auto words = work(ui, dose);
    return dose.per_side ? ui.t("exercises.a_side", {{"amount", words}}) : words;
}

std::string_view level_name(const Ui& ui, int level)
{
    constexpr std::array<std::string_view, 3> keys = {"exercises.gentle", "exercises.medium", "exercises.strong"};
    return ui.t(keys[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)]);
}

std::string spoken_exercise(const Ui& ui, const Exercise& exercise)
{
    return ui.t("exercises.spoken", {{"title", exercise.title},
                                     {"amount", short_amount(ui, exercise.dose)},
                                     {"level", level_name(ui, exercise.level)}});
}

std::string fitted_title(const Ui& ui, std::string_view title, float width)
{
    const auto fits_in = [&](std::string_view words) { return ui.measure(words, TextStyle::Label).x <= width; };
    for (const std::string_view mark : {" (", ","}) {
        if (fits_in(title)) return std::string(title);
        title = title.substr(0, title.find(mark));
    }
    if (fits_in(title)) return std::string(title);
    while (!title.empty() && !fits_in(std::string(title) + "…")) title.remove_suffix(1);
    return std::string(title) + "…";
}

std::string in_one(const std::vector<std::string>& remarks)
{
    auto parts = remarks;
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].size() > 1 && is_lower(parts[i][1]) && !is_lower(parts[i][0]))
            parts[i][0] = static_cast<char>(parts[i][0] - 'A' + 'a');
    return join(parts, "; ");
}

}  // namespace aftercare::ui
