#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/records/json_reminders.h"
#include "app/records/json_settings.h"

#include <array>

namespace aftercare::cli {
namespace {

Result<bool> on_or_off(std::string_view option, const std::string& text)
{
    if (text == "on" || text == "off") return text == "on";
    return fail(ErrorKind::Invalid, "Give " + std::string(option) + " as on or off.");
}

constexpr std::array<std::pair<std::string_view, bool Settings::*>, 5> switches = {{
    {"--less-motion", &Settings::less_motion},
    {"--single-keys", &Settings::single_key_shortcuts},
    {"--sounds", &Settings::sounds},
    {"--spoken-cues", &Settings::spoken_cues},
    {"--fluid-restriction", &Settings::fluid_restriction},
}};

Result<> take_switches(const Words& words, Settings& settings)
{
    for (const auto& [option, setting] : switches) {
        const auto given = words.last(option);
        if (!given) continue;
        TRY_LET(on, on_or_off(option, *given));
        settings.*setting = on;
    }
    return {};
}

Result<> take_looks(const Words& words, Settings& settings)
{
    if (const auto name = words.last("--name")) {
        TRY(check_option_text("--name", *name, longest_name));
        settings.name = *name;
    }
    if (const auto percent = words.last("--text-percent")) {
        TRY_LET(number, whole_number("--text-percent", *percent, text_percents[0], *std::rbegin(text_percents)));
        settings.text_percent = number;
    }
    const auto theme = words.last("--theme");
    if (!theme) return {};
    const auto known = theme_from(*theme);
    if (!known)
        return fail(ErrorKind::Invalid, "There is no theme " + *theme + ". Give system, light, dark or high_contrast.");
    settings.theme = *known;
    return {};
}

Result<> take_quiet_hours(const std::string& text, Settings& settings)
{
    settings.quiet_hours.reset();
    if (text == "none") return {};
    const auto ends = split(text, '-');
    if (ends.size() != 2) return fail(ErrorKind::Invalid, "Give --quiet-hours as 21:00-07:00, or none.");
    TRY_LET(from, time_of("--quiet-hours", ends[0]));
    TRY_LET(to, time_of("--quiet-hours", ends[1]));
    settings.quiet_hours = QuietHours{from, to};
    return {};
}

Result<> take_times(const Words& words, Settings& settings)
{
    if (const auto quiet = words.last("--quiet-hours")) TRY(take_quiet_hours(*quiet, settings));
    if (words.has("--working-days")) {
        TRY_LET(days, weekdays_in(words, "--working-days"));
        settings.working_days = days;
    }
    if (const auto starts = words.last("--day-starts")) {
        TRY_LET(time, time_of("--day-starts", *starts));
        settings.day_starts = time;
    }
    return {};
}

Result<> take_region(const Words& words, const guidance::Library& library, Settings& settings)
{
    const auto region = words.last("--region");
    if (!region) return {};
    std::vector<std::string_view> keys;
    for (const auto& one : library.safety().regions) keys.push_back(one.key);
    if (std::ranges::find(keys, *region) == keys.end())
        return fail(ErrorKind::Invalid, no_such("country", *region, keys));
    settings.region = *region;
    return {};
}

std::string said(bool on) { return on ? "on" : "off"; }

void print_settings(const Settings& settings, Call& call)
{
    if (call.wants_json()) return call.print(records::json_of(settings, call.zone()));
    const auto& quiet = settings.quiet_hours;
    const auto* region = call.library().region(settings.region);
    constexpr int labels = 18;
    auto page = call.page();
    page.field("Name", settings.name, labels);
    page.field("Text size", std::to_string(settings.text_percent) + " %", labels);
    page.field("Colours", std::string(key_of(settings.theme)), labels);
    page.field("Less motion", said(settings.less_motion), labels);
    page.field("Single keys", said(settings.single_key_shortcuts), labels);
    page.field("Sounds", said(settings.sounds), labels);
    page.field("Spoken cues", said(settings.spoken_cues), labels);
    page.field("Quiet hours", quiet ? clock_text(quiet->from) + "-" + clock_text(quiet->to) : "none", labels);
    page.field("Working days", join(records::weekday_keys(settings.working_days), ","), labels);
    page.field("A day begins at", clock_text(settings.day_starts), labels);
    page.field("Country", region ? region->name : settings.region, labels);
    page.field("Fluid limit", said(settings.fluid_restriction), labels);
    call.print(page);
}

Result<> show(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    print_settings(app->state().settings, call);
    return {};
}

Result<> set(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    const auto& before = app->state().settings;
    auto settings = before;
    TRY(take_looks(words, settings));
    TRY(take_switches(words, settings));
    TRY(take_times(words, settings));
    TRY(take_region(words, call.library(), settings));
    if (settings == before) {
        call.remark("Nothing has changed. Look at aftercare settings set --help for what can be given.");
    } else {
        TRY(app->carry_out(ChangeSettings{settings}));
        call.confirm("Settings saved. Take it back with: aftercare undo");
    }
    print_settings(app->state().settings, call);
    return {};
}

}  // namespace

std::vector<Verb> settings_verbs()
{
    return {
        {"settings show", "Show the settings.", {}, {}, "", show},
        {"settings set",
         "Change settings: only what is given changes. The window follows at once.",
         {},
         {{"--name", "TEXT", "how the greeting calls you; \"\" for no name"},
          {"--text-percent", "N", "the size of text, 100 to 250"},
          {"--theme", "KEY", "system, light, dark or high_contrast"},
          {"--less-motion", "on|off", "figures show two stills instead of moving"},
          {"--single-keys", "on|off", "single letters as shortcuts"},
          {"--sounds", "on|off", "of the routine player"},
          {"--spoken-cues", "on|off", "a voice says each step of a routine"},
          {"--quiet-hours", "HH:MM-HH:MM", "no notifications then; or none"},
          {"--working-days", "DAYS", "mon,tue,wed,thu,fri,sat,sun", false, true},
          {"--day-starts", "HH:MM", "until then the night belongs to the day before; 00:00 to 06:00"},
          {"--region", "KEY", "whose emergency numbers are shown"},
          {"--fluid-restriction", "on|off", "someone set you a limit: nothing says how much to drink"}},
         "Examples:\n  aftercare settings set --text-percent 150 --theme dark\n"
         "  aftercare settings set --quiet-hours 22:00-07:30 --working-days mon,tue,thu\n",
         set},
    };
}

}  // namespace aftercare::cli
