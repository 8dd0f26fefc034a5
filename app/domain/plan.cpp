#include "app/domain/plan.h"

#include <algorithm>

namespace aftercare {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Result<> check(const PlanDetails& details)
{
    if (details.exercise.empty() && is_blank(details.text))
        return fail(ErrorKind::Invalid, "Write what you were told to do, or choose an exercise.");
    TRY(check_text(details.text, longest_note));
    TRY(check_text(details.exercise, longest_name));
    TRY(check_text(details.dose, longest_name));
    return check_text(details.given_by, longest_name);
}

bool is_in_plan(std::string_view exercise, const std::vector<PlanItem>& plan)
{
    return !exercise.empty() &&
           std::ranges::any_of(plan, [&](const PlanItem& item) { return item.details.exercise == exercise; });
}

}  // namespace aftercare
