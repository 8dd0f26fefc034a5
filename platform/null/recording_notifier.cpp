#include "platform/null/recording_notifier.h"

#include "platform/null/null_notifier.h"

#include <algorithm>

namespace aftercare {
namespace {

bool tells_of(const Message& message, const OccurrenceId& id)
{
    return std::ranges::find(message.occurrences, id) != message.occurrences.end();
}

}  // namespace

Result<> RecordingNotifier::show(const Occurrence& occurrence, Manner manner)
{
    if (!reachable) return NullNotifier().show(occurrence, manner);
    shown.push_back(occurrence);
    put({occurrence}, manner);
    return {};
}

Result<> RecordingNotifier::show_together(const std::vector<Occurrence>& occurrences, Manner manner)
{
    if (!reachable) return NullNotifier().show_together(occurrences, manner);
    together.push_back(occurrences);
    put(occurrences, manner);
    return {};
}

void RecordingNotifier::put(const std::vector<Occurrence>& occurrences, Manner manner)
{
    manners.push_back(manner);
    Message message{{}, state_at_first};
    for (const auto& one : occurrences) {
        message.occurrences.push_back(one.id);
        std::erase_if(on_show, [&](const auto& elder) { return tells_of(elder, one.id); });
    }
    on_show.push_back(std::move(message));
}

void RecordingNotifier::withdraw(const OccurrenceId& occurrence)
{
    withdrawn.push_back(occurrence);
    std::erase_if(on_show, [&](const auto& message) { return tells_of(message, occurrence); });
}

NotifierStatus RecordingNotifier::status()
{
    if (!reachable) return {};
    return {.reachable = true, .server = "dunst 1.9.0", .capabilities = {"actions", "body"}};
}

void RecordingNotifier::lose_all()
{
    for (auto& message : on_show) message.state = MessageState::Gone;
}

}  // namespace aftercare
