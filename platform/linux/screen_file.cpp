#include "platform/linux/screen_file.h"

#include "app/base/text.h"
#include "platform/linux/whole_file.h"

#include <optional>

namespace aftercare {
namespace {

constexpr std::string_view none = "-";

std::string word_of(const std::string& text) { return text.empty() ? std::string(none) : text; }

std::string text_of(const std::string& word) { return word == none ? "" : word; }

std::string line_of(const LeftMessage& message)
{
    auto line = word_of(message.handle) + " " + word_of(message.owner) + " " + message.rule.text();
    for (const auto& id : message.occurrences) line += " " + id.text();
    return line;
}

std::optional<LeftMessage> message_from(const std::string& line)
{
    constexpr std::size_t before_occurrences = 3;
    const auto words = split(line, ' ');
    if (words.size() <= before_occurrences) return std::nullopt;
    const auto rule = ReminderRuleId::from(words[2]);
    if (!rule) return std::nullopt;
    LeftMessage message{text_of(words[0]), text_of(words[1]), *rule, {}};
    for (auto at = before_occurrences; at < words.size(); ++at) {
        const auto id = OccurrenceId::from(words[at]);
        if (!id) return std::nullopt;
        message.occurrences.push_back(*id);
    }
    return message;
}

}  // namespace

ScreenFile::ScreenFile(const std::filesystem::path& data_folder)
    : m_file(data_folder.empty() ? std::filesystem::path() : data_folder / "agent" / "screen")
{
}

void ScreenFile::write(const std::string& bus, const std::vector<LeftMessage>& messages) const
{
    if (m_file.empty()) return;
    auto text = bus + "\n";
    for (const auto& message : messages) text += line_of(message) + "\n";
    (void)write_whole_file(m_file, text);
}

std::vector<LeftMessage> ScreenFile::read(const std::string& bus) const
{
    std::vector<LeftMessage> messages;
    if (m_file.empty()) return messages;
    const auto lines = split(text_of_file(m_file), '\n');
    if (lines.empty() || lines.front() != bus) return messages;
    for (const auto& line : lines)
        if (auto message = message_from(line)) messages.push_back(std::move(*message));
    return messages;
}

}  // namespace aftercare
