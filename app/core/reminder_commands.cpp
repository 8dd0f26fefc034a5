#include "app/core/changes.h"
#include "app/core/parts.h"

#include <algorithm>

namespace aftercare {
namespace {

// Other words, or another way to be shown, do not make a rule begin anew: it goes on counting.
bool fires_alike(const RuleDetails& before, const RuleDetails& after)
{
    return before.schedule == after.schedule && before.on_working_days == after.on_working_days &&
           before.kind == after.kind && before.paused == after.paused;
}

// Whichever routine a check-in opens, a note of the pain answers it; questions that wait may be answered days later.
bool is_satisfied(const Occurrence& open, std::string_view routine, Day day)
{
    const auto due = std::chrono::floor<std::chrono::days>(open.due_local);
    if (open.kind == ReminderKind::Measure) return due <= day;
    return due == day && (open.kind == ReminderKind::CheckIn || open.routine == routine);
}

const ReminderRule* find_rule(const AppState& state, ReminderRuleId id)
{
    const auto& rules = state.follow_ups.rules;
    const auto found = std::ranges::find(rules, id, &ReminderRule::id);
    return found == rules.end() ? nullptr : &*found;
}

// When one comes that announces a visit is said by the visit.
Result<> check_goes_with_visit(const ReminderRule& before, const RuleDetails& details)
{
    const auto& known = before.details;
    if (!known.appointment || (details.schedule == known.schedule && details.kind == known.kind)) return {};
    return fail(ErrorKind::Invalid, "This reminder comes with its visit. Change the visit to be reminded at another "
                                    "time.");
}

}  // namespace

Result<Done> App::Parts::handle(const AddReminder& command)
{
    TRY_LET(details, complete(command.details));
    const ReminderRule rule{ReminderRuleId(new_id()), now(), details};
    TRY(record(changes::reminder_added, [&] { return diary->rules.add(rule); }));
    refresh_follow_ups();
    return Done{rule.id.value(), "Reminder saved", true};
}

Result<Done> App::Parts::handle(const EditReminder& command)
{
    const auto* before = find_rule(state, command.id);
    if (before) TRY(check_goes_with_visit(*before, command.details));
    TRY_LET(details, complete(command.details, before ? &before->details : nullptr));
    const bool goes_on = before && fires_alike(before->details, details);
    const ReminderRule rule{command.id, goes_on ? before->since : now(), details};
    TRY(record(changes::reminder_edited, [&] { return diary->rules.edit(rule, now()); }));
    refresh_follow_ups();
    return Done{rule.id.value(), "Reminder changed", true};
}

Result<Done> App::Parts::handle(const RemoveReminder& command)
{
    const auto* rule = find_rule(state, command.id);
    const auto write = [&]() -> Result<> {
        TRY(diary->rules.remove(command.id, now()));
        if (!rule) return {};
        return VisitReminders(diary->database).stop_announcing(rule->details, here());
    };
    TRY(record(changes::reminder_removed, write));
    refresh_follow_ups();
    return Done{command.id.value(), "Reminder removed", true};
}

Result<> App::Parts::pause_until(std::optional<Instant> until, std::string_view change)
{
    auto settings = state.settings;
    settings.reminders_paused_until = until;
    TRY(record(change, [&] { return diary->settings.save(settings, now()); }));
    refresh_settings();
    run_reminders();
    return {};
}

Result<Done> App::Parts::handle(const PauseReminders& command)
{
    const auto until = command.until.value_or(Instant::max());
    if (until <= now()) return fail(ErrorKind::Invalid, "That time has passed. Choose one that is still to come.");
    TRY(pause_until(until, changes::reminders_paused));
    return Done{std::nullopt, "Reminders are paused", true};
}

Result<Done> App::Parts::handle(const ResumeReminders&)
{
    TRY(pause_until(std::nullopt, changes::reminders_resumed));
    return Done{std::nullopt, "Reminders are on", true};
}

Result<Done> App::Parts::handle(const AnswerOccurrence& command)
{
    std::optional<Occurrence> answered;
    const auto write = [&]() -> Result<> {
        TRY_LET(occurrence, diary->reminders.answer(command, here()));
        answered = occurrence;
        return {};
    };
    TRY(record(changes::reminder_answered, write));
    refresh_follow_ups();
    if (answered->snoozed_until)
        return Done{command.id.value(), "Again at " + clock_text(answered->snoozed_until->local()), true};
    return Done{command.id.value(), command.answer == Answer::Done ? "Done" : "Skipped", true};
}

Result<Done> App::Parts::handle(const AnswerOccurrences& command)
{
    std::vector<OccurrenceId> answered;
    const auto write = [&]() -> Result<> {
        for (const auto& id : command.ids) {
            const auto outcome = diary->reminders.answer({id, command.answer, std::nullopt}, here());
            if (outcome) answered.push_back(id);
            else if (outcome.error().kind != ErrorKind::Invalid) return Failure{outcome.error()};
        }
        if (!answered.empty()) return {};
        return fail(ErrorKind::Invalid, "All of these were answered already. There is nothing left to do.");
    };
    TRY(record(changes::reminders_answered, write));
    refresh_follow_ups();
    const auto count = std::to_string(answered.size());
    switch (command.answer) {
    case Answer::Done: return Done{std::nullopt, "Done: " + count, true};
    case Answer::Later: return Done{std::nullopt, "Put off: " + count, true};
    case Answer::Skip: break;
    }
    return Done{std::nullopt, "Skipped: " + count, true};
}

Result<Done> App::Parts::handle(const SendTestReminder&)
{
    const Occurrence test{OccurrenceId(new_id()),
                          ReminderRuleId(new_id()),
                          ReminderKind::Custom,
                          "This is a test reminder.",
                          "",
                          state.local_now.local(),
                          state.local_now,
                          OccurrenceState::Pending,
                          std::nullopt};
    state.follow_ups.test = TestReminder{test.due_local, std::nullopt};
    ports.notifier.test(test);
    return Done{};
}

Result<Done> App::Parts::handle(const InstallAgent&)
{
    auto outcome = ports.background.install();
    // At the next login it starts by itself; whoever asks for reminders wants them now.
    if (outcome) outcome = ports.background.start();
    refresh_services();
    if (!outcome) return Failure{outcome.error()};
    return Done{std::nullopt, "Reminders now also come while the window is closed", false};
}

Result<Done> App::Parts::handle(const UninstallAgent&)
{
    auto outcome = ports.background.uninstall();
    if (outcome) outcome = ports.background.stop();
    refresh_services();
    if (!outcome) return Failure{outcome.error()};
    return Done{std::nullopt, "Reminders now come only while the window is open", false};
}

Result<> App::Parts::satisfy(ReminderKind kind, std::string_view routine, Day day)
{
    TRY_LET(open, diary->occurrences.open());
    for (const auto& one : open) {
        if (one.kind != kind || !is_satisfied(one, routine, day)) continue;
        TRY(diary->occurrences.set_state({one.id, one.state, OccurrenceState::Done, std::nullopt}, now()));
    }
    return {};
}

}  // namespace aftercare
