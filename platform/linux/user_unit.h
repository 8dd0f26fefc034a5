#pragma once

#include "app/base/result.h"
#include "platform/linux/session_bus.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// The agent as a unit of systemd's user manager, where one answers on the session bus. Nothing is asked until it is
// used.
class UserUnit {
public:
    // `folder` is where the person's own units lie; none without a home.
    explicit UserUnit(std::optional<std::filesystem::path> folder);

    std::filesystem::path file() const;
    bool is_there() const;
    bool has_manager() const;  // one answers
    // How the manager takes the unit: "enabled", "disabled", "masked", …; "" when it does not know it.
    std::string state() const;

    // Writes the unit that runs `command`, enables it, and reads back that it is.
    Result<> install(const std::vector<std::string>& command) const;
    // Disables and removes it, and does so by hand where no manager answers.
    Result<> uninstall() const;
    // Asks the manager, and does not wait for it.
    Result<> start() const;
    Result<> stop() const;

private:
    std::optional<std::filesystem::path> m_folder;
    std::unique_ptr<SessionBus> m_bus;
};

// The text of the unit that runs `command`, quoted as systemd.service(5) asks.
std::string unit_text(const std::vector<std::string>& command);
// Whether a unit of that text runs `command`.
bool unit_runs(std::string_view text, const std::vector<std::string>& command);

// The environment that the manager gives to what it starts, as "NAME=value": a unit may have been started before the
// desktop said where it shows things. Nothing where no manager answers.
std::vector<std::string> manager_environment(SessionBus& bus);

}  // namespace aftercare
