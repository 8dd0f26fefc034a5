#pragma once

#include "app/core/firings.h"
#include "app/store/appointment_book.h"

#include <string>
#include <vector>

// The reminders that a visit brings.
namespace aftercare {

// "Visit on Monday 5 October at 14:15 with Sam (19:15 where you are)"
std::string announcement(const AppointmentDetails& visit, const Zone& zone);

// What the clock here reads so long before the visit. A day before is the same time of day; two hours are two hours.
LocalSecond reminder_time(const AppointmentDetails& visit, Span before, const Zone& zone);

// Those of its reminders whose time is over.
std::vector<Span> passed_reminders(const AppointmentDetails& visit, Instant now, const Zone& zone);
// What a person should know of them who saves the visit; "" when all of its reminders are still to come.
std::string remark_on_passed(const AppointmentDetails& visit, Instant now, const Zone& zone);
// "1 day and 2 hours before"
std::string before_words(const std::vector<Span>& spans);

// When the visit begins that the rule announces; none when it announces none of these.
std::optional<Instant> visit_time(const RuleDetails& rule, const std::vector<Appointment>& visits);

// As without a visit, but what announces one does not wait for the end of quiet hours that comes after its beginning.
Instant shown_from(const Circumstances& here, std::optional<Instant> visit);

// What the diary knows of the visits that rules announce.
class VisitReminders {
public:
    explicit VisitReminders(const store::Database& database) : m_visits(database) {}

    // Lets the rules that announce a visit come so long before it by the clock here: they are stored by the clock of
    // where it was booked.
    Result<> follow_visits(std::vector<ReminderRule>& rules, const Zone& zone) const;

    // When the visit begins that the rule announces, if it announces one.
    Result<std::optional<Instant>> visit_time(const RuleDetails& rule) const;

    // Lets the visit that the rule announces, if it announces one, know of the rule no more.
    Result<> stop_announcing(const RuleDetails& rule, const Circumstances& here);

private:
    Result<std::optional<AppointmentDetails>> find(AppointmentId id) const;

    store::AppointmentBook m_visits;
};

}  // namespace aftercare
