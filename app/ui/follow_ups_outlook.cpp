#include "app/ui/follow_ups_verdict.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

using Why = Outlook::Why;

std::string at_words(const Ui& ui, Instant at, const AppState& state)
{
    return state.zone ? day_at_words(ui, state.zone->to_local(at), state.today) : std::string();
}

RemindFact good(std::string fact, std::string consequence)
{
    return {StatusTone::Good, std::move(fact), std::move(consequence)};
}

RemindFact caution(const Ui& ui, std::string_view key)
{
    const auto words = "follow_ups." + std::string(key);
    return {StatusTone::Attention, std::string(ui.t(words)), std::string(ui.t(words + "_means"))};
}

RemindFact last_look(const Ui& ui, const AgentReport& report, const AppState& state)
{
    const auto reason = std::string(ui.t("follow_ups.woke_" + std::string(key_of(report.reason))));
    return good(ui.t("follow_ups.last_look", {{"when", at_words(ui, report.last_wake, state)}, {"why", reason}}),
                report.next_wake ? ui.t("follow_ups.next_look", {{"when", at_words(ui, *report.next_wake, state)}})
                                 : std::string(ui.t("follow_ups.no_next_look")));
}

RemindFact clock_jump(const Ui& ui, const ClockJump& jump, const AppState& state)
{
    const auto key = jump.by < Span{0} ? "follow_ups.clock_back" : "follow_ups.clock_forward";
    return good(ui.t(key, {{"when", at_words(ui, jump.at, state)}}), std::string(ui.t("follow_ups.clock_set_means")));
}

}  // namespace

std::string outlook_words(const Ui& ui, const Outlook& outlook, const AppState& state)
{
    const auto when = outlook.next ? day_at_words(ui, outlook.next->local, state.today) : std::string();
    const auto shown = outlook.shown ? at_words(ui, *outlook.shown, state) : std::string();
    switch (outlook.why) {
    case Why::OnTime: return when;
    case Why::NotToday: {
        const auto today = std::chrono::weekday(state.today).c_encoding();
        const auto name = std::string(ui.t("words.weekday_" + std::to_string(today)));
        return ui.t("follow_ups.comes_not_today", {{"when", when}, {"day", name}});
    }
    case Why::QuietHours: return ui.t("follow_ups.comes_after_quiet", {{"when", when}, {"shown", shown}});
    case Why::AllPaused:
        return outlook.shown ? ui.t("follow_ups.comes_after_pause", {{"shown", shown}})
                             : std::string(ui.t("follow_ups.comes_on_resume"));
    case Why::Absence:
        return ui.t("follow_ups.comes_after_absence", {{"when", when}, {"back", at_words(ui, *outlook.back, state)}});
    case Why::RulePaused:
    case Why::FluidLimit:
    case Why::AfterSession:
    case Why::TimePassed: return std::string(ui.t("follow_ups.comes_" + std::string(key_of(outlook.why))));
    }
    return when;
}

TestWords test_words(const Ui& ui, const AppState& state)
{
    const auto& test = state.follow_ups.test;
    if (!test) return {std::string(ui.t("follow_ups.test_means")), {}};
    if (!test->outcome) return {std::string(ui.t("follow_ups.test_sending")), {}};
    const auto time = clock_text(test->sent_at);
    const auto& service = state.follow_ups.notifier.server;
    switch (*test->outcome) {
    case TestOutcome::Shown: {
        const auto remedy = service.empty()
                                ? std::string(ui.t("follow_ups.test_shown_means"))
                                : ui.t("follow_ups.test_shown_by_means", {{"service", service}, {"time", time}});
        return {std::string(ui.t("follow_ups.test_shown")), remedy};
    }
    case TestOutcome::Refused:
        return {std::string(ui.t("follow_ups.test_refused")), std::string(ui.t("follow_ups.test_refused_means"))};
    case TestOutcome::NoAnswer:
        return {std::string(ui.t("follow_ups.test_silent")), std::string(ui.t("follow_ups.test_silent_means"))};
    case TestOutcome::NoService: break;
    }
    return {std::string(ui.t("follow_ups.test_missing")), std::string(ui.t("follow_ups.test_missing_means"))};
}

std::vector<RemindFact> agent_facts(const Ui& ui, const AppState& state)
{
    const auto& agent = state.follow_ups.agent;
    if (!agent.running || !agent.report) return {};
    const auto& report = *agent.report;
    std::vector<RemindFact> facts = {last_look(ui, report, state)};
    if (!report.trouble.empty())
        facts.push_back({StatusTone::Attention, std::string(ui.t("follow_ups.trouble")), report.trouble});
    if (report.restarts > 0) facts.push_back(caution(ui, "restarted"));
    if (report.overslept > 0) facts.push_back(caution(ui, "overslept"));
    const auto& presence = state.follow_ups.presence;
    if (!presence.do_not_disturb_source.empty() && presence.presence.busy)
        facts.push_back(caution(ui, "do_not_disturb"));
    if (!presence.idle_source.empty())
        facts.push_back(good(std::string(ui.t("follow_ups.absence")), std::string(ui.t("follow_ups.absence_means"))));
    if (report.last_jump) facts.push_back(clock_jump(ui, *report.last_jump, state));
    return facts;
}

}  // namespace aftercare::ui
