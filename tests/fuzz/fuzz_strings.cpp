// The words of the interface, and filling in what they leave open.

#include "app/guidance/strings.h"

using namespace aftercare::guidance;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto strings = Strings::read(text))
        for (const auto key : strings->keys()) static_cast<void>(strings->of(key, {{"name", "{name}"}, {"n", ""}}));
    return 0;
}
