#pragma once

#include "app/domain/pain.h"

namespace aftercare {

// How soon a warning sign deserves help.
enum class HelpTier { Emergency, SameDay, Soon, ContactTherapist };
inline constexpr std::array<std::string_view, 4> help_tier_keys = {"emergency", "same_day", "soon",
                                                                   "contact_therapist"};
constexpr std::string_view key_of(HelpTier tier) { return help_tier_keys[static_cast<std::size_t>(tier)]; }

// Something that deserves help. Shown as text only: never scored, never recorded. "Not sure" counts as yes in the
// emergency tier, and as same_day otherwise.
struct WarningSign {
    std::string id;  // E01… emergency, D01… same day, S01… soon, T01… contact the therapist
    HelpTier tier = HelpTier::Emergency;
    std::string group;      // crisis stands apart: own card, crisis line first
    std::string section;    // heading it stands under on the help page; "" for none
    std::string statement;  // a few words for the list
    std::string question;   // the full question
    std::string why;
    std::vector<std::string> sources;  // tags
    std::string source_note;           // what no source was seen for; "" when all was

    bool is_crisis() const { return group == "crisis"; }
    bool operator==(const WarningSign&) const = default;
};

enum class HelpAction { Emergency, SameDay, Soon, ContactTherapist, Crisis };
inline constexpr std::array<std::string_view, 5> help_action_keys = {"emergency", "same_day", "soon",
                                                                     "contact_therapist", "crisis"};
constexpr std::string_view key_of(HelpAction action) { return help_action_keys[static_cast<std::size_t>(action)]; }

// What to do. `lead` and `text` may hold {emergency_number}, {nurse_line} and {crisis_line}: see with_numbers.
struct ActionCard {
    HelpAction action = HelpAction::Emergency;
    std::string title;
    std::string lead;
    std::string text;

    bool operator==(const ActionCard&) const = default;
};

struct PhoneLine {
    std::string number;  // to dial; "" when it differs from place to place
    std::string words;   // how it reads inside a sentence

    bool operator==(const PhoneLine&) const = default;
};

struct HelpRegion {
    std::string key;  // ca, us, uk, eu, other
    std::string name;
    PhoneLine emergency, nurse, crisis;

    bool operator==(const HelpRegion&) const = default;
};

// May I have a massage today? Never a clearance.
enum class PreSessionAdvice { Postpone, AskFirst, TellTherapist };
inline constexpr std::array<std::string_view, 3> pre_session_advice_keys = {"postpone", "ask_first", "tell_therapist"};
constexpr std::string_view key_of(PreSessionAdvice advice)
{
    return pre_session_advice_keys[static_cast<std::size_t>(advice)];
}

struct PreSessionItem {
    std::string id;  // P01…
    PreSessionAdvice advice = PreSessionAdvice::Postpone;
    std::string text;
    std::string detail;  // "" when there is nothing to add
    std::vector<std::string> sources;

    bool operator==(const PreSessionItem&) const = default;
};

// The pain traffic light during and after exercise: 0–3 carry on, 4–5 acceptable if it settles within 24 hours,
// 6–10 stop or take an easier form. Source: TRAFFIC-LIGHT.
enum class PainLight { Green, Amber, Red };
inline constexpr std::array<std::string_view, 3> pain_light_keys = {"green", "amber", "red"};
constexpr std::string_view key_of(PainLight light) { return pain_light_keys[static_cast<std::size_t>(light)]; }
PainLight light_of(PainLevel level);

struct LightAdvice {
    PainLight light = PainLight::Green;
    std::string range;  // "0 to 3"
    std::string title;
    std::string text;

    bool operator==(const LightAdvice&) const = default;
};

// What holds for every exercise, whatever its own record says.
struct ExerciseRules {
    std::vector<LightAdvice> lights;     // green, amber, red
    std::vector<std::string> stop_now;   // stop and open Get help
    std::vector<std::string> ask_first;  // ask a clinician before starting
    std::string leg_pain;                // the direction rule
    std::string start_low;
    std::string first_day;  // the 24 hours after firm massage
    std::string notice;     // shown before the first routine

    bool operator==(const ExerciseRules&) const = default;
};

struct SafetyContent {
    std::vector<WarningSign> signs;
    std::vector<ActionCard> actions;
    std::vector<HelpRegion> regions;
    std::vector<PreSessionItem> pre_session;
    ExerciseRules rules;
    std::string none_apply;      // when no sign applies; it cannot rule anything out
    std::string never_recorded;  // that opening the page leaves no trace

    bool operator==(const SafetyContent&) const = default;
};

// `text` with the numbers of `region` in place of the {…} marks.
std::string with_numbers(std::string_view text, const HelpRegion& region);

}  // namespace aftercare
