#include "app/base/text.h"
#include "app/cli/agent_words.h"
#include "app/cli/call.h"
#include "app/cli/reminding_checks.h"
#include "app/cli/verb.h"
#include "app/guidance/checks.h"
#include "app/guidance/figure_reader.h"
#include "app/records/json_guidance.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

namespace fs = std::filesystem;
using guidance::Problem;
using records::Json;

// Everything wrong with the content of that folder: guidance, figures and the words of the interface.
std::vector<Problem> problems_in(const fs::path& folder, const std::string& language)
{
    auto problems = guidance::load_library(folder, language).problems;
    auto figures = guidance::load_figures(folder);
    std::ranges::move(figures.problems, std::back_inserter(problems));
    const auto strings = guidance::Strings::load(folder, language);
    if (!strings) problems.push_back({language + "/strings.json", "", strings.error().what});
    else std::ranges::move(guidance::check_interface_words(*strings, language), std::back_inserter(problems));
    return problems;
}

std::string count_of(std::size_t count, std::string_view one)
{
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

Check check_folder(const Result<fs::path>& folder)
{
    const std::string name = "data folder";
    if (!folder) return {name, false, "None is known.", folder.error().what};
    std::error_code cause;
    const auto status = fs::status(*folder, cause);
    if (!fs::exists(status)) return {name, true, folder->string() + " is made with the first entry.", ""};
    if (!fs::is_directory(status))
        return {name, false, folder->string() + " is not a folder.", "Move it away, or choose another with --data."};
    const auto others = status.permissions() & (fs::perms::group_all | fs::perms::others_all);
    if (others != fs::perms::none)
        return {name, false, folder->string() + " can be entered by others.",
                "Run: chmod 700 \"" + folder->string() + "\""};
    return {name, true, folder->string() + " is yours alone.", ""};
}

Check check_diary(const Result<fs::path>& folder, Call& call)
{
    const std::string name = "diary";
    std::error_code cause;
    // Looking must not make one.
    if (folder && !fs::exists(*folder / "diary.db", cause) && !cause)
        return {name, true, "There is none yet; the first entry makes it.", ""};
    const auto app = call.diary();
    const auto whole = app ? (*app)->check_diary() : Result<>(Failure{app.error()});
    if (!whole) return {name, false, "The diary does not open or is not whole.", whole.error().what};
    return {name, true, "It opens and is whole. Pain entries: " + std::to_string((*app)->state().diary.total) + ".",
            ""};
}

Check check_rules(Call& call)
{
    const std::string name = "reminders";
    const auto app = call.diary();
    if (!app) return {name, false, "They cannot be looked at.", app.error().what};
    const auto& follow_ups = (*app)->state().follow_ups;
    if (follow_ups.broken.empty()) return {name, true, count_of(follow_ups.rules.size(), "reminder") + ".", ""};
    return {name, false,
            count_of(follow_ups.broken.size(), "reminder") + " cannot be read and does not ring. The others go on.",
            "Look at " + command_line(call.chosen(), "reminder list") + "; it names each with the way to remove it."};
}

Check check_visits(Call& call)
{
    const std::string name = "visits and sessions";
    const auto app = call.diary();
    if (!app) return {name, false, "They cannot be looked at.", app.error().what};
    const auto& all = (*app)->state().follow_ups;
    const auto visits = all.broken_visits.size(), sessions = all.broken_sessions.size();
    if (visits + sessions == 0) return {name, true, "All of them can be read.", ""};
    return {name, false, count_of(visits, "visit") + " and " + count_of(sessions, "session") + " cannot be read.",
            "Look at aftercare appointment list and session list; they name each with the way to remove it."};
}

Check check_content(Call& call)
{
    const std::string name = "guidance";
    const auto folder = call.content_folder();
    if (!folder) return {name, false, "It is not there.", folder.error().what};
    const auto problems = problems_in(*folder, call.chosen().language);
    if (problems.empty()) return {name, true, folder->string() + " is whole.", ""};
    return {name, false, folder->string() + " has " + count_of(problems.size(), "problem") + ".",
            "Look at " + command_line(call.chosen(), "content check") + ", or install Aftercare again."};
}

Check check_clock(Call& call)
{
    const std::string name = "clock and time zone";
    const auto here = call.zone().moment(call.now());
    const auto zone = here.zone.empty() ? "an unnamed zone" : here.zone;
    const auto time = "It is " + iso_moment(here) + " in " + zone;
    if (const auto trouble = call.host().zones.trouble(); !trouble.empty())
        return {name, false, time + ", because the zone of this computer is not known.", trouble};
    const bool believable = std::chrono::year_month_day{here.day()}.year() >= std::chrono::year{2024};
    return {name, believable, time + ".",
            believable ? "" : "Set the date of this computer: reminders and entries follow it."};
}

std::vector<Check> check_screen(const SystemFacts& facts)
{
    const bool has_display = !facts.display.empty();
    const bool draws = has_display && facts.graphics.empty();
    Check display{"display", draws, "The display " + facts.display + " is there.", ""};
    if (!has_display)
        display = {"display", false, "There is none, so no window can open.",
                   "Log in to a desktop, or use the command line: aftercare --help."};
    else if (!draws) display = {"display", false, facts.graphics, "Install the OpenGL 3 driver of your graphics card."};
    const bool has_fonts = facts.missing_fonts.empty();
    return {display,
            {"fonts", has_fonts, has_fonts ? "All are there." : "Missing: " + join(facts.missing_fonts, ", ") + ".",
             has_fonts ? "" : "Install Aftercare again."}};
}

Check check_sounds(const SystemFacts& facts)
{
    const std::string name = "sounds";
    if (!facts.sound_library)
        return {name, false, "Routines are silent: ALSA is missing.", "Install the package libasound2."};
    if (!facts.sound_output)
        return {name, false, "Routines are silent: no sound output opens.",
                "Look at the sound settings of your desktop, or whether a speaker is connected."};
    return {name, true, "Routines can be heard.", ""};
}

Check check_speech(const SystemFacts& facts)
{
    const std::string name = "spoken cues";
    if (!facts.speech_library)
        return {name, false, "Nothing is spoken: the library of speech-dispatcher is missing.",
                "Install the packages libspeechd2, speech-dispatcher and speech-dispatcher-espeak-ng."};
    switch (facts.speech_server) {
    case SpeechServer::Ready: return {name, true, "speech-dispatcher answers.", ""};
    case SpeechServer::Installed: return {name, true, "speech-dispatcher is started with the first phrase.", ""};
    case SpeechServer::Silent:
        return {name, false, "Nothing is spoken: speech-dispatcher does not answer.",
                "Run: killall speech-dispatcher. It is started again with the next phrase."};
    case SpeechServer::Elsewhere:
        return {name, false, "Nothing is spoken: SPEECHD_ADDRESS names a network address, and Aftercare opens none.",
                "Unset SPEECHD_ADDRESS, or let it name a unix_socket."};
    case SpeechServer::None: break;
    }
    return {name, false, "Nothing is spoken: speech-dispatcher is missing.",
            "Install the packages speech-dispatcher and speech-dispatcher-espeak-ng."};
}

std::vector<Check> examine(Call& call)
{
    const auto folder = call.data_folder();
    std::vector<Check> checks = {check_folder(folder), check_diary(folder, call), check_content(call)};
    std::error_code cause;
    const bool has_diary = folder && fs::exists(*folder / "diary.db", cause);
    if (has_diary && checks[1].ok) checks.insert(checks.begin() + 2, {check_rules(call), check_visits(call)});
    const auto facts = call.host().system_facts();
    for (const auto& family : {check_reminding(call, has_diary, facts),
                               {check_clock(call)},
                               check_screen(facts),
                               {check_sounds(facts), check_speech(facts)}})
        checks.insert(checks.end(), family.begin(), family.end());
    return checks;
}

void table_checks(const std::vector<Check>& checks, Page& page)
{
    std::vector<Page::Row> rows;
    for (const auto& one : checks) {
        rows.push_back({one.ok ? "ok" : "look", one.check, one.detail});
        if (!one.ok) rows.push_back({"", "", one.remedy});
    }
    page.table(rows, 2);
}

// Where there is no room beside the names.
constexpr int narrow = 60;

void list_checks(const std::vector<Check>& checks, Page& page)
{
    constexpr int indent = 6;
    for (const auto& one : checks) {
        page.paragraph(one.check, 0, one.ok ? "ok    " : "look  ");
        page.paragraph(one.detail, indent);
        if (!one.ok) page.paragraph(one.remedy, indent);
    }
}

Result<> doctor(const Words&, Call& call)
{
    const auto checks = examine(call);
    if (call.wants_json()) {
        call.print(records::array_of(checks, [](const Check& one) {
            return Json::Object{{"check", one.check},
                                {"ok", one.ok},
                                {"detail", one.detail},
                                {"remedy", records::text_or_null(one.remedy)}};
        }));
        return {};
    }
    auto page = call.page();
    if (page.width() < narrow) list_checks(checks, page);
    else table_checks(checks, page);
    call.print(page);
    return {};
}

Result<> check_content_folder(const Words& words, Call& call)
{
    const auto named = words.last("DIR");
    TRY_LET(folder, named ? Result<fs::path>(fs::path(*named)) : call.content_folder());
    std::error_code cause;
    if (!fs::is_directory(folder, cause))
        return fail(ErrorKind::Io,
                    "The content folder cannot be opened. Name one that is there and that you may read.");
    const auto problems = problems_in(folder, call.chosen().language);
    if (call.wants_json()) {
        call.print(records::array_of(problems, [](const Problem& one) { return records::json_of(one); }));
    } else {
        auto page = call.page();
        for (const auto& one : problems) {
            page.line(one.file + (one.pointer.empty() ? "" : " " + one.pointer));
            page.paragraph(one.what, 4);
        }
        call.print(page);
    }
    if (problems.empty()) {
        call.confirm("The content is whole.");
        return {};
    }
    return fail(ErrorKind::Invalid, "The content has " + count_of(problems.size(), "problem") +
                                        ". Mend each at the file and JSON pointer named.");
}

}  // namespace

std::vector<Verb> doctor_verbs()
{
    return {
        {"doctor", "Check this installation, and say how to mend what is not well.", {}, {}, "", doctor},
        {"content check",
         "Read a content folder, and list every problem with its file and JSON pointer.",
         {{.name = "DIR",
           .help = "The folder; that of --content, or the installed one, unless said.",
           .needed = false}},
         {},
         "Example:\n  aftercare content check content\n",
         check_content_folder},
    };
}

}  // namespace aftercare::cli
