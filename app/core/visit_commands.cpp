#include "app/core/changes.h"
#include "app/core/parts.h"
#include "app/core/visit_reminders.h"

namespace aftercare {
namespace {

using namespace std::chrono;

Result<> check_past(const SessionDetails& details, Instant now)
{
    if (details.at.at > now + minutes{1})
        return fail(ErrorKind::Invalid, "That session is still to come. Add it as a visit instead.");
    return check(details);
}

// Whether the rules that announce one of them would serve the other.
bool announce_alike(const AppointmentDetails& one, const AppointmentDetails& other, const Zone& zone)
{
    return one.at == other.at && one.remind_before == other.remind_before &&
           announcement(one, zone) == announcement(other, zone);
}

// And which of its reminders will not come.
std::string saved(std::string_view what, const AppointmentDetails& visit, const Circumstances& here)
{
    const auto remark = remark_on_passed(visit, here.now, here.zone);
    return std::string(what) + (remark.empty() ? "" : ". " + remark);
}

// "2 visits added, 1 changed".
std::string words_of(const CalendarChanges& changes)
{
    std::string words;
    const auto count = [&](std::size_t number, const std::string& done) {
        if (number == 0) return;
        const auto noun = !words.empty() ? " " : number == 1 ? " visit " : " visits ";
        words += (words.empty() ? "" : ", ") + std::to_string(number) + noun + done;
    };
    count(changes.added.size(), "added");
    count(changes.changed.size(), "changed");
    count(changes.removed.size(), "removed");
    return words.empty() ? "Nothing has changed" : words;
}

constexpr auto passed = "That time has passed. Choose one to come, or add a session you had.";

}  // namespace

Result<Done> App::Parts::handle(const AddSession& command)
{
    TRY(check_past(command.details, now()));
    const TreatmentSession session{TreatmentSessionId(new_id()), command.details};
    TRY(record(changes::session_added, [&] { return diary->sessions.add(session, now()); }));
    refresh_entries({{session.details.at.day()}});
    return Done{session.id.value(), "Session saved", true};
}

Result<Done> App::Parts::handle(const EditSession& command)
{
    TRY(need_diary());
    TRY(check_past(command.details, now()));
    TRY_LET(old, diary->sessions.find(command.id));
    const TreatmentSession session{command.id, command.details};
    TRY(record(changes::session_edited, [&] { return diary->sessions.edit(session, now()); }));
    refresh_entries({{old.details.at.day(), session.details.at.day()}});
    return Done{session.id.value(), "Session changed", true};
}

Result<Done> App::Parts::handle(const RemoveSession& command)
{
    TRY(need_diary());
    const auto session = diary->sessions.find(command.id);
    // One that cannot be read can still be removed.
    if (!session && session.error().kind != ErrorKind::Corrupt) return Failure{session.error()};
    TRY(record(changes::session_removed, [&] { return diary->sessions.remove(command.id, now()); }));
    if (session) refresh_entries({{session->details.at.day()}});
    else refresh_entries({});
    return Done{command.id.value(), "Session removed", true};
}

// Writes the rules that announce the visit; times that have passed are left out. A visit that was there before keeps
// the rules it has, and what they have shown, unless they would say or come at something else now.
Result<> App::Parts::announce(const Appointment& appointment, const AppointmentDetails* before_change)
{
    if (before_change && announce_alike(*before_change, appointment.details, *zone)) return {};
    if (before_change) TRY(diary->rules.remove_for(appointment.id, now()));
    for (const auto before : appointment.details.remind_before) {
        RuleDetails details{.kind = ReminderKind::Appointment,
                            .text = announcement(appointment.details, *zone),
                            .routine = "",
                            .schedule = Once{reminder_time(appointment.details, before, *zone)},
                            .appointment = appointment.id,
                            .urgency = Urgency::High};
        if (zone->to_instant(std::get<Once>(details.schedule).at) <= now()) continue;
        TRY(diary->rules.add({ReminderRuleId(new_id()), now(), std::move(details)}));
    }
    return {};
}

Result<Done> App::Parts::handle(const AddAppointment& command)
{
    TRY(check(command.details));
    if (command.details.at.at <= now()) return fail(ErrorKind::Invalid, passed);
    const Appointment appointment{AppointmentId(new_id()), command.details};
    const auto write = [&]() -> Result<> {
        TRY(diary->appointments.add(appointment, now()));
        return announce(appointment);
    };
    TRY(record(changes::appointment_added, write));
    refresh_follow_ups();
    return Done{appointment.id.value(), saved("Visit saved", command.details, here()), true};
}

Result<Done> App::Parts::handle(const EditAppointment& command)
{
    TRY(need_diary());
    TRY(check(command.details));
    TRY_LET(old, diary->appointments.find(command.id));
    if (command.details.at.at != old.details.at.at && command.details.at.at <= now())
        return fail(ErrorKind::Invalid, passed);
    const auto write = [&]() -> Result<> {
        TRY(diary->appointments.edit({command.id, command.details}, now()));
        return announce({command.id, command.details}, &old.details);
    };
    TRY(record(changes::appointment_edited, write));
    refresh_follow_ups();
    const bool same = announce_alike(old.details, command.details, *zone);
    return Done{command.id.value(), same ? "Visit changed" : saved("Visit changed", command.details, here()), true};
}

Result<Done> App::Parts::handle(const RemoveAppointment& command)
{
    const auto write = [&]() -> Result<> {
        TRY(diary->appointments.remove(command.id, now()));
        return diary->rules.remove_for(command.id, now());
    };
    TRY(record(changes::appointment_removed, write));
    refresh_follow_ups();
    return Done{command.id.value(), "Visit removed", true};
}

Result<Done> App::Parts::handle(const ImportAppointments& command)
{
    const auto write = [&]() -> Result<> {
        for (const auto& details : command.added) {
            const Appointment appointment{AppointmentId(new_id()), details};
            TRY(diary->appointments.add(appointment, now()));
            TRY(announce(appointment));
        }
        for (const auto& appointment : command.changed) {
            TRY_LET(old, diary->appointments.find(appointment.id));
            TRY(diary->appointments.edit(appointment, now()));
            TRY(announce(appointment, &old.details));
        }
        // What the file said last stays with it, so that an older file does not bring it back.
        for (const auto& appointment : command.removed) {
            TRY(diary->appointments.edit(appointment, now()));
            TRY(diary->appointments.remove(appointment.id, now()));
            TRY(diary->rules.remove_for(appointment.id, now()));
        }
        return {};
    };
    TRY(record(changes::appointments_imported, write));
    state.calendar.preview.reset();
    refresh_follow_ups();
    return Done{std::nullopt, words_of(command), !command.is_empty()};
}

}  // namespace aftercare
