#include "platform/linux/folder_watch.h"

#include <algorithm>
#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto settle_time = 50ms;
constexpr auto slow_disk_time = 1s;

// Reading a database writes its -shm through memory, which inotify does not see; a write goes to the file or its -wal.
constexpr std::uint32_t writes = IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE;

FileDescriptor open_inotify(const std::filesystem::path& folder)
{
    FileDescriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify || ::inotify_add_watch(inotify.number(), folder.c_str(), writes) < 0) return FileDescriptor();
    return inotify;
}

}  // namespace

FolderWatch::FolderWatch(Inbox& inbox, PlatformEvent event, const std::filesystem::path& folder,
                         std::vector<std::string> names)
    : m_inbox(inbox),
      m_event(std::move(event)),
      m_names(std::move(names)),
      m_inotify(open_inotify(folder))
{
}

bool FolderWatch::read_changes()
{
    bool changed = false;
    alignas(inotify_event) char buffer[4096];
    for (;;) {
        const auto size = ::read(m_inotify.number(), buffer, sizeof buffer);
        if (size <= 0) return changed;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event;
            std::memcpy(&event, buffer + at, sizeof event);
            const char* name = event.len > 0 ? buffer + at + sizeof event : "";
            const bool lost_some = (event.mask & IN_Q_OVERFLOW) != 0;
            if (lost_some || std::find(m_names.begin(), m_names.end(), name) != m_names.end()) changed = true;
            at += sizeof event + event.len;
        }
    }
}

void FolderWatch::ready(PollDeadline now)
{
    if (read_changes()) {
        m_deadline = now + settle_time;
        m_repeats = true;
        return;
    }
    if (!m_deadline || now < *m_deadline) return;
    m_deadline.reset();
    if (std::exchange(m_repeats, false)) m_deadline = now + slow_disk_time;
    m_inbox.put(m_event);
}

FolderWatch diary_watch(Inbox& inbox, const std::filesystem::path& data_folder)
{
    return {inbox, DiaryChanged{}, data_folder, {"diary.db", "diary.db-wal"}};
}

FolderWatch zone_watch(Inbox& inbox) { return {inbox, ClockChanged{}, "/etc", {"localtime", "timezone"}}; }

}  // namespace aftercare
