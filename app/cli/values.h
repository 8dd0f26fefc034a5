#pragma once

#include "app/base/time.h"
#include "app/cli/words.h"
#include "app/domain/pain.h"
#include "app/domain/schedule.h"
#include "app/guidance/spelling.h"

// Words as values. Every error is Invalid, names the option, and says what it takes.
namespace aftercare::cli {

// A whole number in that range.
Result<int> whole_number(std::string_view option, std::string_view text, int least, int most);

// What was given last, or none when the option was not given.
Result<std::optional<int>> number_in(const Words& words, std::string_view option, int most);
Result<std::optional<PainLevel>> level_in(const Words& words, std::string_view option);
Result<std::optional<SleepHours>> sleep_in(const Words& words, std::string_view option);
Result<std::optional<Day>> day_in(const Words& words, std::string_view option, Day today);

// --from and --to, both included; an end that was not given is open.
struct DayRange {
    std::optional<Day> from, to;
};
Result<DayRange> days_in(const Words& words, Day today);

Result<std::optional<Moment>> moment_in(const Words& words, std::string_view option, Instant now, const Zone& zone);
Result<std::optional<Span>> span_in(const Words& words, std::string_view option);

Result<Span> span_of(std::string_view option, std::string_view text);
Result<TimeOfDay> time_of(std::string_view option, std::string_view text);
// "mon,tue,sat"; every day when the option was not given.
Result<Weekdays> weekdays_in(const Words& words, std::string_view option);

// Refuses text that cannot be kept, and names the option.
Result<> check_option_text(std::string_view option, std::string_view text, std::size_t longest);

// A sentence for a key that nothing has: "There is no site of that name. Did you mean "low_back"?"
std::string no_such(std::string_view what, std::string_view key, std::span<const std::string_view> known);

// Every value of an option that takes the keys of a vocabulary, each once; `what` is "site".
template <class T>
Result<std::vector<T>> terms_in(const Words& words, std::string_view option, std::string_view what)
{
    std::vector<T> terms;
    for (const auto& key : words.all(option)) {
        const auto term = T::from(key);
        if (!term) return fail(ErrorKind::Invalid, no_such(what, key, T::keys()));
        if (std::ranges::find(terms, *term) == terms.end()) terms.push_back(*term);
    }
    return terms;
}

}  // namespace aftercare::cli
