#pragma once

#include "platform/ports/background.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// The agent of one data folder: started at login by an XDG autostart entry (Desktop Application Autostart
// Specification), known to run by the lock it holds in the data folder.
class Autostart final : public Background {
public:
    struct Places {
        std::filesystem::path agent;                    // the program
        std::filesystem::path data_folder;
        std::optional<std::filesystem::path> named_data;     // given to the agent as --data
        std::optional<std::filesystem::path> named_content;  // and as --content
        std::optional<std::filesystem::path> autostart;      // the folder of the entries; none without a home
    };

    explicit Autostart(Places places) : m_places(std::move(places)) {}

    AgentStatus status() override;
    Result<> install() override;
    Result<> uninstall() override;
    Result<> start() override;  // returns once the agent runs; nothing happens when it runs already
    Result<> stop() override;   // returns once it has ended

private:
    std::filesystem::path entry() const;
    std::vector<std::string> command() const;

    Places m_places;
};

// The text of the autostart entry that runs `command`, quoted as the Desktop Entry Specification asks.
std::string autostart_entry(const std::vector<std::string>& command);
// Whether an entry of that text is switched on and runs `command`.
bool entry_starts(std::string_view text, const std::vector<std::string>& command);

}  // namespace aftercare
