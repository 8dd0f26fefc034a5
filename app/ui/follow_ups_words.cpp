#include "app/ui/follow_ups_words.h"

#include "app/base/text.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

// Monday first, as a week is read.
constexpr std::array<unsigned, 7> week = {1, 2, 3, 4, 5, 6, 0};
const Weekdays working_days{0b0111110};

std::string_view long_name(const Ui& ui, unsigned weekday) { return ui.t("words.weekday_" + std::to_string(weekday)); }

std::string_view short_name(const Ui& ui, unsigned weekday)
{
    return ui.t("words.weekday_short_" + std::to_string(weekday));
}

// "Tue 14:15"
std::string short_moment(const Ui& ui, LocalSecond time)
{
    const weekday day(floor<days>(time));
    return std::string(short_name(ui, day.c_encoding())) + " " + clock_text(time);
}

std::string day_names(const Ui& ui, const Weekdays& weekdays)
{
    std::vector<std::string> names;
    for (const auto day : week)
        if (weekdays.test(day)) names.emplace_back(weekdays.count() == 1 ? long_name(ui, day) : short_name(ui, day));
    return join(names, ", ");
}

// The days before or after the times, as they read best.
std::string with_days(const Ui& ui, const std::string& times, const Weekdays& weekdays)
{
    if (weekdays.count() == 6)
        for (const auto day : week)
            if (!weekdays.test(day)) return ui.t("follow_ups.not_on", {{"times", times}, {"day", long_name(ui, day)}});
    const auto names =
        weekdays == working_days ? std::string(ui.t("follow_ups.working_days")) : day_names(ui, weekdays);
    return names + ", " + times;
}

std::string times_text(std::vector<TimeOfDay> times)
{
    std::ranges::sort(times);
    std::vector<std::string> texts;
    for (const auto time : times) texts.push_back(clock_text(time));
    return join(texts, ", ");
}

std::string words_of(const Ui& ui, const TimesOfDay& schedule, Day)
{
    const auto all = times_text(schedule.times);
    if (schedule.weekdays == every_day) return ui.t("follow_ups.every_day", {{"times", all}});
    return with_days(ui, all, schedule.weekdays);
}

std::string words_of(const Ui& ui, const EveryDays& schedule, Day today)
{
    if (schedule.every == 1) return words_of(ui, TimesOfDay{schedule.times, schedule.weekdays}, today);
    const auto all = times_text(schedule.times);
    if (schedule.every == 7) {
        const auto day = long_name(ui, weekday{schedule.from}.c_encoding());
        return ui.t("follow_ups.every_week", {{"day", day}, {"times", all}});
    }
    const bool weeks = schedule.every % 7 == 0;
    const auto every = ui.t(weeks ? "follow_ups.every_weeks" : "follow_ups.every_days",
                            {{"n", std::to_string(weeks ? schedule.every / 7 : schedule.every)}, {"times", all}});
    return schedule.weekdays == every_day ? every : with_days(ui, every, schedule.weekdays);
}

std::string words_of(const Ui& ui, const AfterLast& schedule, Day)
{
    const auto spread = ui.t("follow_ups.after_last", {{"span", span_words(ui, schedule.after)},
                                                       {"from", clock_text(schedule.from)},
                                                       {"to", clock_text(schedule.to)}});
    return schedule.weekdays == every_day ? spread : with_days(ui, spread, schedule.weekdays);
}

std::string words_of(const Ui& ui, const AfterSession& schedule, Day)
{
    std::vector<std::string> spans;
    for (const auto span : schedule.after)
        spans.push_back(span == seconds{0} ? std::string(ui.t("follow_ups.at_its_end")) : span_words(ui, span));
    if (schedule.nth == 1) return ui.t("follow_ups.after_session", {{"spans", join(spans, ", ")}});
    return ui.t("follow_ups.after_sessions", {{"spans", join(spans, ", ")}, {"n", std::to_string(schedule.nth)}});
}

std::string words_of(const Ui& ui, const Once& schedule, Day today)
{
    return ui.t("follow_ups.once", {{"when", day_and_time(ui, schedule.at, today)}});
}

std::string words_of(const Ui& ui, const EverySpan& schedule, Day)
{
    const auto spread = ui.t("follow_ups.spread", {{"every", every_words(ui, schedule.every)},
                                                   {"from", clock_text(schedule.from)},
                                                   {"to", clock_text(schedule.to)}});
    return schedule.weekdays == every_day ? spread : with_days(ui, spread, schedule.weekdays);
}

std::string first_line(std::string_view note)
{
    constexpr std::size_t most = 44;
    const auto line = note.substr(0, note.find('\n'));
    if (line.size() <= most) return std::string(line);
    const auto space = line.rfind(' ', most);
    return space == std::string_view::npos ? std::string() : std::string(line.substr(0, space)) + "…";
}

}  // namespace

std::string_view icon_of(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::Stretch: return icons::exercises;
    case ReminderKind::Posture: return icons::chair;
    case ReminderKind::Hydration: return icons::water;
    case ReminderKind::CheckIn: return icons::note_soreness;
    case ReminderKind::Routine: return icons::play;
    case ReminderKind::Appointment: return icons::calendar;
    case ReminderKind::Measure: return icons::question;
    case ReminderKind::Custom: return icons::bell;
    }
    return icons::bell;
}

std::string every_words(const Ui& ui, Span every)
{
    if (every == hours(1)) return std::string(ui.t("follow_ups.every_hour"));
    return ui.t("follow_ups.every", {{"span", span_words(ui, every)}});
}

std::string schedule_words(const Ui& ui, const Schedule& schedule, Day today)
{
    return std::visit([&](const auto& kind) { return words_of(ui, kind, today); }, schedule);
}

std::string rule_times(const Ui& ui, const RuleDetails& rule, const AppState& state)
{
    const bool working = rule.on_working_days && state.settings.working_days.any();
    const auto schedule = working ? only_on(rule.schedule, state.settings.working_days) : rule.schedule;
    return schedule_words(ui, schedule, state.today);
}

std::string visit_title(const Ui& ui, const AppointmentDetails& visit)
{
    return visit.therapist.empty() ? std::string(ui.t("follow_ups.your_visit")) : visit.therapist;
}

std::string visit_facts(const Ui& ui, const AppointmentDetails& visit, const AppState& state)
{
    std::vector<std::string> facts = {short_moment(ui, visit.at.local())};
    const auto here = state.zone ? state.zone->to_local(visit.at.at) : visit.at.local();
    if (here != visit.at.local()) facts.push_back(ui.t("follow_ups.where_you_are", {{"when", short_moment(ui, here)}}));
    if (!visit.place.empty()) facts.push_back(visit.place);
    facts.push_back(distance_words(ui, visit.at.at, floor<seconds>(state.now)));
    return join(facts, " · ");
}

std::string visit_reminders(const Ui& ui, const Appointment& visit, const AppState& state)
{
    std::vector<LocalSecond> times;
    for (const auto& rule : state.follow_ups.rules) {
        const auto* once = std::get_if<Once>(&rule.details.schedule);
        if (rule.details.appointment != visit.id || rule.details.paused || !once) continue;
        if (once->at > state.local_now.local()) times.push_back(once->at);
    }
    if (times.empty()) return std::string(ui.t("follow_ups.visit_no_reminder"));
    std::ranges::sort(times);
    std::vector<std::string> words;
    for (const auto time : times) words.push_back(day_and_time(ui, time, state.today));
    return ui.t(times.size() == 1 ? "follow_ups.visit_reminder" : "follow_ups.visit_reminders",
                {{"times", join(words, " · ")}});
}

std::string session_title(const Ui& ui, const SessionDetails& session)
{
    std::vector<std::string> parts;
    for (const auto technique : session.techniques) parts.emplace_back(term(ui, "technique", technique.key()));
    if (parts.size() > 2) parts.resize(2);
    if (parts.empty()) parts.emplace_back(ui.t("follow_ups.your_session"));
    if (!session.therapist.empty()) parts.push_back(session.therapist);
    return join(parts, ", ");
}

std::string session_facts(const Ui& ui, const SessionDetails& session)
{
    auto facts = short_moment(ui, session.at.local());
    if (const auto note = first_line(session.note); !note.empty()) facts += " · " + note;
    return facts;
}

}  // namespace aftercare::ui
