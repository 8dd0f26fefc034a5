#include "app/cli/run.h"
#include "app/program/chart_files.h"
#include "app/program/font_data.h"
#include "app/program/tour.h"
#include "app/program/window_program.h"
#include "platform/desktop/glfw_window.h"
#include "platform/linux/alsa_output.h"
#include "platform/linux/alsa_sounds.h"
#include "platform/linux/desktop_notifier.h"
#include "platform/linux/folders.h"
#include "platform/linux/patience.h"
#include "platform/linux/routine_presence.h"
#include "platform/linux/speech_server.h"
#include "platform/linux/speechd_connection.h"
#include "platform/linux/speechd_speech.h"
#include "platform/linux/tty_terminal.h"
#include "platform/null/immediate_errands.h"
#include "platform/null/null_notifier.h"

#include <algorithm>
#include <iostream>
#include <string_view>
#include <vector>

namespace aftercare {
namespace {

// For measurements and pictures of every screen only, so not a word of the contract: taken out before the command line is read.
bool take_out(std::vector<const char*>& words, std::string_view word)
{
    return std::erase_if(words, [word](const char* one) { return word == one; }) > 0;
}

Places places_of(const cli::Chosen& chosen) { return {chosen.data, chosen.content, chosen.language}; }

Result<std::unique_ptr<Background>> background_of(const cli::Chosen& chosen)
{
    TRY_LET(folder, data_folder(chosen.data, environment_variable));
    return std::unique_ptr<Background>(std::make_unique<Autostart>(agent_of(places_of(chosen), folder)));
}

// Why no window could be drawn; "" when one can.
std::string graphics_problem()
{
    const auto window = GlfwWindow::create({.title = "Aftercare", .place_file = {}});  // never shown
    return window ? "" : window.error().what;
}

cli::SpeechServer speech_server_of_this_system()
{
    using cli::SpeechServer;
    const auto socket = speech_socket(environment_variable);
    if (!socket) return SpeechServer::Elsewhere;
    switch (greet_speech_server(*socket, std::chrono::seconds{1})) {
    case ServerAnswer::Ready: return SpeechServer::Ready;
    case ServerAnswer::Silent: return SpeechServer::Silent;
    case ServerAnswer::None: break;
    }
    return has_speech_server(speech_program(environment_variable)) ? SpeechServer::Installed : SpeechServer::None;
}

void add_what_is_heard(cli::SystemFacts& facts)
{
    facts.sound_library = AlsaOutput().loaded();
    // A sound server that hangs may hold the one that asks; nobody waits for that.
    facts.sound_output = asked_within(std::chrono::seconds{2}, [] { return AlsaOutput().opens(); });
    facts.speech_library = SpeechdConnection(environment_variable).loaded();
    facts.speech_server = speech_server_of_this_system();
}

cli::SystemFacts facts_of_this_system()
{
    cli::SystemFacts facts;
    add_what_is_heard(facts);
    Inbox unheard;
    SessionBus bus;
    const auto notifier = desktop_notifier(bus, unheard);
    BusPresence presence(bus, unheard, environment_variable);
    facts.session_bus = bus.use().connection() != nullptr;
    facts.notifier = notifier->status();
    facts.presence = presence.status();
    for (const char* variable : {"WAYLAND_DISPLAY", "DISPLAY"})
        if (const auto display = environment_variable(variable)) facts.display = *display;
    if (!facts.display.empty()) facts.graphics = graphics_problem();
    facts.missing_fonts = FontData(font_folder(this_program())).missing();
    return facts;
}

int run(std::vector<const char*> words)
{
    const bool exit_after_first_frame = take_out(words, "--exit-after-first-frame");
    const bool every_theme = take_out(words, "--every-theme");
    SystemClock clock;
    TzZones zones;
    SystemChance chance;
    NullNotifier notifier;
    ImmediateErrands errands;
    RoutinePresence presence(environment_variable);
    AlsaSounds sounds;
    SpeechdSpeech speech(environment_variable);
    TtyTerminal terminal;
    cli::Host host{
        .version = AFTERCARE_VERSION,
        .clock = clock,
        .zones = zones,
        .chance = chance,
        .notifier = notifier,
        .sounds = sounds,
        .speech = speech,
        .errands = errands,
        .presence = presence,
        .terminal = terminal,
        .out = std::cout,
        .err = std::cerr,
        .data_folder = [](const auto& chosen) { return data_folder(chosen, environment_variable); },
        .content_folder = [](const auto& chosen) { return content_folder(chosen, this_program()); },
        .background = background_of,
        .system_facts = facts_of_this_system,
        .open_window =
            [exit_after_first_frame](const cli::Chosen& chosen) {
                return run_window({places_of(chosen), exit_after_first_frame});
            },
        .draw_chart = chart_as_svg,
        .run_tour =
            [every_theme](const cli::Chosen& chosen, const std::filesystem::path& out) {
                return run_tour({.places = places_of(chosen), .out = out, .every_theme = every_theme});
            },
    };
    return cli::run(static_cast<int>(words.size()), words.data(), host);
}

}  // namespace
}  // namespace aftercare

int main(int count, char** words) { return aftercare::run(std::vector<const char*>(words, words + count)); }
