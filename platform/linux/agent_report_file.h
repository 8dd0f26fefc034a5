#pragma once

#include "platform/ports/agent_report.h"

#include <filesystem>

namespace aftercare {

// Where the agent of a data folder says how it is, for everyone else to read. It lies in a folder of its own, so that
// whoever watches the diary does not wake when it is written.
class AgentReportFile {
public:
    explicit AgentReportFile(const std::filesystem::path& data_folder) : m_file(data_folder / "agent" / "report") {}

    // Whole or not at all. Lost when the disk is full: the agent goes on, and what it said before stands.
    void write(const AgentReport& report) const;
    // The last word of an agent that ends because it was asked to.
    void write_end(const AgentReport& report) const;
    // None when no agent ever ran there.
    std::optional<AgentReport> read() const;
    // What an agent that starts now begins with: it counts itself as restarted when the one before it died since the
    // computer was started.
    AgentReport successor(int process, Instant now) const;

private:
    struct Record;
    void write(const Record& record) const;
    Record read_record() const;

    std::filesystem::path m_file;
};

}  // namespace aftercare
