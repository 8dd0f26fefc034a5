#pragma once

#include "app/domain/occurrence.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare {

struct NotifierStatus {
    bool reachable = false;
    std::string server;                     // "dunst 1.9.0"; "" when not reachable
    std::vector<std::string> capabilities;  // as the service names them: "actions", "body", …
};

// How much a message presses, and whether it is heard.
struct Manner {
    Urgency urgency = Urgency::Normal;
    bool sound = false;

    bool operator==(const Manner&) const = default;
};

// How a test message ended.
enum class TestOutcome {
    Shown,  // the service says that it shows it
    Refused,
    NoAnswer,  // a service is there and stays silent
    NoService,
};

// Messages on the desktop, with Done, Later and Skip where the service can show them.
class Notifier {
public:
    virtual ~Notifier() = default;
    // Io when no service answers; the occurrence then simply stays unseen.
    virtual Result<> show(const Occurrence& occurrence, Manner manner) = 0;
    // Several at once, as one calm message with their original times; it opens the window and takes no other answer.
    virtual Result<> show_together(const std::vector<Occurrence>& occurrences) = 0;
    // Returns at once; how it ended comes with NotifierChanged, a few seconds later at most.
    virtual void test(const Occurrence& message) = 0;
    virtual void withdraw(const OccurrenceId& occurrence) = 0;
    // Waits for a service that answers slowly, a few seconds at most.
    virtual NotifierStatus status() = 0;
    // The same without waiting: none while the answer is still to come, and NotifierChanged tells that it has.
    virtual std::optional<NotifierStatus> known_status() { return status(); }
};

}  // namespace aftercare
