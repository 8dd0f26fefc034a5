#include "app/core/changes.h"
#include "app/core/parts.h"

#include <algorithm>

namespace aftercare {
namespace {

// What a reminder says when its maker gave it no words.
std::string usual_text(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::Stretch: return "Time to stretch";
    case ReminderKind::Posture: return "Time to change position";
    case ReminderKind::Hydration: return "Time for a drink";
    case ReminderKind::CheckIn: return "How is your pain today?";
    case ReminderKind::Routine: return "Time for your routine";
    case ReminderKind::Appointment: return "You have a visit";
    case ReminderKind::Measure: return "Answer the questions once a month";
    case ReminderKind::Custom: break;
    }
    return "";
}

// Says at once when a rule would never fire. What counts from sessions waits for one.
Result<> check_fires(const RuleDetails& details, const Circumstances& here)
{
    if (std::holds_alternative<AfterSession>(details.schedule)) return {};
    const Anchors made_now{.last_answer = here.now};
    if (next_due(schedule_of(details, here.settings), here.now, here.zone, made_now)) return {};
    if (std::holds_alternative<Once>(details.schedule))
        return fail(ErrorKind::Invalid, "That time has passed. Choose one that is still to come.");
    if (details.on_working_days && next_due(details.schedule, here.now, here.zone, made_now))
        return fail(ErrorKind::Invalid, "None of these days is a working day of yours. Choose other days, or change "
                                        "your working days in the settings.");
    return fail(ErrorKind::Invalid, "This reminder would never come. Choose other days or another start.");
}

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

}  // namespace

// Fills in what was left out, and refuses what could not be reminded of. `known` is the routine
// that the rule names already: removed since, it may stay.
Result<RuleDetails> App::Parts::complete(RuleDetails details, std::string_view known) const
{
    TRY(check(details.schedule));
    TRY(check_text(details.text, longest_note));
    if (details.kind == ReminderKind::Hydration && state.settings.fluid_restriction && !details.paused)
        return fail(ErrorKind::Invalid,
                    "Drinking reminders are off while you have a fluid limit. Follow the limit your "
                    "team gave you.");
    const auto* routine = find_routine(state, details.routine);
    if (!details.routine.empty() && !routine && details.routine != known)
        return fail(ErrorKind::NotFound, "There is no routine by that key. Look at the list of routines.");
    if (details.text.empty() && details.kind == ReminderKind::Routine && routine)
        details.text = "Time for " + routine->title;
    if (details.text.empty()) details.text = usual_text(details.kind);
    if (details.text.empty()) return fail(ErrorKind::Invalid, "Say in a few words what to be reminded of.");
    TRY(check(details));
    TRY(check_fires(details, here()));
    return details;
}

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
    const auto& rules = state.follow_ups.rules;
    const auto before = std::ranges::find(rules, command.id, &ReminderRule::id);
    TRY_LET(details, complete(command.details, before == rules.end() ? "" : before->details.routine));
    const bool goes_on = before != rules.end() && fires_alike(before->details, details);
    const ReminderRule rule{command.id, goes_on ? before->since : now(), details};
    TRY(record(changes::reminder_edited, [&] { return diary->rules.edit(rule, now()); }));
    refresh_follow_ups();
    return Done{rule.id.value(), "Reminder changed", true};
}

Result<Done> App::Parts::handle(const RemoveReminder& command)
{
    TRY(record(changes::reminder_removed, [&] { return diary->rules.remove(command.id, now()); }));
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
    ports.notifier.withdraw(command.id);
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
    for (const auto& id : answered) ports.notifier.withdraw(id);
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
        ports.notifier.withdraw(one.id);
    }
    return {};
}

}  // namespace aftercare
