#pragma once

#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

// What became of reminders, as lines to compare.
namespace aftercare::test {

using Transcript = std::vector<std::string>;

// What the notification service was asked to show, with the times the reminders were due, in local time.
inline Transcript shown(const Desk& desk)
{
    Transcript lines;
    for (const auto& one : desk.notifier.shown) lines.push_back(iso_local(one.due_local) + " " + one.text);
    return lines;
}

// Every occurrence that is stored, and what became of it.
inline Transcript stored(const App& app)
{
    Transcript lines;
    const auto all = app.occurrences({}, {});
    REQUIRE(all);
    for (const auto& one : *all) lines.push_back(iso_local(one.due_local) + " " + std::string(key_of(one.state)));
    return lines;
}

inline ReminderRuleId remind(App& app, Schedule schedule, std::string text = "Stretch")
{
    RuleDetails details{.kind = ReminderKind::Stretch, .text = std::move(text), .schedule = std::move(schedule)};
    const auto made = app.carry_out(AddReminder{details});
    REQUIRE(made);
    return ReminderRuleId(**made);
}

}  // namespace aftercare::test
