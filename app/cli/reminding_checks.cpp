#include "app/cli/reminding_checks.h"

#include "app/base/text.h"
#include "app/cli/agent_words.h"
#include "app/cli/call.h"
#include "app/core/agent_health.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

std::string restart(const Call& call)
{
    return command_line(call.chosen(), "agent stop") + "; " + command_line(call.chosen(), "agent start");
}

Check check_pause(const AppState& state, const Call& call)
{
    const auto until = state.settings.reminders_paused_until;
    const bool ends = until && *until != Instant::max();
    return {"pause", false,
            ends ? "All reminders are paused until " + iso_moment(call.zone().moment(*until)) + "."
                 : "All reminders are paused until you resume them.",
            "Run: " + command_line(call.chosen(), "reminder resume")};
}

// When each reminder comes, and why not sooner.
std::vector<Check> check_rules(Call& call)
{
    std::vector<Check> checks;
    const auto app = call.diary();
    if (!app) return checks;
    const auto& state = (*app)->state();
    if (state.follow_ups.paused) checks.push_back(check_pause(state, call));
    for (const auto& one : state.follow_ups.outlooks) {
        const auto remedy = remedy_of(one, call.chosen());
        checks.push_back({"reminder " + one.text, remedy.empty(), words_of(one, call.zone(), call.now()), remedy});
    }
    return checks;
}

Check check_life(const AgentReport& report, const Call& call)
{
    const bool lives_on = report.restarts == 0;
    return {"agent alive", lives_on, life_of(report, call.zone()),
            lives_on ? ""
                     : "It runs again. Should it die often, end it and run " + agent_command_line(call.chosen()) +
                           " in a terminal to see why."};
}

Check check_last_look(const AgentReport& report, const Call& call)
{
    Check check{"agent last look", true, last_look_of(report, call.zone(), call.now()), ""};
    if (!report.trouble.empty()) check.remedy = report.trouble;
    else if (hangs(report, call.now())) check.remedy = "It hangs. Run: " + restart(call);
    else if (report.overslept > 0) check.remedy = "Should that happen again, run: " + restart(call);
    check.ok = check.remedy.empty();
    return check;
}

// The agent may sit on another bus than whoever asks, or on none.
Check check_way_to_screen(const AgentReport& report, const Call& call)
{
    if (!report.bus)
        return {"agent session bus", false, "It is connected to none, so it shows nothing.",
                "In a terminal of your desktop run: " + restart(call)};
    if (report.notifier.empty())
        return {"agent notifications", false, "It finds no notification service, so it shows nothing.",
                "Start a notification service, such as dunst. If one runs, run: " + restart(call)};
    return {"agent notifications", true, "Its notification service: " + report.notifier + ".", ""};
}

std::vector<Check> check_agent(const Result<AgentStatus>& status, const Call& call)
{
    if (!status) return {{"agent", false, "It cannot be asked.", status.error().what}};
    std::vector<Check> checks = {{"agent installed", status->installed, status->detail,
                                  status->installed ? "" : "Run: " + command_line(call.chosen(), "agent install")},
                                 {"agent running", status->running,
                                  status->running ? "It runs, whether or not the window is open."
                                                  : "Reminders come only while the window is open.",
                                  status->running ? "" : "Run: " + command_line(call.chosen(), "agent start")}};
    if (!status->running || !status->report) return checks;
    const auto& report = *status->report;
    checks.insert(checks.end(),
                  {check_life(report, call), check_last_look(report, call), check_way_to_screen(report, call)});
    if (report.last_jump) checks.push_back({"last clock change", true, jump_of(*report.last_jump, call.zone()), ""});
    return checks;
}

Check check_service(const NotifierStatus& notifier, const Call& call)
{
    const std::string name = "notifications";
    if (!notifier.reachable)
        return {name, false, "No notification service answers; reminders wait in the program.",
                "Start a notification service, such as dunst, or that of your desktop."};
    if (notifier.sleeps) return {name, true, "A service is there, which the first message starts.", ""};
    const bool can_answer = std::ranges::find(notifier.capabilities, "actions") != notifier.capabilities.end();
    return {name, can_answer, notifier.server + ", which can do: " + join(notifier.capabilities, ", ") + ".",
            can_answer ? ""
                       : "This service shows no buttons; answer in the window or with " +
                             command_line(call.chosen(), "reminder") + "."};
}

Check check_bus(bool answers)
{
    return {"session bus", answers, answers ? "It answers." : "None answers.",
            answers ? "" : "Log in to a desktop session, or start the program with dbus-run-session."};
}

// Whoever asks from elsewhere, over the network perhaps, is told less than the agent was.
PresenceStatus told_of(const SystemFacts& facts, const Result<AgentStatus>& agent)
{
    auto told = facts.presence;
    if (!agent || !agent->running || !agent->report) return told;
    const auto& report = *agent->report;
    if (told.idle_source.empty()) told.idle_source = report.idle_source;
    if (!told.do_not_disturb_source.empty() || !report.do_not_disturb) return told;
    told.do_not_disturb_source = "the agent";
    told.do_not_disturb = *report.do_not_disturb;
    return told;
}

Check check_do_not_disturb(const PresenceStatus& told)
{
    const std::string name = "do not disturb";
    if (told.do_not_disturb_source.empty())
        return {name, true,
                "Nothing tells whether it is on, so you count as free. While it is on, your desktop may hide "
                "what is shown.",
                ""};
    if (!told.do_not_disturb) return {name, true, "It is off.", ""};
    return {name, false, "It is on: most reminders wait.", "Switch it off in your desktop to see reminders at once."};
}

// What holds reminders back now.
std::vector<Check> check_presence(const PresenceStatus& told)
{
    std::vector<Check> checks = {{"absence", true,
                                  told.idle_source.empty() ? "Nothing tells when you are away, so you count as present."
                                                           : told.idle_source + " tells when you are away.",
                                  ""},
                                 check_do_not_disturb(told)};
    if (told.full_screen)
        checks.push_back({"full screen", false, "A window fills the screen: most reminders wait.",
                          "Leave full screen to see reminders at once."});
    if (told.in_routine)
        checks.push_back({"routine", true, "You are in the middle of one: most reminders wait until it ends.", ""});
    return checks;
}

}  // namespace

std::vector<Check> check_reminding(Call& call, bool has_diary, const SystemFacts& facts)
{
    const auto agent = call.background();
    const auto status = agent ? Result<AgentStatus>((*agent)->status()) : Result<AgentStatus>(Failure{agent.error()});
    std::vector<Check> checks;
    for (const auto& family : {has_diary ? check_rules(call) : std::vector<Check>(),
                               check_agent(status, call),
                               {check_bus(facts.session_bus), check_service(facts.notifier, call)},
                               check_presence(told_of(facts, status))})
        checks.insert(checks.end(), family.begin(), family.end());
    return checks;
}

}  // namespace aftercare::cli
