#include "app/core/parts.h"

namespace aftercare {
namespace {

// What a reminder says when its maker gave it no words.
std::string usual_text(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::Stretch: return "Time to stretch";
    case ReminderKind::Posture: return "Time to change position";
    case ReminderKind::Hydration: return "Time for a drink";
    case ReminderKind::CheckIn: return "How is your pain today?";
    case ReminderKind::Routine: return "Time for your routine";
    case ReminderKind::Appointment: return "You have a visit";
    case ReminderKind::Measure: return "Time to answer the questions";
    case ReminderKind::Custom: break;
    }
    return "";
}

std::string usual_text(const RuleDetails& details, const AppState& state)
{
    const auto* routine = find_routine(state, details.routine);
    if (details.kind == ReminderKind::Routine && routine) return "Time for " + routine->title;
    return usual_text(details.kind);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// It is read in a notification, so it is as short as a name; those that are longer already stay.
Result<> check_words(const RuleDetails& details, const RuleDetails* before)
{
    const bool is_known = before && before->text == details.text;
    return check_text(details.text, is_known ? longest_note : longest_name);
}

Result<> check_rhythm(const Schedule& schedule)
{
    const auto* spaced = std::get_if<EverySpan>(&schedule);
    if (!spaced || spaced->every <= spaced->to - spaced->from) return {};
    return fail(ErrorKind::Invalid, "These reminders are further apart than the first and the last time of the day. "
                                    "Let them come more often, or choose a time of day.");
}

// Why a schedule has no firing in the time that is looked ahead.
Failure never_fires(const RuleDetails& details, const Circumstances& here)
{
    const auto horizon = here.zone.day_of(here.now + looks_ahead);
    const auto* once = std::get_if<Once>(&details.schedule);
    if (once && once->at <= here.zone.to_local(here.now))
        return fail(ErrorKind::Invalid, "That time has passed. Choose one that is still to come.");
    const auto* days = std::get_if<EveryDays>(&details.schedule);
    if (once || (days && days->from > horizon))
        return fail(ErrorKind::Invalid, "That is more than two years ahead. Choose an earlier day.");
    if (details.on_working_days && next_due(details.schedule, here.now, here.zone, {.last_answer = here.now}))
        return fail(ErrorKind::Invalid, "None of these days is a working day of yours. Choose other days, or change "
                                        "your working days in the settings.");
    return fail(ErrorKind::Invalid, "This reminder would never come. Choose other days or another start.");
}

// Says at once when a rule would never fire. What counts from sessions waits for one.
Result<> check_fires(const RuleDetails& details, const Circumstances& here)
{
    if (std::holds_alternative<AfterSession>(details.schedule)) return {};
    const Anchors made_now{.last_answer = here.now};
    if (next_due(schedule_of(details, here.settings), here.now, here.zone, made_now)) return {};
    return never_fires(details, here);
}

}  // namespace

// Fills in what was left out, and refuses what could not be reminded of. What the rule had `before` may stay: a routine
// that was removed since, words that were longer. Words that came with its kind change with it.
Result<RuleDetails> App::Parts::complete(RuleDetails details, const RuleDetails* before) const
{
    TRY(check(details.schedule));
    if (!before || before->schedule != details.schedule) TRY(check_rhythm(details.schedule));
    TRY(check_words(details, before));
    if (details.kind == ReminderKind::Hydration && state.settings.fluid_restriction && !details.paused)
        return fail(ErrorKind::Invalid,
                    "Drinking reminders are off while you have a fluid limit. Follow the limit your "
                    "team gave you.");
    const bool has_routine = !details.routine.empty() && (!before || before->routine != details.routine);
    if (has_routine && !find_routine(state, details.routine))
        return fail(ErrorKind::NotFound, "There is no routine by that key. Look at the list of routines.");
    const auto usual = usual_text(details, state);
    const bool came_with_kind = before && details.text == usual_text(*before, state) && !usual.empty();
    if (is_blank(details.text) || came_with_kind) details.text = usual;
    if (details.text.empty()) return fail(ErrorKind::Invalid, "Say in a few words what to be reminded of.");
    TRY(check(details));
    TRY(check_fires(details, here()));
    return details;
}

}  // namespace aftercare
