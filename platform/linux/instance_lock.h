#pragma once

#include "app/base/result.h"
#include "app/base/time.h"
#include "platform/linux/file_descriptor.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace aftercare {

// Who holds a lock.
struct LockHolder {
    pid_t process = 0;
    Instant since{};
    std::string note{};  // what it wants others to know
};

// At most one process holds the lock of a name in a data folder. The kernel frees it when that process ends, however
// it ends.
class InstanceLock {
public:
    // None when another process holds it; Io when the folder cannot be written. The note is one line.
    static Result<std::optional<InstanceLock>> take(const std::filesystem::path& file, Instant now,
                                                    std::string_view note = "");
    // The process that holds it now, if any.
    static std::optional<LockHolder> holder(const std::filesystem::path& file);

private:
    explicit InstanceLock(FileDescriptor file) : m_file(std::move(file)) {}

    FileDescriptor m_file;
};

inline std::filesystem::path agent_lock(const std::filesystem::path& data_folder) { return data_folder / "agent.lock"; }
// Held by the process that keeps the agent alive.
inline std::filesystem::path keeper_lock(const std::filesystem::path& data_folder)
{
    return data_folder / "agent-keeper.lock";
}
inline std::filesystem::path window_lock(const std::filesystem::path& data_folder)
{
    return data_folder / "window.lock";
}

}  // namespace aftercare
