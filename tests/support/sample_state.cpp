#include "tests/support/sample_state.h"

#include "app/guidance/figure_reader.h"

#include <array>

namespace aftercare::tests {
namespace {

using namespace std::chrono;

Moment moment_at(LocalSecond local) { return {Instant{local.time_since_epoch()}, {}, "UTC"}; }

void set_now(AppState& state, LocalSecond now)
{
    state.local_now = moment_at(now);
    state.now = state.local_now.at;
    state.today = state.local_now.day();
}

void add_entry(AppState& state, PainEntry entry)
{
    DaySummary day{.day = entry.for_day};
    day.mean = entry.details.level.value();
    day.min = day.max = entry.details.level.value();
    day.entries = 1;
    state.diary.days.push_back(day);
    state.diary.entries.insert(state.diary.entries.begin(), std::move(entry));
    ++state.diary.total;
}

void add_run(AppState& state, int number, LocalSecond started)
{
    RoutineRunDetails details;
    details.routine = "morning_mobility_6";
    details.title = "Morning mobility";
    details.started_at = moment_at(started);
    details.spent = minutes(6);
    details.done = details.of = 10;
    state.diary.runs.insert(state.diary.runs.begin(), RoutineRun{RoutineRunId(sample_uuid(500 + number)), details});
}

void add_follow_ups(AppState& state)
{
    auto& follow_ups = state.follow_ups;
    SessionDetails massage{.at = moment_at(october(21, 17, 30)), .therapist = "Priya"};
    massage.techniques = {*Technique::from("swedish")};
    follow_ups.sessions = {TreatmentSession{TreatmentSessionId(sample_uuid(600)), massage}};
    AppointmentDetails visit{.at = moment_at(october(27, 14, 15)), .therapist = "Physio, Anna Okafor"};
    follow_ups.appointments = {Appointment{AppointmentId(sample_uuid(610)), visit}};
    RuleDetails rule{
        .kind = ReminderKind::Stretch, .text = "Desk break", .schedule = TimesOfDay{{hours(9) + minutes(30)}}};
    follow_ups.rules = {ReminderRule{ReminderRuleId(sample_uuid(620)), Instant{}, rule}};
    follow_ups.coming = {
        {follow_ups.rules.front().id, rule.kind, rule.text, {october(22, 9, 30), moment_at(october(22, 9, 30)).at}}};
    follow_ups.waiting = {sample_occurrence(1, "Note how sore you feel", october(22, 8, 0), ReminderKind::CheckIn),
                          sample_occurrence(2, "Easy walk, 10 minutes", october(22, 8, 30)),
                          sample_occurrence(3, "Desk break", october(21, 22, 0), ReminderKind::Stretch),
                          sample_occurrence(4, "Drink something", october(22, 6, 0), ReminderKind::Hydration)};
    follow_ups.waiting[2].state = follow_ups.waiting[3].state = OccurrenceState::Missed;
    follow_ups.agent = {.installed = true, .running = true, .detail = ""};
    follow_ups.notifier.reachable = true;
}

}  // namespace

const guidance::Library& shipped_library()
{
    static const auto library = [] {
        auto loaded = guidance::load_library("content");
        loaded.library.add_figures(guidance::load_figures("content").figures);
        return std::move(loaded.library);
    }();
    return library;
}

Uuid sample_uuid(int number)
{
    std::array<std::uint8_t, 10> chance{};
    chance[8] = static_cast<std::uint8_t>(number >> 8);
    chance[9] = static_cast<std::uint8_t>(number & 255);
    return Uuid::version_7(sys_time<milliseconds>(milliseconds(1'790'000'000'000)), chance);
}

LocalSecond october(int day, int hour, int minute)
{
    return local_days(2026y / October / day) + hours(hour) + minutes(minute);
}

PainEntry sample_entry(int number, int level, LocalSecond felt_at)
{
    const auto moment = moment_at(felt_at);
    return {PainEntryId(sample_uuid(number)), moment.day(), moment, moment.at, {.level = *PainLevel::from(level)}};
}

PlanItem sample_plan_item(int number, PlanDetails details)
{
    details.given_on = local_days(2026y / October / 21);
    return {PlanItemId(sample_uuid(700 + number)), number, std::move(details)};
}

Occurrence sample_occurrence(int number, std::string text, LocalSecond due, ReminderKind kind)
{
    return {.id = OccurrenceId(sample_uuid(1000 + number)),
            .rule = ReminderRuleId(sample_uuid(620)),
            .kind = kind,
            .text = std::move(text),
            .routine = {},
            .due_local = due,
            .due = moment_at(due),
            .state = OccurrenceState::Delivered};
}

AppState empty_state()
{
    AppState state;
    set_now(state, october(22, 9, 5));
    state.library = &shipped_library();
    state.settings.welcomed = true;
    state.diary_folder = "/home/margaret/.local/share/aftercare";
    return state;
}

AppState typical_state()
{
    auto state = empty_state();
    state.settings.name = "Margaret";
    constexpr std::array levels = {4, 5, -1, 6, 7, 6, 5, 5, 4, 6, -1, 4, 5, 4, 3, 4, 3, 4, 3, -1, 5};
    for (int day = 1; day <= static_cast<int>(levels.size()); ++day)
        if (const int level = levels[static_cast<std::size_t>(day - 1)]; level >= 0)
            add_entry(state, sample_entry(day, level, october(day, 19, 10)));
    auto& newest = state.diary.entries.front();
    newest.details.sites = {*BodySite::from("low_back_left")};
    newest.details.qualities = {*PainQuality::from("stiff")};
    state.diary.entries[1].entered_at += days(1);
    state.diary.entries[2].details.note = "After gardening";
    add_run(state, 1, october(19, 8, 0));
    add_run(state, 2, october(21, 8, 0));
    add_follow_ups(state);
    return state;
}

}  // namespace aftercare::tests
