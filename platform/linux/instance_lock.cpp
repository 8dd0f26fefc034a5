#include "platform/linux/instance_lock.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace aftercare {
namespace {

Failure refused(const std::filesystem::path& file)
{
    return fail(ErrorKind::Io, "The file " + file.string() + " cannot be written: " + std::strerror(errno) +
                                   ". Check the permissions of the data folder and the space on its disk.");
}

// Locks of open file descriptions (fcntl(2)): unlike flock they can be asked for without being taken, so that a look
// never stands in the way of a start.
struct flock whole_file(short type)
{
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

}  // namespace

Result<std::optional<InstanceLock>> InstanceLock::take(const std::filesystem::path& file, Instant now,
                                                       std::string_view note)
{
    FileDescriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!opened) return refused(file);
    auto lock = whole_file(F_WRLCK);
    if (::fcntl(opened.number(), F_OFD_SETLK, &lock) != 0) {
        if (errno == EAGAIN || errno == EACCES) return std::optional<InstanceLock>();
        return refused(file);
    }
    auto text = std::to_string(::getpid()) + " " + std::to_string(now.time_since_epoch().count());
    if (!note.empty()) (text += ' ') += note;
    text += '\n';
    if (::ftruncate(opened.number(), 0) != 0 ||
        ::pwrite(opened.number(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        return refused(file);
    return std::optional(InstanceLock(std::move(opened)));
}

std::optional<LockHolder> InstanceLock::holder(const std::filesystem::path& file)
{
    const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened) return std::nullopt;
    auto lock = whole_file(F_RDLCK);
    if (::fcntl(opened.number(), F_OFD_GETLK, &lock) != 0 || lock.l_type == F_UNLCK) return std::nullopt;
    char text[1024] = {};
    long long process = 0, since = 0;
    int numbers_end = 0;
    if (::read(opened.number(), text, sizeof text - 1) <= 0 ||
        std::sscanf(text, "%lld %lld%n", &process, &since, &numbers_end) != 2)
        return std::nullopt;
    std::string_view note(text + numbers_end);
    note.remove_prefix(note.starts_with(' ') ? 1 : 0);
    return LockHolder{static_cast<pid_t>(process), Instant{std::chrono::seconds{since}},
                      std::string(note.substr(0, note.find('\n')))};
}

}  // namespace aftercare
