#include "app/core/changes.h"
#include "app/core/parts.h"
#include "app/guidance/library.h"

#include <algorithm>

namespace aftercare {

Result<> App::Parts::check_known(const PlanDetails& details) const
{
    if (!details.exercise.empty() && !library.exercise(details.exercise))
        return fail(ErrorKind::NotFound, "There is no exercise by that key. Look at the list of exercises.");
    if (details.given_on > state.today)
        return fail(ErrorKind::Invalid, "That day is still to come. Choose today or an earlier day.");
    return {};
}

Result<Done> App::Parts::handle(const AddPlanItem& command)
{
    TRY(check_known(command.details));
    const int order = state.plan.empty() ? 1 : state.plan.back().order + 1;
    const PlanItem item{PlanItemId(new_id()), order, command.details};
    TRY(record(changes::plan_added, [&] { return diary->plan.add(item, now()); }));
    refresh_plan();
    return Done{item.id.value(), "Added to your plan", true};
}

Result<Done> App::Parts::handle(const EditPlanItem& command)
{
    TRY(need_diary());
    TRY_LET(item, diary->plan.find(command.id));
    // One that the guidance no longer has may stay.
    if (command.details.exercise != item.details.exercise || command.details.given_on != item.details.given_on)
        TRY(check_known(command.details));
    item.details = command.details;
    TRY(record(changes::plan_edited, [&] { return diary->plan.edit(item, now()); }));
    refresh_plan();
    return Done{item.id.value(), "Plan changed", true};
}

// Every place is written down anew: two programs may have added at the same one.
Result<Done> App::Parts::handle(const MovePlanItem& command)
{
    TRY(need_diary());
    TRY_LET(items, diary->plan.items());
    const auto moved = std::ranges::find(items, command.id, &PlanItem::id);
    if (moved == items.end()) return fail(ErrorKind::NotFound, "There is no such item in your plan. List the plan.");
    const auto place = items.begin() + std::clamp(command.place, 1, static_cast<int>(items.size())) - 1;
    if (place == moved) return Done{command.id.value(), "", false};
    if (place < moved) std::rotate(place, moved, moved + 1);
    else std::rotate(moved, moved + 1, place + 1);
    const auto write = [&]() -> Result<> {
        for (int order = 1; auto& item : items) {
            const bool stays = item.order == order;
            item.order = order++;
            if (!stays) TRY(diary->plan.edit(item, now()));
        }
        return {};
    };
    TRY(record(changes::plan_moved, write));
    refresh_plan();
    const auto now_at = std::ranges::find(items, command.id, &PlanItem::id)->order;
    return Done{command.id.value(),
                "Now number " + std::to_string(now_at) + " of " + std::to_string(items.size()) + " in your plan", true};
}

Result<Done> App::Parts::handle(const RemovePlanItem& command)
{
    TRY(record(changes::plan_removed, [&] { return diary->plan.remove(command.id, now()); }));
    refresh_plan();
    return Done{command.id.value(), "Removed from your plan", true};
}

}  // namespace aftercare
