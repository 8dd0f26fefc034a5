#pragma once

#include "app/core/state.h"
#include "app/domain/calendar.h"
#include "app/domain/diary_pages.h"
#include "platform/ports/chance.h"
#include "platform/ports/chart_pictures.h"
#include "platform/ports/clock.h"
#include "platform/ports/errands.h"
#include "platform/ports/inbox.h"
#include "platform/ports/picture_clipboard.h"
#include "platform/ports/presence.h"
#include "platform/ports/sounds.h"
#include "platform/ports/speech.h"
#include "platform/ports/zones.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace aftercare {

// What App stands on. All of it outlives App. The agent and the command line may pass null platforms.
struct Ports {
    Clock& clock;
    Zones& zones;
    Chance& chance;
    Notifier& notifier;
    Background& background;
    Sounds& sounds;
    Speech& speech;
    PresenceWatch& presence;
    Errands& errands;
    Calendars* calendars = nullptr;         // only a window has them; the command line reads and writes files itself
    ChartPictures* pictures = nullptr;      // the same
    PictureClipboard* clipboard = nullptr;  // the same; text goes through the window
};

namespace guidance {
class Strings;
}

// The only place where a command becomes a change, and every change is one transaction.
class App {
public:
    // A diary that does not open leaves App running without one: state().diary_problem says why, every command that
    // would write is refused with that sentence, and nothing on disk is touched. `words` are those of spoken cues.
    App(const std::filesystem::path& data_folder, const guidance::Library& library, const guidance::Strings& words,
        Ports ports);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    // For the window: carries the command out, remembers a receipt, and leaves a notice.
    void carry_out(Ticket ticket, const Command& command);
    // For the command line and the agent: the same, and the row it made or changed.
    Result<std::optional<Uuid>> carry_out(const Command& command);

    void handle(const PlatformEvent& event);
    // Moves the player, lets due reminders fire and notices go; call before each frame and on each wake.
    void tick();
    // When something changes by itself next: a player second, a notice's end, a reminder. None: sleep until input.
    std::optional<PreciseInstant> next_wakeup() const;

    const AppState& state() const;

    // Succeeds while the diary is open; otherwise why it is not.
    Result<> diary_is_open() const;
    // Reads the whole diary file and its rules. Corrupt when something in it does not hold.
    Result<> check_diary() const;

    // Reading for the command line, beyond what the state keeps.
    Result<std::vector<PainEntry>> pain_entries(std::optional<Day> from, std::optional<Day> to) const;
    Result<PainEntry> pain_entry(const PainEntryId& id) const;
    Result<std::vector<PainEntry>> pain_entries(const PainFilter& filter) const;
    // What it said before each of its changes, the latest first.
    Result<std::vector<PainVersion>> pain_versions(const PainEntryId& id) const;
    // Soonest first, those that have passed too.
    Result<std::vector<Appointment>> appointments(std::optional<Day> from, std::optional<Day> to) const;
    // The visits that a calendar file is held against.
    Result<KnownVisits> known_visits() const;
    // The visits and sessions, those of these days as the wanted ones, and every rule.
    Result<CalendarPages> calendar(std::optional<Day> from, std::optional<Day> to) const;
    // All of it, with what was recorded of these days; nobody's later change is in it by half.
    Result<DiaryPages> pages(std::optional<Day> from, std::optional<Day> to) const;
    Result<std::vector<Occurrence>> occurrences(std::optional<Day> from, std::optional<Day> to) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace aftercare
