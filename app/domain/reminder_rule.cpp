#include "app/domain/reminder_rule.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aftercare {
namespace {

template <class Value, std::size_t count>
using Keys = std::array<std::pair<Value, std::string_view>, count>;

constexpr Keys<ReminderKind, 8> kind_keys = {{
    {ReminderKind::Stretch, "stretch"},
    {ReminderKind::Posture, "posture"},
    {ReminderKind::Hydration, "hydration"},
    {ReminderKind::CheckIn, "checkin"},
    {ReminderKind::Routine, "routine"},
    {ReminderKind::Appointment, "appointment"},
    {ReminderKind::Custom, "custom"},
    {ReminderKind::Measure, "measure"},
}};
constexpr Keys<Urgency, 3> urgency_keys = {
    {{Urgency::Low, "low"}, {Urgency::Normal, "normal"}, {Urgency::High, "high"}}};
constexpr Keys<Missed, 3> missed_keys = {
    {{Missed::ShowOnce, "show_once"}, {Missed::Drop, "drop"}, {Missed::CatchUp, "catch_up"}}};

template <class Value, std::size_t count>
std::string_view key_in(const Keys<Value, count>& keys, Value value)
{
    return std::ranges::find(keys, value, &std::pair<Value, std::string_view>::first)->second;
}

template <class Value, std::size_t count>
std::optional<Value> value_in(const Keys<Value, count>& keys, std::string_view key)
{
    const auto found = std::ranges::find(keys, key, &std::pair<Value, std::string_view>::second);
    return found == keys.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

std::string_view key_of(ReminderKind kind) { return key_in(kind_keys, kind); }
std::optional<ReminderKind> reminder_kind_from(std::string_view key) { return value_in(kind_keys, key); }

std::string_view key_of(Urgency urgency) { return key_in(urgency_keys, urgency); }
std::optional<Urgency> urgency_from(std::string_view key) { return value_in(urgency_keys, key); }

std::string_view key_of(Missed missed) { return key_in(missed_keys, missed); }
std::optional<Missed> missed_from(std::string_view key) { return value_in(missed_keys, key); }

Result<> check(const RuleDetails& details)
{
    TRY(check_text(details.text, longest_note));
    TRY(check_text(details.routine, longest_name));
    const auto& late = details.if_missed;
    if (late.what == Missed::CatchUp && (late.at < TimeOfDay{0} || late.at >= std::chrono::days{1}))
        return fail(ErrorKind::Invalid, "A time of day is from 00:00 to 23:59.");
    return check(details.schedule);
}

}  // namespace aftercare
