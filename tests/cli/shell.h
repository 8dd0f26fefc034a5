#pragma once

#include "app/cli/run.h"
#include "platform/null/counting_chance.h"
#include "platform/null/immediate_errands.h"
#include "platform/null/manual_clock.h"
#include "platform/null/null_background.h"
#include "platform/null/null_notifier.h"
#include "platform/null/null_presence.h"
#include "platform/null/recording_sounds.h"
#include "platform/null/recording_speech.h"
#include "platform/null/scripted_terminal.h"
#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace aftercare::test {

// How a run of the program ended.
struct Outcome {
    int code = 0;
    std::string out;
    std::string err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
    bool says(std::string_view words) const { return err.find(words) != std::string::npos; }
    bool shows(std::string_view words) const { return out.find(words) != std::string::npos; }
    // A refusal is one plain sentence (or two: what happened, and what to do) on one line.
    bool is_one_line() const { return !err.empty() && err.find('\n') == err.size() - 1; }
};

// The program with the shipped content, a diary in a folder of its own, in London at nine on Monday 5 January 2026.
struct Shell {
    TempFolder folder;
    ManualClock clock{utc_at("2026-01-05T09:00")};
    FixedZones zones{london()};
    CountingChance chance;
    NullNotifier notifier;
    NullPresence presence;
    ImmediateErrands errands;
    RecordingSounds sounds;
    RecordingSpeech speech;
    ScriptedTerminal terminal{clock};
    NullBackground background;  // shared by every run
    cli::SystemFacts facts{.session_bus = true,
                           .notifier = {true, "dunst 1.9", {"actions", "body"}},
                           .display = ":0",
                           .graphics = "",
                           .missing_fonts = {},
                           .sound_library = true,
                           .sound_output = true,
                           .speech_library = true,
                           .speech_server = cli::SpeechServer::Ready};
    std::filesystem::path content = "content";
    std::vector<cli::Chosen> opened_windows;
    std::vector<std::filesystem::path> tours;

    std::filesystem::path data() const { return folder.path() / "diary"; }
    Outcome run(std::vector<std::string> words);
    // The same with --json, read.
    nlohmann::json json(std::vector<std::string> words);
    // Notes a level and tells the id of the entry.
    std::string log(std::string level, std::vector<std::string> more = {});
};

// Whether the object has all of these members.
bool has_members(const nlohmann::json& object, std::initializer_list<const char*> names);

}  // namespace aftercare::test
