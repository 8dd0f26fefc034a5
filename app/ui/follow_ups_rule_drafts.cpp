#include "app/ui/follow_ups_drafts.h"
#include "app/ui/time_field.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

// In order and each once; none while one of them cannot be read.
std::optional<std::vector<TimeOfDay>> times_of(const WhenDraft& draft)
{
    std::vector<TimeOfDay> times;
    for (const auto& typed : draft.times) {
        const auto time = read_time(typed);
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    std::ranges::sort(times);
    const auto repeated = std::ranges::unique(times);
    times.erase(repeated.begin(), repeated.end());
    return times;
}

template <class Spread>
std::optional<Schedule> spread_of(const WhenDraft& draft)
{
    const auto from = read_time(draft.from), to = read_time(draft.to);
    if (!from || !to) return std::nullopt;
    return Spread{draft.gap, *from, *to, draft.weekdays};
}

std::optional<Schedule> schedule_of(const WhenDraft& draft, Day today)
{
    const auto times = times_of(draft);
    const auto time = read_time(draft.time);
    switch (draft.kind) {
    case RuleWhen::AtTimes: return times ? std::optional<Schedule>(TimesOfDay{*times, draft.weekdays}) : std::nullopt;
    case RuleWhen::EveryDays:
        if (!times) return std::nullopt;
        return EveryDays{draft.every.value_or(1) * (draft.weeks ? 7 : 1), draft.start.day.value_or(today), *times,
                         draft.weekdays};
    case RuleWhen::EverySpan: return spread_of<EverySpan>(draft);
    case RuleWhen::AfterLast: return spread_of<AfterLast>(draft);
    case RuleWhen::AfterSession: return AfterSession{draft.after_session, draft.nth_session};
    case RuleWhen::Once: break;
    }
    return time ? std::optional<Schedule>(Once{draft.day.day.value_or(today) + *time}) : std::nullopt;
}

std::vector<std::string> typed_times(const std::vector<TimeOfDay>& times)
{
    std::vector<std::string> typed;
    for (const auto time : times) typed.push_back(clock_text(time));
    return typed;
}

// One overload for each kind: what of the schedule stands in which field.
void fill(WhenDraft& draft, const TimesOfDay& schedule)
{
    draft.kind = RuleWhen::AtTimes;
    draft.times = typed_times(schedule.times);
    draft.weekdays = schedule.weekdays;
}

void fill(WhenDraft& draft, const EveryDays& schedule)
{
    draft.kind = RuleWhen::EveryDays;
    draft.weeks = schedule.every % 7 == 0;
    draft.every = draft.weeks ? schedule.every / 7 : schedule.every;
    draft.start.day = schedule.from;
    draft.times = typed_times(schedule.times);
    draft.weekdays = schedule.weekdays;
}

void fill_spread(WhenDraft& draft, Span gap, TimeOfDay from, TimeOfDay to, const Weekdays& weekdays)
{
    draft.gap = gap;
    draft.from = clock_text(from);
    draft.to = clock_text(to);
    draft.weekdays = weekdays;
}

void fill(WhenDraft& draft, const EverySpan& schedule)
{
    draft.kind = RuleWhen::EverySpan;
    fill_spread(draft, schedule.every, schedule.from, schedule.to, schedule.weekdays);
}

void fill(WhenDraft& draft, const AfterLast& schedule)
{
    draft.kind = RuleWhen::AfterLast;
    fill_spread(draft, schedule.after, schedule.from, schedule.to, schedule.weekdays);
}

void fill(WhenDraft& draft, const AfterSession& schedule)
{
    draft.kind = RuleWhen::AfterSession;
    draft.after_session = schedule.after;
    draft.nth_session = schedule.nth;
}

void fill(WhenDraft& draft, const Once& schedule)
{
    draft.kind = RuleWhen::Once;
    draft.day.day = floor<days>(schedule.at);
    draft.time = clock_text(schedule.at);
}

}  // namespace

WhenDraft draft_of(const Schedule& schedule)
{
    WhenDraft draft;
    std::visit([&](const auto& kind) { fill(draft, kind); }, schedule);
    return draft;
}

std::optional<RuleDetails> details_of(const RuleDraft& draft, Day today)
{
    auto details = draft.details;
    if (draft.when != draft_of(draft.details.schedule)) {
        const auto schedule = schedule_of(draft.when, today);
        if (!schedule) return std::nullopt;
        details.schedule = *schedule;
    }
    if (details.if_missed.what != Missed::CatchUp) return details;
    const auto at = read_time(draft.catch_up);
    if (!at) return std::nullopt;
    details.if_missed.at = *at;
    return details;
}

RuleDraft draft_of(const RuleDetails& details)
{
    RuleDraft draft{.details = details, .when = draft_of(details.schedule)};
    if (details.if_missed.what == Missed::CatchUp) draft.catch_up = clock_text(details.if_missed.at);
    return draft;
}

}  // namespace aftercare::ui
