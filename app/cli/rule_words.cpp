#include "app/cli/rule_words.h"

#include "app/cli/call.h"
#include "app/cli/values.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace aftercare::cli {
namespace {

using namespace std::chrono;

constexpr auto say_when =
    "Say when: --time HH:MM, --every SPAN with --between HH:MM-HH:MM, --every DAYS with --time, --after-last SPAN, "
    "--after-session SPAN, or --at MOMENT.";

// What each way of saying when goes by. No option belongs to two of them but those that narrow it down.
constexpr std::array<std::string_view, 6> when_options = {"--time",       "--every",         "--between",
                                                          "--after-last", "--after-session", "--at"};

bool says_when(const Words& words)
{
    return std::ranges::any_of(when_options, [&](std::string_view option) { return words.has(option); });
}

// Refuses ways of saying when that exclude each other.
Result<> only(const Words& words, std::initializer_list<std::string_view> allowed)
{
    for (const auto option : when_options)
        if (words.has(option) && std::ranges::find(allowed, option) == allowed.end())
            return fail(ErrorKind::Invalid, std::string(option) + " does not go with the rest. " + say_when);
    return {};
}

Result<std::vector<TimeOfDay>> times_of(const Words& words)
{
    std::vector<TimeOfDay> times;
    for (const auto& text : words.all("--time")) {
        TRY_LET(time, time_of("--time", text));
        if (std::ranges::find(times, time) == times.end()) times.push_back(time);
    }
    return times;
}

struct Window {
    TimeOfDay from{hours{8}}, to{hours{20}};
};

Result<Window> window_of(const Words& words, Window usual = {})
{
    const auto between = words.last("--between");
    if (!between) return usual;
    const auto dash = between->find('-');
    if (dash == std::string::npos) return fail(ErrorKind::Invalid, "--between takes HH:MM-HH:MM, such as 09:00-17:00.");
    TRY_LET(from, time_of("--between", between->substr(0, dash)));
    TRY_LET(to, time_of("--between", between->substr(dash + 1)));
    return Window{from, to};
}

Result<Schedule> every_days(const Words& words, const Call& call, Weekdays weekdays)
{
    TRY(only(words, {"--time", "--every"}));
    TRY_LET(every, span_of("--every", *words.last("--every")));
    if (every % days{1} != seconds{0})
        return fail(ErrorKind::Invalid,
                    "With --time, --every counts days, such as 2d or 7d. Without it, --between says "
                    "from when to when on a day.");
    TRY_LET(times, times_of(words));
    TRY_LET(from, day_in(words, "--from", call.today()));
    return Schedule(EveryDays{static_cast<int>(every / days{1}), from.value_or(call.today()), times, weekdays});
}

Result<Schedule> spaced(const Words& words, Weekdays weekdays)
{
    TRY(only(words, {"--every", "--between"}));
    if (!words.has("--every") || !words.has("--between")) return fail(ErrorKind::Invalid, say_when);
    TRY_LET(every, span_of("--every", *words.last("--every")));
    TRY_LET(window, window_of(words));
    return Schedule(EverySpan{every, window.from, window.to, weekdays});
}

// What is not named stays as it was, where it counted from the last one before.
Result<Schedule> after_last(const Words& words, const Schedule& before)
{
    TRY(only(words, {"--after-last", "--between"}));
    TRY_LET(after, span_of("--after-last", *words.last("--after-last")));
    const auto* old = std::get_if<AfterLast>(&before);
    TRY_LET(window, window_of(words, old && check(before) ? Window{old->from, old->to} : Window{}));
    TRY_LET(weekdays, weekdays_in(words, "--days"));
    if (old && !words.has("--days")) weekdays = old->weekdays;
    return Schedule(AfterLast{after, window.from, window.to, weekdays});
}

Result<Schedule> after_session(const Words& words)
{
    TRY(only(words, {"--after-session"}));
    AfterSession schedule;
    for (const auto& text : words.all("--after-session")) {
        TRY_LET(span, span_of("--after-session", text));
        schedule.after.push_back(span);
    }
    if (const auto text = words.last("--sessions")) {
        TRY_LET(nth, whole_number("--sessions", *text, 1, 100));
        schedule.nth = nth;
    }
    return Schedule(schedule);
}

Result<Schedule> once(const Words& words, const Call& call)
{
    TRY(only(words, {"--at"}));
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    return Schedule(Once{at->local()});
}

Result<Schedule> schedule_in(const Words& words, const Call& call, const Schedule& before)
{
    TRY_LET(weekdays, weekdays_in(words, "--days"));
    if (words.has("--at")) return once(words, call);
    if (words.has("--after-session")) return after_session(words);
    if (words.has("--after-last")) return after_last(words, before);
    if (words.has("--time") && words.has("--every")) return every_days(words, call, weekdays);
    if (!words.has("--time")) return spaced(words, weekdays);
    TRY(only(words, {"--time"}));
    TRY_LET(times, times_of(words));
    return Schedule(TimesOfDay{times, weekdays});
}

Result<IfMissed> if_missed_in(const std::string& text)
{
    if (text == "show") return IfMissed{Missed::ShowOnce, {}};
    if (text == "drop") return IfMissed{Missed::Drop, {}};
    const auto time = parse_time_of_day(text);
    if (time) return IfMissed{Missed::CatchUp, *time};
    return fail(ErrorKind::Invalid, "--if-missed takes show, drop, or a time of day to catch up at, such as 18:00.");
}

Result<> read_manner(const Words& words, RuleDetails& rule)
{
    if (const auto text = words.last("--urgency")) {
        const auto urgency = urgency_from(*text);
        if (!urgency) return fail(ErrorKind::Invalid, "--urgency takes low, normal or high.");
        rule.urgency = *urgency;
    }
    if (const auto text = words.last("--if-missed")) {
        TRY_LET(if_missed, if_missed_in(*text));
        rule.if_missed = if_missed;
    }
    if (words.has("--sound")) rule.sound = true;
    if (words.has("--even-when-busy")) rule.even_when_busy = true;
    if (words.has("--working-days")) rule.on_working_days = true;
    return {};
}

}  // namespace

const std::string_view rule_examples = R"(Examples:
  aftercare reminder add --kind checkin --time 20:00
  aftercare reminder add --kind posture --after-last 55m --between 09:00-17:00 --working-days
  aftercare reminder add --kind routine --routine desk_break_3 --time 15:00 --if-missed drop
  aftercare reminder add --kind measure --every 28d --from 2026-12-04 --time 10:00
  aftercare reminder add --kind checkin --after-session 2h --after-session 20h --after-session 72h
)";

std::vector<Option> rule_options(Option kind)
{
    return {
        kind,
        {.name = "--time", .value = "HH:MM", .help = "a time of day", .many = true},
        {"--every", "SPAN", "again and again: with --between on a day, with --time every so many days (7d is a week)"},
        {"--between", "HH:MM-HH:MM", "from when to when on a day"},
        {"--from", "DAY", "with --every and --time: the day to count from; today unless said"},
        {"--after-last", "SPAN", "so long after the last one was answered, 08:00-20:00 unless said by --between"},
        {.name = "--after-session", .value = "SPAN", .help = "so long after a treatment session", .many = true},
        {"--sessions", "N", "with --after-session: only after every so many sessions"},
        {"--at", "MOMENT", "once"},
        {.name = "--days", .value = "DAYS", .help = "mon,tue,wed,thu,fri,sat,sun; every day unless said", .many = true},
        {"--working-days", "", "only on the working days of the settings"},
        {"--routine", "KEY", "the routine it opens"},
        {"--text", "TEXT", "what it says; custom needs it"},
        {"--urgency", "HOW", "low, normal or high; high comes even when you are away or busy"},
        {"--even-when-busy", "", "show it during full-screen, do-not-disturb and absence too"},
        {"--sound", "", "with a sound, where the desktop plays one"},
        {"--if-missed", "HOW", "show (once, later), drop, or HH:MM to catch up at"},
    };
}

Result<> read_rule(const Words& words, const Call& call, RuleDetails& rule)
{
    const bool has_schedule = check(rule.schedule).has_value();
    if (says_when(words) || !has_schedule) {
        TRY_LET(schedule, schedule_in(words, call, rule.schedule));
        rule.schedule = std::move(schedule);
    }
    if (const auto text = words.last("--text")) {
        TRY(check_option_text("--text", *text, longest_note));
        rule.text = *text;
    }
    if (const auto routine = words.last("--routine")) rule.routine = *routine;
    return read_manner(words, rule);
}

}  // namespace aftercare::cli
