// Preloaded into a program, it makes a disk take three seconds for everything that is to be written for good.

#include <dlfcn.h>
#include <unistd.h>

namespace {

constexpr unsigned slow_disk = 3;  // seconds

}  // namespace

extern "C" int fdatasync(int file)
{
    static const auto usual = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fdatasync"));
    ::sleep(slow_disk);
    return usual(file);
}

extern "C" int fsync(int file)
{
    static const auto usual = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fsync"));
    ::sleep(slow_disk);
    return usual(file);
}
