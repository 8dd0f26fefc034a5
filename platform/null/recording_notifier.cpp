#include "platform/null/recording_notifier.h"

#include "platform/null/null_notifier.h"

namespace aftercare {

Result<> RecordingNotifier::show(const Occurrence& occurrence, Manner manner)
{
    if (!reachable) return NullNotifier().show(occurrence, manner);
    shown.push_back(occurrence);
    manners.push_back(manner);
    return {};
}

Result<> RecordingNotifier::show_together(const std::vector<Occurrence>& occurrences)
{
    if (!reachable) return NullNotifier().show_together(occurrences);
    together.push_back(occurrences);
    return {};
}

NotifierStatus RecordingNotifier::status()
{
    if (!reachable) return {};
    return {.reachable = true, .server = "dunst 1.9.0", .capabilities = {"actions", "body"}};
}

}  // namespace aftercare
