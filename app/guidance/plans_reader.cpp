// Walking week by week, and weekly plans made of routines.
#include "app/guidance/readers.h"

namespace aftercare::guidance {
namespace {

constexpr int last_week = 52;

WalkingRow read_walking_row(ObjectReader& in)
{
    WalkingRow row;
    row.from_week = in.whole("from_week", 1, last_week);
    row.to_week = in.whole("to_week", 1, last_week);
    row.minutes = in.whole("minutes", 1, 180);
    row.days = in.whole("days", 1, 7);
    row.minutes_per_week = in.whole("minutes_per_week", 1, 7 * 180);
    in.finish();
    return row;
}

PlanDay read_plan_day(ObjectReader& in)
{
    PlanDay day;
    day.day = in.text("day");
    day.text = in.text("text");
    day.routines = in.texts_or_none("routines");
    in.finish();
    return day;
}

WeeklyPlan read_weekly_plan(ObjectReader& in)
{
    WeeklyPlan plan;
    plan.key = in.text("key");
    plan.title = in.text("title");
    plan.summary = in.text("summary");
    for (auto& day : in.objects("days")) plan.days.push_back(read_plan_day(day));
    in.finish();
    return plan;
}

}  // namespace

Plans read_plans(ObjectReader& in)
{
    Plans plans;
    for (auto& row : in.objects("walking")) plans.walking.push_back(read_walking_row(row));
    for (auto& plan : in.objects("weekly")) plans.weekly.push_back(read_weekly_plan(plan));
    in.finish();
    return plans;
}

}  // namespace aftercare::guidance
