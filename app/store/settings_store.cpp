#include "app/store/settings_store.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/transaction.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace aftercare::store {
namespace {

struct Field {
    std::string_view key;
    std::string (*write)(const Settings& settings);
    bool (*read)(const std::string& value, Settings& settings);  // false for a value that cannot be
};

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

bool read_yes_or_no(const std::string& value, bool& into)
{
    into = value == "yes";
    return value == "yes" || value == "no";
}

bool read_name(const std::string& value, std::string& into)
{
    into = value;
    return check_text(value, longest_name).has_value();
}

template <class Number>
bool read_number_from(const std::string& value, Number& into)
{
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), into);
    return error == std::errc{} && end == value.data() + value.size();
}

std::string write_quiet_hours(const Settings& settings)
{
    if (!settings.quiet_hours) return "none";
    return clock_text(settings.quiet_hours->from) + "-" + clock_text(settings.quiet_hours->to);
}

bool read_quiet_hours(const std::string& value, Settings& settings)
{
    settings.quiet_hours.reset();
    if (value == "none") return true;
    const auto times = split(value, '-');
    const auto from = times.size() == 2 ? parse_time_of_day(times[0]) : std::nullopt;
    const auto to = times.size() == 2 ? parse_time_of_day(times[1]) : std::nullopt;
    if (!from || !to || *from == *to) return false;
    settings.quiet_hours = QuietHours{*from, *to};
    return true;
}

std::string write_paused_until(const Settings& settings)
{
    if (!settings.reminders_paused_until) return "none";
    return std::to_string(settings.reminders_paused_until->time_since_epoch().count());
}

bool read_paused_until(const std::string& value, Settings& settings)
{
    settings.reminders_paused_until.reset();
    if (value == "none") return true;
    std::int64_t seconds = 0;
    if (!read_number_from(value, seconds)) return false;
    settings.reminders_paused_until = Instant{std::chrono::seconds{seconds}};
    return true;
}

bool read_working_days(const std::string& value, Settings& settings)
{
    const bool is_bits = value.size() == 7 && value.find_first_not_of("01") == std::string::npos;
    if (is_bits) settings.working_days = Weekdays(value);
    return is_bits;
}

bool read_day_starts(const std::string& value, Settings& settings)
{
    const auto time = parse_time_of_day(value);
    if (time) settings.day_starts = *time;
    return time.has_value();
}

bool read_baseline_from(const std::string& value, Settings& settings)
{
    settings.baseline_from = parse_iso_day(value);
    return settings.baseline_from || value == "none";
}

bool read_theme(const std::string& value, Settings& settings)
{
    const auto theme = theme_from(value);
    if (theme) settings.theme = *theme;
    return theme.has_value();
}

constexpr std::array<Field, 19> fields = {{
    {"name", [](const Settings& s) { return s.name; },
     [](const std::string& value, Settings& s) { return read_name(value, s.name); }},
    {"text_percent", [](const Settings& s) { return std::to_string(s.text_percent); },
     [](const std::string& value, Settings& s) { return read_number_from(value, s.text_percent); }},
    {"theme", [](const Settings& s) { return std::string(key_of(s.theme)); }, read_theme},
    {"less_motion", [](const Settings& s) { return yes_or_no(s.less_motion); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.less_motion); }},
    {"single_key_shortcuts", [](const Settings& s) { return yes_or_no(s.single_key_shortcuts); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.single_key_shortcuts); }},
    {"sounds", [](const Settings& s) { return yes_or_no(s.sounds); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.sounds); }},
    {"spoken_cues", [](const Settings& s) { return yes_or_no(s.spoken_cues); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.spoken_cues); }},
    {"quiet_hours", write_quiet_hours, read_quiet_hours},
    {"region", [](const Settings& s) { return s.region; },
     [](const std::string& value, Settings& s) { return read_name(value, s.region); }},
    {"working_days", [](const Settings& s) { return s.working_days.to_string(); }, read_working_days},
    {"fluid_restriction", [](const Settings& s) { return yes_or_no(s.fluid_restriction); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.fluid_restriction); }},
    {"day_starts", [](const Settings& s) { return clock_text(s.day_starts); }, read_day_starts},
    {"welcomed", [](const Settings& s) { return yes_or_no(s.welcomed); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.welcomed); }},
    {"goal_days", [](const Settings& s) { return std::to_string(s.goal_days); },
     [](const std::string& value, Settings& s) { return read_number_from(value, s.goal_days); }},
    {"goal_activity", [](const Settings& s) { return s.goal_activity; },
     [](const std::string& value, Settings& s) { return read_name(value, s.goal_activity); }},
    {"streaks", [](const Settings& s) { return yes_or_no(s.streaks); },
     [](const std::string& value, Settings& s) { return read_yes_or_no(value, s.streaks); }},
    {"baseline_from", [](const Settings& s) { return s.baseline_from ? iso_day(*s.baseline_from) : "none"; },
     read_baseline_from},
    {"baseline_reason", [](const Settings& s) { return s.baseline_reason; },
     [](const std::string& value, Settings& s) { return read_name(value, s.baseline_reason); }},
    {"reminders_paused_until", write_paused_until, read_paused_until},
}};

// Takes the value over, unless that would leave the settings out of their rules.
Result<> take_over(const std::string& key, const std::string& value, Settings& settings)
{
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
    if (field == fields.end())
        return fail(ErrorKind::Corrupt, "The diary holds a setting this program does not know: " + key +
                                            ". It is left alone; update Aftercare to use it.");
    Settings changed = settings;
    if (!field->read(value, changed) || !check(changed))
        return fail(ErrorKind::Corrupt, "The diary holds a broken value for the setting " + key +
                                            ". The usual value is used; choose it again in the settings.");
    settings = std::move(changed);
    return {};
}

Result<> write_all(Connection& db, const Settings& settings, Instant now)
{
    TRY_LET(statement, db.prepare("INSERT INTO setting (key, updated_at, value) VALUES (?, ?, ?)"
                                  " ON CONFLICT (key) DO UPDATE SET value = excluded.value,"
                                  " updated_at = excluded.updated_at, removed_at = NULL"
                                  " WHERE value <> excluded.value OR removed_at IS NOT NULL"));
    for (const auto& field : fields) {
        TRY(statement.bind_all(field.key, now, field.write(settings)));
        TRY(statement.run_to_end());
    }
    return {};
}

}  // namespace

SettingsStore::SettingsStore(const Database& database) : m_db(database.connection()) {}

Result<LoadedSettings> SettingsStore::load() const
{
    LoadedSettings loaded;
    TRY_LET(statement, m_db.prepare("SELECT key, value FROM setting WHERE removed_at IS NULL ORDER BY key"));
    for (;;) {
        TRY_LET(next, statement.step());
        if (next == Step::Done) return loaded;
        if (const auto taken = take_over(statement.text(0), statement.text(1), loaded.settings); !taken)
            loaded.problems.push_back(taken.error());
    }
}

Result<> SettingsStore::save(const Settings& settings, Instant now)
{
    TRY(check(settings));
    if (in_transaction(m_db.handle())) return write_all(m_db, settings, now);
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    TRY(write_all(m_db, settings, now));
    return whole.commit();
}

}  // namespace aftercare::store
