#include "app/ui/follow_ups_verdict.h"

#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

RemindVerdict no(const Ui& ui, std::string_view words, std::string_view detail, Remedy remedy)
{
    return {false, std::string(ui.t(words)), std::string(ui.t(detail)), remedy};
}

RemindVerdict paused(const Ui& ui, const AppState& state)
{
    const auto until = state.settings.reminders_paused_until;
    if (!until || *until == Instant::max() || !state.zone)
        return no(ui, "follow_ups.paused", "follow_ups.paused_means", Remedy::Resume);
    const auto when = day_and_time(ui, state.zone->to_local(*until), state.today);
    return {false, ui.t("follow_ups.paused_until", {{"when", when}}), std::string(ui.t("follow_ups.paused_means")),
            Remedy::Resume};
}

// What is next; in quiet hours also when it will be shown.
std::string next_words(const Ui& ui, const AppState& state, const ComingReminder& next)
{
    const auto& quiet = state.settings.quiet_hours;
    const auto day = std::chrono::floor<std::chrono::days>(next.due.local);
    const auto time = std::chrono::floor<std::chrono::minutes>(next.due.local - day);
    if (!quiet || !quiet->covers(time)) return next.text;
    return ui.t("follow_ups.waits_until", {{"what", next.text}, {"time", clock_text(quiet->to)}});
}

// Whether it would be held back now, because the desktop is not to disturb.
bool is_not_to_disturb(const AppState& state, const ComingReminder& next)
{
    if (!state.follow_ups.presence.do_not_disturb) return false;
    const auto rule = std::ranges::find(state.follow_ups.rules, next.rule, &ReminderRule::id);
    if (rule == state.follow_ups.rules.end()) return true;
    return rule->details.urgency != Urgency::High && !rule->details.even_when_busy;
}

RemindVerdict mute(const Ui& ui, std::string_view why)
{
    const auto detail = std::string(ui.t(why)) + ". " + std::string(ui.t("follow_ups.agent_mute_means"));
    return {false, std::string(ui.t("follow_ups.window_only")), detail, Remedy::None};
}

RemindVerdict yes(const Ui& ui, const AppState& state)
{
    const auto& next = state.follow_ups.coming.front();
    const auto when = day_at_words(ui, next.due.local, state.today);
    if (is_not_to_disturb(state, next))
        return {false, ui.t("follow_ups.not_disturbed", {{"when", when}}),
                ui.t("follow_ups.not_disturbed_means", {{"what", next.text}}), Remedy::None};
    return {true, ui.t("follow_ups.yes", {{"when", when}}), next_words(ui, state, next), Remedy::None};
}

RemindFact quiet_fact(const Ui& ui, const AppState& state)
{
    const auto& quiet = state.settings.quiet_hours;
    if (!quiet)
        return {StatusTone::Good, std::string(ui.t("follow_ups.no_quiet")),
                std::string(ui.t("follow_ups.no_quiet_means"))};
    return {StatusTone::Good,
            ui.t("follow_ups.quiet", {{"from", clock_text(quiet->from)}, {"to", clock_text(quiet->to)}}),
            std::string(ui.t("follow_ups.quiet_means"))};
}

RemindFact fact(const Ui& ui, bool good, std::string_view key)
{
    const auto which = std::string("follow_ups.") + std::string(key) + (good ? "" : "_not");
    return {good ? StatusTone::Good : StatusTone::Attention, std::string(ui.t(which)),
            std::string(ui.t(which + "_means"))};
}

// Messages that reach the desktop name the service they reach.
RemindFact service_fact(const Ui& ui, const FollowUpState& follow_ups)
{
    const auto& notifier = follow_ups.notifier;
    auto service = fact(ui, notifier.reachable, "service");
    if (notifier.reachable && follow_ups.presence.do_not_disturb)
        return {StatusTone::Attention, std::string(ui.t("follow_ups.service_hidden")),
                std::string(ui.t("follow_ups.service_hidden_means"))};
    if (notifier.sleeps) service.consequence = ui.t("follow_ups.service_sleeps");
    if (!notifier.reachable || notifier.capabilities.empty()) return service;
    const bool answers = std::ranges::find(notifier.capabilities, "actions") != notifier.capabilities.end();
    service.consequence =
        ui.t(answers ? "follow_ups.service_is" : "follow_ups.service_without_buttons", {{"service", notifier.server}});
    return service;
}

// Who starts it at login, where that is known.
RemindFact login_fact(const Ui& ui, const AgentStatus& agent)
{
    auto login = fact(ui, agent.installed, "login");
    if (agent.starter == AgentStarter::UserUnit) login.consequence = ui.t("follow_ups.login_by_systemd");
    if (agent.starter == AgentStarter::LoginEntry) login.consequence = ui.t("follow_ups.login_by_entry");
    return login;
}

// One that runs and reaches no screen says why.
RemindFact background_fact(const Ui& ui, const AppState& state)
{
    const auto mute = mute_words(state);
    if (mute.empty()) return fact(ui, state.follow_ups.agent.running, "agent");
    return {StatusTone::Attention, std::string(ui.t(mute)), std::string(ui.t("follow_ups.agent_mute_means"))};
}

}  // namespace

std::string day_at_words(const Ui& ui, LocalSecond at, Day today)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto name = day == today                          ? std::string(ui.t("follow_ups.today"))
                      : day == today + std::chrono::days(1) ? std::string(ui.t("follow_ups.tomorrow"))
                                                            : short_day(ui, day);
    return ui.t("follow_ups.day_at", {{"day", name}, {"time", clock_text(at)}});
}

// The first check that fails is the answer; its remedy stands beside it.
RemindVerdict remind_verdict(const Ui& ui, const AppState& state)
{
    const auto& follow_ups = state.follow_ups;
    if (follow_ups.rules.empty())
        return no(ui, "follow_ups.no_rules", "follow_ups.no_rules_means", Remedy::AddReminder);
    if (follow_ups.paused) return paused(ui, state);
    if (std::ranges::all_of(follow_ups.rules, [](const ReminderRule& rule) { return rule.details.paused; }))
        return no(ui, "follow_ups.all_off", "follow_ups.all_off_means", Remedy::ShowReminders);
    if (!follow_ups.notifier.reachable)
        return no(ui, "follow_ups.no_service", "follow_ups.no_service_means", Remedy::None);
    if (!follow_ups.agent.running)
        return no(ui, "follow_ups.window_only", "follow_ups.window_only_means", Remedy::TurnOn);
    if (const auto why = mute_words(state); !why.empty()) return mute(ui, why);
    if (follow_ups.coming.empty())
        return no(ui, "follow_ups.none_coming", "follow_ups.none_coming_means", Remedy::ShowReminders);
    return yes(ui, state);
}

std::vector<RemindFact> remind_facts(const Ui& ui, const AppState& state)
{
    const auto& follow_ups = state.follow_ups;
    std::vector<RemindFact> facts = {service_fact(ui, follow_ups), login_fact(ui, follow_ups.agent),
                                     background_fact(ui, state)};
    std::ranges::move(agent_facts(ui, state), std::back_inserter(facts));
    std::ranges::move(presence_facts(ui, state), std::back_inserter(facts));
    facts.push_back(quiet_fact(ui, state));
    if (!state.zone_problem.empty())
        facts.push_back({StatusTone::Attention, std::string(ui.t("follow_ups.zone_unknown")),
                         ui.t("follow_ups.zone_unknown_means", {{"why", state.zone_problem}})});
    facts.push_back(fact(ui, false, "computer"));
    return facts;
}

}  // namespace aftercare::ui
