#pragma once

#include "platform/linux/running_agent.h"
#include "platform/linux/user_unit.h"
#include "platform/ports/background.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// The agent of one data folder: started at login by a unit of systemd's user manager where one answers, and else by an
// XDG autostart entry (Desktop Application Autostart Specification); known to run by the lock it holds in the data
// folder.
class Autostart final : public Background {
public:
    struct Places {
        std::filesystem::path agent;  // the program
        std::filesystem::path data_folder;
        std::optional<std::filesystem::path> named_data;     // given to the agent as --data
        std::optional<std::filesystem::path> named_content;  // and as --content
        std::optional<std::filesystem::path> autostart;      // the folder of the entries; none without a home
        std::optional<std::filesystem::path> units{};        // of the units of systemd's user manager; likewise
        RunningAgent::Hangs hangs = [](const AgentReport&) { return false; };  // by what it last said
    };

    explicit Autostart(Places places);

    AgentStatus status() override;
    Result<> install() override;
    Result<> uninstall() override;
    // Returns once the agent runs. One that serves this desktop already is left alone; another is replaced.
    Result<> start() override;
    Result<> stop() override;  // returns once it has ended, and whoever would start it again

private:
    std::filesystem::path entry() const;
    std::vector<std::string> command() const;
    bool has_entry() const;
    bool has_unit() const;
    Result<> remove_entry() const;
    void tell_starter(AgentStatus& status) const;

    Places m_places;
    RunningAgent m_running;
    UserUnit m_unit;
};

// The text of the autostart entry that runs `command`, quoted as the Desktop Entry Specification asks.
std::string autostart_entry(const std::vector<std::string>& command);
// Whether an entry of that text is switched on and runs `command`.
bool entry_starts(std::string_view text, const std::vector<std::string>& command);

}  // namespace aftercare
