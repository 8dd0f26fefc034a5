#pragma once

#include "platform/ports/notifier.h"

namespace aftercare {

// A desktop without a notification service: nothing is shown, and occurrences stay unseen.
class NullNotifier final : public Notifier {
public:
    Result<> show(const Occurrence&, Manner) override
    {
        return fail(ErrorKind::Io,
                    "No notification service answers. Start one, or look at what is due in the program.");
    }
    Result<> show_together(const std::vector<Occurrence>& occurrences, Manner manner) override
    {
        return show(occurrences.front(), manner);
    }
    void test(const Occurrence&) override {}
    void withdraw(const OccurrenceId&) override {}
    NotifierStatus status() override { return {}; }
};

}  // namespace aftercare
