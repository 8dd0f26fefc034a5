#include "platform/linux/sent_messages.h"

#include "app/base/text.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

// One bus is one login: another has another id.
std::string id_of(sd_bus* bus)
{
    sd_id128_t id{};
    char text[SD_ID128_STRING_MAX] = "";
    if (sd_bus_get_bus_id(bus, &id) < 0) return "unknown";
    return sd_id128_to_string(id, text);
}

bool tells_of(const SentMessage& message, const OccurrenceId& id)
{
    return std::ranges::find(message.occurrences, id) != message.occurrences.end();
}

// One that tells of several stays while a single one of their rules comes.
bool is_older(const SentMessage& message, const std::vector<Occurrence>& newer)
{
    const bool both_single = message.occurrences.size() == 1 && newer.size() == 1;
    if (both_single && message.rule == newer.front().rule) return true;
    return std::ranges::any_of(newer, [&](const Occurrence& one) { return tells_of(message, one.id); });
}

template <class Wanted>
SentMessage* find(std::list<SentMessage>& all, const Wanted& wanted)
{
    const auto found = std::ranges::find_if(all, wanted);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

MessageText text_of(const Occurrence& occurrence, const NotificationWords& words, Manner manner)
{
    return {occurrence.text, words.due_at + " " + clock_text(occurrence.due_local), true, manner};
}

MessageText text_of(const std::vector<Occurrence>& occurrences, const NotificationWords& words, Manner manner)
{
    std::vector<std::string> lines;
    for (const auto& one : occurrences) lines.push_back(clock_text(one.due_local) + "  " + one.text);
    return {std::to_string(lines.size()) + " " + words.waiting, join(lines, "\n"), false, manner};
}

// One whose answer is still to come keeps its place: only then is known what the service calls it.
SentMessage& SentMessages::place_for(const std::vector<Occurrence>& occurrences, std::vector<std::string>& superseded)
{
    SentMessage* place = nullptr;
    for (auto one = m_all.begin(); one != m_all.end();) {
        const bool is_elder = !one->answer && is_older(*one, occurrences);
        if (is_elder && place) {
            if (!one->handle.empty()) superseded.push_back(one->handle);
            one = m_all.erase(one);
            continue;
        }
        if (is_elder) place = &*one;
        ++one;
    }
    const auto rule = occurrences.front().rule;
    if (!place) place = &m_all.emplace_back(SentMessage{.occurrences = {}, .rule = rule});
    place->rule = rule;
    place->state = MessageState::OnItsWay;
    place->occurrences.clear();
    for (const auto& one : occurrences) place->occurrences.push_back(one.id);
    return *place;
}

SentMessage* SentMessages::by_handle(std::string_view handle)
{
    return find(m_all, [&](const SentMessage& one) { return !handle.empty() && one.handle == handle; });
}

SentMessage* SentMessages::by_occurrence(const OccurrenceId& id)
{
    return find(m_all, [&](const SentMessage& one) { return tells_of(one, id); });
}

SentMessage* SentMessages::take_answered(sd_bus* bus, BusSlot& answer)
{
    const auto* current = sd_bus_get_current_slot(bus);
    auto* message = find(m_all, [&](const SentMessage& one) { return one.answer && one.answer.get() == current; });
    if (message) answer = std::move(message->answer);
    return message;
}

void SentMessages::shown(SentMessage& message, std::string handle, sd_bus_message* answer)
{
    const char* sender = sd_bus_message_get_sender(answer);
    message.state = MessageState::Shown;
    message.was_shown = true;
    message.handle = std::move(handle);
    message.owner = sender ? sender : "";
    keep(sd_bus_message_get_bus(answer));
}

void SentMessages::erase(SentMessage& message, sd_bus* bus)
{
    m_all.remove_if([&](const SentMessage& one) { return &one == &message; });
    keep(bus);
}

void SentMessages::lose()
{
    for (auto& one : m_all) {
        one.state = one.answer ? MessageState::Failed : MessageState::Gone;
        one.answer.reset();
        one.handle.clear();
        one.owner.clear();
    }
}

void SentMessages::forgive()
{
    for (auto& one : m_all)
        if (one.state == MessageState::Failed) one.state = MessageState::Gone;
}

void SentMessages::take_over()
{
    m_all.clear();
    m_must_read = true;
}

void SentMessages::hand_over()
{
    m_all.clear();
    m_must_read = false;
}

std::vector<Message> SentMessages::list(sd_bus* bus)
{
    if (bus && std::exchange(m_must_read, false)) read(bus);
    std::vector<Message> messages;
    for (const auto& one : m_all) messages.push_back({one.occurrences, one.state});
    return messages;
}

void SentMessages::read(sd_bus* bus)
{
    const auto owner = owner_of(bus, m_service);
    for (auto& left : m_file.read(id_of(bus))) {
        auto& message = m_all.emplace_back(SentMessage{.occurrences = std::move(left.occurrences), .rule = left.rule});
        message.state = MessageState::Gone;
        message.was_shown = true;
        if (left.owner != owner) continue;
        message.handle = left.handle;
        message.owner = owner;
    }
}

void SentMessages::keep(sd_bus* bus) const
{
    if (!bus) return;
    std::vector<LeftMessage> left;
    for (const auto& one : m_all)
        if (one.was_shown) left.push_back({one.handle, one.owner, one.rule, one.occurrences});
    m_file.write(id_of(bus), left);
}

}  // namespace aftercare
