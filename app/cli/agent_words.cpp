#include "app/cli/agent_words.h"

#include "app/core/agent_health.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace aftercare::cli {
namespace {

using Why = Outlook::Why;

constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

std::string_view because(WakeReason reason)
{
    switch (reason) {
    case WakeReason::Started: return "it had started";
    case WakeReason::Due: return "the planned time had come";
    case WakeReason::ClockSet: return "the clock was set";
    case WakeReason::ZoneChanged: return "the time zone changed";
    case WakeReason::Resumed: return "the computer had slept";
    case WakeReason::DiaryChanged: return "the diary was changed";
    case WakeReason::Answered: return "a reminder was answered";
    case WakeReason::NotifierChanged: return "the notification service came or went";
    case WakeReason::BusChanged: return "the session bus came back";
    case WakeReason::PresenceChanged: return "somebody came back, or may be disturbed again";
    case WakeReason::Overslept: return "its watchdog found the planned time long past";
    }
    return "";
}

std::string moment(Instant at, const Zone& zone) { return iso_moment(zone.moment(at)); }

std::string times(int count) { return count == 1 ? "once" : std::to_string(count) + " times"; }

// Less than a minute has no shortest form.
std::string length_of(Span span)
{
    const auto length = std::chrono::abs(span);
    return length < std::chrono::minutes{1} ? std::to_string(length.count()) + "s" : span_text(length);
}

// A word of a command line that a shell reads as this one word.
std::string shell_word(std::string_view word)
{
    const auto is_plain = [](unsigned char one) {
        return std::isalnum(one) != 0 ||
               std::string_view("/._-+,:@%").find(static_cast<char>(one)) != std::string::npos;
    };
    if (!word.empty() && std::ranges::all_of(word, is_plain)) return std::string(word);
    std::string quoted = "'";
    for (const char one : word) quoted += one == '\'' ? std::string("'\\''") : std::string(1, one);
    return quoted + "'";
}

std::string options_of(const Chosen& chosen)
{
    std::string options;
    if (chosen.data) options += " --data " + shell_word(*chosen.data);
    if (chosen.content) options += " --content " + shell_word(*chosen.content);
    return options;
}

}  // namespace

std::string command_line(const Chosen& chosen, std::string_view verb)
{
    return "aftercare" + options_of(chosen) + " " + std::string(verb);
}

std::string agent_command_line(const Chosen& chosen) { return "aftercare-agent" + options_of(chosen); }

std::string life_of(const AgentReport& report, const Zone& zone)
{
    std::string words = "Alive since " + moment(report.since, zone) + ".";
    if (report.restarts > 0) words += " It had died and was started again, " + times(report.restarts) + ".";
    return words;
}

std::string last_look_of(const AgentReport& report, const Zone& zone, Instant now)
{
    std::string words =
        "It last looked at " + moment(report.last_wake, zone) + ", because " + std::string(because(report.reason));
    if (!report.next_wake) words += "; nothing is planned.";
    else if (hangs(report, now)) words += "; it meant to look at " + moment(*report.next_wake, zone) + ", and has not.";
    else words += "; it looks next at " + moment(*report.next_wake, zone) + ".";
    if (report.overslept > 0) words += " It looked late " + times(report.overslept) + ".";
    return words;
}

std::string jump_of(const ClockJump& jump, const Zone& zone)
{
    const auto way = jump.by < Span{0} ? "back" : "forward";
    return std::string("The clock was set ") + way + " by " + length_of(jump.by) + " at " + moment(jump.at, zone) + ".";
}

std::string words_of(const Outlook& outlook, const Zone& zone, Instant now)
{
    const auto next = outlook.next ? "Next at " + moment(outlook.next->at, zone) : std::string();
    switch (outlook.why) {
    case Why::OnTime: return next + ".";
    case Why::NotToday:
        return next + ", not on " + std::string(weekdays[std::chrono::weekday(zone.day_of(now)).c_encoding()]) + ".";
    case Why::QuietHours: return next + ", shown when quiet hours end at " + moment(*outlook.shown, zone) + ".";
    case Why::AllPaused:
        return outlook.shown ? next + ", shown when the pause ends at " + moment(*outlook.shown, zone) + "."
                             : next + ", not shown while reminders are paused.";
    case Why::Absence: return next + ", because you were away until " + moment(*outlook.back, zone) + ".";
    case Why::RulePaused: return "Nothing comes: it is off.";
    case Why::FluidLimit: return "Nothing comes: a limit on fluids is set.";
    case Why::AfterSession:
        return outlook.sessions_left > 1 ? "It comes after " + std::to_string(outlook.sessions_left) + " more sessions."
                                         : "It comes after your next session.";
    case Why::TimePassed: return "Nothing comes: its time has passed.";
    }
    return next;
}

std::string remedy_of(const Outlook& outlook, const Chosen& chosen)
{
    switch (outlook.why) {
    case Why::AllPaused: return outlook.shown ? "" : "Run: " + command_line(chosen, "reminder resume");
    case Why::RulePaused: return "Switch it on in the window, if you want it.";
    case Why::TimePassed:
        return "Run " + command_line(chosen, "reminder edit") + " to give it a new time, or remove it.";
    default: return "";
    }
}

}  // namespace aftercare::cli
