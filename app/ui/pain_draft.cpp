#include "app/ui/pain_draft.h"

#include "app/base/text.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

std::optional<PainLevel> level_of(std::optional<int> value) { return value ? PainLevel::from(*value) : std::nullopt; }

std::optional<int> number_of(std::optional<PainLevel> level)
{
    return level ? std::optional(level->value()) : std::nullopt;
}

std::string without_spaces_around(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

}  // namespace

std::vector<std::string> medicines_in(std::string_view text)
{
    std::vector<std::string> medicines;
    for (const auto& part : split(text, ','))
        if (auto name = without_spaces_around(part); !name.empty()) medicines.push_back(std::move(name));
    return medicines;
}

std::optional<PainDetails> details_of(const PainDraft& draft)
{
    const auto level = level_of(draft.level);
    if (!level) return std::nullopt;
    PainDetails details{.level = *level};
    details.worst = level_of(draft.worst);
    details.average = level_of(draft.average);
    details.least = level_of(draft.least);
    details.sites = draft.sites;
    details.qualities = draft.qualities;
    details.triggers = draft.triggers;
    details.reliefs = draft.reliefs;
    if (draft.half_hours_slept) details.sleep = SleepHours::from(*draft.half_hours_slept / 2.0);
    details.mood = level_of(draft.mood);
    details.function = level_of(draft.function);
    details.medicines = medicines_in(draft.medicines);
    details.note = draft.note;
    return details;
}

PainDraft draft_of(const PainDetails& details)
{
    PainDraft draft;
    draft.level = details.level.value();
    draft.worst = number_of(details.worst);
    draft.average = number_of(details.average);
    draft.least = number_of(details.least);
    draft.sites = details.sites;
    draft.qualities = details.qualities;
    draft.triggers = details.triggers;
    draft.reliefs = details.reliefs;
    if (details.sleep) draft.half_hours_slept = static_cast<int>(std::lround(details.sleep->hours() * 2));
    draft.mood = number_of(details.mood);
    draft.function = number_of(details.function);
    draft.medicines = join(details.medicines, ", ");
    draft.note = details.note;
    return draft;
}

bool may_be_nerve(const PainDraft& draft)
{
    return std::ranges::any_of(
        draft.qualities, [](PainQuality quality) { return quality.key() == "numb" || quality.key() == "tingling"; });
}

std::optional<int> days_late(const PainEntry& entry)
{
    const Moment entered{entry.entered_at, entry.felt_at.offset, entry.felt_at.zone};
    const auto days = (entered.day() - entry.for_day).count();
    return days > 0 ? std::optional(static_cast<int>(days)) : std::nullopt;
}

}  // namespace aftercare::ui
