#include "app/records/json_trend.h"

#include <cmath>

namespace aftercare::records {
namespace {

// Two decimals are more than a mean of whole levels can bear.
double rounded(double mean) { return std::round(mean * 100) / 100; }

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
    return Json::Object{
        {"key", statement.key}, {"text", statement.text}, {"n", statement.n}, {"strength", statement.strength}};
}

Json hidden_json(const HiddenStatement& hidden)
{
    return Json::Object{{"key", hidden.key}, {"reason", hidden.reason}, {"have", hidden.have}, {"need", hidden.need}};
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
        {"statements", array_of(trend.statements, statement_json)},
        {"hidden", array_of(trend.hidden, hidden_json)},
    };
}

}  // namespace aftercare::records
