#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/domain/series.h"
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

Page page_of(const records::TrendRange& range, const TrendState& trend, Call& call)
{
    std::vector<Page::Row> rows;
    if (!range.days.empty()) rows.push_back({"Day", "Mean", "Range", "Notes", "7-day mean"});
    for (const auto& day : range.days) {
        const auto week = std::ranges::find(range.weeks, day.day, &WeekMean::day);
        rows.push_back({day_text(call.strings(), day.day), decimal_text(day.mean),
                        std::to_string(day.min) + "-" + std::to_string(day.max), std::to_string(day.entries),
                        week == range.weeks.end() ? "" : decimal_text(week->mean)});
    }
    auto page = call.page();
    page.table(rows, 4);
    if (!trend.statements.empty()) page.heading("What the notes show");
    for (const auto& one : trend.statements) page.paragraph(one.text, 2, "- ");
    if (!trend.hidden.empty()) page.heading("Not shown yet");
    for (const auto& one : trend.hidden) page.paragraph(one.reason, 2, "- ");
    return page;
}

Result<> show_trend(const Words& words, Call& call)
{
    TRY_LET(days, days_in(words, call.today()));
    const auto [from, to] = days;
    TRY_LET(app, call.diary());
    const auto& state = app->state();
    records::TrendRange range{from, to, between(state.diary.days, from, to), between(state.trend.weeks, from, to)};
    if (!from && !range.days.empty()) range.from = range.days.front().day;
    if (!to && !range.days.empty()) range.to = range.days.back().day;
    if (call.wants_json()) {
        call.print(records::json_of(range, state.trend));
        return {};
    }
    if (range.days.empty()) call.remark("No pain was noted on these days.");
    call.print(page_of(range, state.trend, call));
    return {};
}

}  // namespace

std::vector<Verb> trend_verbs()
{
    return {{"trend",
             "Show the pain of each noted day, the 7-day mean, and what the notes bear out.",
             {},
             {{"--from", "DAY", "the first day; that of the first note unless said"},
              {"--to", "DAY", "the last day; that of the last note unless said"}},
             "Days without a note stay empty; nothing is filled in.\n",
             show_trend}};
}

}  // namespace aftercare::cli
