// Content files of every kind: the first byte chooses which one the rest pretends to be.

#include "app/guidance/loader.h"

#include <array>

using namespace aftercare::guidance;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // In the order of tests/fuzz/run.sh, which gives every shipped file the byte of its kind.
    constexpr std::array paths{"en/articles/a.json",
                               "en/exercises/a.json",
                               "en/routines/a.json",
                               "en/topics.json",
                               "en/sources.json",
                               "en/claims.json",
                               "en/not_shipped.json",
                               "en/aftercare_timeline.json",
                               "en/safety/warning_signs.json",
                               "en/safety/actions.json",
                               "en/safety/regions.json",
                               "en/safety/pre_session.json",
                               "en/safety/exercise_rules.json"};
    if (size == 0) return 0;
    const std::string path = paths[data[0] % paths.size()];
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::array documents{Document{path, text}};
    static_cast<void>(read_library(documents));
    return 0;
}
