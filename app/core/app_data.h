#pragma once

#include "app/core/app.h"
#include "app/core/diary.h"
#include "app/core/insights.h"
#include "app/core/kept_run.h"
#include "app/core/player_speech.h"
#include "app/core/reminder_watch.h"

#include <atomic>

namespace aftercare {

// What an errand hands over: it alone writes `value` until it is ready, and the loop reads it afterwards.
template <class T>
struct HandedOver {
    T value{};
    std::atomic<bool> ready = false;
};

// The days that parse_iso_day accepts: for reading all there is.
inline constexpr Day first_day{std::chrono::year{1900} / 1 / 1};
inline constexpr Day last_day{std::chrono::year{9999} / 12 / 31};

// The form of a pain entry among the drafts.
inline constexpr std::string_view pain_form = "pain";

// The days before `end`; none when they could not be read.
struct LongPast {
    Day end{};
    std::optional<std::vector<DaySummary>> days;
};

// Where it lies, or its bytes; see ChartPictures. Nothing before it is made.
using MadePicture = std::optional<Result<std::optional<std::string>>>;

// A picture that an errand is making, and who asked for it.
struct PictureErrand {
    UseChartPicture asked;
    Ticket ticket = 0;
    std::shared_ptr<HandedOver<MadePicture>> made;
};

// What App remembers.
struct AppData {
    AppData(const guidance::Library& guidance, const guidance::Strings& words, Ports given)
        : library(guidance),
          ports(given),
          speech(given.speech, words)
    {
    }

    // refresh.cpp: what the agent says of itself.
    void read_agent(Instant now);

    const guidance::Library& library;
    Ports ports;
    std::shared_ptr<const Zone> zone;
    std::unique_ptr<Diary> diary;
    std::optional<ReminderWatch> watch;  // of the diary, while it is open
    Error diary_error{ErrorKind::Io, ""};
    AppState state;

    std::optional<RoutinePlayer> player;
    std::string playing;  // key of the routine or exercise
    Moment started_at;
    KeptRun kept;
    PlayerSpeech speech;
    std::size_t receipts_seen = 0;
    std::uint64_t notices_said = 0;
    std::optional<PreciseInstant> notice_ends;
    std::optional<Instant> next_reminder;
    std::optional<Instant> agent_silent_since;  // as it runs, and what it does reaches no screen
    std::optional<Instant> agent_grows_old;     // when to ask anew how the agent is
    std::int64_t data_version = 0;
    int entries_shown = 100;

    std::shared_ptr<HandedOver<TrendState>> insights;  // being worked out
    bool insights_are_old = false;                     // something changed meanwhile
    std::shared_ptr<HandedOver<LongPast>> long_past;   // being read
    bool long_past_is_old = false;
    std::optional<PictureErrand> picture;
    std::shared_ptr<HandedOver<std::optional<FoundNotes>>> finding;  // none when they could not be read
    bool finding_is_old = false;
};

}  // namespace aftercare
