#include "app/ui/words.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

// `form` is "weekday", "weekday_short" or "weekday_letter"; 0 is Sunday.
std::string_view weekday_word(const Ui& ui, std::string_view form, weekday day)
{
    return ui.t("words." + std::string(form) + "_" + std::to_string(day.c_encoding()));
}

// `form` is "month" or "month_short"; 1 is January.
std::string_view month_word(const Ui& ui, std::string_view form, month month)
{
    return ui.t("words." + std::string(form) + "_" + std::to_string(unsigned(month)));
}

std::string day_number(year_month_day date) { return std::to_string(unsigned(date.day())); }

struct Unit {
    std::string_view one, many;
    Span length;
};
constexpr std::array<Unit, 4> units = {{{"words.one_week", "words.weeks", days(7)},
                                        {"words.one_day", "words.days", days(1)},
                                        {"words.one_hour", "words.hours", hours(1)},
                                        {"words.one_minute", "words.minutes", minutes(1)}}};

std::string counted(const Ui& ui, const Unit& unit, long long count)
{
    if (count == 1) return std::string(ui.t(unit.one));
    return ui.t(unit.many, {{"n", std::to_string(count)}});
}

}  // namespace

std::string long_day(const Ui& ui, Day day)
{
    const year_month_day date(day);
    return ui.t("words.long_day", {{"weekday", weekday_word(ui, "weekday", weekday(day))},
                                   {"day", day_number(date)},
                                   {"month", month_word(ui, "month", date.month())}});
}

std::string short_day(const Ui& ui, Day day)
{
    const year_month_day date(day);
    return ui.t("words.short_day", {{"weekday", weekday_word(ui, "weekday_short", weekday(day))},
                                    {"day", day_number(date)},
                                    {"month", month_word(ui, "month_short", date.month())}});
}

std::string plain_day(const Ui& ui, Day day, bool with_year)
{
    const year_month_day date(day);
    auto words = day_number(date) + " " + short_month(ui, date.month());
    if (with_year) words += " " + std::to_string(int(date.year()));
    return words;
}

std::string dated_day(const Ui& ui, Day day, Day today)
{
    const auto year = year_month_day(day).year();
    if (year == year_month_day(today).year()) return short_day(ui, day);
    return ui.t("words.day_of_year", {{"day", short_day(ui, day)}, {"year", std::to_string(int(year))}});
}

std::string relative_day(const Ui& ui, Day day, Day today)
{
    if (day == today) return std::string(ui.t("words.today"));
    if (day == today - days(1)) return std::string(ui.t("words.yesterday"));
    if (day == today + days(1)) return std::string(ui.t("words.tomorrow"));
    return short_day(ui, day);
}

std::string coming_day(const Ui& ui, Day day, Day today)
{
    if (day <= today + days(1)) return relative_day(ui, day, today);
    if (day < today + weeks(1)) return std::string(weekday_word(ui, "weekday", weekday(day)));
    return plain_day(ui, day, year_month_day(day).year() != year_month_day(today).year());
}

std::string day_and_time(const Ui& ui, LocalSecond time, Day today)
{
    const auto day = floor<days>(time);
    return ui.t("words.day_and_time", {{"day", relative_day(ui, day, today)}, {"time", clock_text(time)}});
}

std::string month_and_year(const Ui& ui, year_month month)
{
    return ui.t("words.month_and_year",
                {{"month", month_word(ui, "month", month.month())}, {"year", std::to_string(int(month.year()))}});
}

std::string short_month(const Ui& ui, month month) { return std::string(month_word(ui, "month_short", month)); }

std::string short_weekday(const Ui& ui, Day day)
{
    return std::string(weekday_word(ui, "weekday_short", weekday(day)));
}

std::string weekday_letter(const Ui& ui, weekday day) { return std::string(weekday_word(ui, "weekday_letter", day)); }

std::string span_words(const Ui& ui, Span span)
{
    for (const auto& unit : units)
        if (span >= unit.length && span % unit.length == Span{}) return counted(ui, unit, span / unit.length);
    const auto seconds = span % minutes(1);
    if (span < minutes(1)) return ui.t("words.seconds", {{"n", std::to_string(seconds.count())}});
    return counted(ui, units.back(), span / minutes(1));
}

std::string minutes_words(const Ui& ui, Span span)
{
    const auto whole = std::max<long long>(1, round<minutes>(span).count());
    return ui.t("words.short_minutes", {{"n", std::to_string(whole)}});
}

std::string distance_words(const Ui& ui, Instant moment, Instant now)
{
    const Span distance = moment > now ? moment - now : now - moment;
    if (distance < minutes(1)) return std::string(ui.t("words.now"));
    // Hours until two days: "15 hours ago" says more than "1 day ago". Weeks only from two on.
    const auto& unit = distance >= days(14)   ? units[0]
                       : distance >= days(2)  ? units[1]
                       : distance >= hours(1) ? units[2]
                                              : units[3];
    // Days to the nearest: a visit at half past ten in a week is not "in 6 days" a minute after half past ten.
    const Span half = unit.length >= days(1) ? Span{unit.length} / 2 : Span{0};
    const auto amount = counted(ui, unit, (distance + half) / unit.length);
    return ui.t(moment > now ? "words.in_future" : "words.in_past", {{"amount", amount}});
}

std::string_view term(const Ui& ui, std::string_view vocabulary, std::string_view key)
{
    return ui.t("terms." + std::string(vocabulary) + "." + std::string(key));
}

}  // namespace aftercare::ui
