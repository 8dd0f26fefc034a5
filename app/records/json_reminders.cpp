#include "app/records/json_reminders.h"

namespace aftercare::records {
namespace {

// Every kind of rule has the same members; those of the others are null.
Json rule_json(const Schedule& schedule)
{
    Json type, times, every, from, to, days, at;
    if (const auto* on = std::get_if<TimesOfDay>(&schedule)) {
        type = "times";
        times = array_of(on->times, [](TimeOfDay time) { return clock_text(time); });
        days = array_of(weekday_keys(on->weekdays));
    } else if (const auto* spaced = std::get_if<EverySpan>(&schedule)) {
        type = "every";
        every = span_text(spaced->every);
        from = clock_text(spaced->from);
        to = clock_text(spaced->to);
        days = array_of(weekday_keys(spaced->weekdays));
    } else if (const auto* once = std::get_if<Once>(&schedule)) {
        type = "once";
        at = iso_local(once->at);
    }
    return Json::Object{{"type", type}, {"times", times}, {"every", every}, {"from", from},
                        {"to", to},     {"days", days},   {"at", at}};
}

}  // namespace

std::vector<std::string> weekday_keys(const Weekdays& weekdays)
{
    static constexpr std::string_view keys[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    std::vector<std::string> chosen;
    for (const std::size_t day : {1u, 2u, 3u, 4u, 5u, 6u, 0u})
        if (weekdays.test(day)) chosen.emplace_back(keys[day]);
    return chosen;
}

Json json_of(const ReminderRule& rule, const std::optional<Due>& next, const Zone& zone)
{
    const auto& details = rule.details;
    return Json::Object{
        {"id", rule.id.text()},
        {"kind", key_of(details.kind)},
        {"text", details.text},
        {"rule", rule_json(details.schedule)},
        {"routine", text_or_null(details.routine)},
        {"paused", details.paused},
        {"next_at", next ? Json(iso_moment(zone.moment(next->at))) : Json()},
    };
}

Json json_of(const Occurrence& occurrence)
{
    const auto& snoozed = occurrence.snoozed_until;
    return Json::Object{
        {"id", occurrence.id.text()},
        {"rule", occurrence.rule.text()},
        {"kind", key_of(occurrence.kind)},
        {"text", occurrence.text},
        {"due_at", iso_moment(occurrence.due)},
        {"state", key_of(occurrence.state)},
        {"snoozed_until", snoozed ? Json(iso_moment(*snoozed)) : Json()},
    };
}

Json json_of(const ComingReminder& coming, const Zone& zone)
{
    return Json::Object{
        {"id", nullptr},
        {"rule", coming.rule.text()},
        {"kind", key_of(coming.kind)},
        {"text", coming.text},
        {"due_at", iso_moment(zone.moment(coming.due.at))},
        {"state", key_of(OccurrenceState::Pending)},
        {"snoozed_until", nullptr},
    };
}

Json json_of(const AgentStatus& agent)
{
    return Json::Object{{"installed", agent.installed}, {"running", agent.running}, {"detail", agent.detail}};
}

}  // namespace aftercare::records
