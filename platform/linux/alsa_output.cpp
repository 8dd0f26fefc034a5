#include "platform/linux/alsa_output.h"

#include <alsa/asoundlib.h>
#include <dlfcn.h>

namespace aftercare {
namespace {

constexpr unsigned latency_microseconds = 100'000;
constexpr int patience_milliseconds = 500;

// ALSA writes to the terminal that there is no card; the person has not asked.
void say_nothing(const char*, int, const char*, int, const char*, ...) {}

struct CloseLibrary {
    void operator()(void* library) const { ::dlclose(library); }
};

}  // namespace

struct AlsaOutput::Functions {
    std::unique_ptr<void, CloseLibrary> library{::dlopen("libasound.so.2", RTLD_NOW | RTLD_LOCAL)};
    decltype(&snd_lib_error_set_handler) set_error_handler =
        find<decltype(&snd_lib_error_set_handler)>("snd_lib_error_set_handler");
    decltype(&snd_pcm_open) open = find<decltype(&snd_pcm_open)>("snd_pcm_open");
    decltype(&snd_pcm_close) close = find<decltype(&snd_pcm_close)>("snd_pcm_close");
    decltype(&snd_pcm_set_params) set_params = find<decltype(&snd_pcm_set_params)>("snd_pcm_set_params");
    decltype(&snd_pcm_wait) wait = find<decltype(&snd_pcm_wait)>("snd_pcm_wait");
    decltype(&snd_pcm_writei) write = find<decltype(&snd_pcm_writei)>("snd_pcm_writei");
    decltype(&snd_pcm_nonblock) nonblock = find<decltype(&snd_pcm_nonblock)>("snd_pcm_nonblock");
    decltype(&snd_pcm_drain) drain = find<decltype(&snd_pcm_drain)>("snd_pcm_drain");

    bool whole() const
    {
        return set_error_handler && open && close && set_params && wait && write && nonblock && drain;
    }

    template <class Function>
    Function find(const char* name) const
    {
        return library ? reinterpret_cast<Function>(::dlsym(library.get(), name)) : nullptr;
    }
};

AlsaOutput::AlsaOutput() : m_functions(std::make_unique<Functions>())
{
    if (loaded()) m_functions->set_error_handler(say_nothing);
}

AlsaOutput::~AlsaOutput() = default;

bool AlsaOutput::loaded() const { return m_functions->whole(); }

bool AlsaOutput::opens() const
{
    snd_pcm_t* opened = nullptr;
    if (!loaded() || m_functions->open(&opened, "default", SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK) < 0) return false;
    m_functions->close(opened);
    return true;
}

void AlsaOutput::play(std::span<const std::int16_t> samples, unsigned rate) const
{
    const auto& alsa = *m_functions;
    snd_pcm_t* opened = nullptr;
    if (alsa.open(&opened, "default", SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK) < 0) return;
    const std::unique_ptr<snd_pcm_t, int (*)(snd_pcm_t*)> pcm(opened, alsa.close);
    const int allow_resampling = 1;
    if (alsa.set_params(opened, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, rate, allow_resampling,
                        latency_microseconds) < 0)
        return;
    while (!samples.empty()) {
        const auto written = alsa.write(opened, samples.data(), samples.size());
        if (written > 0) samples = samples.subspan(static_cast<std::size_t>(written));
        else if (written != -EAGAIN || alsa.wait(opened, patience_milliseconds) <= 0) return;
    }
    if (alsa.nonblock(opened, 0) == 0) alsa.drain(opened);
}

}  // namespace aftercare
