#include "app/cli/rule_words.h"

#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/when_words.h"

#include <array>

namespace aftercare::cli {
namespace {

Result<IfMissed> if_missed_in(const std::string& text)
{
    if (text == "show") return IfMissed{Missed::ShowOnce, {}};
    if (text == "drop") return IfMissed{Missed::Drop, {}};
    const auto time = parse_time_of_day(text);
    if (time) return IfMissed{Missed::CatchUp, *time};
    return fail(ErrorKind::Invalid, "--if-missed takes show, drop, or a time of day to catch up at, such as 18:00.");
}

struct Switch {
    std::string_view on, off;
    bool RuleDetails::*set;
};
constexpr std::array<Switch, 4> switches = {{
    {"--working-days", "--no-working-days", &RuleDetails::on_working_days},
    {"--even-when-busy", "--no-even-when-busy", &RuleDetails::even_when_busy},
    {"--sound", "--no-sound", &RuleDetails::sound},
    {"--off", "--on", &RuleDetails::paused},
}};

Result<> read_switches(const Words& words, RuleDetails& rule)
{
    for (const auto& [on, off, set] : switches) {
        if (words.has(on) && words.has(off))
            return fail(ErrorKind::Invalid, "Give " + std::string(on) + " or " + std::string(off) + ", not both.");
        if (words.has(on) || words.has(off)) rule.*set = words.has(on);
    }
    return {};
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
    return read_switches(words, rule);
}

// Sessions and single moments keep to no weekday.
bool keeps_to_days(const Schedule& schedule)
{
    return !std::holds_alternative<Once>(schedule) && !std::holds_alternative<AfterSession>(schedule);
}

}  // namespace

const std::string_view rule_examples = R"(Examples:
  aftercare reminder add --kind checkin --time 20:00
  aftercare reminder add --kind posture --after-last 55m --between 09:00-17:00 --working-days
  aftercare reminder add --kind routine --routine desk_break_3 --time 15:00 --if-missed drop
  aftercare reminder add --kind measure --every 28d --from 2026-12-04 --time 10:00
  aftercare reminder add --kind checkin --after-session 2h --after-session 20h --after-session 72h
)";

const std::string_view rule_edit_examples = R"(What the reminder has already stays where help says "unless said".

Examples:
  aftercare reminder edit ID --days mon,wed
  aftercare reminder edit ID --every 45m --no-sound
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

std::vector<Option> rule_edit_options(Option kind)
{
    auto options = rule_options(kind);
    for (const auto& option : {Option{"--no-working-days", "", "on the other days too"},
                               Option{"--no-even-when-busy", "", "wait while you are away or busy"},
                               Option{"--no-sound", "", "without a sound"},
                               Option{"--off", "", "keep it, and do not remind"}, Option{"--on", "", "remind again"}})
        options.push_back(option);
    return options;
}

Result<> read_rule(const Words& words, const Call& call, RuleDetails& rule)
{
    const auto before = check(rule.schedule) ? std::optional(rule.schedule) : std::nullopt;
    if (says_when(words) || !before) {
        TRY_LET(schedule, schedule_in(words, call, before));
        rule.schedule = std::move(schedule);
    }
    if (words.has("--working-days") && !keeps_to_days(rule.schedule))
        return fail(ErrorKind::Invalid, "--working-days does not go with --at or --after-session: those keep to no "
                                        "day of the week.");
    if (const auto text = words.last("--text")) {
        TRY(check_option_text("--text", *text, longest_name));
        rule.text = *text;
    }
    if (const auto routine = words.last("--routine")) rule.routine = *routine;
    return read_manner(words, rule);
}

}  // namespace aftercare::cli
