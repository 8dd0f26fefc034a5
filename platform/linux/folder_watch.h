#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"
#include "platform/ports/inbox.h"

#include <filesystem>
#include <string>
#include <vector>

namespace aftercare {

// Reports `event` when one of the named files in a folder is written, replaced or removed; sleeps otherwise.
// One burst of writing is one report, 50 ms after its last write. A second one follows after a second: SQLite makes a
// commit visible after it has synchronized the file, so on a slow disk the first may come too early.
class FolderWatch final : public PollSource {
public:
    FolderWatch(Inbox& inbox, PlatformEvent event, const std::filesystem::path& folder, std::vector<std::string> names);

    int fd() const override { return m_inotify.number(); }
    std::optional<PollDeadline> deadline() const override { return m_deadline; }
    void ready(PollDeadline now) override;

private:
    bool read_changes();

    Inbox& m_inbox;
    PlatformEvent m_event;
    std::vector<std::string> m_names;
    FileDescriptor m_inotify;
    std::optional<PollDeadline> m_deadline;
    bool m_repeats = false;
};

// The diary was written, by this program or another; whoever hears it asks the diary whether it was another.
FolderWatch diary_watch(Inbox& inbox, const std::filesystem::path& data_folder);
// The computer was moved to another time zone.
FolderWatch zone_watch(Inbox& inbox);

}  // namespace aftercare
