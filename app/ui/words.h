#pragma once

#include "app/base/time.h"
#include "app/ui/kit/ui.h"

#include <string>

// Dates, times and amounts as people read them, in the interface language.
namespace aftercare::ui {

std::string long_day(const Ui& ui, Day day);                   // "Thursday 22 October"
std::string short_day(const Ui& ui, Day day);                  // "Thu 22 Oct"
std::string plain_day(const Ui& ui, Day day, bool with_year);  // "22 Oct", or "22 Oct 2026" where years matter
std::string dated_day(const Ui& ui, Day day, Day today);       // short_day, with the year where it is another one
std::string relative_day(const Ui& ui, Day day, Day today);    // "Today", "Yesterday", "Tomorrow", else short_day
// "Today", "Tomorrow", "Sunday" within the next week, else "22 Nov", with the year when it is another one.
std::string coming_day(const Ui& ui, Day day, Day today);
std::string day_and_time(const Ui& ui, LocalSecond time, Day today);      // "Yesterday, 19:10"
std::string month_and_year(const Ui& ui, std::chrono::year_month month);  // "October 2026"
std::string short_month(const Ui& ui, std::chrono::month month);          // "Oct"
std::string short_weekday(const Ui& ui, Day day);                         // "Thu"
std::string weekday_letter(const Ui& ui, std::chrono::weekday day);       // "M"
std::string span_words(const Ui& ui, Span span);                          // "2 hours", "1 day"
std::string minutes_words(const Ui& ui, Span span);                       // "6 min", rounded to the nearest, at least 1
// "in 5 days", "in 2 hours", "15 hours ago", "now". Hours up to two days, rounded down; then the nearest whole unit.
std::string distance_words(const Ui& ui, Instant moment, Instant now);
// The words for a vocabulary term: term(ui, "site", "low_back_left") is "Lower back, left".
std::string_view term(const Ui& ui, std::string_view vocabulary, std::string_view key);

}  // namespace aftercare::ui
