#pragma once

#include "app/domain/occurrence.h"
#include "app/domain/own_routine.h"
#include "app/domain/plan.h"
#include "app/domain/routine_run.h"
#include "app/domain/session.h"

#include <filesystem>
#include <string>

#include <unistd.h>

// One filled-in row of every kind, and the few moments and ids that tests about the diary need.
namespace aftercare::samples {

using namespace std::chrono_literals;

inline const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h};
inline const Day monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 23}};
inline const LocalSecond noon_local{monday + 12h};

inline Moment at(Instant instant) { return {instant, 1h, "Europe/Paris"}; }

// Distinct for each number, and in its order.
inline Uuid uuid(int number)
{
    Uuid::Bytes bytes{0x01, 0x90, 0, 0, 0, 0, 0x70, 0, 0x80};
    bytes[14] = static_cast<std::uint8_t>(number >> 8);
    bytes[15] = static_cast<std::uint8_t>(number);
    return Uuid::from_bytes(bytes);
}

inline PainEntry entry(int number, int level = 4, Day for_day = monday)
{
    return {PainEntryId(uuid(number)), for_day, at(noon), noon + 5min, {.level = *PainLevel::from(level)}};
}

inline PainEntry full_entry(int number)
{
    auto made = entry(number, 6);
    auto& details = made.details;
    details.worst = PainLevel::from(8);
    details.average = PainLevel::from(5);
    details.least = PainLevel::from(0);
    details.sites = {*BodySite::from("low_back_left"), *BodySite::from("neck")};
    details.qualities = {*PainQuality::from("aching"), *PainQuality::from("stiff")};
    details.triggers = {*PainTrigger::from("sitting")};
    details.reliefs = {*PainRelief::from("heat"), *PainRelief::from("walking")};
    details.sleep = SleepHours::from(6.5);
    details.mood = Rating::from(7);
    details.function = Rating::from(3);
    details.medicines = {"ibuprofen 400 mg", "crème, \"warming\""};
    details.note = "After the stairs.\nBetter by noon – a bit.";
    return made;
}

inline RoutineRun run(int number, Instant started = noon)
{
    return {RoutineRunId(uuid(number)),
            {"gentle_morning", "Gentle morning", at(started), 8min, 5, 6, PainLevel::from(5), PainLevel::from(3)}};
}

inline TreatmentSession session(int number, Instant held = noon)
{
    return {TreatmentSessionId(uuid(number)),
            {at(held),
             "Dana",
             {*Technique::from("swedish"), *Technique::from("thai")},
             PainLevel::from(6),
             PainLevel::from(3),
             std::nullopt,
             "Firm, but good."}};
}

inline Appointment appointment(int number, Instant planned = noon)
{
    return {AppointmentId(uuid(number)), {at(planned), "Dana", "12 Mill Lane", {24h, 2h}}};
}

inline PlanItem plan_item(int number, int order = 1)
{
    return {PlanItemId(uuid(number)),
            order,
            {"Only as far as it is comfortable.", "knee_rolls", "2 rounds of 10, morning and evening", "Dana", monday}};
}

inline OwnRoutine own_routine(int number)
{
    return {OwnRoutineId(uuid(number)),
            {"Gently into the day",
             "Before I get up",
             {{.exercise = "knee_rolls", .length = 40s, .rest = 10s, .cue = "Small range – slowly"},
              {.exercise = "", .kind = StepKind::Rest, .length = 15s, .cue = "Turn onto your back"},
              {.exercise = "single_knee_to_chest",
               .kind = StepKind::Hold,
               .length = 20s,
               .sides = StepSides::Both,
               .cue = "",
               .optional = true}}}};
}

inline ReminderRule rule(int number, Schedule schedule = TimesOfDay{{9h, 14h + 30min}, Weekdays{0b0111110}})
{
    return {ReminderRuleId(uuid(number)),
            noon,
            {ReminderKind::Stretch, "Time to stretch", "gentle_morning", std::move(schedule), false, std::nullopt}};
}

inline Occurrence occurrence(int number, const ReminderRule& rule, LocalSecond due_local = noon_local)
{
    return {OccurrenceId(uuid(number)),
            rule.id,
            rule.details.kind,
            rule.details.text,
            rule.details.routine,
            due_local,
            at(Instant{due_local.time_since_epoch() - 1h}),
            OccurrenceState::Pending,
            std::nullopt};
}

// A folder that is gone at the end of the test.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& name)
        : path(std::filesystem::temp_directory_path() / ("aftercare-test-" + name + "-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path path;
};

}  // namespace aftercare::samples
