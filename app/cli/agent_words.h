#pragma once

#include "app/cli/host.h"
#include "app/core/outlook.h"

#include <string>
#include <string_view>

// What the agent and the rules tell, in sentences for a terminal.
namespace aftercare::cli {

// "Alive since 2026-01-05T09:00:00+00:00."
std::string life_of(const AgentReport& report, const Zone& zone);
// "It last looked at …, because a reminder was due; it looks next at …."
std::string last_look_of(const AgentReport& report, const Zone& zone, Instant now);
// "The clock was set forward by 3h at …."
std::string jump_of(const ClockJump& jump, const Zone& zone);
// "Next at 2026-01-05T10:00:00+00:00, not on Sunday."
std::string words_of(const Outlook& outlook, const Zone& zone, Instant now);
// What would make it come; "" when it comes.
std::string remedy_of(const Outlook& outlook, const Chosen& chosen);
// "aftercare --data DIR reminder resume": the command for the same diary, as it can be typed into a shell.
std::string command_line(const Chosen& chosen, std::string_view verb);
// "aftercare-agent --data DIR": the agent itself.
std::string agent_command_line(const Chosen& chosen);

}  // namespace aftercare::cli
