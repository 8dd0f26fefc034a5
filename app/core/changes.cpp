#include "app/core/changes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aftercare::changes {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 32> words = {{
    {pain_added, "adding a pain entry"},
    {pain_edited, "changing a pain entry"},
    {pain_removed, "removing a pain entry"},
    {measure_added, "answering a questionnaire"},
    {measure_edited, "changing answers"},
    {measure_removed, "removing answers"},
    {day_marked, "marking a day"},
    {routine_noted, "noting a routine"},
    {routine_felt, "noting how it felt"},
    {routine_removed, "removing a routine"},
    {plan_added, "adding to your plan"},
    {plan_edited, "changing your plan"},
    {plan_moved, "changing the order of your plan"},
    {plan_removed, "removing from your plan"},
    {own_routine_added, "making a routine"},
    {own_routine_edited, "changing a routine of yours"},
    {own_routine_removed, "removing a routine of yours"},
    {session_added, "adding a session"},
    {session_edited, "changing a session"},
    {session_removed, "removing a session"},
    {appointment_added, "adding a visit"},
    {appointment_edited, "changing a visit"},
    {appointment_removed, "removing a visit"},
    {appointments_imported, "adding visits from a calendar file"},
    {reminder_added, "adding a reminder"},
    {reminder_edited, "changing a reminder"},
    {reminder_removed, "removing a reminder"},
    {reminder_answered, "answering a reminder"},
    {reminders_answered, "answering several reminders"},
    {reminders_paused, "pausing reminders"},
    {reminders_resumed, "resuming reminders"},
    {settings_changed, "changing settings"},
}};

}  // namespace

std::string words_of(std::string_view change)
{
    const auto found = std::ranges::find(words, change, &Words::first);
    // A newer program may know acts that this one does not.
    return std::string(found == words.end() ? "the last change" : found->second);
}

}  // namespace aftercare::changes
