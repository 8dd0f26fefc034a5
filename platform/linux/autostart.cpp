#include "platform/linux/autostart.h"

#include "app/base/text.h"
#include "platform/linux/agent_report_file.h"
#include "platform/linux/child_process.h"
#include "platform/linux/instance_lock.h"

#include <csignal>
#include <fstream>
#include <sstream>
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

std::string text_of(const fs::path& file)
{
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// Written beside and moved into place, so that a full disk never leaves half an entry.
Result<> write_whole(const fs::path& file, const std::string& text)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path part = file.string() + ".part";
    {
        std::ofstream out(part);
        out << text;
        if (!out.flush()) error = std::make_error_code(std::errc::io_error);
    }
    if (!error) fs::rename(part, file, error);
    if (!error) return {};
    std::error_code ignored;
    fs::remove(part, ignored);
    return fail(ErrorKind::Io, "The file " + file.string() + " cannot be written. Check the permissions of its folder "
                                                             "and the space on its disk.");
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

fs::path Autostart::entry() const { return m_places.autostart ? *m_places.autostart / entry_name : fs::path(); }

std::vector<std::string> Autostart::command() const
{
    std::vector<std::string> words = {m_places.agent.string()};
    if (m_places.named_data) words.insert(words.end(), {"--data", m_places.named_data->string()});
    if (m_places.named_content) words.insert(words.end(), {"--content", m_places.named_content->string()});
    words.push_back("--keep-alive");
    return words;
}

AgentStatus Autostart::status()
{
    AgentStatus status;
    std::error_code ignored;
    const auto file = entry();
    status.installed = !file.empty() && fs::exists(m_places.agent, ignored) && entry_starts(text_of(file), command());
    status.detail = status.installed ? "Starts at login: " + file.string() : "Does not start at login";
    if (const auto holder = InstanceLock::holder(agent_lock(m_places.data_folder))) {
        status.running = true;
        const auto since = iso_local(LocalSecond{holder->since.time_since_epoch()});
        status.detail += "; runs as process " + std::to_string(holder->process) + " since " + since + "Z.";
    } else {
        status.detail += "; does not run.";
    }
    status.report = AgentReportFile(m_places.data_folder).read();
    return status;
}

Result<> Autostart::install()
{
    if (!m_places.autostart)
        return fail(ErrorKind::Io, "There is no home folder to install the agent in. Set HOME, and try again.");
    return write_whole(entry(), autostart_entry(command()));
}

Result<> Autostart::uninstall()
{
    std::error_code error;
    if (m_places.autostart) fs::remove(entry(), error);
    if (error) return fail(ErrorKind::Io, "The file " + entry().string() + " cannot be removed: " + error.message() + ".");
    return {};
}

Result<> Autostart::start()
{
    const auto lock = agent_lock(m_places.data_folder);
    if (InstanceLock::holder(lock)) return {};
    TRY(start_detached(command()));
    if (comes_true([&] { return InstanceLock::holder(lock).has_value(); })) return {};
    return fail(ErrorKind::Io, "The agent was started but does not stay. Run aftercare-agent in a terminal to see why.");
}

Result<> Autostart::stop()
{
    const auto lock = agent_lock(m_places.data_folder);
    const auto holder = InstanceLock::holder(lock);
    if (!holder) return {};
    ::kill(holder->process, SIGTERM);
    if (comes_true([&] { return !InstanceLock::holder(lock); })) return {};
    return fail(ErrorKind::Io, "The agent does not end. Process " + std::to_string(holder->process) +
                                   " holds it; end that by hand.");
}

}  // namespace aftercare
