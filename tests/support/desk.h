#pragma once

#include "app/core/app.h"
#include "app/guidance/library.h"
#include "app/guidance/strings.h"
#include "platform/null/counting_chance.h"
#include "platform/null/immediate_errands.h"
#include "platform/null/manual_clock.h"
#include "platform/null/null_background.h"
#include "platform/null/recording_calendars.h"
#include "platform/null/recording_notifier.h"
#include "platform/null/recording_presence.h"
#include "platform/null/recording_sounds.h"
#include "platform/null/recording_speech.h"
#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

namespace aftercare::test {

// A small library: one routine of two steps and a rest, and its exercise.
inline guidance::Library small_library()
{
    using namespace std::chrono_literals;
    guidance::LibraryParts parts;
    Exercise rolls;
    rolls.key = "knee_rolls";
    rolls.title = "Knee rolls";
    rolls.dose.reps = 5;
    parts.exercises = {rolls};
    parts.routines = {{.key = "short",
                       .title = "Short routine",
                       .when = "",
                       .total = 30s,
                       .steps = {{.exercise = "knee_rolls", .length = 10s, .side = {}, .cue = "Slowly"},
                                 {.kind = StepKind::Rest, .length = 10s, .side = {}, .cue = "Sit up"},
                                 {.exercise = "knee_rolls", .length = 10s, .side = {}, .cue = "Once more"}}}};
    return guidance::Library(std::move(parts));
}

// Everything an App stands on, in London at nine on Monday 5 January 2026 unless the clock is moved.
struct Desk {
    TempFolder folder;
    guidance::Library library = small_library();
    guidance::Strings words = guidance::Strings::built_in();
    ManualClock clock{utc_at("2026-01-05T09:00")};
    FixedZones zones{london()};
    CountingChance chance;
    RecordingNotifier notifier;
    NullBackground background;
    RecordingSounds sounds;
    RecordingSpeech speech;
    RecordingPresence presence;
    ImmediateErrands errands;

    RecordingCalendars calendars;

    Ports ports()
    {
        return {clock, zones, chance, notifier, background, sounds, speech, presence, errands, &calendars};
    }
    App open() { return App(folder.path(), library, words, ports()); }

    // Lets time pass as a window does: it sleeps until the next wake-up, and looks.
    void pass(App& app, std::chrono::milliseconds time)
    {
        const auto until = clock.precise_now() + time;
        for (auto next = app.next_wakeup(); next && *next <= until; next = app.next_wakeup()) {
            if (*next > clock.precise_now()) clock.set(*next);
            app.tick();
        }
        clock.set(until);
        app.tick();
    }
};

inline PainDetails pain(int level) { return {.level = *PainLevel::from(level)}; }

}  // namespace aftercare::test
