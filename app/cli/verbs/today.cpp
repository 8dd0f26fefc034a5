#include "app/cli/call.h"
#include "app/cli/coming_words.h"
#include "app/cli/due_words.h"
#include "app/cli/goal_words.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_diary.h"
#include "app/records/json_reminders.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

using records::Json;

// What the diary holds of today.
struct Today {
    std::vector<PlanItem> plan;
    std::vector<PainEntry> entries;
    std::vector<RoutineRun> runs;
    std::vector<TreatmentSession> sessions;
    std::vector<Occurrence> due;
    int let_go = 0;
    std::vector<ComingReminder> coming;
    std::vector<Appointment> visits;  // the coming ones, on any day
    std::optional<DayMark> mark;
    std::string changed;  // what changed this week; "" while nothing can be said
    std::vector<std::string> goal;
    Json goal_json;
};

template <class Rows, class DayOf>
Rows of_today(const Rows& rows, Day today, DayOf day_of)
{
    Rows chosen;
    std::ranges::copy_if(rows, std::back_inserter(chosen), [&](const auto& row) { return day_of(row) == today; });
    return chosen;
}

std::optional<DayMark> mark_of(const AppState& state)
{
    const auto found = std::ranges::find(state.diary.marks, state.today, &MarkedDay::day);
    if (found == state.diary.marks.end()) return std::nullopt;
    return found->mark;
}

Result<Today> gather(App& app, Call& call)
{
    const auto day = call.today();
    const auto& state = app.state();
    TRY_LET(entries, app.pain_entries(day, day));
    const auto* changed = what_changed(state.trend);
    return Today{
        .plan = state.plan,
        .entries = entries,
        .runs = of_today(state.diary.runs, day, [](const RoutineRun& one) { return one.details.started_at.day(); }),
        .sessions =
            of_today(state.follow_ups.sessions, day, [](const TreatmentSession& one) { return one.details.at.day(); }),
        .due = state.follow_ups.waiting,
        .let_go = state.follow_ups.let_go,
        .coming = of_today(state.follow_ups.coming, day,
                           [&](const ComingReminder& one) { return call.zone().day_of(one.due.at); }),
        .visits = state.follow_ups.appointments,
        .mark = mark_of(state),
        .changed = changed ? changed->text : std::string(),
        .goal = goal_lines(state, call.strings()),
        .goal_json = goal_json(state),
    };
}

Json json_of(const Today& today, const AppState& state, Call& call)
{
    const auto& zone = call.zone();
    const auto coming_json = [&](const ComingReminder& one) {
        return with_shown(records::json_of(one, zone), shown_at(one.rule, one.due.at, state, zone), zone);
    };
    return Json::Object{
        {"day", iso_day(call.today())},
        {"mark", today.mark ? Json(key_of(*today.mark)) : Json()},
        {"changed", records::text_or_null(today.changed)},
        {"goal", today.goal_json},
        {"plan", records::array_of(today.plan, [](const auto& one) { return records::json_of(one); })},
        {"entries", records::array_of(today.entries, [&](const auto& one) { return records::json_of(one, zone); })},
        {"routines", records::array_of(today.runs, [](const auto& one) { return records::json_of(one); })},
        {"sessions", records::array_of(today.sessions, [](const auto& one) { return records::json_of(one); })},
        {"due", records::array_of(today.due, [](const auto& one) { return records::json_of(one); })},
        {"next", records::array_of(today.coming, coming_json)},
        {"appointments", records::array_of(today.visits, [](const auto& one) { return records::json_of(one); })},
    };
}

std::string clock_of(const Moment& at) { return clock_text(at.local()); }

void add_section(Page& page, std::string_view heading, const std::vector<Page::Row>& rows, std::string_view none)
{
    if (rows.empty() && none.empty()) return;
    page.heading(heading);
    if (rows.empty()) page.paragraph(none, 2);
    else page.table(rows, 2);
}

std::vector<Page::Row> recorded(const Today& today, const guidance::Strings& strings)
{
    std::vector<Page::Row> rows;
    for (const auto& one : today.entries)
        rows.push_back({"", clock_of(one.felt_at),
                        "pain " + level_text(one.details.level) +
                            (one.details.sites.empty() ? "" : ", " + terms_text(strings, "site", one.details.sites))});
    for (const auto& one : today.runs)
        rows.push_back({"", clock_of(one.details.started_at),
                        one.details.title + ", " + std::to_string(one.details.done) + " of " +
                            std::to_string(one.details.of) + " steps"});
    for (const auto& one : today.sessions)
        rows.push_back(
            {"", clock_of(one.details.at), "session " + terms_text(strings, "technique", one.details.techniques)});
    std::ranges::stable_sort(rows, {}, [](const Page::Row& row) { return row[1]; });
    return rows;
}

// What changed this week, what the day is, and the goal; each only where there is something to say.
void add_words(const Today& today, const guidance::Strings& strings, Page& page)
{
    if (!today.changed.empty()) page.paragraph(today.changed);
    if (today.mark == DayMark::Rest) page.paragraph(strings.of("day.rest_means"));
    if (today.mark == DayMark::FlareUp) page.paragraph(strings.of("day.flare_up_means"));
    for (const auto& line : today.goal) page.paragraph(line);
}

Page page_of(const Today& today, const AppState& state, Call& call)
{
    const auto& strings = call.strings();
    std::vector<Page::Row> plan, due, late, coming, visits;
    for (const auto& one : today.plan) plan.push_back({"", plan_title(one, call.library()), one.details.dose});
    const auto waiting = parts_of(today.due, call.now());
    for (const auto& one : waiting.due) due.push_back({"", moment_text(strings, one.due), one.text});
    for (const auto& one : waiting.late) late.push_back({"", moment_text(strings, one.due), one.text});
    for (const auto& one : today.coming)
        coming.push_back(
            {"", clock_of(call.zone().moment(one.due.at)), one.text + shown_text(one.rule, one.due.at, state, call)});
    for (const auto& one : today.visits) {
        const auto& details = one.details;
        visits.push_back({"", moment_text(strings, details.at, call.zone()),
                          details.therapist + (details.place.empty() ? "" : ", " + details.place)});
    }
    auto page = call.page();
    page.line(day_text(strings, call.today()));
    add_words(today, strings, page);
    add_section(page, "Your clinician's plan, before anything else", plan, "");
    add_section(page, "Recorded", recorded(today, strings),
                "Nothing yet. Note how the pain is with: aftercare pain log --level N");
    add_section(page, "Due (answer with aftercare reminder done, snooze or skip)", due, "Nothing is due.");
    add_section(page, while_away, late, "");
    if (!late.empty() && today.let_go > 0) page.paragraph(let_go_text(today.let_go), 2);
    add_section(page, "Coming today", coming, "");
    add_section(page, "Visits", visits, "");
    return page;
}

Result<> show_today(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(today, gather(*app, call));
    remark_on_pause(app->state(), call);
    if (call.wants_json()) call.print(json_of(today, app->state(), call));
    else call.print(page_of(today, app->state(), call));
    return {};
}

}  // namespace

std::vector<Verb> today_verbs()
{
    return {{"today", "Show what is due, planned and recorded today.", {}, {}, "", show_today}};
}

}  // namespace aftercare::cli
