#pragma once

#include "app/core/state.h"
#include "app/guidance/library.h"
#include "app/ui/kit/ui.h"

#include <array>
#include <span>
#include <string>
#include <vector>

// Which exercises suit, and how their dose reads. Pure questions to the library and the state.
namespace aftercare::ui {

// What a person narrows the library by. 0 is any.
struct ExerciseFilters {
    int region = 0;  // index into exercise_areas
    int level = 0;   // 1 easiest to 3 hardest
    std::optional<Posture> posture;
    bool today = false;
    bool no_floor = false;

    bool any() const { return region > 0 || level > 0 || posture || today || no_floor; }
    bool operator==(const ExerciseFilters&) const = default;
};

// The parts of the body as people look for them, each a few regions of the library.
struct ExerciseArea {
    std::string_view name;  // string key
    std::array<std::string_view, 3> regions;
};
std::span<const ExerciseArea> exercise_areas();

// The newest level noted today; none when nothing was.
std::optional<PainLevel> level_of_today(const AppState& state);

// Settled exercises ask for a known level of 5 or less today; those of clinicians never suit by themselves.
bool suits_today(Phase phase, std::optional<PainLevel> today);
bool fits(const Exercise& exercise, const ExerciseFilters& filters, std::optional<PainLevel> today);

// Cuts what does not fit on one line of a card: first a remark in brackets or after a comma, then letters.
std::string fitted_title(const Ui& ui, std::string_view title, float width);

// What only a clinician assigns is not shown until the person's plan names it: an exercise by itself, a routine by every
// such exercise in it.
bool is_shown(const Exercise& exercise, const AppState& state);
bool is_shown(const Routine& routine, const AppState& state);
// Those that can be started, a person's own first.
std::vector<const Routine*> routines_shown(const AppState& state);
// The same and every own one: it can be changed even while it holds an exercise that is not shown.
std::vector<const Routine*> routines_listed(const AppState& state);
const Routine* listed_routine(std::string_view key, const AppState& state);

// The exercise an item names; nullptr for an instruction alone, or when the library no longer has it.
const Exercise* exercise_of(const PlanItem& item, const AppState& state);
// The exercise, else the first line of the words; and the words that are left to show below it.
std::string plan_title(const PlanItem& item, const AppState& state);
std::string plan_words(const PlanItem& item, const AppState& state);

// "10 × 5 s", "5 × 20 s a side", "8 breaths"
std::string short_amount(const Ui& ui, const Dose& dose);
std::string_view level_name(const Ui& ui, int level);  // "Gentle"
// "Pelvic tilt, 10 × 5 s, gentle"
std::string spoken_exercise(const Ui& ui, const Exercise& exercise);
// One sentence of several remarks: "Recent hip surgery; bending forward clearly worsens leg pain"
std::string in_one(const std::vector<std::string>& remarks);

}  // namespace aftercare::ui
