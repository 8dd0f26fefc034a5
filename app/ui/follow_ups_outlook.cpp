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

RemindFact told(const Ui& ui, StatusTone tone, std::string_view key)
{
    const auto words = "follow_ups." + std::string(key);
    return {tone, std::string(ui.t(words)), std::string(ui.t(words + "_means"))};
}

RemindFact good(const Ui& ui, std::string_view key) { return told(ui, StatusTone::Good, key); }

RemindFact caution(const Ui& ui, std::string_view key) { return told(ui, StatusTone::Attention, key); }

RemindFact last_look(const Ui& ui, const AgentReport& report, const AppState& state)
{
    const auto reason = std::string(ui.t("follow_ups.woke_" + std::string(key_of(report.reason))));
    auto fact = ui.t("follow_ups.last_look", {{"when", at_words(ui, report.last_wake, state)}, {"why", reason}});
    if (!report.next_wake) return good(std::move(fact), std::string(ui.t("follow_ups.no_next_look")));
    const auto when = at_words(ui, *report.next_wake, state);
    if (hangs(report, state.local_now.at))
        return {StatusTone::Attention, std::move(fact), ui.t("follow_ups.missed_look", {{"when", when}})};
    return good(std::move(fact), ui.t("follow_ups.next_look", {{"when", when}}));
}

RemindFact do_not_disturb(const Ui& ui, const PresenceStatus& presence)
{
    if (presence.do_not_disturb) return caution(ui, "do_not_disturb");
    if (presence.do_not_disturb_source.empty()) return told(ui, StatusTone::Unknown, "do_not_disturb_unknown");
    return good(ui, "do_not_disturb_off");
}

// Of what tells the idle time, which presence names as the desktop does.
std::string_view plain_name(std::string_view idle_source)
{
    if (idle_source == "X11") return "x11";
    return idle_source.find("Mutter") != std::string_view::npos ? "gnome" : "screen_saver";
}

RemindFact absence(const Ui& ui, const PresenceStatus& presence)
{
    if (presence.idle_source.empty()) return told(ui, StatusTone::Unknown, "absence_unknown");
    const auto source = std::string(ui.t("follow_ups.idle_" + std::string(plain_name(presence.idle_source))));
    return good(std::string(ui.t("follow_ups.absence")), ui.t("follow_ups.absence_means", {{"source", source}}));
}

RemindFact clock_jump(const Ui& ui, const ClockJump& jump, const AppState& state)
{
    const auto key = jump.by < Span{0} ? "follow_ups.clock_back" : "follow_ups.clock_forward";
    return good(ui.t(key, {{"when", at_words(ui, jump.at, state)}}), std::string(ui.t("follow_ups.clock_set_means")));
}

// That a service took a message is known; that it shows it is not.
TestWords taken_test(const Ui& ui, const AppState& state, LocalSecond sent_at)
{
    const auto tell = [&](StatusTone tone, std::string_view key) {
        auto fact = told(ui, tone, key);
        return TestWords{fact.tone, std::move(fact.fact), std::move(fact.consequence)};
    };
    if (state.follow_ups.presence.do_not_disturb) return tell(StatusTone::Attention, "test_hidden");
    auto words = tell(StatusTone::Good, "test_shown");
    const auto& notifier = state.follow_ups.notifier;
    if (!notifier.server.empty() && !notifier.sleeps)
        words.remedy =
            ui.t("follow_ups.test_shown_by_means", {{"service", notifier.server}, {"time", clock_text(sent_at)}});
    return words;
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
    case Why::AfterSession:
        if (outlook.sessions_left > 1)
            return ui.t("follow_ups.comes_after_sessions", {{"n", std::to_string(outlook.sessions_left)}});
        [[fallthrough]];
    case Why::RulePaused:
    case Why::FluidLimit:
    case Why::TimePassed: return std::string(ui.t("follow_ups.comes_" + std::string(key_of(outlook.why))));
    }
    return when;
}

TestWords test_words(const Ui& ui, const AppState& state)
{
    const auto& test = state.follow_ups.test;
    if (!test) return {StatusTone::Good, std::string(ui.t("follow_ups.test_means")), {}};
    if (!test->outcome) return {StatusTone::Good, std::string(ui.t("follow_ups.test_sending")), {}};
    if (test->outcome == TestOutcome::Shown) return taken_test(ui, state, test->sent_at);
    const auto key = test->outcome == TestOutcome::Refused    ? "test_refused"
                     : test->outcome == TestOutcome::NoAnswer ? "test_silent"
                                                              : "test_missing";
    auto fact = caution(ui, key);
    return {fact.tone, std::move(fact.fact), std::move(fact.consequence)};
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
    if (report.last_jump) facts.push_back(clock_jump(ui, *report.last_jump, state));
    return facts;
}

std::vector<RemindFact> presence_facts(const Ui& ui, const AppState& state)
{
    const auto& presence = state.follow_ups.presence;
    std::vector<RemindFact> facts = {do_not_disturb(ui, presence)};
    if (presence.full_screen) facts.push_back(caution(ui, "full_screen"));
    if (presence.in_routine) facts.push_back(caution(ui, "in_routine"));
    facts.push_back(absence(ui, presence));
    return facts;
}

std::string_view mute_words(const AppState& state)
{
    const auto& agent = state.follow_ups.agent;
    if (!is_mute(agent, state.local_now.at)) return {};
    if (hangs(*agent.report, state.local_now.at)) return "follow_ups.agent_hangs";
    return agent.report->bus ? "follow_ups.agent_no_service" : "follow_ups.agent_no_bus";
}

}  // namespace aftercare::ui
