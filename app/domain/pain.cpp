#include "app/domain/pain.h"

#include "app/base/text.h"

#include <cmath>

namespace aftercare {

PainBand band_of(PainLevel level)
{
    if (level.value() == 0) return PainBand::None;
    if (level.value() <= 3) return PainBand::Mild;
    return level.value() <= 6 ? PainBand::Moderate : PainBand::Severe;
}

std::optional<SleepHours> SleepHours::from(double hours)
{
    const double halves = hours * 2;
    if (!(halves >= 0 && halves <= 48) || std::floor(halves) != halves) return std::nullopt;
    return SleepHours(static_cast<int>(halves));
}

Result<> check_text(std::string_view text, std::size_t longest)
{
    if (text.size() > longest)
        return fail(ErrorKind::Invalid,
                    "This text is too long. Keep it under " + std::to_string(longest) + " letters.");
    if (!is_plain_utf8(text))
        return fail(ErrorKind::Invalid, "This text holds characters that cannot be kept. Type it again as plain text.");
    return {};
}

Result<> check(const PainDetails& details)
{
    TRY(check_text(details.note, longest_note));
    for (const auto& medicine : details.medicines) TRY(check_text(medicine, longest_name));
    return {};
}

}  // namespace aftercare
