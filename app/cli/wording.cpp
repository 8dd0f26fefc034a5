#include "app/cli/wording.h"

#include "app/base/text.h"
#include "app/records/json_reminders.h"

#include <algorithm>
#include <cstdio>

namespace aftercare::cli {
namespace {

using namespace std::chrono;

std::string days_text(const Weekdays& weekdays)
{
    if (weekdays.all()) return "every day";
    return join(records::weekday_keys(weekdays), ", ");
}

std::string times_text(std::vector<TimeOfDay> times)
{
    std::ranges::sort(times);
    std::vector<std::string> texts;
    for (const auto time : times) texts.push_back(clock_text(time));
    return join(texts, ", ");
}

std::string schedule_words(const guidance::Strings&, const TimesOfDay& schedule)
{
    return times_text(schedule.times) + ", " + days_text(schedule.weekdays);
}

std::string schedule_words(const guidance::Strings& strings, const EveryDays& schedule)
{
    const auto rhythm = schedule.every == 1 ? "every day" : "every " + std::to_string(schedule.every) + " days";
    const auto start = rhythm + " from " + day_text(strings, schedule.from) + ", " + times_text(schedule.times);
    return schedule.weekdays.all() ? start : start + ", only " + days_text(schedule.weekdays);
}

std::string schedule_words(const guidance::Strings&, const EverySpan& schedule)
{
    return "every " + span_text(schedule.every) + " from " + clock_text(schedule.from) + " to " +
           clock_text(schedule.to) + ", " + days_text(schedule.weekdays);
}

std::string schedule_words(const guidance::Strings&, const AfterLast& schedule)
{
    return span_text(schedule.after) + " after the last one was answered, from " + clock_text(schedule.from) + " to " +
           clock_text(schedule.to) + ", " + days_text(schedule.weekdays);
}

std::string schedule_words(const guidance::Strings&, const AfterSession& schedule)
{
    std::vector<std::string> spans;
    for (const auto span : schedule.after) spans.push_back(span_text(span));
    const auto sessions = schedule.nth == 1 ? "each session" : "every " + std::to_string(schedule.nth) + " sessions";
    return join(spans, ", ") + " after " + sessions;
}

std::string schedule_words(const guidance::Strings& strings, const Once& schedule)
{
    return "once, " + day_text(strings, floor<days>(schedule.at)) + " " + clock_text(schedule.at);
}

}  // namespace

std::string day_text(const guidance::Strings& strings, Day day)
{
    const year_month_day date{day};
    const auto weekday_key = "words.weekday_short_" + std::to_string(weekday{day}.c_encoding());
    const auto month_key = "words.month_short_" + std::to_string(static_cast<unsigned>(date.month()));
    if (!strings.has(weekday_key) || !strings.has(month_key)) return iso_day(day);
    return std::string(strings.of(weekday_key)) + " " + std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string(strings.of(month_key)) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string moment_text(const guidance::Strings& strings, const Moment& at)
{
    return day_text(strings, at.day()) + " " + clock_text(at.local());
}

std::string moment_text(const guidance::Strings& strings, const Moment& at, const Zone& here)
{
    const auto there = moment_text(strings, at);
    const auto local = here.moment(at.at);
    if (local.local() == at.local()) return there;
    return there + " (" + (local.day() == at.day() ? clock_text(local.local()) : moment_text(strings, local)) +
           " where you are)";
}

std::string term_text(const guidance::Strings& strings, std::string_view vocabulary, std::string_view key)
{
    const auto words = "terms." + std::string(vocabulary) + "." + std::string(key);
    return std::string(strings.has(words) ? strings.of(words) : key);
}

std::string level_text(const std::optional<PainLevel>& level)
{
    return level ? std::to_string(level->value()) + " of 10" : "";
}

std::string plan_title(const PlanItem& item, const guidance::Library& library)
{
    const auto& told = item.details;
    if (told.exercise.empty()) return told.text;
    const auto* exercise = library.exercise(told.exercise);
    return exercise ? exercise->title : told.exercise;
}

std::string seconds_text(Span span)
{
    if (span < minutes{1}) return std::to_string(span.count()) + " s";
    if (span % minutes{1} == seconds{0}) return std::to_string(span / minutes{1}) + " min";
    char text[32];
    std::snprintf(text, sizeof text, "%d:%02d min", static_cast<int>(span / minutes{1}),
                  static_cast<int>((span % minutes{1}).count()));
    return text;
}

std::string_view phase_text(Phase phase)
{
    switch (phase) {
    case Phase::Any: return "any day";
    case Phase::Settled: return "settled days: pain 0 to 5 and not rising";
    case Phase::Clinician: return "only when a clinician gave it to you";
    }
    return "";
}

std::string clinician_remark(Phase phase)
{
    return phase == Phase::Clinician ? " (" + std::string(phase_text(phase)) + ")" : "";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string decimal_text(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string manner_text(const RuleDetails& rule)
{
    std::vector<std::string> manner;
    if (rule.paused) manner.emplace_back("off");
    if (rule.on_working_days) manner.emplace_back("working days only");
    if (rule.urgency != Urgency::Normal) manner.push_back(std::string(key_of(rule.urgency)) + " urgency");
    if (rule.even_when_busy) manner.emplace_back("even when busy");
    if (rule.sound) manner.emplace_back("with a sound");
    if (rule.if_missed.what == Missed::Drop) manner.emplace_back("if missed: only listed");
    if (rule.if_missed.what == Missed::CatchUp) manner.push_back("if missed: at " + clock_text(rule.if_missed.at));
    return join(manner, ", ");
}

std::string schedule_text(const guidance::Strings& strings, const Schedule& schedule)
{
    return std::visit([&](const auto& rule) { return schedule_words(strings, rule); }, schedule);
}

}  // namespace aftercare::cli
