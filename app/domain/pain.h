#pragma once

#include "app/base/id.h"
#include "app/base/time.h"
#include "app/domain/body_site.h"

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// 0 (none) to 10 (worst imaginable), the numeric rating scale. A PainLevel in hand is always in range.
class PainLevel {
public:
    static constexpr std::optional<PainLevel> from(int value)
    {
        if (value < 0 || value > 10) return std::nullopt;
        return PainLevel(value);
    }
    constexpr int value() const { return m_value; }
    friend constexpr auto operator<=>(PainLevel, PainLevel) = default;

private:
    constexpr explicit PainLevel(int value) : m_value(value) {}
    int m_value;
};

// The common bands of the scale: 0, 1–3, 4–6, 7–10.
enum class PainBand { None, Mild, Moderate, Severe };
PainBand band_of(PainLevel level);

// A whole number 0–10 that is not pain: mood (low to good), interference (not at all to completely).
using Rating = PainLevel;

// Hours slept the night before, in half hours, 0 to 24.
class SleepHours {
public:
    static std::optional<SleepHours> from(double hours);
    double hours() const { return m_halves / 2.0; }
    friend auto operator<=>(SleepHours, SleepHours) = default;

private:
    explicit SleepHours(int halves) : m_halves(halves) {}
    int m_halves;
};

inline constexpr std::array<std::string_view, 11> pain_quality_keys = {"aching",   "stiff",     "sharp",    "burning",
                                                                       "cramping", "throbbing", "shooting", "stabbing",
                                                                       "tingling", "numb",      "other"};
inline constexpr std::array<std::string_view, 12> pain_trigger_keys = {"sitting", "standing", "bending",  "lifting",
                                                                       "walking", "lying",    "coughing", "stress",
                                                                       "driving", "exercise", "sleep",    "other"};
inline constexpr std::array<std::string_view, 10> pain_relief_keys = {
    "heat", "cold", "movement", "walking", "rest", "medicine", "massage", "stretching", "position", "other"};
using PainQuality = Term<pain_quality_keys>;
using PainTrigger = Term<pain_trigger_keys>;
using PainRelief = Term<pain_relief_keys>;

// What a person tells about their pain; only the level now is needed. Empty is "not said", never zero.
struct PainDetails {
    PainLevel level;
    std::optional<PainLevel> worst, average, least;  // since this time yesterday
    std::vector<BodySite> sites;                     // the first one is the main place
    std::vector<PainQuality> qualities;
    std::vector<PainTrigger> triggers;
    std::vector<PainRelief> reliefs;
    std::optional<SleepHours> sleep;
    std::optional<Rating> mood;      // 0 low – 10 good
    std::optional<Rating> function;  // how much pain got in the way: 0 not at all – 10 completely
    std::vector<std::string> medicines;
    std::string note;

    bool operator==(const PainDetails&) const = default;
};

using PainEntryId = Id<struct PainEntryTag>;

struct PainEntry {
    PainEntryId id;
    Day for_day;  // the day it is about
    Moment felt_at;
    Instant entered_at;  // later than felt_at when it was added afterwards
    PainDetails details;

    bool operator==(const PainEntry&) const = default;
};

// What an entry said before it was changed; `entry.entered_at` means nothing here.
using PainVersionId = Id<struct PainVersionTag>;
struct PainVersion {
    PainEntry entry;
    Instant until;  // when it was changed

    bool operator==(const PainVersion&) const = default;
};

// The longest note that is kept, in bytes; longer ones are refused, never cut.
inline constexpr std::size_t longest_note = 20'000;
// The longest name, place or medicine, in bytes.
inline constexpr std::size_t longest_name = 200;

// Refuses text that is too long, not UTF-8, or holds a NUL.
Result<> check_text(std::string_view text, std::size_t longest);
Result<> check(const PainDetails& details);

}  // namespace aftercare
