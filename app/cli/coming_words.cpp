#include "app/cli/coming_words.h"

#include "app/cli/call.h"
#include "app/cli/wording.h"
#include "app/core/agent_health.h"
#include "app/core/visit_reminders.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

// As it is typed for this diary.
std::string command(const Call& call, std::string_view verb)
{
    std::string line = "aftercare ";
    if (const auto& data = call.chosen().data) {
        line += "--data '";
        for (const char letter : *data) line += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
        line += "' ";
    }
    return line + std::string(verb);
}

std::optional<Instant> visit_of(ReminderRuleId rule, const FollowUpState& known)
{
    const auto found = std::ranges::find(known.rules, rule, &ReminderRule::id);
    return found == known.rules.end() ? std::nullopt : visit_time(found->details, known.appointments);
}

}  // namespace

Instant shown_at(ReminderRuleId rule, Instant due, const AppState& state, const Zone& zone)
{
    return shown_from({due, zone, state.settings}, visit_of(rule, state.follow_ups));
}

std::string shown_text(ReminderRuleId rule, Instant due, const AppState& state, Call& call)
{
    const auto shown = shown_at(rule, due, state, call.zone());
    if (shown <= due) return "";
    if (shown == Instant::max()) return ", not shown while reminders are paused";
    const bool by_pause = shown == state.settings.reminders_paused_until;
    return ", shown " + moment_text(call.strings(), call.zone().moment(shown)) +
           (by_pause ? " when the pause ends" : " when quiet hours end");
}

records::Json with_shown(const records::Json& object, std::optional<Instant> shown, const Zone& zone)
{
    auto members = std::get<records::Json::Object>(object.value());
    const bool is_known = shown && *shown != Instant::max();
    members.emplace_back("shown_at", is_known ? records::Json(iso_moment(zone.moment(*shown))) : records::Json());
    return members;
}

void remark_on_pause(const AppState& state, Call& call)
{
    const auto& until = state.settings.reminders_paused_until;
    if (!state.follow_ups.paused || !until) return;
    const auto end =
        *until == Instant::max() ? std::string() : " until " + moment_text(call.strings(), call.zone().moment(*until));
    call.remark("Reminders are paused" + end + ". Go on with: aftercare reminder resume");
}

void remark_on_agent(const AppState& state, Call& call)
{
    const auto& agent = state.follow_ups.agent;
    if (!agent.running)
        return call.remark("Reminders come only while the window is open. To have them when it is closed, run: " +
                           command(call, agent.installed ? "agent start" : "agent install"));
    if (agent.report && !reaches_the_screen(*agent.report, call.now()))
        call.remark("The agent that reminds does not reach your screen. Look at: " + command(call, "doctor"));
}

}  // namespace aftercare::cli
