#include "app/records/json_reminders.h"

namespace aftercare::records {
namespace {

Json clock_texts(const std::vector<TimeOfDay>& times)
{
    return array_of(times, [](TimeOfDay time) { return clock_text(time); });
}

// Every kind of rule has the same members; those of the others are null.
struct Members {
    std::string_view type;
    Json times = {}, every = {}, from = {}, to = {}, days = {}, at = {}, from_day = {}, after = {}, nth = {};

    operator Json() const
    {
        return Json::Object{{"type", type}, {"times", times}, {"every", every},       {"from", from},   {"to", to},
                            {"days", days}, {"at", at},       {"from_day", from_day}, {"after", after}, {"nth", nth}};
    }
};

Json rule_json(const TimesOfDay& schedule)
{
    return Members{
        .type = "times", .times = clock_texts(schedule.times), .days = array_of(weekday_keys(schedule.weekdays))};
}

Json rule_json(const EveryDays& schedule)
{
    return Members{.type = "days",
                   .times = clock_texts(schedule.times),
                   .every = std::to_string(schedule.every) + "d",
                   .days = array_of(weekday_keys(schedule.weekdays)),
                   .from_day = iso_day(schedule.from)};
}

Json spaced_json(std::string_view type, Span every, TimeOfDay from, TimeOfDay to, const Weekdays& weekdays)
{
    return Members{.type = type,
                   .every = span_text(every),
                   .from = clock_text(from),
                   .to = clock_text(to),
                   .days = array_of(weekday_keys(weekdays))};
}

Json rule_json(const EverySpan& schedule)
{
    return spaced_json("every", schedule.every, schedule.from, schedule.to, schedule.weekdays);
}

Json rule_json(const AfterLast& schedule)
{
    return spaced_json("after_last", schedule.after, schedule.from, schedule.to, schedule.weekdays);
}

Json rule_json(const AfterSession& schedule)
{
    return Members{.type = "after_session",
                   .after = array_of(schedule.after, [](Span span) { return span_text(span); }),
                   .nth = schedule.nth};
}

Json rule_json(const Once& schedule) { return Members{.type = "once", .at = iso_local(schedule.at)}; }

Json rule_json(const Schedule& schedule)
{
    return std::visit([](const auto& kind) { return rule_json(kind); }, schedule);
}

Json if_missed_json(const IfMissed& if_missed)
{
    const bool later = if_missed.what == Missed::CatchUp;
    return Json::Object{{"what", key_of(if_missed.what)}, {"at", later ? Json(clock_text(if_missed.at)) : Json()}};
}

Json::Object members_of(const ReminderRule& rule, const Zone& zone)
{
    const auto& details = rule.details;
    return {
        {"id", rule.id.text()},
        {"kind", key_of(details.kind)},
        {"text", details.text},
        {"rule", rule_json(details.schedule)},
        {"routine", text_or_null(details.routine)},
        {"appointment", details.appointment ? Json(details.appointment->text()) : Json()},
        {"paused", details.paused},
        {"urgency", key_of(details.urgency)},
        {"sound", details.sound},
        {"even_when_busy", details.even_when_busy},
        {"on_working_days", details.on_working_days},
        {"if_missed", if_missed_json(details.if_missed)},
        {"since", iso_moment(zone.moment(rule.since))},
    };
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

Json json_of(const ReminderRule& rule, const Zone& zone) { return members_of(rule, zone); }

Json json_of(const ReminderRule& rule, const std::optional<Due>& next, const Zone& zone)
{
    auto members = members_of(rule, zone);
    members.emplace_back("next_at", next ? Json(iso_moment(zone.moment(next->at))) : Json());
    members.emplace_back("problem", nullptr);
    return members;
}

Json json_of(const BrokenRule& rule)
{
    return Json::Object{
        {"id", rule.id ? Json(rule.id->text()) : Json()},
        {"kind", nullptr},
        {"text", nullptr},
        {"rule", nullptr},
        {"paused", nullptr},
        {"next_at", nullptr},
        {"problem", rule.what},
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
        {"routine", text_or_null(occurrence.routine)},
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

Json json_of(const AgentReport& report, const Zone& zone)
{
    const auto moment = [&](Instant at) { return Json(iso_moment(zone.moment(at))); };
    const auto& jump = report.last_jump;
    const auto jump_json = jump ? Json(Json::Object{{"at", moment(jump->at)}, {"seconds", jump->by.count()}}) : Json();
    const auto& quiet = report.do_not_disturb;
    return Json::Object{
        {"process", report.process},
        {"since", moment(report.since)},
        {"last_wake", moment(report.last_wake)},
        {"reason", key_of(report.reason)},
        {"next_wake", report.next_wake ? moment(*report.next_wake) : Json()},
        {"last_clock_jump", jump_json},
        {"restarts", report.restarts},
        {"overslept", report.overslept},
        {"session_bus", report.bus},
        {"notifier", text_or_null(report.notifier)},
        {"capabilities", array_of(report.capabilities, [](const std::string& one) { return Json(one); })},
        {"idle_source", text_or_null(report.idle_source)},
        {"do_not_disturb", quiet ? Json(*quiet) : Json()},
        {"trouble", text_or_null(report.trouble)},
    };
}

Json starter_of(const AgentStatus& agent)
{
    switch (agent.starter) {
    case AgentStarter::UserUnit: return "systemd";
    case AgentStarter::LoginEntry: return "autostart";
    case AgentStarter::Nobody: break;
    }
    return {};
}

Json json_of(const AgentStatus& agent, const Zone& zone)
{
    return Json::Object{{"installed", agent.installed},
                        {"starter", starter_of(agent)},
                        {"running", agent.running},
                        {"detail", agent.detail},
                        {"report", agent.report ? json_of(*agent.report, zone) : Json()}};
}

}  // namespace aftercare::records
