#pragma once

#include "app/base/result.h"
#include "app/cli/words.h"

#include <span>
#include <string_view>
#include <vector>

namespace aftercare::cli {

class Call;

struct Option {
    std::string_view name;   // "--level"
    std::string_view value;  // what stands for its value in help: "N"; "" for a switch
    std::string_view help;
    bool needed = false;
    bool many = false;  // may be given several times
};

// A word without dashes.
struct Operand {
    std::string_view name;  // "ID"
    std::string_view help;
    bool needed = true;
    bool many = false;
};

// One thing that can be asked for. Parser, help and tests read the same description.
struct Verb {
    std::string_view name;  // "pain log"
    std::string_view help;  // one sentence
    std::vector<Operand> operands;
    std::vector<Option> options;
    std::string_view more;  // forms of values, and examples; whole lines, or ""
    Result<> (*carry_out)(const Words& words, Call& call) = nullptr;
};

// A first word that verbs share, such as "pain".
struct VerbGroup {
    std::string_view name;
    std::string_view help;
};

// Everything that can be asked for, in the order of the help.
std::span<const Verb> all_verbs();
std::span<const VerbGroup> all_groups();

// The options that stand anywhere.
std::span<const Option> global_options();

// One family of verbs each.
std::vector<Verb> today_verbs();
std::vector<Verb> pain_verbs();
std::vector<Verb> measure_verbs();
std::vector<Verb> goal_verbs();
std::vector<Verb> settings_verbs();
std::vector<Verb> day_verbs();
std::vector<Verb> plan_verbs();
std::vector<Verb> exercise_verbs();
std::vector<Verb> routine_verbs();
std::vector<Verb> own_routine_verbs();
std::vector<Verb> guidance_verbs();
std::vector<Verb> safety_verbs();
std::vector<Verb> session_verbs();
std::vector<Verb> visit_verbs();
std::vector<Verb> reminder_verbs();
std::vector<Verb> agent_verbs();
std::vector<Verb> trend_verbs();
std::vector<Verb> export_verbs();
std::vector<Verb> calendar_verbs();
std::vector<Verb> doctor_verbs();
std::vector<Verb> program_verbs();

}  // namespace aftercare::cli
