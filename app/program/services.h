#pragma once

#include "app/core/app.h"
#include "app/program/calendar_files.h"
#include "platform/linux/alsa_sounds.h"
#include "platform/linux/autostart.h"
#include "platform/linux/bus_presence.h"
#include "platform/linux/desktop_notifier.h"
#include "platform/linux/errand_thread.h"
#include "platform/linux/speechd_speech.h"
#include "platform/linux/system_chance.h"
#include "platform/linux/system_clock.h"
#include "platform/linux/tz_zones.h"

namespace aftercare {

// What a person may choose for every program.
struct Places {
    std::optional<std::string> data;     // --data
    std::optional<std::string> content;  // --content
    std::string language = "en";         // --lang
};

// The agent of the diary in `data_folder`.
Autostart agent_of(const Places& places, const std::filesystem::path& data_folder);

// This computer, as App needs it. Nothing is started or connected until it is used.
class Services {
public:
    // `inbox` outlives it and hears of answers to notifications.
    Services(const Places& places, const std::filesystem::path& data_folder, Inbox& inbox);

    Ports ports()
    {
        return {clock, zones, chance, *notifier, background, sounds, speech, presence, errands, &calendars};
    }

    SystemClock clock;
    TzZones zones;
    SystemChance chance;
    SessionBus bus;
    std::unique_ptr<Notifier> notifier;
    BusPresence presence;
    Autostart background;
    AlsaSounds sounds;
    SpeechdSpeech speech{environment_variable};
    ErrandThread errands;
    CalendarFiles calendars{environment_variable};
};

// The guidance, or where it cannot be read the warning signs that were built in: they are never partial.
guidance::Library load_guidance(const std::filesystem::path& content_folder, std::string_view language);

}  // namespace aftercare
