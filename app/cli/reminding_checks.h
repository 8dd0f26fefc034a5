#pragma once

#include "app/cli/host.h"

#include <string>
#include <vector>

namespace aftercare::cli {

class Call;

// One line of the doctor.
struct Check {
    std::string check;
    bool ok = false;
    std::string detail;
    std::string remedy;  // "" when all is well
};

// Whether reminders come: each rule, the agent, the way to the screen, and what holds them back now.
std::vector<Check> check_reminding(Call& call, bool has_diary, const SystemFacts& facts);

}  // namespace aftercare::cli
