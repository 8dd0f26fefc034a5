// Figure files.

#include "app/guidance/figure_reader.h"

#include <array>

using namespace aftercare::guidance;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::array documents{Document{"figures/a.json", std::string(reinterpret_cast<const char*>(data), size)}};
    static_cast<void>(read_figures(documents));
    return 0;
}
