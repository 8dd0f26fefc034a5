#include "platform/linux/autostart.h"

#include "app/base/text.h"
#include "platform/linux/agent_report_file.h"
#include "platform/linux/child_process.h"
#include "platform/linux/whole_file.h"

#include <thread>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

constexpr const char* entry_name = "io.github.aftercare.Aftercare.Agent.desktop";
constexpr auto patience = 3s;

// One word of an Exec line. Characters with a meaning inside quotes are escaped, % doubled, and every backslash once
// more because the line is itself a string of a desktop file.
std::string exec_word(std::string_view word)
{
    std::string text = "\"";
    for (const char letter : word) {
        if (letter == '\\') text += "\\\\\\\\";
        else if (letter == '"' || letter == '`' || letter == '$') (text += "\\\\") += letter;
        else if (letter == '%') text += "%%";
        else if (letter == '\n') text += "\\n";
        else text += letter;
    }
    return text + "\"";
}

std::string exec_line(const std::vector<std::string>& command)
{
    std::vector<std::string> words;
    for (const auto& word : command) words.push_back(exec_word(word));
    return "Exec=" + join(words, " ");
}

// Waits until `is_so` or patience ends.
template <class Condition>
bool comes_true(Condition is_so)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

}  // namespace

std::string autostart_entry(const std::vector<std::string>& command)
{
    return "[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Aftercare reminders\n"
           "Comment=Shows the reminders you set in Aftercare\n"
           "Icon=io.github.aftercare.Aftercare\n" +
           exec_line(command) +
           "\n"
           "NoDisplay=true\n"
           "X-GNOME-Autostart-enabled=true\n";
}

bool entry_starts(std::string_view text, const std::vector<std::string>& command)
{
    const auto has_line = [text](std::string_view line) {
        return ("\n" + std::string(text)).find("\n" + std::string(line) + "\n") != std::string::npos;
    };
    return has_line(exec_line(command)) && !has_line("Hidden=true") && !has_line("X-GNOME-Autostart-enabled=false");
}

Autostart::Autostart(Places places)
    : m_places(std::move(places)),
      m_running(m_places.data_folder),
      m_unit(m_places.units)
{
}

fs::path Autostart::entry() const { return m_places.autostart ? *m_places.autostart / entry_name : fs::path(); }

std::vector<std::string> Autostart::command() const
{
    std::vector<std::string> words = {m_places.agent.string()};
    if (m_places.named_data) words.insert(words.end(), {"--data", m_places.named_data->string()});
    if (m_places.named_content) words.insert(words.end(), {"--content", m_places.named_content->string()});
    words.push_back("--keep-alive");
    return words;
}

bool Autostart::has_entry() const
{
    const auto file = entry();
    return !file.empty() && entry_starts(text_of_file(file), command());
}

// One that runs the agent of another data folder is none of ours.
bool Autostart::has_unit() const { return m_unit.is_there() && unit_runs(text_of_file(m_unit.file()), command()); }

// Fills in what starts it at login, read back from where it is decided.
void Autostart::tell_starter(AgentStatus& status) const
{
    std::error_code ignored;
    const bool has_program = fs::exists(m_places.agent, ignored);
    const auto state = has_unit() ? m_unit.state() : "";
    if (has_program && state == "enabled") {
        status.starter = AgentStarter::UserUnit;
        status.detail = "Starts at login as a unit of systemd, which is enabled: " + m_unit.file().string();
    } else if (has_program && has_entry()) {
        status.starter = AgentStarter::LoginEntry;
        status.detail = "Starts at login by the autostart entry " + entry().string();
    } else {
        status.detail = "Does not start at login";
        if (has_unit())
            status.detail += ", because systemd " + (state.empty() ? "does not answer" : "says its unit is " + state) +
                             ": " + m_unit.file().string();
    }
    status.installed = status.starter != AgentStarter::Nobody;
}

AgentStatus Autostart::status()
{
    AgentStatus status;
    tell_starter(status);
    status.report = AgentReportFile(m_places.data_folder).read();
    if (const auto holder = InstanceLock::holder(agent_lock(m_places.data_folder))) {
        status.running = true;
        const auto since = iso_local(LocalSecond{holder->since.time_since_epoch()});
        status.detail += "; runs as process " + std::to_string(holder->process) + " since " + since + "Z.";
        // The last word of the one before it is none of its own.
        if (status.report && status.report->process != holder->process) status.report.reset();
    } else if (InstanceLock::holder(keeper_lock(m_places.data_folder))) {
        status.detail += "; it ended by itself, and is started again in at most ten minutes.";
    } else {
        status.detail += "; does not run.";
    }
    return status;
}

// One of the two, so that nothing starts twice. Where systemd refuses the entry will do.
Result<> Autostart::install()
{
    if (!m_places.autostart)
        return fail(ErrorKind::Io, "There is no home folder to install the agent in. Set HOME, and try again.");
    if (m_unit.has_manager() && m_unit.install(command())) return remove_entry();
    TRY(m_unit.uninstall());
    return write_whole_file(entry(), autostart_entry(command()));
}

Result<> Autostart::uninstall()
{
    TRY(m_unit.uninstall());
    return remove_entry();
}

Result<> Autostart::remove_entry() const
{
    std::error_code error;
    if (m_places.autostart) fs::remove(entry(), error);
    if (error)
        return fail(ErrorKind::Io, "The file " + entry().string() + " cannot be removed: " + error.message() + ".");
    return {};
}

Result<> Autostart::start()
{
    const auto lock = agent_lock(m_places.data_folder);
    const auto here = DesktopPlace::of(environment_variable);
    if (InstanceLock::holder(lock) && m_running.serves(here, m_places.hangs)) return {};
    TRY(stop());  // a keeper that pauses would start it much later
    const bool by_systemd = has_unit() && m_unit.state() == "enabled" && m_unit.start();
    if (!by_systemd) TRY(start_detached(command()));
    if (comes_true([&] { return InstanceLock::holder(lock).has_value(); })) return {};
    return fail(ErrorKind::Io,
                "The agent was started but does not stay. Run aftercare-agent in a terminal to see why.");
}

Result<> Autostart::stop()
{
    if (has_unit()) (void)m_unit.stop();  // it may be about to start the keeper again
    return m_running.end();
}

}  // namespace aftercare
