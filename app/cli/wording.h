#pragma once

#include "app/domain/exercise.h"
#include "app/domain/pain.h"
#include "app/domain/plan.h"
#include "app/domain/reminder_rule.h"
#include "app/guidance/library.h"
#include "app/guidance/strings.h"

// Days, moments and terms as people read them, in the interface language; where its words are missing, as data.
namespace aftercare::cli {

std::string day_text(const guidance::Strings& strings, Day day);              // "Mon 5 Jan 2026"
std::string moment_text(const guidance::Strings& strings, const Moment& at);  // "Mon 5 Jan 2026 09:10"
// And by the clock of `here` where that reads otherwise: "Mon 5 Jan 2026 10:00 (16:00 where you are)".
std::string moment_text(const guidance::Strings& strings, const Moment& at, const Zone& here);
std::string term_text(const guidance::Strings& strings, std::string_view vocabulary, std::string_view key);
std::string level_text(const std::optional<PainLevel>& level);                   // "4 of 10", ""
std::string plan_title(const PlanItem& item, const guidance::Library& library);  // the exercise, else the words
std::string seconds_text(Span span);                                             // "45 s", "3 min", "1:30 min"
std::string_view phase_text(Phase phase);                                        // which days it suits: "any day"
// After a line of a list: " (only when a clinician gave it to you)"; "" for what anyone may do.
std::string clinician_remark(Phase phase);
std::string counted(std::size_t count, std::string_view one, std::string_view many);  // "1 visit", "2 visits"
std::string decimal_text(double value);                                               // "3.5"
// How it comes beyond when: "working days only, high urgency"; "" for the usual manner.
std::string manner_text(const RuleDetails& rule);
std::string schedule_text(const guidance::Strings& strings, const Schedule& schedule);

// The terms of a list; some hold commas of their own.
template <class Terms>
std::string terms_text(const guidance::Strings& strings, std::string_view vocabulary, const Terms& terms)
{
    std::string text;
    for (const auto& term : terms) {
        if (!text.empty()) text += "; ";
        text += term_text(strings, vocabulary, term.key());
    }
    return text;
}

}  // namespace aftercare::cli
