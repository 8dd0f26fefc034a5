#include "app/cli/call.h"
#include "app/cli/coming_words.h"
#include "app/cli/due_words.h"
#include "app/cli/ids.h"
#include "app/cli/next_reminders.h"
#include "app/cli/rule_words.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/when_words.h"
#include "app/cli/wording.h"
#include "app/core/reminders.h"
#include "app/records/json_reminders.h"

#include <algorithm>
#include <array>

namespace aftercare::cli {
namespace {

// The kinds that a person may add; visits bring their own.
constexpr std::array<std::string_view, 7> kinds = {"stretch", "posture", "hydration", "checkin",
                                                   "routine", "measure", "custom"};

std::optional<Due> next_of(const ReminderRule& rule, Call& call)
{
    const auto app = call.diary();
    if (!app) return std::nullopt;
    const auto& next = (*app)->state().follow_ups.next;
    const auto found = std::ranges::find(next, rule.id, &ComingReminder::rule);
    return found == next.end() ? std::nullopt : std::optional(found->due);
}

records::Json rule_json(const ReminderRule& rule, Call& call)
{
    const auto next = next_of(rule, call);
    const auto app = call.diary();
    const auto shown =
        next && app ? std::optional(shown_at(rule.id, next->at, (*app)->state(), call.zone())) : std::nullopt;
    return with_shown(records::json_of(rule, next, call.zone()), shown, call.zone());
}

const ReminderRule* find_rule(const App& app, const std::optional<Uuid>& id)
{
    const auto& rules = app.state().follow_ups.rules;
    const auto found = std::ranges::find_if(rules, [&](const auto& one) { return one.id.value() == id; });
    return found == rules.end() ? nullptr : &*found;
}

Result<ReminderKind> kind_of(const std::string& key)
{
    if (std::ranges::find(kinds, key) == kinds.end()) return fail(ErrorKind::Invalid, no_such("kind", key, kinds));
    return *reminder_kind_from(key);
}

// "Mon 5 Jan 2026 23:30, shown Tue 6 Jan 2026 07:00 when quiet hours end"
std::string when_text(ReminderRuleId rule, const Due& due, const App& app, Call& call)
{
    return moment_text(call.strings(), call.zone().moment(due.at)) + shown_text(rule, due.at, app.state(), call);
}

void say_saved(const std::string& what, const std::optional<Uuid>& made, const App& app, Call& call)
{
    const auto* rule = find_rule(app, made);
    const auto next = rule ? next_of(*rule, call) : std::nullopt;
    const auto when = next ? " It comes next on " + when_text(rule->id, *next, app, call) + "." : "";
    call.confirm(what + when);
    if (rule && rule->details.kind == ReminderKind::Routine && rule->details.routine.empty())
        call.remark("It opens no routine. Name one with: aftercare reminder edit " + rule->id.text() +
                    " --routine KEY");
    remark_on_agent(app.state(), call);
    if (call.wants_json() && rule) call.print(rule_json(*rule, call));
    else call.print_made(made);
}

// Those that cannot be read have ids as well.
Result<ReminderRuleId> id_in(const Words& words, const App& app)
{
    std::vector<ReminderRuleId> known;
    for (const auto& rule : app.state().follow_ups.rules) known.push_back(rule.id);
    for (const auto& rule : app.state().follow_ups.broken)
        if (rule.id) known.push_back(*rule.id);
    return id_among(*words.last("ID"), "reminder", known, std::identity{});
}

Result<> add(const Words& words, Call& call)
{
    TRY_LET(kind, kind_of(*words.last("--kind")));
    RuleDetails details{.kind = kind};
    TRY(read_rule(words, call, details));
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddReminder{details}));
    say_saved("Reminder saved.", made, *app, call);
    return {};
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    const auto* rule = find_rule(*app, id.value());
    if (!rule) return fail(ErrorKind::NotFound, "There is no such reminder. List them with: aftercare reminder list");
    auto details = rule->details;
    if (details.appointment && says_when(words))
        return fail(ErrorKind::Invalid, "This reminder comes with its visit. Change when with: aftercare appointment "
                                        "edit " +
                                            details.appointment->text() + " --remind SPAN");
    if (const auto kind = words.last("--kind")) {
        TRY_LET(known, kind_of(*kind));
        details.kind = known;
    }
    TRY(read_rule(words, call, details));
    if (details == rule->details) {
        call.remark("Nothing has changed. Look at aftercare reminder edit --help for what can be given.");
        if (call.wants_json()) call.print(rule_json(*rule, call));
        else call.print_made(id.value());
        return {};
    }
    TRY_LET(made, app->carry_out(EditReminder{id, details}));
    say_saved("Reminder changed.", made, *app, call);
    return {};
}

Result<> list(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto& rules = app->state().follow_ups.rules;
    const auto& broken = app->state().follow_ups.broken;
    if (call.wants_json()) {
        records::Json::Array all;
        for (const auto& rule : rules) all.push_back(rule_json(rule, call));
        for (const auto& rule : broken) all.push_back(with_shown(records::json_of(rule), std::nullopt, call.zone()));
        call.print(std::move(all));
        return {};
    }
    if (rules.empty() && broken.empty())
        call.remark("No reminders. Add one with: aftercare reminder add --kind stretch --time 15:00");
    remark_on_pause(app->state(), call);
    auto page = call.page();
    for (const auto& rule : rules) {
        const auto next = next_of(rule, call);
        page.paragraph(rule.details.text);
        page.paragraph(schedule_text(call.strings(), rule.details.schedule), 4);
        if (const auto manner = manner_text(rule.details); !manner.empty()) page.paragraph(manner, 4);
        page.paragraph("next: " + (next ? when_text(rule.id, *next, *app, call) : "none"), 4);
        page.line("    " + rule.id.text());
    }
    for (const auto& rule : broken) {
        page.paragraph("This reminder cannot be read; it does not ring. The others go on.");
        page.paragraph(rule.what, 4);
        if (rule.id) page.line("    Remove it with: aftercare reminder remove " + rule.id->text());
    }
    call.print(page);
    return {};
}

void add_due(Page& page, const std::vector<Occurrence>& due, Call& call)
{
    for (const auto& one : due) {
        page.paragraph(moment_text(call.strings(), one.due) + "  " + one.text);
        page.line("    " + one.id.text());
    }
}

Result<> due(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto& waiting = app->state().follow_ups.waiting;
    if (call.wants_json()) {
        call.print(records::array_of(waiting, [](const Occurrence& one) { return records::json_of(one); }));
        return {};
    }
    if (waiting.empty()) call.remark("Nothing waits for an answer.");
    auto page = call.page();
    const auto parts = parts_of(waiting, call.now());
    add_due(page, parts.due, call);
    if (!parts.late.empty()) {
        page.heading(while_away);
        add_due(page, parts.late, call);
        const auto& let_go = app->state().follow_ups.let_go;
        if (let_go > 0) page.paragraph(let_go_text(let_go));
        page.paragraph("Skip all of these with: aftercare reminder skip-all");
    }
    call.print(page);
    return {};
}

Result<> skip_all(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto late = parts_of(app->state().follow_ups.waiting, call.now()).late;
    if (late.empty()) {
        call.remark("Nothing passed while you were away.");
        return {};
    }
    AnswerOccurrences all{{}, Answer::Skip};
    for (const auto& one : late) all.ids.push_back(one.id);
    TRY(app->carry_out(all));
    call.confirm("Skipped: " + std::to_string(late.size()) + ". Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::array_of(late, [](const Occurrence& one) { return one.id.text(); }));
    return {};
}

Result<> give_answer(const Words& words, Call& call, Answer answer)
{
    TRY_LET(later_by, span_in(words, "--by"));
    TRY_LET(app, call.diary());
    TRY_LET(known, app->occurrences(std::nullopt, std::nullopt));
    TRY_LET(id, id_among(*words.last("OCCURRENCE"), "reminder that is due", known, &Occurrence::id));
    TRY(app->carry_out(AnswerOccurrence{id, answer, later_by}));
    TRY_LET(recent, app->occurrences(std::nullopt, std::nullopt));
    const auto now = std::ranges::find(recent, id, &Occurrence::id);
    if (now == recent.end()) return {};
    if (now->snoozed_until) call.confirm("It comes again on " + moment_text(call.strings(), *now->snoozed_until) + ".");
    else call.confirm(answer == Answer::Done ? "Noted as done." : "Skipped.");
    if (call.wants_json()) call.print(records::json_of(*now));
    return {};
}

Result<> done(const Words& words, Call& call) { return give_answer(words, call, Answer::Done); }
Result<> snooze(const Words& words, Call& call) { return give_answer(words, call, Answer::Later); }
Result<> skip(const Words& words, Call& call) { return give_answer(words, call, Answer::Skip); }

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    const auto* rule = find_rule(*app, id.value());
    const auto removed = rule && call.wants_json() ? rule_json(*rule, call) : records::Json();
    TRY(app->carry_out(RemoveReminder{id}));
    call.confirm("Reminder removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(removed);
    return {};
}

void show_pause(Call& call, const App& app)
{
    if (!call.wants_json()) return;
    const auto& until = app.state().settings.reminders_paused_until;
    const bool has_end = app.state().follow_ups.paused && until && *until != Instant::max();
    call.print(records::Json::Object{
        {"paused", app.state().follow_ups.paused},
        {"until", has_end ? records::Json(iso_moment(call.zone().moment(*until))) : records::Json()}});
}

Result<> pause(const Words& words, Call& call)
{
    TRY_LET(until, moment_in(words, "--until", call.now(), call.zone()));
    TRY_LET(app, call.diary());
    TRY(app->carry_out(PauseReminders{until ? std::optional(until->at) : std::nullopt}));
    call.confirm(until ? "Reminders are paused until " + moment_text(call.strings(), *until) + "."
                       : "Reminders are paused. Go on with: aftercare reminder resume");
    show_pause(call, *app);
    return {};
}

Result<> resume(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    TRY(app->carry_out(ResumeReminders{}));
    call.confirm("Reminders are on.");
    show_pause(call, *app);
    return {};
}

const Operand occurrence{"OCCURRENCE", "The id of what is due, from reminder due."};

}  // namespace

std::vector<Verb> reminder_verbs()
{
    return {
        {"reminder add",
         "Add a reminder.",
         {},
         rule_options({"--kind", "KIND", "stretch, posture, hydration, checkin, routine, measure or custom", true}),
         rule_examples,
         add},
        {"reminder edit",
         "Change a reminder; what is not named stays as it is.",
         {{"ID", "The id of the reminder, from reminder list."}},
         rule_edit_options({"--kind", "KIND", "stretch, posture, hydration, checkin, routine, measure or custom"}),
         rule_edit_examples,
         edit},
        {"reminder list", "List the reminders.", {}, {}, "", list},
        {"reminder next", "List what comes next.", {}, {}, "", show_next},
        {"reminder due", "List what waits for an answer.", {}, {}, "", due},
        {"reminder done", "Answer: done.", {occurrence}, {}, "", done},
        {"reminder snooze",
         "Answer: later.",
         {occurrence},
         {{"--by", "SPAN", "how much later; 10m unless said"}},
         "",
         snooze},
        {"reminder skip", "Answer: not this time.", {occurrence}, {}, "", skip},
        {"reminder skip-all", "Answer: not this time, to all that passed while you were away.", {}, {}, "", skip_all},
        {"reminder remove",
         "Remove a reminder.",
         {{"ID", "The id of the reminder, from reminder list."}},
         {},
         "",
         remove},
        {"reminder pause",
         "Show no reminders for a while.",
         {},
         {{"--until", "MOMENT", "until when; until resumed unless said"}},
         "",
         pause},
        {"reminder resume", "Show reminders again.", {}, {}, "", resume},
    };
}

}  // namespace aftercare::cli
