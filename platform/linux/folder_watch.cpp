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
constexpr std::chrono::milliseconds longest_pause = 1min;

// Reading a database writes its -shm through memory, which inotify does not see; a write goes to the file or its -wal.
constexpr std::uint32_t writes = IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE;
constexpr std::uint32_t losses = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;

FileDescriptor open_inotify(const std::filesystem::path& folder)
{
    FileDescriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify || ::inotify_add_watch(inotify.number(), folder.c_str(), writes | losses) < 0) return FileDescriptor();
    return inotify;
}

}  // namespace

FolderWatch::FolderWatch(Inbox& inbox, PlatformEvent event, std::filesystem::path folder,
                         std::vector<std::string> names, Blind when_blind)
    : m_inbox(inbox),
      m_event(std::move(event)),
      m_folder(std::move(folder)),
      m_names(std::move(names)),
      m_when_blind(when_blind),
      m_inotify(open_inotify(m_folder)),
      m_pause(slow_disk_time)
{
    if (is_blind() && m_when_blind == Blind::LooksAgain) m_deadline = PollDeadline();  // at once
}

FolderWatch::Changes FolderWatch::read_changes()
{
    Changes changes;
    alignas(inotify_event) char buffer[4096];
    for (;;) {
        const auto size = ::read(m_inotify.number(), buffer, sizeof buffer);
        if (size <= 0) return changes;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event;
            std::memcpy(&event, buffer + at, sizeof event);
            const char* name = event.len > 0 ? buffer + at + sizeof event : "";
            const bool lost_some = (event.mask & IN_Q_OVERFLOW) != 0;
            if (lost_some || std::find(m_names.begin(), m_names.end(), name) != m_names.end()) changes.of_names = true;
            if ((event.mask & losses) != 0) changes.of_the_folder = true;
            at += sizeof event + event.len;
        }
    }
}

// Whatever happened unseen is reported once it is seen again.
void FolderWatch::look_blindly(PollDeadline now)
{
    m_inotify = open_inotify(m_folder);
    m_deadline.reset();
    if (is_blind()) m_deadline = now + next_pause();
    m_reported = now;
    m_inbox.put(m_event);
}

void FolderWatch::ready(PollDeadline now)
{
    const auto changes = is_blind() ? Changes{} : read_changes();
    if (changes.of_the_folder) m_inotify = FileDescriptor();
    if (changes.of_names || (changes.of_the_folder && m_when_blind == Blind::LooksAgain)) {
        m_deadline = now + settle_time;
        m_repeats = true;
        m_pause = slow_disk_time;
        return;
    }
    if (!m_deadline || now < *m_deadline) return;
    if (is_blind() && m_when_blind == Blind::LooksAgain) return look_blindly(now);
    m_deadline.reset();
    if (std::exchange(m_repeats, false)) m_deadline = now + slow_disk_time;
    m_reported = now;
    m_inbox.put(m_event);
}

void FolderWatch::expect_more()
{
    if (m_deadline) return;
    m_deadline = m_reported + next_pause();
}

std::chrono::milliseconds FolderWatch::next_pause()
{
    return std::exchange(m_pause, std::min(2 * m_pause, longest_pause));
}

FolderWatch diary_watch(Inbox& inbox, const std::filesystem::path& data_folder, FolderWatch::Blind when_blind)
{
    return {inbox, DiaryChanged{}, data_folder, {"diary.db", "diary.db-wal"}, when_blind};
}

FolderWatch zone_watch(Inbox& inbox) { return {inbox, ClockChanged{}, "/etc", {"localtime", "timezone"}}; }

}  // namespace aftercare
