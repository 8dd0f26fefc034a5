#include "app/ui/follow_ups_drafts.h"

#include "app/ui/time_field.h"

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
    details.remind_before.insert(details.remind_before.end(), draft.other_reminders.begin(),
                                 draft.other_reminders.end());
    details.note = draft.note;
    details.calendar_uid = draft.calendar_uid;
    details.calendar_version = draft.calendar_version;
    return details;
}

VisitDraft draft_of(const AppointmentDetails& details)
{
    VisitDraft draft;
    draft.day.day = details.at.day();
    draft.time = clock_text(details.at.local());
    draft.therapist = details.therapist;
    draft.place = details.place;
    draft.note = details.note;
    draft.calendar_uid = details.calendar_uid;
    draft.calendar_version = details.calendar_version;
    for (const auto before : details.remind_before) {
        if (before == days(1)) draft.remind_day_before = true;
        else if (before == hours(2)) draft.remind_hours_before = true;
        else draft.other_reminders.push_back(before);
    }
    return draft;
}

Day weeks_on(Day last, int weeks_later, Day today)
{
    const auto passed = last < today ? (today - last) / days(7) : 0;
    return last + days(7) * (passed + weeks_later);
}

VisitDraft draft_of_next(const AppointmentDetails& last, Day today)
{
    auto draft = draft_of(last);
    draft.day.day = weeks_on(last.at.day(), 1, today);
    draft.calendar_uid.clear();
    draft.calendar_version = {};
    draft.note.clear();  // what was to be brought that time
    return draft;
}

VisitDraft draft_of_next(const SessionDetails& last, Day today)
{
    return draft_of_next(AppointmentDetails{.at = last.at, .therapist = last.therapist, .place = last.place}, today);
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
    details.place = draft.place;
    details.instructions = draft.instructions;
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
    draft.place = details.place;
    draft.instructions = details.instructions;
    return draft;
}

}  // namespace aftercare::ui
