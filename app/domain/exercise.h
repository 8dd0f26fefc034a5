#pragma once

#include "app/base/time.h"
#include "app/domain/term.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

enum class ExerciseKind { Relaxation, Mobility, Stretch, Stability, Strength, Aerobic };
inline constexpr std::array<std::string_view, 6> exercise_kind_keys = {"relaxation", "mobility", "stretch",
                                                                       "stability",  "strength", "aerobic"};

// Which days it suits: any; settled (pain 0 to 5 and not rising); only when a clinician assigned it.
enum class Phase { Any, Settled, Clinician };
inline constexpr std::array<std::string_view, 3> phase_keys = {"any", "settled", "clinician"};

// Where the figures of a dose come from: the named source; a source rounded or combined; general knowledge.
enum class DoseBasis { Source, Adapted, Memory };
inline constexpr std::array<std::string_view, 3> dose_basis_keys = {"source", "adapted", "memory"};

// How the body is placed, for filters; Exercise::position says it in words.
enum class Posture { LyingOnBack, LyingOnFront, LyingOnSide, HandsAndKnees, Kneeling, Sitting, Standing, Moving };
inline constexpr std::array<std::string_view, 8> posture_keys = {
    "lying_on_back", "lying_on_front", "lying_on_side", "hands_and_knees", "kneeling", "sitting", "standing", "moving"};

inline constexpr std::array<std::string_view, 13> exercise_region_keys = {
    "cervical", "thoracic",        "lumbar",         "core",      "abdominal",  "hip",     "gluteal",
    "chest",    "posterior_thigh", "anterior_thigh", "lower_leg", "whole_body", "shoulder"};
using ExerciseRegion = Term<exercise_region_keys>;

constexpr std::string_view key_of(ExerciseKind kind) { return exercise_kind_keys[static_cast<std::size_t>(kind)]; }
constexpr std::string_view key_of(Phase phase) { return phase_keys[static_cast<std::size_t>(phase)]; }
constexpr std::string_view key_of(DoseBasis basis) { return dose_basis_keys[static_cast<std::size_t>(basis)]; }
constexpr std::string_view key_of(Posture posture) { return posture_keys[static_cast<std::size_t>(posture)]; }

// Lying, kneeling and all fours, which most people do on the floor.
constexpr bool is_low(Posture posture) { return posture <= Posture::Kneeling; }

// How much and how often. Zero means that the measure does not apply.
struct Dose {
    int sets = 1;
    int reps = 1;
    Span hold{};               // of each repetition
    int breaths = 0;           // instead of a hold, where the source counts breaths
    bool per_side = false;     // repetitions are for each side
    bool alternating = false;  // the sides take turns within the set, so no side switch is called
    int times_per_day = 1;
    int days_per_week = 7;
    Span rest{};       // between sets
    Span duration{};   // of the whole exercise, where it is done by time
    std::string note;  // tempo or target, in words

    bool operator==(const Dose&) const = default;
};

struct Exercise {
    std::string key;
    std::string title;
    std::vector<ExerciseRegion> regions;
    ExerciseKind kind = ExerciseKind::Mobility;
    std::string purpose;
    std::string position;
    Posture posture = Posture::Standing;
    bool no_floor = true;  // can be done without the floor: upright, on a firm bed, or in the easier form
    int level = 1;         // 1 easiest to 3 hardest
    Phase phase = Phase::Any;
    std::vector<std::string> equipment;
    Dose dose;
    DoseBasis dose_basis = DoseBasis::Memory;
    std::vector<std::string> steps;
    std::string feel;
    std::vector<std::string> avoid_if;
    std::vector<std::string> stop_if;  // on top of the global stop rules, which apply to every exercise
    std::string easier;
    std::string harder;
    std::vector<std::string> sources;  // tags
    std::string figure;                // key of its moving figure; "" when it has none

    bool operator==(const Exercise&) const = default;
};

// "2 rounds of 10, hold 3 s" – one round's work in words; "5 min" where it is done by time.
std::string amount_text(const Dose& dose);
// "twice a day, 5 days a week".
std::string frequency_text(const Dose& dose);

}  // namespace aftercare
