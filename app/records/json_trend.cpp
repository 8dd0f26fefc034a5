#include "app/records/json_trend.h"

#include "app/domain/period.h"

#include <cmath>

namespace aftercare::records {
namespace {

// Two decimals are more than a mean of whole levels can bear.
double rounded(double mean) { return std::round(mean * 100) / 100; }

Json number_or_null(const std::optional<double>& value) { return value ? Json(rounded(*value)) : Json(); }

Json day_json(const DaySummary& day)
{
    const bool noted = day.entries > 0;
    return Json::Object{
        {"day", iso_day(day.day)},
        {"mean", noted ? Json(rounded(day.mean)) : Json()},
        {"min", noted ? Json(day.min) : Json()},
        {"max", noted ? Json(day.max) : Json()},
        {"entries", day.entries},
        {"routines", day.routines},
        {"session", day.session},
        {"sleep", number_or_null(day.sleep)},
        {"mood", number_or_null(day.mood)},
    };
}

Json week_json(const WeekMean& week)
{
    return Json::Object{
        {"day", iso_day(week.day)},
        {"mean", rounded(week.mean)},
        {"usual_least", rounded(week.usual_least)},
        {"usual_worst", rounded(week.usual_worst)},
        {"days", week.days},
    };
}

Json statement_json(const TrendStatement& statement)
{
    return Json::Object{{"key", statement.key},           {"text", statement.text},       {"n", statement.n},
                        {"strength", statement.strength}, {"finding", statement.finding}, {"how", statement.how}};
}

Json hidden_json(const HiddenStatement& hidden)
{
    return Json::Object{{"key", hidden.key}, {"reason", hidden.reason}, {"have", hidden.have}, {"need", hidden.need}};
}

// The report of a period; what says nothing without a noted day is null.
Json summary_json(const PeriodSummary& summary)
{
    const auto of_noted = [&summary](auto value) { return summary.noted > 0 ? Json(value) : Json(); };
    return Json::Object{
        {"days", summary.days},
        {"noted", summary.noted},
        {"missing", summary.missing()},
        {"mean", of_noted(rounded(summary.mean))},
        {"median", of_noted(summary.median)},
        {"least", of_noted(summary.least)},
        {"worst", of_noted(summary.worst)},
        {"days_3_or_less", summary.mild},
        {"days_7_or_more", summary.severe},
        {"longest_run", summary.longest_run},
    };
}

Json day_or_null(const std::optional<Day>& day) { return day ? Json(iso_day(*day)) : Json(); }

}  // namespace

Json json_of(const TrendRange& range, const TrendState& trend)
{
    return Json::Object{
        {"from", day_or_null(range.from)},
        {"to", day_or_null(range.to)},
        {"days", array_of(range.days, day_json)},
        {"weeks", array_of(range.weeks, week_json)},
        {"summary", range.from && range.to ? summary_json(summary_of(range.days, *range.from, *range.to)) : Json()},
        {"baseline", trend.baseline ? week_json(*trend.baseline) : Json()},
        {"statements", array_of(trend.statements, statement_json)},
        {"hidden", array_of(trend.hidden, hidden_json)},
    };
}

}  // namespace aftercare::records
