#pragma once

#include "platform/ports/notifier.h"

namespace aftercare {

// A notification service that shows nothing and remembers what it was asked to show.
class RecordingNotifier final : public Notifier {
public:
    Result<> show(const Occurrence& occurrence, Manner manner) override;
    Result<> show_together(const std::vector<Occurrence>& occurrences, Manner manner) override;
    std::vector<Message> messages() override { return on_show; }
    void test(const Occurrence& message) override { tests.push_back(message); }
    void withdraw(const OccurrenceId& occurrence) override;
    void take_over() override { ++taken_over; }
    NotifierStatus status() override;

    // The service is gone, and with it what it showed.
    void lose_all();

    bool reachable = true;
    MessageState state_at_first = MessageState::Shown;
    std::vector<Message> on_show;
    std::vector<Occurrence> shown;
    std::vector<Occurrence> tests;
    std::vector<Manner> manners;  // of all that was shown
    std::vector<std::vector<Occurrence>> together;
    std::vector<OccurrenceId> withdrawn;
    int taken_over = 0;

private:
    void put(const std::vector<Occurrence>& occurrences, Manner manner);
};

}  // namespace aftercare
