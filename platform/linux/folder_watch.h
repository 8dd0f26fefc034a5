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
    // What to do while the folder is not there, or the system has no watch left for it: nothing, or to report all the
    // same, at first after a second and later each minute, until it can be watched.
    enum class Blind { Silent, LooksAgain };

    FolderWatch(Inbox& inbox, PlatformEvent event, std::filesystem::path folder, std::vector<std::string> names,
                Blind when_blind = Blind::Silent);

    int fd() const override { return m_inotify.number(); }
    std::optional<PollDeadline> deadline() const override { return m_deadline; }
    void ready(PollDeadline now) override;

    // What was reported last is still being written: it is reported again, each time after a longer pause.
    void expect_more();
    // The system does not tell of changes at present.
    bool is_blind() const { return !m_inotify; }

private:
    struct Changes {
        bool of_names = false, of_the_folder = false;
    };
    Changes read_changes();
    void look_blindly(PollDeadline now);
    std::chrono::milliseconds next_pause();

    Inbox& m_inbox;
    PlatformEvent m_event;
    std::filesystem::path m_folder;
    std::vector<std::string> m_names;
    Blind m_when_blind;
    FileDescriptor m_inotify;
    std::optional<PollDeadline> m_deadline;
    PollDeadline m_reported{};
    bool m_repeats = false;
    std::chrono::milliseconds m_pause;  // before it is reported without a new event
};

// The diary was written, by this program or another; whoever hears it asks the diary whether it was another.
FolderWatch diary_watch(Inbox& inbox, const std::filesystem::path& data_folder,
                        FolderWatch::Blind when_blind = FolderWatch::Blind::LooksAgain);
// The computer was moved to another time zone.
FolderWatch zone_watch(Inbox& inbox);

}  // namespace aftercare
