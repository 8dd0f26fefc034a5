#include "app/cli/call.h"
#include "app/cli/out_file.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/domain/period.h"
#include "app/records/json_trend.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

// The part of `rows`, sorted by day, from one day to another.
template <class Row>
std::span<const Row> between(const std::vector<Row>& rows, const std::optional<Day>& from, const std::optional<Day>& to)
{
    const auto begin = from ? std::ranges::lower_bound(rows, *from, {}, &Row::day) : rows.begin();
    const auto end = to ? std::ranges::upper_bound(rows, *to, {}, &Row::day) : rows.end();
    return {begin, end};
}

std::string share_of(int days, int noted) { return std::to_string(days) + " of " + std::to_string(noted) + " days"; }

// The report of section 9.1.
void add_summary(const records::TrendRange& range, Page& page)
{
    const auto told = summary_of(range.days, *range.from, *range.to);
    if (told.noted == 0) return;
    page.paragraph("Noted: " + share_of(told.noted, told.days) + ". Average " + decimal_text(told.mean) +
                   ", middle day " + decimal_text(told.median) + ", least " + std::to_string(told.least) + ", worst " +
                   std::to_string(told.worst) + ".");
    page.paragraph(
        "At 3 or less: " + share_of(told.mild, told.noted) + ". At 7 or more: " + share_of(told.severe, told.noted) +
        ". Longest run of notes: " + counted(static_cast<std::size_t>(told.longest_run), "day", "days") + ".");
}

void add_statements(const TrendState& trend, bool with_how, Page& page)
{
    if (!trend.statements.empty()) page.heading("What the notes show");
    for (const auto& one : trend.statements) {
        const auto sign = one.finding ? " (pattern, " + one.strength + ", n = " : " (n = ";
        page.paragraph(one.text + sign + std::to_string(one.n) + ")", 2, "- ");
        if (with_how && !one.how.empty()) page.paragraph(one.how, 4);
    }
    if (!trend.hidden.empty()) page.heading("Not shown yet");
    for (const auto& one : trend.hidden) {
        const auto count = " (" + std::to_string(one.have) + " of " + std::to_string(one.need) + ")";
        page.paragraph(one.reason + (one.have < one.need ? count : ""), 2, "- ");
    }
    if (!trend.statements.empty()) page.paragraph("This page shows patterns in your own notes. It is not advice.");
}

Page page_of(const records::TrendRange& range, const TrendState& trend, bool with_how, Call& call)
{
    const auto optional_text = [](const std::optional<double>& value) { return value ? decimal_text(*value) : ""; };
    std::vector<Page::Row> rows;
    if (!range.days.empty()) rows.push_back({"Day", "Mean", "Range", "Notes", "7-day mean", "Sleep", "Mood"});
    for (const auto& day : range.days) {
        const auto week = std::ranges::find(range.weeks, day.day, &WeekMean::day);
        const bool noted = day.entries > 0;
        rows.push_back({day_text(call.strings(), day.day), noted ? decimal_text(day.mean) : "",
                        noted ? std::to_string(day.min) + "-" + std::to_string(day.max) : "",
                        std::to_string(day.entries), week == range.weeks.end() ? "" : decimal_text(week->mean),
                        optional_text(day.sleep), optional_text(day.mood)});
    }
    auto page = call.page();
    page.table(rows, 6);
    if (!range.days.empty()) add_summary(range, page);
    add_statements(trend, with_how, page);
    return page;
}

// The first week is looked for from another day on.
Result<> set_baseline(const Words& words, Call& call)
{
    TRY_LET(day, day_in(words, "--baseline", call.today()));
    const auto reason = words.last("--reason");
    if (!reason || reason->find_first_not_of(' ') == std::string::npos)
        return fail(ErrorKind::Invalid, "Say why with --reason, so that you know it later.");
    TRY(check_option_text("--reason", *reason, longest_name));
    if (*day > call.today())
        return fail(ErrorKind::Invalid, "A new beginning cannot lie ahead. Choose a day up to today.");
    TRY_LET(app, call.diary());
    auto settings = app->state().settings;
    settings.baseline_from = day;
    settings.baseline_reason = *reason;
    TRY(app->carry_out(ChangeSettings{settings}));
    call.confirm("The first week is counted from " + day_text(call.strings(), *day) +
                 ". Take it back with: aftercare undo");
    return {};
}

Result<> write_picture(const records::TrendRange& range, const AppState& state, const Words& words, Call& call)
{
    if (!range.from || !range.to)
        return fail(ErrorKind::NotFound, "There is nothing to draw: no day was noted. Choose other days.");
    const ChartContent chart{*range.from, *range.to, state.diary.days, state.trend.weeks, state.measures};
    const std::string path(*words.last("--svg"));
    TRY(write_out(words, call, call.host().draw_chart(call.strings(), chart), "--svg"));
    call.confirm("The picture is in " + path + ".");
    return {};
}

// Noted while the clock was wrong: they are left out, and said to be, until someone asks for them.
void tell_of_days_ahead(std::span<const DaySummary> ahead, Call& call)
{
    if (ahead.empty()) return;
    const bool one = ahead.size() == 1;
    call.remark(counted(ahead.size(), "day lies", "days lie") + " ahead of today and " + (one ? "is" : "are") +
                " left out: the clock was wrong then. See " + (one ? "it" : "them") +
                " with: aftercare pain list --from " + iso_day(ahead.front().day) +
                ". Say when one was with: aftercare pain edit ID --at MOMENT");
}

Result<> show_trend(const Words& words, Call& call)
{
    if (words.has("--baseline")) return set_baseline(words, call);
    TRY_LET(days, days_in(words, call.today()));
    TRY_LET(app, call.diary());
    const auto& state = app->state();
    const auto from = days.from;
    const bool ends_today = !days.to && (!from || *from <= state.today);
    const auto to = ends_today ? state.today : days.to;
    records::TrendRange range{from, days.to, between(state.diary.days, from, to), between(state.trend.weeks, from, to)};
    if (!from && !range.days.empty()) range.from = range.days.front().day;
    if (!days.to && !range.days.empty()) range.to = range.days.back().day;
    if (words.has("--svg")) TRY(write_picture(range, state, words, call));
    else if (!call.wants_json()) call.print(page_of(range, state.trend, words.has("--how"), call));
    if (call.wants_json()) call.print(records::json_of(range, state.trend));
    if (range.days.empty()) call.remark("No pain was noted on these days.");
    if (ends_today)
        tell_of_days_ahead(between(state.diary.days, state.today + std::chrono::days{1}, std::nullopt), call);
    return {};
}

}  // namespace

std::vector<Verb> trend_verbs()
{
    return {{"trend",
             "Show the pain of each noted day, the 7-day mean, and what the notes bear out.",
             {},
             {{"--from", "DAY", "the first day; that of the first note unless said"},
              {"--to", "DAY", "the last day; that of the last note up to today unless said"},
              {"--how", "", "say how each sentence was worked out"},
              {"--svg", "PATH", "draw the chart of these days into a file instead"},
              {"--force", "", "replace a file of that name"},
              {"--baseline", "DAY", "look for the first week, with which others are compared, from this day on"},
              {"--reason", "WORDS", "why there is a new beginning; needed with --baseline"}},
             "Days without a note stay empty; nothing is filled in.\n",
             show_trend}};
}

}  // namespace aftercare::cli
