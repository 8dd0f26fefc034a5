#include "app/cli/agent_words.h"
#include "app/cli/call.h"
#include "app/cli/verb.h"
#include "app/records/json_reminders.h"

namespace aftercare::cli {
namespace {

Result<> show_status(Call& call, Background& agent)
{
    const auto status = agent.status();
    if (call.wants_json()) {
        call.print(records::json_of(status, call.zone()));
        return {};
    }
    auto page = call.page();
    page.field("Installed", status.installed ? "yes: it starts when you log in" : "no");
    page.field("Running", status.running ? "yes: reminders come while the window is closed" : "no");
    page.field("Detail", status.detail);
    if (status.running && status.report) {
        page.field("Life", life_of(*status.report, call.zone()));
        page.field("Last look", last_look_of(*status.report, call.zone(), call.now()));
        if (status.report->last_jump) page.field("Clock", jump_of(*status.report->last_jump, call.zone()));
        if (!status.report->trouble.empty()) page.field("Trouble", status.report->trouble);
    }
    call.print(page);
    return {};
}

Result<> status(const Words&, Call& call)
{
    TRY_LET(agent, call.background());
    return show_status(call, *agent);
}

// Says what was done, and with --json shows how the agent is now.
Result<> tell(Call& call, Background& agent, std::string_view sentence)
{
    call.confirm(sentence);
    if (call.wants_json()) return show_status(call, agent);
    return {};
}

// Whoever asks for reminders wants them now, not only after the next login.
Result<> install(const Words&, Call& call)
{
    TRY_LET(agent, call.background());
    TRY(agent->install());
    TRY(agent->start());
    return tell(call, *agent, "The agent runs, and starts when you log in. Reminders come while the window is closed.");
}

Result<> uninstall(const Words&, Call& call)
{
    TRY_LET(agent, call.background());
    TRY(agent->uninstall());
    TRY(agent->stop());
    return tell(call, *agent, "The agent has ended and does not start at login. Reminders come only in the window.");
}

Result<> start(const Words&, Call& call)
{
    TRY_LET(agent, call.background());
    TRY(agent->start());
    return tell(call, *agent, "The agent runs. Reminders come while the window is closed.");
}

Result<> stop(const Words&, Call& call)
{
    TRY_LET(agent, call.background());
    TRY(agent->stop());
    return tell(call, *agent, "The agent has ended. Reminders come only while the window is open.");
}

}  // namespace

std::vector<Verb> agent_verbs()
{
    return {
        {"agent status", "Say whether the agent is installed and running.", {}, {}, "", status},
        {"agent install", "Start the agent now and whenever you log in.", {}, {}, "", install},
        {"agent uninstall", "End the agent, and do not start it at login any more.", {}, {}, "", uninstall},
        {"agent start", "Start the agent now, until you log out.", {}, {}, "", start},
        {"agent stop", "End the agent now.", {}, {}, "", stop},
    };
}

}  // namespace aftercare::cli
