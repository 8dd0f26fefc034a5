#pragma once

#include "app/core/diary.h"
#include "platform/linux/shared_plan.h"
#include "platform/linux/signals.h"

#include <filesystem>
#include <string_view>

namespace aftercare {

// Where an agent works. All of it outlives the agent.
struct AgentPlace {
    std::filesystem::path folder;  // of the data
    Inbox& inbox;
    Signals& signals;
    SharedPlan& plan;
};

enum class AgentEnd { WasAsked, DiaryReplaced };

// Shows what falls due in the diary until it is asked to end, or another file takes the diary's place.
AgentEnd run_agent(const AgentPlace& place, Diary& diary);

// To whoever has started it.
void say(std::string_view sentence);

}  // namespace aftercare
