#include "app/cli/values.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace aftercare::cli {
namespace {

constexpr std::array<std::string_view, 7> weekday_keys = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

Failure refuse(std::string_view option, std::string_view takes)
{
    return fail(ErrorKind::Invalid, "Give " + std::string(option) + " " + std::string(takes) + ".");
}

// As a number with at most one digit after the point, or none.
std::optional<double> decimal(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// None when the option was not given, and otherwise what `read` makes of its last value.
template <class T, class Read>
Result<std::optional<T>> optional_value(const Words& words, std::string_view option, Read read)
{
    const auto text = words.last(option);
    if (!text) return std::optional<T>();
    TRY_LET(value, read(*text));
    return std::optional<T>(value);
}

}  // namespace

Result<int> whole_number(std::string_view option, std::string_view text, int least, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
    return refuse(option, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

Result<std::optional<int>> number_in(const Words& words, std::string_view option, int most)
{
    return optional_value<int>(words, option, [&](const auto& text) { return whole_number(option, text, 0, most); });
}

Result<std::optional<PainLevel>> level_in(const Words& words, std::string_view option)
{
    return optional_value<PainLevel>(words, option, [&](const auto& text) -> Result<PainLevel> {
        TRY_LET(number, whole_number(option, text, 0, 10));
        return *PainLevel::from(number);
    });
}

Result<std::optional<SleepHours>> sleep_in(const Words& words, std::string_view option)
{
    return optional_value<SleepHours>(words, option, [&](const auto& text) -> Result<SleepHours> {
        const auto number = decimal(text);
        const auto hours = number ? SleepHours::from(*number) : std::nullopt;
        if (!hours) return refuse(option, "the hours slept from 0 to 24, in halves: 7 or 7.5");
        return *hours;
    });
}

Result<std::optional<Day>> day_in(const Words& words, std::string_view option, Day today)
{
    return optional_value<Day>(words, option, [&](const auto& text) -> Result<Day> {
        const auto day = parse_day(text, today);
        if (!day) return refuse(option, "a day that exists, as YYYY-MM-DD, today or yesterday");
        return *day;
    });
}

Result<DayRange> days_in(const Words& words, Day today)
{
    TRY_LET(from, day_in(words, "--from", today));
    TRY_LET(to, day_in(words, "--to", today));
    if (from && to && *from > *to)
        return fail(ErrorKind::Invalid, "The first day is after the last. Give an earlier --from or a later --to.");
    return DayRange{from, to};
}

Result<std::optional<Moment>> moment_in(const Words& words, std::string_view option, Instant now, const Zone& zone)
{
    return optional_value<Moment>(words, option, [&](const auto& text) -> Result<Moment> {
        const auto moment = parse_moment(text, now, zone);
        if (!moment) return refuse(option, "a moment that exists, as YYYY-MM-DDTHH:MM, or the word now");
        return *moment;
    });
}

Result<Span> span_of(std::string_view option, std::string_view text)
{
    if (const auto span = parse_span(text)) return *span;
    return refuse(option, "a span of time, such as 10m, 2h or 1d");
}

Result<std::optional<Span>> span_in(const Words& words, std::string_view option)
{
    return optional_value<Span>(words, option, [&](const auto& text) { return span_of(option, text); });
}

Result<TimeOfDay> time_of(std::string_view option, std::string_view text)
{
    if (const auto time = parse_time_of_day(text)) return *time;
    return refuse(option, "a time of day from 00:00 to 23:59, such as 09:30");
}

Result<Weekdays> weekdays_in(const Words& words, std::string_view option)
{
    if (!words.has(option)) return every_day;
    Weekdays chosen;
    for (const auto& list : words.all(option))
        for (const auto& key : split(list, ',')) {
            const auto found = std::ranges::find(weekday_keys, key);
            if (found == weekday_keys.end()) return refuse(option, "days of the week with commas, such as mon,wed,fri");
            chosen.set(static_cast<std::size_t>(found - weekday_keys.begin()));
        }
    if (chosen.none()) return refuse(option, "days of the week with commas, such as mon,wed,fri");
    return chosen;
}

Result<> check_option_text(std::string_view option, std::string_view text, std::size_t longest)
{
    if (text.size() > longest)
        return fail(ErrorKind::Invalid, "The text after " + std::string(option) + " is too long. Keep it under " +
                                            std::to_string(longest) + " letters.");
    if (!is_plain_utf8(text))
        return fail(ErrorKind::Invalid, "The text after " + std::string(option) +
                                            " holds characters that cannot be "
                                            "kept. Type it as plain UTF-8 text.");
    return {};
}

std::string no_such(std::string_view what, std::string_view key, std::span<const std::string_view> known)
{
    constexpr std::size_t longest_shown = 40;
    constexpr std::size_t most_listed = 30;
    std::string text = "There is no " + std::string(what) + " of that name.";
    const auto meant = key.size() > longest_shown ? std::string() : guidance::hint(key, known);
    if (!meant.empty()) return text + meant;
    if (known.size() > most_listed || known.empty()) return text;
    return text + " Choose one of: " + join({known.begin(), known.end()}, ", ") + ".";
}

}  // namespace aftercare::cli
