#pragma once

#include "app/base/result.h"
#include "platform/ports/background.h"
#include "platform/ports/chance.h"
#include "platform/ports/chart_pictures.h"
#include "platform/ports/clock.h"
#include "platform/ports/errands.h"
#include "platform/ports/notifier.h"
#include "platform/ports/presence.h"
#include "platform/ports/sounds.h"
#include "platform/ports/speech.h"
#include "platform/ports/terminal.h"
#include "platform/ports/zones.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aftercare::guidance {
class Strings;
}

namespace aftercare::cli {

// The global options that say which diary, which guidance and which language; empty where nothing was said.
struct Chosen {
    std::optional<std::string> data;
    std::optional<std::string> content;
    std::string language = "en";
};

// Whether speech-dispatcher, which speaks for programs, can be reached.
enum class SpeechServer {
    None,
    Silent,     // it runs and does not answer
    Installed,  // it does not run, and is started with the first phrase
    Ready,
    Elsewhere,  // a network address was chosen for it, and none is opened
};

// What `doctor` asks the system. Facts only; what to do about them is said by the verb.
struct SystemFacts {
    bool session_bus = false;                // one answers
    NotifierStatus notifier;                 // the real one
    PresenceStatus presence;                 // what the desktop tells of the person
    std::string display;                     // name of the display, such as ":0"; "" when there is none
    std::string graphics;                    // why no window can be drawn on it; "" when it can or was not tried
    std::vector<std::string> missing_fonts;  // files the window needs and does not find
    bool sound_library = false;              // ALSA's is there
    bool sound_output = false;               // and its usual output opens
    bool speech_library = false;             // that of speech-dispatcher is there
    SpeechServer speech_server = SpeechServer::None;
};

// All that the command line needs from outside. Callbacks are called only by the verbs that need them.
struct Host {
    std::string version;
    Clock& clock;
    Zones& zones;
    Chance& chance;
    Notifier& notifier;  // a silent one will do: the agent withdraws what it has shown when the diary changes
    Sounds& sounds;
    Speech& speech;
    Errands& errands;         // run at once: a command waits for its answer
    PresenceWatch& presence;  // one that asks nothing will do: whoever types is there
    Terminal& terminal;
    std::ostream& out;  // data only
    std::ostream& err;  // sentences for people

    std::function<Result<std::filesystem::path>(const std::optional<std::string>& chosen)> data_folder;
    std::function<Result<std::filesystem::path>(const std::optional<std::string>& chosen)> content_folder;
    std::function<Result<std::unique_ptr<Background>>(const Chosen&)> background;  // the agent of that diary
    std::function<SystemFacts()> system_facts;

    std::function<Result<>(const Chosen&)> open_window;  // returns when the window is closed
    // The chart of the Trends page as an SVG picture, in these words.
    std::function<std::string(const guidance::Strings&, const ChartContent&)> draw_chart;
    // Plays the scripted day in a window with a throw-away diary and leaves its pictures in `out`.
    std::function<Result<>(const Chosen&, const std::filesystem::path& out)> run_tour;
};

}  // namespace aftercare::cli
