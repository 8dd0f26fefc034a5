#include "app/ui/follow_ups_drafts.h"

#include "app/guidance/library.h"
#include "app/ui/time_field.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

std::optional<PainLevel> level_of(std::optional<int> value) { return value ? PainLevel::from(*value) : std::nullopt; }

std::optional<int> number_of(std::optional<PainLevel> level)
{
    return level ? std::optional(level->value()) : std::nullopt;
}

std::optional<Moment> moment_in(const DayField& day, std::string_view time, const AppState& state)
{
    const auto read = read_time(time);
    if (!read) return std::nullopt;
    return moment_of(state, day.day.value_or(state.today) + *read);
}

std::optional<Schedule> schedule_of(const RuleDraft& draft)
{
    if (draft.spread) {
        const auto from = read_time(draft.from), to = read_time(draft.to);
        if (!from || !to) return std::nullopt;
        return EverySpan{draft.every, *from, *to, draft.weekdays};
    }
    TimesOfDay schedule{{}, draft.weekdays};
    for (const auto& typed : draft.times) {
        const auto time = read_time(typed);
        if (!time) return std::nullopt;
        schedule.times.push_back(*time);
    }
    std::ranges::sort(schedule.times);
    const auto repeated = std::ranges::unique(schedule.times);
    schedule.times.erase(repeated.begin(), repeated.end());
    return schedule;
}

const Weekdays working_days{0b0111110};

}  // namespace

Moment moment_of(const AppState& state, LocalSecond local)
{
    if (state.zone) return state.zone->moment(state.zone->to_instant(local));
    const auto offset = state.local_now.offset;
    return {Instant{local.time_since_epoch()} - offset, offset, state.local_now.zone};
}

std::optional<AppointmentDetails> details_of(const VisitDraft& draft, const AppState& state)
{
    const auto at = moment_in(draft.day, draft.time, state);
    if (!at) return std::nullopt;
    AppointmentDetails details{.at = *at, .therapist = draft.therapist, .place = draft.place};
    if (draft.remind_day_before) details.remind_before.push_back(days(1));
    if (draft.remind_hours_before) details.remind_before.push_back(hours(2));
    return details;
}

std::optional<SessionDetails> details_of(const SessionDraft& draft, const AppState& state)
{
    const auto at = moment_in(draft.day, draft.time, state);
    if (!at) return std::nullopt;
    SessionDetails details{.at = *at, .therapist = draft.therapist, .techniques = draft.techniques};
    details.before = level_of(draft.before);
    details.after = level_of(draft.after);
    details.next_day = level_of(draft.next_day);
    details.note = draft.note;
    return details;
}

SessionDraft draft_of(const SessionDetails& details)
{
    SessionDraft draft;
    draft.day.day = details.at.day();
    draft.time = clock_text(details.at.local());
    draft.therapist = details.therapist;
    draft.techniques = details.techniques;
    draft.before = number_of(details.before);
    draft.after = number_of(details.after);
    draft.next_day = number_of(details.next_day);
    draft.note = details.note;
    return draft;
}

std::optional<RuleDetails> details_of(const RuleDraft& draft)
{
    auto schedule = schedule_of(draft);
    if (!schedule) return std::nullopt;
    RuleDetails details{
        .kind = draft.kind, .text = draft.text, .schedule = std::move(*schedule), .paused = draft.paused};
    if (draft.kind == ReminderKind::Routine) details.routine = draft.routine;
    return details;
}

RuleDraft draft_of(const RuleDetails& details)
{
    RuleDraft draft{.kind = details.kind, .text = details.text, .routine = details.routine, .paused = details.paused};
    if (const auto* times = std::get_if<TimesOfDay>(&details.schedule)) {
        draft.times.clear();
        for (const auto time : times->times) draft.times.push_back(clock_text(time));
        draft.weekdays = times->weekdays;
    } else if (const auto* spread = std::get_if<EverySpan>(&details.schedule)) {
        draft.spread = true;
        draft.every = spread->every;
        draft.from = clock_text(spread->from);
        draft.to = clock_text(spread->to);
        draft.weekdays = spread->weekdays;
    }
    return draft;
}

// The usual times of section 4.5 of the clinical source; drinking at most six times a day, as its section 5.3 says.
std::vector<RuleDetails> reminder_ideas(const Ui& ui, const AppState& state)
{
    const auto words = [&](std::string_view key) { return std::string(ui.t(key)); };
    std::vector<RuleDetails> ideas;
    ideas.push_back({.kind = ReminderKind::CheckIn,
                     .text = words("follow_ups.idea_check_in"),
                     .schedule = TimesOfDay{{hours(19)}}});
    ideas.push_back({.kind = ReminderKind::Posture,
                     .text = words("follow_ups.idea_stand"),
                     .schedule = EverySpan{minutes(55), hours(8), hours(20)}});
    if (state.library && state.library->routine("desk_break_3"))
        ideas.push_back({.kind = ReminderKind::Routine,
                         .text = words("follow_ups.idea_desk_break"),
                         .routine = "desk_break_3",
                         .schedule = TimesOfDay{{hours(10), hours(12), hours(14), hours(16)}, working_days}});
    ideas.push_back({.kind = ReminderKind::Custom,
                     .text = words("follow_ups.idea_walk"),
                     .schedule = TimesOfDay{{hours(12) + minutes(30)}}});
    if (state.settings.fluid_restriction) return ideas;
    ideas.push_back({.kind = ReminderKind::Hydration,
                     .text = words("follow_ups.idea_drink"),
                     .schedule = EverySpan{hours(2), hours(9), hours(19)}});
    return ideas;
}

}  // namespace aftercare::ui
