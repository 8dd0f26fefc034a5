#include "app/program/tour_day.h"

#include "app/guidance/library.h"

#include <array>

namespace aftercare {
namespace {

using namespace std::chrono;

constexpr local_days tour_day{2026y / October / 22};

Moment at(Day day, minutes time) { return {Instant{(day + time).time_since_epoch()}, seconds{0}, "UTC"}; }

PainLevel level(int value) { return *PainLevel::from(value); }

// The levels of six weeks, newest last; −1 is a day without a note.
constexpr std::array levels = {6, 6,  5, 7, 6, -1, 5, 6, 6, 5,  6, 5, 6, 5, -1, -1, 5, 4, 5,  5, 4,
                               5, -1, 6, 7, 6, 5,  5, 4, 6, -1, 4, 5, 4, 3, 4,  3,  4, 3, -1, 5, 4};

PainDetails details_of(int value, std::size_t number)
{
    PainDetails details{.level = level(value)};
    details.worst = level(std::min(10, value + 1 + static_cast<int>(number % 2)));
    details.least = level(std::max(0, value - 2));
    details.sites = {*BodySite::from("low_back_left")};
    if (number % 3 == 0) details.sites.push_back(*BodySite::from("buttock_left"));
    details.qualities = {*PainQuality::from("aching")};
    if (number % 2 == 0) details.qualities.push_back(*PainQuality::from("stiff"));
    details.triggers = {*PainTrigger::from(number % 3 == 0 ? "lifting" : "sitting")};
    details.reliefs = {*PainRelief::from(number % 2 == 0 ? "walking" : "heat")};
    details.sleep = SleepHours::from(6.5 + 0.5 * static_cast<double>(number % 3));
    details.mood = level(6);
    if (number % 11 == 0) details.note = "Better after a walk.";
    return details;
}

Result<> do_all(App& app, const std::vector<Command>& commands)
{
    for (const auto& command : commands)
        if (auto done = app.carry_out(command); !done) return std::move(done).failure();
    return {};
}

std::vector<Command> notes()
{
    std::vector<Command> commands;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i] < 0) continue;
        const auto day = tour_day - days{static_cast<int>(levels.size() - i)};
        commands.push_back(SavePainEntry{details_of(levels[i], i), at(day, hours{19} + minutes{10}), std::nullopt});
    }
    return commands;
}

std::vector<Command> routines(const guidance::Library& library)
{
    std::vector<Command> commands;
    const auto* routine = library.routine("morning_mobility_6");
    if (!routine) return commands;
    const int steps = static_cast<int>(routine->steps.size());
    for (int back = 38; back > 0; back -= back % 5 == 0 ? 3 : 2)
        commands.push_back(LogRoutine{{.routine = routine->key,
                                       .title = routine->title,
                                       .started_at = at(tour_day - days{back}, hours{7} + minutes{50}),
                                       .spent = routine->total,
                                       .done = steps,
                                       .of = steps,
                                       .before = level(5),
                                       .after = level(4)}});
    return commands;
}

std::vector<Command> care()
{
    const auto session = [](int back, int before, int after, std::optional<PainLevel> next) {
        return AddSession{{.at = at(tour_day - days{back}, hours{17} + minutes{30}),
                           .therapist = "Priya Nair",
                           .techniques = {*Technique::from("swedish")},
                           .before = level(before),
                           .after = level(after),
                           .next_day = next,
                           .note = "Two exercises to do at home."}};
    };
    return {session(28, 6, 4, level(5)),
            session(14, 6, 5, level(5)),
            session(1, 5, 4, std::nullopt),
            AddAppointment{{.at = at(tour_day + days{5}, hours{14} + minutes{15}),
                            .therapist = "Anna Okafor",
                            .place = "Harbour Clinic",
                            .remind_before = {days{1}, hours{2}}}},
            AddAppointment{{.at = at(tour_day + days{13}, hours{17} + minutes{30}),
                            .therapist = "Priya Nair",
                            .place = {},
                            .remind_before = {days{1}}}},
            AddPlanItem{{.text = "Only as far as it is comfortable.",
                         .exercise = "cat_cow",
                         .dose = "2 rounds of 10, morning and evening",
                         .given_by = "Anna Okafor",
                         .given_on = tour_day - days{9}}},
            AddPlanItem{{.text = "Walk to the park and back, on the flat",
                         .dose = "every day",
                         .given_by = "Anna Okafor",
                         .given_on = tour_day - days{9}}}};
}

std::vector<Command> questionnaires()
{
    const auto answer = [](Measure measure, int back, std::vector<MeasureItem> items) {
        const auto day = tour_day - days{back};
        return SaveMeasure{{measure, day, at(day, hours{18}), std::move(items)}};
    };
    return {answer(Measure::Peg, 35, {{"pain", 6}, {"enjoyment", 7}, {"activity", 6}}),
            answer(Measure::Activities, 35, {{"putting on shoes", 4}, {"an hour in the garden", 2}}),
            answer(Measure::Peg, 7, {{"pain", 5}, {"enjoyment", 4}, {"activity", 4}}),
            answer(Measure::Activities, 7, {{"putting on shoes", 6}, {"an hour in the garden", 4}})};
}

std::vector<Command> reminders()
{
    Weekdays not_sunday = every_day;
    not_sunday.reset(0);
    return {AddReminder{{.kind = ReminderKind::CheckIn,
                         .text = "Note how sore you feel",
                         .schedule = TimesOfDay{{hours{8}}, every_day}}},
            AddReminder{{.kind = ReminderKind::Custom,
                         .text = "Easy walk, 10 minutes",
                         .schedule = TimesOfDay{{hours{8} + minutes{30}}, every_day}}},
            AddReminder{{.kind = ReminderKind::Posture,
                         .text = "Stand and move",
                         .schedule = EverySpan{hours{1}, hours{9} + minutes{30}, hours{19} + minutes{30}, every_day}}},
            AddReminder{{.kind = ReminderKind::Routine,
                         .text = "Morning mobility",
                         .routine = "morning_mobility_6",
                         .schedule = TimesOfDay{{hours{7} + minutes{45}}, not_sunday}}},
            InstallAgent{}};
}

}  // namespace

PreciseInstant tour_morning() { return sys_days{2026y / October / 22} + hours{7}; }

Result<> live_until_the_tour(App& app)
{
    auto settings = app.state().settings;
    settings.name = "Margaret";
    settings.region = "ca";
    settings.goal_days = 4;
    settings.goal_activity = "an hour in the garden";
    TRY(do_all(app, {ChangeSettings{settings}}));
    TRY(do_all(app, notes()));
    TRY(do_all(app, routines(*app.state().library)));
    TRY(do_all(app, care()));
    TRY(do_all(app, questionnaires()));
    return do_all(app, reminders());
}

}  // namespace aftercare
