#include "app/domain/safety.h"

namespace aftercare {
namespace {

void replace_all(std::string& text, std::string_view mark, std::string_view words)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
        text.replace(at, mark.size(), words);
}

}  // namespace

PainLight light_of(PainLevel level)
{
    if (level.value() <= 3) return PainLight::Green;
    return level.value() <= 5 ? PainLight::Amber : PainLight::Red;
}

std::string with_numbers(std::string_view text, const HelpRegion& region)
{
    std::string filled(text);
    replace_all(filled, "{emergency_number}", region.emergency.words);
    replace_all(filled, "{nurse_line}", region.nurse.words);
    replace_all(filled, "{crisis_line}", region.crisis.words);
    return filled;
}

}  // namespace aftercare
