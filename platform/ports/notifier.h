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
    bool sleeps = false;                    // it is started by the first message, and what it can do is not known yet
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

// How it stands with a message.
enum class MessageState {
    OnItsWay,  // the service has not said yet whether it shows it
    Shown,
    Failed,  // the service did not take it
    Gone,    // its service ended, or another program left it behind and hears no answer any more
};

// A message that was neither answered on the screen, nor closed there, nor taken away.
struct Message {
    std::vector<OccurrenceId> occurrences;
    MessageState state = MessageState::OnItsWay;

    bool operator==(const Message&) const = default;
};

// Messages on the desktop, with Done, Later and Skip where the service can show them. Nothing here waits for the service
// except status().
class Notifier {
public:
    virtual ~Notifier() = default;
    // Hands the message over: messages() tells how that ends, and NotifierChanged when. It takes the place of one that
    // tells of the same, or of an older occurrence of its rule. Io when no service is there to take it.
    virtual Result<> show(const Occurrence& occurrence, Manner manner) = 0;
    // Several at once, as one calm message with their original times; it opens the window and takes no other answer.
    virtual Result<> show_together(const std::vector<Occurrence>& occurrences, Manner manner) = 0;
    virtual std::vector<Message> messages() { return {}; }
    // Takes away the message that tells of the occurrence, if there is one.
    virtual void withdraw(const OccurrenceId& occurrence) = 0;
    // From now on this program shows what is due: what another one left on the screen is among messages(), as Gone.
    virtual void take_over() {}
    // Another program does from now on: messages() is empty, and what is on the screen stays there.
    virtual void hand_over() {}
    // Returns at once; how it ended comes with NotifierChanged, a few seconds later at most.
    virtual void test(const Occurrence& message) = 0;
    // Waits for a service that answers slowly, a few seconds at most.
    virtual NotifierStatus status() = 0;
    // The same without waiting: none while the answer is still to come, and NotifierChanged tells that it has.
    virtual std::optional<NotifierStatus> known_status() { return status(); }
};

}  // namespace aftercare
