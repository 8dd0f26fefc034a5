// Preloaded into a program: kills it, as `kill -9` would, just before it writes or flushes to a file for the n-th time;
// AFTERCARE_KILL_AT is n.

#include <cstdlib>

#include <dlfcn.h>
#include <signal.h>
#include <unistd.h>

namespace {

void count_down()
{
    static int left = [] {
        const char* const wish = std::getenv("AFTERCARE_KILL_AT");
        return wish ? std::atoi(wish) : 0;
    }();
    if (left > 0 && --left == 0) kill(getpid(), SIGKILL);
}

template <class Function>
Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t pwrite(int file, const void* bytes, std::size_t count, off_t offset)
{
    count_down();
    return real<decltype(&pwrite)>("pwrite")(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void* bytes, std::size_t count, off64_t offset)
{
    count_down();
    return real<decltype(&pwrite64)>("pwrite64")(file, bytes, count, offset);
}

int fdatasync(int file)
{
    count_down();
    return real<decltype(&fdatasync)>("fdatasync")(file);
}

int fsync(int file)
{
    count_down();
    return real<decltype(&fsync)>("fsync")(file);
}
}
