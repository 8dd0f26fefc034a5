#pragma once

#include "platform/ports/notifier.h"

#include <filesystem>
#include <string>
#include <vector>

namespace aftercare {

// A message that is on the screen.
struct LeftMessage {
    std::string handle;  // what its service knows it by; "" when it went with the service
    std::string owner;   // the service's own name on the bus
    ReminderRuleId rule;
    std::vector<OccurrenceId> occurrences;

    bool operator==(const LeftMessage&) const = default;
};

// What is on the screen, for the program that shows reminders next: an agent that starts again, or a window once the
// agent has ended. It counts for one session bus, so for one login. It lies beside the agent's report.
class ScreenFile {
public:
    // Without a folder it holds nothing.
    explicit ScreenFile(const std::filesystem::path& data_folder = {});

    // Whole or not at all. Lost when the disk is full: a message may then come twice.
    void write(const std::string& bus, const std::vector<LeftMessage>& messages) const;
    // Nothing when another bus wrote it.
    std::vector<LeftMessage> read(const std::string& bus) const;

private:
    std::filesystem::path m_file;
};

}  // namespace aftercare
