#pragma once

#include <string>
#include <string_view>

namespace aftercare::changes {

// What the change journal calls the acts of a person.
inline constexpr std::string_view pain_added = "change.pain_added";
inline constexpr std::string_view pain_edited = "change.pain_edited";
inline constexpr std::string_view pain_removed = "change.pain_removed";
inline constexpr std::string_view measure_added = "change.measure_added";
inline constexpr std::string_view measure_edited = "change.measure_edited";
inline constexpr std::string_view measure_removed = "change.measure_removed";
inline constexpr std::string_view day_marked = "change.day_marked";
inline constexpr std::string_view routine_noted = "change.routine_noted";
inline constexpr std::string_view routine_felt = "change.routine_felt";
inline constexpr std::string_view routine_removed = "change.routine_removed";
inline constexpr std::string_view plan_added = "change.plan_added";
inline constexpr std::string_view plan_edited = "change.plan_edited";
inline constexpr std::string_view plan_moved = "change.plan_moved";
inline constexpr std::string_view plan_removed = "change.plan_removed";
inline constexpr std::string_view own_routine_added = "change.own_routine_added";
inline constexpr std::string_view own_routine_edited = "change.own_routine_edited";
inline constexpr std::string_view own_routine_removed = "change.own_routine_removed";
inline constexpr std::string_view session_added = "change.session_added";
inline constexpr std::string_view session_edited = "change.session_edited";
inline constexpr std::string_view session_removed = "change.session_removed";
inline constexpr std::string_view appointment_added = "change.appointment_added";
inline constexpr std::string_view appointment_edited = "change.appointment_edited";
inline constexpr std::string_view appointment_removed = "change.appointment_removed";
inline constexpr std::string_view appointments_imported = "change.appointments_imported";
inline constexpr std::string_view reminder_added = "change.reminder_added";
inline constexpr std::string_view reminder_edited = "change.reminder_edited";
inline constexpr std::string_view reminder_removed = "change.reminder_removed";
inline constexpr std::string_view reminder_answered = "change.reminder_answered";
inline constexpr std::string_view reminders_answered = "change.reminders_answered";
inline constexpr std::string_view reminders_paused = "change.reminders_paused";
inline constexpr std::string_view reminders_resumed = "change.reminders_resumed";
inline constexpr std::string_view settings_changed = "change.settings_changed";

// How a change reads after "Undo" and "Undone:", such as "adding a pain entry".
std::string words_of(std::string_view change);

}  // namespace aftercare::changes
