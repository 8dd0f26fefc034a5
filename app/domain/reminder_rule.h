#pragma once

#include "app/base/id.h"
#include "app/domain/appointment.h"
#include "app/domain/schedule.h"

#include <string>
#include <string_view>

namespace aftercare {

enum class ReminderKind {
    Stretch,
    Posture,
    Hydration,
    CheckIn,
    Routine,
    Appointment,
    Custom,
    Measure,  // to answer the questionnaires
};
std::string_view key_of(ReminderKind kind);
std::optional<ReminderKind> reminder_kind_from(std::string_view key);

using ReminderRuleId = Id<struct ReminderRuleTag>;

// How much a notification presses. Low ones wait while the person is busy; High ones do not wait.
enum class Urgency { Low, Normal, High };
std::string_view key_of(Urgency urgency);
std::optional<Urgency> urgency_from(std::string_view key);

// What becomes of a reminder that nobody could be shown in time, because the computer was off or asleep.
enum class Missed {
    ShowOnce,  // shown at the next chance, with its own time
    Drop,      // not shown; it stands under what was missed, where it can still be answered
    CatchUp,   // shown at the next `at`
};
std::string_view key_of(Missed missed);
std::optional<Missed> missed_from(std::string_view key);

struct IfMissed {
    Missed what = Missed::ShowOnce;
    TimeOfDay at{};  // with CatchUp
    bool operator==(const IfMissed&) const = default;
};

struct RuleDetails {
    ReminderKind kind = ReminderKind::Custom;
    std::string text;
    std::string routine;  // key of the routine to open; "" for none
    Schedule schedule;
    bool paused = false;
    std::optional<AppointmentId> appointment;  // the visit it announces; removed with it
    Urgency urgency = Urgency::Normal;
    bool sound = false;            // the notification makes a sound
    bool even_when_busy = false;   // shown during full-screen, a locked screen, do-not-disturb or an absence too
    bool on_working_days = false;  // only on the working days of the settings
    IfMissed if_missed;

    bool operator==(const RuleDetails&) const = default;
};

// A rule fires only for times after `since`, so that a new or edited rule never reaches into the past.
struct ReminderRule {
    ReminderRuleId id;
    Instant since;
    RuleDetails details;

    bool operator==(const ReminderRule&) const = default;
};

using BrokenRule = BrokenRow<ReminderRuleId>;

// The longest time ahead that a rule is asked about.
inline constexpr Span looks_ahead = std::chrono::days{731};

Result<> check(const RuleDetails& details);

}  // namespace aftercare
