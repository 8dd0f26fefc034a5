#pragma once

#include "app/core/outlook.h"
#include "platform/ports/agent_report.h"

#include <string>

// What the agent and the rules tell, in sentences for a terminal.
namespace aftercare::cli {

// "Alive since 2026-01-05T09:00:00+00:00."
std::string life_of(const AgentReport& report, const Zone& zone);
// "It last looked at …, because a reminder was due; it looks next at …."
std::string last_look_of(const AgentReport& report, const Zone& zone);
// "The clock was set forward by 3h at …."
std::string jump_of(const ClockJump& jump, const Zone& zone);
// "Next at 2026-01-05T10:00:00+00:00, not on Sunday."
std::string words_of(const Outlook& outlook, const Zone& zone, Instant now);
// What would make it come; "" when it comes.
std::string remedy_of(const Outlook& outlook);

}  // namespace aftercare::cli
