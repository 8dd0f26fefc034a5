#include "app/core/changes.h"
#include "app/core/insights.h"
#include "app/core/parts.h"
#include "app/guidance/library.h"

#include <algorithm>

namespace aftercare {
namespace {

using std::chrono::days;

constexpr int runs_shown = 50;
constexpr std::size_t medicines_shown = 12;
constexpr std::size_t coming_shown = 20;

// A rule that looks back says after how many sessions.
int sessions_to_review(const std::vector<ReminderRule>& rules)
{
    for (const auto& rule : rules) {
        const auto* after = std::get_if<AfterSession>(&rule.details.schedule);
        if (after && after->nth > 1) return after->nth;
    }
    return usual_sessions_to_review;
}

}  // namespace

// It grows old, and is read again when the look that was planned is long over.
void AppData::read_agent(Instant now)
{
    auto& agent = state.follow_ups.agent;
    agent = ports.background.status();
    agent_grows_old.reset();
    if (!agent.running || !agent.report || !agent.report->next_wake) return;
    const auto late = *agent.report->next_wake + hangs_after + std::chrono::seconds{1};
    agent_grows_old = late > now ? late : now + std::chrono::minutes{1};
}

void App::Parts::give_up(const Error& error)
{
    watch.reset();
    diary.reset();
    diary_error = error;
    state.diary_problem = error.what;
    state.diary = {};
    state.plan.clear();
    state.own_routines.clear();
    const auto& known = state.follow_ups;
    state.follow_ups = {.agent = known.agent, .notifier = known.notifier, .presence = known.presence};
    state.trend = {};
    state.measures.clear();
    state.adherence = {};
    next_reminder.reset();
}

void App::Parts::refresh_all()
{
    refresh_settings();
    const auto read_all = [this]() -> Result<> {
        TRY_LET(version, diary->database.data_version());
        data_version = version;
        TRY(read_entries());
        TRY(read_days_in_view());
        TRY(read_runs());
        TRY(read_measures());
        TRY(read_what_is_open());
        TRY(read_plan());
        TRY(read_follow_ups());
        return read_trend();
    };
    if (diary) keep_going(read_all());
    look_back();
}

void App::Parts::refresh_settings()
{
    if (!diary) return;
    const auto loaded = diary->settings.load();
    if (!loaded) return give_up(loaded.error());
    state.settings = loaded->settings;
    state.today = day_of(state.local_now, state.settings);
}

void App::Parts::refresh_entries(std::span<const Day> touched)
{
    const auto read = [&]() -> Result<> {
        TRY(read_entries());
        for (const auto day : touched) TRY(read_days(day, day));
        TRY(read_what_is_open());
        TRY(read_follow_ups());
        return read_trend();
    };
    if (diary) keep_going(read());
}

void App::Parts::refresh_runs(std::span<const Day> touched)
{
    const auto read = [&]() -> Result<> {
        TRY(read_runs());
        for (const auto day : touched) TRY(read_days(day, day));
        TRY(read_what_is_open());
        TRY(read_measures());
        return read_follow_ups();
    };
    if (diary) keep_going(read());
}

void App::Parts::refresh_plan()
{
    const auto read = [&]() -> Result<> {
        TRY(read_plan());
        return read_follow_ups();
    };
    if (diary) keep_going(read());
}

void App::Parts::refresh_measures()
{
    const auto read = [&]() -> Result<> {
        TRY(read_measures());
        return read_follow_ups();
    };
    if (diary) keep_going(read());
}

void App::Parts::refresh_follow_ups()
{
    if (diary) keep_going(read_follow_ups());
}

void App::Parts::refresh_trend()
{
    if (diary) keep_going(read_trend());
}

void App::Parts::refresh_services()
{
    read_agent(now());
    // Until the service has answered, a moment later, it is taken as there.
    state.follow_ups.notifier = ports.notifier.known_status().value_or(NotifierStatus{.reachable = true});
    state.follow_ups.presence = ports.presence.status();
    state.zone_problem = ports.zones.trouble();
}

Result<> App::Parts::read_entries()
{
    TRY_LET(entries, diary->pain.between(first_day, last_day, {.limit = entries_shown}));
    state.diary.entries = std::move(entries);
    TRY_LET(medicines, diary->pain.recent_medicines(medicines_shown));
    state.diary.medicines = std::move(medicines);
    return {};
}

// Reads the summaries of these days again and leaves the others as they are.
Result<> App::Parts::read_days(Day from, Day to)
{
    TRY_LET(fresh, diary->pain.day_summaries(from, to));
    auto& all = state.diary.days;
    const auto begin = std::ranges::lower_bound(all, from, {}, &DaySummary::day);
    const auto end = std::ranges::upper_bound(all, to, {}, &DaySummary::day);
    all.insert(all.erase(begin, end), fresh.begin(), fresh.end());
    long_past_is_old = long_past != nullptr;
    state.diary.total = entries_in(all);
    return {};
}

Result<> App::Parts::read_runs()
{
    TRY_LET(runs, diary->exercises.between(first_day, last_day, {.limit = runs_shown}));
    state.diary.runs = std::move(runs);
    return {};
}

// The questionnaires, and what the days were.
Result<> App::Parts::read_measures()
{
    TRY_LET(answers, diary->measures.answers());
    state.measures = std::move(answers);
    TRY_LET(marks, diary->marks.between(first_day, last_day));
    state.diary.marks = std::move(marks);
    TRY_LET(routine_days, diary->exercises.days());
    state.diary.routine_days = std::move(routine_days);
    state.adherence = adherence_of(state.settings.goal_days, state.diary.routine_days, state.diary.marks, state.today);
    return {};
}

// What the clinician gave, and what the person put together.
Result<> App::Parts::read_plan()
{
    TRY_LET(items, diary->plan.items());
    state.plan = std::move(items);
    TRY_LET(routines, diary->routines.routines());
    state.own_routines.clear();
    for (auto& own : routines) {
        auto routine = as_routine(own, library.exercises());
        state.own_routines.push_back({std::move(own), std::move(routine)});
    }
    return {};
}

Result<> App::Parts::read_follow_ups()
{
    if (watch) watch->tidy(here());  // what was answered leaves the screen
    auto& shown = state.follow_ups;
    TRY_LET(sessions, diary->sessions.between(first_day, last_day));
    shown.sessions = std::move(sessions);
    TRY_LET(appointments, diary->appointments.coming(now()));
    shown.appointments = std::move(appointments);
    TRY_LET(rules, diary->reminders.rules(here()));
    shown.rules = std::move(rules);
    TRY_LET(broken, diary->rules.broken());
    shown.broken = std::move(broken);
    TRY_LET(broken_sessions, diary->sessions.broken());
    shown.broken_sessions = std::move(broken_sessions);
    TRY_LET(broken_visits, diary->appointments.broken());
    shown.broken_visits = std::move(broken_visits);
    TRY_LET(open, diary->occurrences.open());
    const bool no_drinks = state.settings.fluid_restriction;
    std::erase_if(open, [&](const Occurrence& one) {
        return !is_waiting(one, now()) || (no_drinks && one.kind == ReminderKind::Hydration);
    });
    shown.waiting = std::move(open);
    TRY_LET(let_go, diary->occurrences.count_let_go(now() - days{1}));
    shown.let_go = static_cast<int>(let_go);

    TRY(read_coming());

    shown.paused = is_paused(here());
    TRY_LET(next, diary->reminders.next_wakeup(here()));
    // One that is due stays due until run_reminders has looked at it.
    if (!next_reminder || *next_reminder > now()) next_reminder = next;
    TRY_LET(newest, diary->journal.newest());
    state.diary.undo_label = newest ? changes::words_of(newest->label) : "";
    return {};
}

// The soonest firings come from the rules whose next one is soonest, so only those are asked for more.
Result<> App::Parts::read_coming()
{
    const auto due_at = [](const ComingReminder& one) { return one.due.at; };
    std::vector<ComingReminder> next;
    state.follow_ups.outlooks.clear();
    TRY_LET(last_absence, diary->reminders.last_absence(now()));
    for (const auto& rule : state.follow_ups.rules) {
        TRY_LET(due, diary->reminders.coming(rule, here(), 1));
        const auto first = due.empty() ? std::nullopt : std::optional(due.front());
        auto outlook =
            outlook_of(rule, first, here(), last_absence, visit_time(rule.details, state.follow_ups.appointments));
        if (!first) outlook.sessions_left = sessions_left(rule, state.follow_ups.sessions);
        state.follow_ups.outlooks.push_back(std::move(outlook));
        if (first) next.push_back({rule.id, rule.details.kind, rule.details.text, *first});
    }
    state.follow_ups.next = next;
    std::ranges::stable_sort(next, {}, due_at);
    if (next.size() > coming_shown) next.erase(next.begin() + coming_shown, next.end());
    auto& coming = state.follow_ups.coming;
    coming.clear();
    for (const auto& first : next) {
        const auto rule = std::ranges::find(state.follow_ups.rules, first.rule, &ReminderRule::id);
        TRY_LET(dues, diary->reminders.coming(*rule, here(), coming_shown));
        for (const auto& due : dues)
            coming.push_back({first.rule, first.kind, first.text, {zone->to_local(due.at), due.at}});
    }
    std::ranges::stable_sort(coming, {}, due_at);
    if (coming.size() > coming_shown) coming.erase(coming.begin() + coming_shown, coming.end());
    return {};
}

Result<> App::Parts::read_trend()
{
    work_out_insights();
    const auto& shown = state.follow_ups;
    state.follow_ups.review = review_of(shown.sessions, state.diary.days, sessions_to_review(shown.rules));
    return {};
}

}  // namespace aftercare
