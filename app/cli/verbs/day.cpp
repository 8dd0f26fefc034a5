#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_diary.h"
#include "app/records/json_measures.h"

#include <algorithm>
#include <array>

namespace aftercare::cli {
namespace {

using records::Json;

constexpr std::array<std::string_view, 4> marks = {"rest", "flare_up", "skipped", "none"};

std::string mark_text(DayMark mark)
{
    switch (mark) {
    case DayMark::Rest: return "rest day planned";
    case DayMark::FlareUp: return "flare-up";
    case DayMark::Skipped: return "left empty on purpose";
    }
    return {};
}

std::optional<DayMark> mark_of(const AppState& state, Day day)
{
    const auto found = std::ranges::find(state.diary.marks, day, &MarkedDay::day);
    return found == state.diary.marks.end() ? std::nullopt : std::optional(found->mark);
}

// The day as the person counts days, once the diary is open; a wrong word is told before one is made.
Result<Day> open_and_read(const Words& words, Call& call, App*& app)
{
    TRY(parse_day(*words.last("DAY"), call.today()));
    TRY_LET(opened, call.diary());
    app = opened;
    return parse_day(*words.last("DAY"), call.today());
}

Result<> mark(const Words& words, Call& call)
{
    const auto key = *words.last("MARK");
    const auto mark = day_mark_from(key);
    if (!mark && key != "none") return fail(ErrorKind::Invalid, no_such("mark", key, marks));
    App* app = nullptr;
    TRY_LET(day, open_and_read(words, call, app));
    TRY(app->carry_out(MarkDay{day, mark}));
    call.confirm(mark ? "Day marked. Take it back with: aftercare undo" : "Mark taken away.");
    if (call.wants_json())
        call.print(Json(Json::Object{{"day", iso_day(day)}, {"mark", mark ? Json(key_of(*mark)) : Json()}}));
    return {};
}

template <class Rows, class DayOf>
Rows of_day(const Rows& rows, Day day, DayOf day_of)
{
    Rows chosen;
    std::ranges::copy_if(rows, std::back_inserter(chosen), [&](const auto& row) { return day_of(row) == day; });
    return chosen;
}

// What the diary holds of one day.
struct OneDay {
    Day day{};
    std::optional<DayMark> mark;
    std::vector<PainEntry> entries;
    std::vector<RoutineRun> runs;
    std::vector<TreatmentSession> sessions;
    std::vector<MeasureAnswer> measures;
};

Result<OneDay> gather(App& app, Day day)
{
    TRY(app.carry_out(ShowDay{day}));
    const auto& state = app.state();
    return OneDay{
        .day = day,
        .mark = mark_of(state, day),
        .entries = state.diary.shown_day->entries,
        .runs = state.diary.shown_day->runs,
        .sessions =
            of_day(state.follow_ups.sessions, day, [](const TreatmentSession& one) { return one.details.at.day(); }),
        .measures = of_day(state.measures, day, [](const MeasureAnswer& one) { return one.details.for_day; }),
    };
}

Json json_of(const MeasureAnswer& answer)
{
    const auto score = score_of(answer.details);
    return Json::Object{{"id", answer.id.text()},
                        {"measure", key_of(answer.details.measure)},
                        {"score", score ? Json(*score) : Json()}};
}

Json json_of(const OneDay& day, Call& call)
{
    return Json::Object{
        {"day", iso_day(day.day)},
        {"mark", day.mark ? Json(key_of(*day.mark)) : Json()},
        {"entries",
         records::array_of(day.entries, [&](const auto& one) { return records::json_of(one, call.zone()); })},
        {"routines", records::array_of(day.runs, [](const auto& one) { return records::json_of(one); })},
        {"sessions", records::array_of(day.sessions, [](const auto& one) { return records::json_of(one); })},
        {"measures", records::array_of(day.measures, [](const auto& one) { return json_of(one); })},
    };
}

Page page_of(const OneDay& day, Call& call)
{
    const auto& strings = call.strings();
    auto page = call.page();
    page.line(day_text(strings, day.day) + (day.mark ? ", " + mark_text(*day.mark) : ""));
    std::vector<Page::Row> rows;
    for (const auto& one : day.entries)
        rows.push_back({"", clock_text(one.felt_at.local()),
                        "pain " + level_text(one.details.level) +
                            (one.details.sites.empty() ? "" : ", " + terms_text(strings, "site", one.details.sites))});
    for (const auto& one : day.runs)
        rows.push_back({"", clock_text(one.details.started_at.local()),
                        one.details.title + ", " + std::to_string(one.details.done) + " of " +
                            std::to_string(one.details.of) + " steps"});
    for (const auto& one : day.sessions)
        rows.push_back({"", clock_text(one.details.at.local()),
                        "session " + terms_text(strings, "technique", one.details.techniques)});
    for (const auto& one : day.measures)
        rows.push_back(
            {"", clock_text(one.details.answered_at.local()),
             std::string(key_of(one.details.measure)) + " " + decimal_text(score_of(one.details).value_or(0))});
    if (rows.empty()) page.paragraph("Nothing noted on this day.", 2);
    else page.table(rows, 2);
    return page;
}

Result<> show(const Words& words, Call& call)
{
    App* app = nullptr;
    TRY_LET(day, open_and_read(words, call, app));
    TRY_LET(known, gather(*app, day));
    if (call.wants_json()) call.print(json_of(known, call));
    else call.print(page_of(known, call));
    return {};
}

Result<> list_days(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto& marked = app->state().diary.marks;
    if (call.wants_json()) {
        call.print(records::array_of(marked, [](const MarkedDay& one) { return records::json_of(one); }));
        return {};
    }
    if (marked.empty()) call.remark("No day is marked. Mark one with: aftercare day mark today rest");
    auto page = call.page();
    for (const auto& one : marked) page.line(day_text(call.strings(), one.day) + "  " + std::string(key_of(one.mark)));
    call.print(page);
    return {};
}

}  // namespace

std::vector<Verb> day_verbs()
{
    const Operand day{"DAY", "YYYY-MM-DD, today or yesterday."};
    return {
        {"day list", "List the days that are marked.", {}, {}, "", list_days},
        {"day show", "Show all that is known of one day.", {day}, {}, "", show},
        {"day mark",
         "Say what a whole day was. A day left empty on purpose is neither zero nor missed.",
         {day, {"MARK", "rest, flare_up, skipped, or none to take it away."}},
         {},
         "Example:\n  aftercare day mark yesterday flare_up\n",
         mark},
    };
}

}  // namespace aftercare::cli
