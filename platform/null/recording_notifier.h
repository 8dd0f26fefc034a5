#pragma once

#include "platform/ports/notifier.h"

namespace aftercare {

// A notification service that shows nothing and remembers what it was asked to show.
class RecordingNotifier final : public Notifier {
public:
    Result<> show(const Occurrence& occurrence, Manner manner) override;
    Result<> show_together(const std::vector<Occurrence>& occurrences) override;
    void test(const Occurrence& message) override { tests.push_back(message); }
    void withdraw(const OccurrenceId& occurrence) override { withdrawn.push_back(occurrence); }
    NotifierStatus status() override;

    bool reachable = true;
    std::vector<Occurrence> shown;
    std::vector<Occurrence> tests;
    std::vector<Manner> manners;  // of those shown
    std::vector<std::vector<Occurrence>> together;
    std::vector<OccurrenceId> withdrawn;
};

}  // namespace aftercare
