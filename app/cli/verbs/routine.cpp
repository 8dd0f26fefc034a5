#include "app/cli/call.h"
#include "app/cli/routine_choice.h"
#include "app/cli/routine_screen.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/core/player_plan.h"
#include "app/domain/sore_day.h"
#include "app/records/json_diary.h"
#include "app/records/json_guidance.h"

#include <algorithm>
#include <ostream>

namespace aftercare::cli {
namespace {

constexpr int most_steps = 500;

Result<ChosenRoutine> routine_in(const Words& words, Call& call) { return routine_named(*words.last("KEY"), call); }

// Its id is as long as half a line, so it stands below.
void add_own(const Routine& routine, Page& page)
{
    page.paragraph(routine.title + ", " + seconds_text(routine.total) + clinician_remark(routine.phase));
    if (!routine.when.empty()) page.paragraph(routine.when, 4);
    page.line("    " + routine.key);
}

Result<> list(const Words&, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto& own = own_routines(call);
    if (call.wants_json()) {
        auto routines = records::array_of(own, [](const auto& one) { return records::json_of(one.routine, &one.own); });
        for (const auto& one : library->routines()) routines.push_back(records::json_of(one));
        call.print(records::Json(std::move(routines)));
        return {};
    }
    std::vector<Page::Row> rows;
    for (const auto& one : library->routines())
        rows.push_back({one.key, seconds_text(one.total), one.title, one.when + clinician_remark(one.phase)});
    auto page = call.page();
    if (!own.empty()) {
        page.heading("Your own");
        for (const auto& one : own) add_own(one.routine, page);
        page.heading("From the library");
    }
    page.table(rows, 3);
    call.print(page);
    return {};
}

// Each step with the time at which it starts, as the timer plays it without getting ready.
void add_steps(const PlayerPlan& plan, Page& page)
{
    std::vector<Page::Row> rows;
    Span start{};
    for (const auto& step : plan.steps) {
        const auto length = std::chrono::round<Span>(step.length);
        const auto at = std::to_string(start.count() / 60) + (start.count() % 60 < 10 ? ":0" : ":") +
                        std::to_string(start.count() % 60);
        const bool has_cue = !step.cue.empty() && step.cue != step.title;
        rows.push_back({"", at, seconds_text(length), step_title(step) + (has_cue ? ". " + step.cue : "")});
        start += length;
    }
    page.table(rows, 3);
}

void add_routine(const Routine& routine, const guidance::Library& library, Page& page)
{
    page.line(routine.title);
    page.field("When", routine.when);
    page.field("Suits", phase_text(routine.phase));
    page.field("Time", seconds_text(routine.total));
    page.heading("Steps");
    add_steps(plan_of(routine, library), page);
    page.heading("Pain while you move");
    for (const auto& light : library.safety().rules.lights)
        page.paragraph(light.range + ": " + light.title + ". " + light.text, 2, "- ");
    page.heading("Stop at once, and look at aftercare safety list, if");
    page.list(library.safety().rules.stop_now);
}

Result<> show(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    TRY_LET(chosen, routine_in(words, call));
    if (call.wants_json()) {
        call.print(records::json_of(chosen.routine, chosen.own));
        return {};
    }
    auto page = call.page();
    add_routine(chosen.routine, *library, page);
    call.print(page);
    return {};
}

Result<> show_run(Call& call, const App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    const auto& runs = app.state().diary.runs;
    const auto run = std::ranges::find_if(runs, [&](const RoutineRun& one) { return one.id.value() == made; });
    call.confirm(sentence);
    if (call.wants_json()) call.print(run == runs.end() ? records::Json() : records::json_of(*run));
    else call.print_made(made);
    return {};
}

// The traffic light and the keys, before the first step.
void introduce(const Routine& routine, const guidance::Library& library, Call& call)
{
    auto page = call.page();
    page.line(routine.title + ", " + seconds_text(routine.total) + clinician_remark(routine.phase));
    for (const auto& light : library.safety().rules.lights)
        page.paragraph(light.range + ": " + light.title + ". " + light.text, 2, "- ");
    page.paragraph("Keys: space pauses, left or b goes back, right or s skips, q or Esc stops.");
    page.paragraph("Too hard today? e shows an easier form, and the usual one again. m switches sounds off and "
                   "on, v a voice that says each step.");
    page.blank();
    call.host().out << page.text();
}

struct Offer {
    const App& app;
    const guidance::Library& library;
    std::ostream& out;
};

// On a sore day the lighter routine may be done instead. Nothing is asked of anyone.
const Routine& offer_lighter(RoutineScreen& screen, const Routine& routine, std::optional<PainLevel> before,
                             const Offer& offer)
{
    const auto& state = offer.app.state();
    const auto* lighter = offer.library.routine(lighter_routine);
    if (!lighter || routine.key == lighter_routine ||
        !is_sore(before ? before : level_on(state.today, state.diary.entries)))
        return routine;
    offer.out << "A sore day? " << lighter->title << " is a lighter routine. Doing less today is fine.\n";
    if (!screen.asks_for('f', "Press f for " + lighter->title + ", Enter goes on with " + routine.title + ": "))
        return routine;
    offer.out << lighter->title << ", " << seconds_text(lighter->total) << '\n';
    return *lighter;
}

Result<> play_in_terminal(const Routine& routine, const guidance::Library& library, Call& call)
{
    TRY_LET(app, call.diary());
    introduce(routine, library, call);
    RoutineScreen screen(call.host().terminal, call.host().clock, call.host().out);
    const auto before = screen.ask_level("Pain before it?");
    if (screen.has_ended()) return {};
    const auto& chosen = offer_lighter(screen, routine, before, {*app, library, call.host().out});
    if (screen.has_ended()) return {};
    const bool is_other = chosen.key != routine.key;
    TRY(app->carry_out(StartRoutine{chosen.key, before, is_other ? routine.key : ""}));
    screen.play(*app);
    // Stopped before the first step was over: there is nothing to note.
    const auto player = app->state().player;
    if (!player || player->done == 0) {
        call.confirm("No step was finished, so nothing was noted.");
        return {};
    }
    const auto after = screen.has_ended() ? std::nullopt : screen.ask_level("Pain after it?");
    TRY_LET(made, app->carry_out(FinishRoutine{after}));
    const auto count = std::to_string(player->done) + " of " + std::to_string(player->steps.size());
    return show_run(call, *app, made, "Noted: " + count + " steps. Take it back with: aftercare undo");
}

Result<> play(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    TRY_LET(chosen, routine_in(words, call));
    const auto& routine = chosen.routine;
    if (call.host().terminal.is_interactive() && !call.wants_json()) return play_in_terminal(routine, *library, call);
    TRY(show(words, call));
    call.remark("This is not a terminal, so there is no timer. When it is done, note it with: aftercare routine log " +
                routine.key);
    return {};
}

Result<> log(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    TRY_LET(chosen, routine_in(words, call));
    const auto& routine = chosen.routine;
    TRY_LET(of, number_in(words, "--of", most_steps));
    const auto steps = of.value_or(static_cast<int>(plan_of(routine, *library).steps.size()));
    TRY_LET(done, number_in(words, "--done", steps));
    TRY_LET(before, level_in(words, "--before"));
    TRY_LET(after, level_in(words, "--after"));
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    const auto finished = done.value_or(steps);
    const RoutineRunDetails details{.routine = routine.key,
                                    .title = routine.title,
                                    .started_at = at.value_or(call.zone().moment(call.now())),
                                    // How long a part of it took is not known.
                                    .spent = finished == steps ? routine.total : Span{},
                                    .done = finished,
                                    .of = steps,
                                    .before = before,
                                    .after = after};
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(LogRoutine{details}));
    return show_run(call, *app, made, "Routine noted. Take it back with: aftercare undo");
}

}  // namespace

std::vector<Verb> routine_verbs()
{
    const Operand key{"KEY", "The key of the routine, or the id of your own, from routine list."};
    return {
        {"routine list", "List the routines, your own first.", {}, {}, "", list},
        {"routine show", "Show the steps of a routine and their times.", {key}, {}, "", show},
        {"routine play",
         "Follow a routine in the terminal, step by step, with a countdown; what was done is noted.",
         {key},
         {},
         "Keys: space pauses and goes on, left or b goes back, right or s skips, q or Esc\n"
         "stops. e shows an easier form of the exercise, and the usual one\n"
         "again. m switches sounds off and on, v a voice that says each step,\n"
         "side and rest. Both are remembered. Where the output is not a terminal the\n"
         "steps are listed instead.\n\n"
         "Example:\n  aftercare routine play desk_break_3\n",
         play},
        {"routine log",
         "Note a routine that was done without the timer.",
         {key},
         {{"--done", "N", "steps finished; all of them unless said"},
          {"--of", "N", "steps it had; those of the routine unless said"},
          {"--before", "N", "pain before it, 0 to 10"},
          {"--after", "N", "pain after it, 0 to 10"},
          {"--at", "MOMENT", "when it began; now unless said"}},
         "Example:\n  aftercare routine log desk_break_3 --before 4 --after 3\n",
         log},
    };
}

}  // namespace aftercare::cli
