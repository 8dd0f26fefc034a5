#include "app/cli/when_words.h"

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

constexpr auto counts_days = "With --time, --every counts days, such as 2d or 7d. Without it, --between says from when "
                             "to when on a day.";

constexpr auto within_a_day = "With --between, --every is a part of a day, such as 45m or 2h. For every so many days "
                              "say at what time instead: --every 3d --time 10:00.";

constexpr std::array<std::string_view, 9> when_options = {
    "--time", "--every", "--between", "--from", "--after-last", "--after-session", "--sessions", "--at", "--days"};

// In the order of the kinds of Schedule.
enum class Kind { Times, Days, Spaced, AfterLast, AfterSession, Once };

bool takes(Kind kind, std::string_view option)
{
    constexpr std::array<std::array<std::string_view, 4>, 6> taken = {{{"--time", "--days"},
                                                                       {"--time", "--every", "--from", "--days"},
                                                                       {"--every", "--between", "--days"},
                                                                       {"--after-last", "--between", "--days"},
                                                                       {"--after-session", "--sessions"},
                                                                       {"--at"}}};
    const auto& options = taken[static_cast<std::size_t>(kind)];
    return std::ranges::find(options, option) != options.end();
}

struct Window {
    TimeOfDay from{hours{8}}, to{hours{20}};
};

// All that may be said of when, whichever kind it belongs to.
struct When {
    std::optional<std::vector<TimeOfDay>> times{};
    std::optional<Span> every{};
    std::optional<Window> between{};
    std::optional<Day> from{};
    std::optional<Span> after_last{};
    std::optional<std::vector<Span>> after_session{};
    std::optional<int> sessions{};
    std::optional<LocalSecond> at{};
    std::optional<Weekdays> days{};
};

When parts_of(const TimesOfDay& one) { return {.times = one.times, .days = one.weekdays}; }
When parts_of(const EveryDays& one)
{
    return {.times = one.times, .every = days{one.every}, .from = one.from, .days = one.weekdays};
}
When parts_of(const EverySpan& one)
{
    return {.every = one.every, .between = Window{one.from, one.to}, .days = one.weekdays};
}
When parts_of(const AfterLast& one)
{
    return {.between = Window{one.from, one.to}, .after_last = one.after, .days = one.weekdays};
}
When parts_of(const AfterSession& one) { return {.after_session = one.after, .sessions = one.nth}; }
When parts_of(const Once& one) { return {.at = one.at}; }

// The kind that the words name; where they only narrow one down, that of before.
std::optional<Kind> kind_in(const Words& words, std::optional<Kind> before)
{
    if (words.has("--at")) return Kind::Once;
    if (words.has("--after-session")) return Kind::AfterSession;
    if (words.has("--after-last")) return Kind::AfterLast;
    const bool by_days = before == Kind::Days || words.has("--every");
    if (words.has("--time")) return by_days ? Kind::Days : Kind::Times;
    if (!words.has("--every")) return before;
    const bool has_times = before == Kind::Days || before == Kind::Times;
    return has_times && !words.has("--between") ? Kind::Days : Kind::Spaced;
}

Result<> refuse_others(const Words& words, Kind kind)
{
    for (const auto option : when_options)
        if (words.has(option) && !takes(kind, option))
            return fail(ErrorKind::Invalid, std::string(option) + " does not go with the rest. " + say_when);
    return {};
}

// In order, each once.
Result<> read_times(const Words& words, When& when)
{
    if (!words.has("--time")) return {};
    std::vector<TimeOfDay> times;
    for (const auto& text : words.all("--time")) {
        TRY_LET(time, time_of("--time", text));
        times.push_back(time);
    }
    std::ranges::sort(times);
    const auto repeated = std::ranges::unique(times);
    times.erase(repeated.begin(), repeated.end());
    when.times = std::move(times);
    return {};
}

Result<> read_window(const Words& words, When& when)
{
    const auto between = words.last("--between");
    if (!between) return {};
    const auto dash = between->find('-');
    if (dash == std::string::npos) return fail(ErrorKind::Invalid, "--between takes HH:MM-HH:MM, such as 09:00-17:00.");
    TRY_LET(from, time_of("--between", between->substr(0, dash)));
    TRY_LET(to, time_of("--between", between->substr(dash + 1)));
    when.between = Window{from, to};
    return {};
}

Result<> read_spans(const Words& words, When& when)
{
    TRY_LET(every, span_in(words, "--every"));
    if (every) when.every = every;
    TRY_LET(after_last, span_in(words, "--after-last"));
    if (after_last) when.after_last = after_last;
    std::vector<Span> after_session;
    for (const auto& text : words.all("--after-session")) {
        TRY_LET(span, span_of("--after-session", text));
        after_session.push_back(span);
    }
    if (!after_session.empty()) when.after_session = std::move(after_session);
    const auto sessions = words.last("--sessions");
    if (!sessions) return {};
    TRY_LET(nth, whole_number("--sessions", *sessions, 1, 100));
    when.sessions = nth;
    return {};
}

// Overwrites what was said, and leaves the rest.
Result<> read_when(const Words& words, const Call& call, When& when)
{
    TRY(read_times(words, when));
    TRY(read_window(words, when));
    TRY(read_spans(words, when));
    TRY_LET(from, day_in(words, "--from", call.today()));
    if (from) when.from = from;
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    if (at) when.at = call.zone().to_local(at->at);
    if (!words.has("--days")) return {};
    TRY_LET(weekdays, weekdays_in(words, "--days"));
    when.days = weekdays;
    return {};
}

Result<Schedule> every_days(const When& when, Weekdays weekdays, Day today)
{
    if (!when.times || !when.every) return fail(ErrorKind::Invalid, say_when);
    if (*when.every % days{1} != seconds{0}) return fail(ErrorKind::Invalid, counts_days);
    const auto every = static_cast<int>(*when.every / days{1});
    return Schedule(EveryDays{every, when.from.value_or(today), *when.times, weekdays});
}

Result<Schedule> spaced(const When& when, Weekdays weekdays)
{
    if (!when.every || !when.between) return fail(ErrorKind::Invalid, say_when);
    if (*when.every >= days{1}) return fail(ErrorKind::Invalid, within_a_day);
    return Schedule(EverySpan{*when.every, when.between->from, when.between->to, weekdays});
}

}  // namespace

bool says_when(const Words& words)
{
    return std::ranges::any_of(when_options, [&](std::string_view option) { return words.has(option); });
}

Result<Schedule> schedule_in(const Words& words, const Call& call, const std::optional<Schedule>& before)
{
    const auto kind =
        kind_in(words, before ? std::optional(static_cast<Kind>(before->index())) : std::optional<Kind>());
    if (!kind) return fail(ErrorKind::Invalid, say_when);
    TRY(refuse_others(words, *kind));
    auto when = before ? std::visit([](const auto& one) { return parts_of(one); }, *before) : When{};
    TRY(read_when(words, call, when));
    const auto weekdays = when.days.value_or(every_day);
    const auto window = when.between.value_or(Window{});
    switch (*kind) {
    case Kind::Times: return Schedule(TimesOfDay{*when.times, weekdays});
    case Kind::Days: return every_days(when, weekdays, call.today());
    case Kind::Spaced: return spaced(when, weekdays);
    case Kind::AfterLast: return Schedule(AfterLast{*when.after_last, window.from, window.to, weekdays});
    case Kind::AfterSession: return Schedule(AfterSession{*when.after_session, when.sessions.value_or(1)});
    case Kind::Once: break;
    }
    return Schedule(Once{*when.at});
}

}  // namespace aftercare::cli
