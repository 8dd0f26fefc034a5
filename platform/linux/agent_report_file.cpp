#include "platform/linux/agent_report_file.h"

#include "app/base/text.h"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

// One line "key value" for each; a key may come more than once.
using Lines = std::vector<std::pair<std::string, std::string>>;

// The kernel draws a new one at every start of the computer.
std::string this_boot()
{
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    return id;
}

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// A service may call itself anything.
std::string on_one_line(std::string text)
{
    std::ranges::replace_if(
        text, [](unsigned char letter) { return letter < ' '; }, ' ');
    return is_plain_utf8(text) ? text : "";
}

long long number_from(std::string_view text)
{
    long long number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Instant instant_from(std::string_view text) { return Instant{std::chrono::seconds{number_from(text)}}; }

std::string number_of(Instant at) { return std::to_string(at.time_since_epoch().count()); }

WakeReason reason_from(std::string_view key)
{
    const auto found = std::ranges::find(wake_reason_keys, key);
    return found == wake_reason_keys.end() ? WakeReason::Started
                                           : static_cast<WakeReason>(found - wake_reason_keys.begin());
}

ClockJump& jump_of(AgentReport& report)
{
    if (!report.last_jump) report.last_jump = ClockJump{};
    return *report.last_jump;
}

void take(AgentReport& report, std::string_view key, const std::string& value)
{
    if (key == "process") report.process = static_cast<int>(number_from(value));
    else if (key == "since") report.since = instant_from(value);
    else if (key == "last_wake") report.last_wake = instant_from(value);
    else if (key == "reason") report.reason = reason_from(value);
    else if (key == "next_wake") report.next_wake = instant_from(value);
    else if (key == "jump_at") jump_of(report).at = instant_from(value);
    else if (key == "jump_by") jump_of(report).by = Span{number_from(value)};
    else if (key == "restarts") report.restarts = static_cast<int>(number_from(value));
    else if (key == "overslept") report.overslept = static_cast<int>(number_from(value));
    else if (key == "bus") report.bus = value == "1";
    else if (key == "notifier") report.notifier = value;
    else if (key == "capability") report.capabilities.push_back(value);
    else if (key == "idle_source") report.idle_source = value;
    else if (key == "do_not_disturb") report.do_not_disturb = value == "1";
    else if (key == "trouble") report.trouble = value;
}

Lines lines_of(const AgentReport& report)
{
    Lines lines = {{"process", std::to_string(report.process)},
                   {"since", number_of(report.since)},
                   {"last_wake", number_of(report.last_wake)},
                   {"reason", std::string(key_of(report.reason))},
                   {"restarts", std::to_string(report.restarts)},
                   {"overslept", std::to_string(report.overslept)},
                   {"bus", report.bus ? "1" : "0"},
                   {"notifier", report.notifier},
                   {"idle_source", report.idle_source},
                   {"trouble", report.trouble}};
    if (report.next_wake) lines.emplace_back("next_wake", number_of(*report.next_wake));
    if (report.last_jump) {
        lines.emplace_back("jump_at", number_of(report.last_jump->at));
        lines.emplace_back("jump_by", std::to_string(report.last_jump->by.count()));
    }
    for (const auto& capability : report.capabilities) lines.emplace_back("capability", capability);
    if (report.do_not_disturb) lines.emplace_back("do_not_disturb", *report.do_not_disturb ? "1" : "0");
    return lines;
}

}  // namespace

struct AgentReportFile::Record {
    std::string boot;
    bool has_ended = false;
    AgentReport report;
};

void AgentReportFile::write(const Record& record) const
{
    std::string text = "boot " + record.boot + "\nended " + (record.has_ended ? "1" : "0") + "\n";
    for (const auto& [key, value] : lines_of(record.report)) text += key + " " + on_one_line(value) + "\n";
    ::mkdir(m_file.parent_path().c_str(), S_IRWXU);
    const auto part = m_file.string() + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    const bool whole = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (::close(file) == 0 && whole) ::rename(part.c_str(), m_file.c_str());
}

void AgentReportFile::write(const AgentReport& report) const { write(Record{this_boot(), false, report}); }

void AgentReportFile::write_end(const AgentReport& report) const { write(Record{this_boot(), true, report}); }

AgentReportFile::Record AgentReportFile::read_record() const
{
    Record record;
    for (const auto& line : split(text_of(m_file), '\n')) {
        const auto key = line.substr(0, line.find(' '));
        const auto value = key.size() < line.size() ? line.substr(key.size() + 1) : "";
        if (key == "boot") record.boot = value;
        else if (key == "ended") record.has_ended = value == "1";
        else take(record.report, key, value);
    }
    return record;
}

std::optional<AgentReport> AgentReportFile::read() const
{
    auto record = read_record();
    if (record.boot.empty()) return std::nullopt;
    return std::move(record.report);
}

AgentReport AgentReportFile::successor(int process, Instant now) const
{
    const auto before = read_record();
    AgentReport report{.process = process, .since = now, .last_wake = now, .last_jump = before.report.last_jump};
    if (before.boot != this_boot()) return report;
    report.restarts = before.report.restarts + (before.has_ended ? 0 : 1);
    report.overslept = before.report.overslept;
    return report;
}

}  // namespace aftercare
