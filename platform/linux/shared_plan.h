#pragma once

#include "app/base/time.h"
#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <sys/types.h>

namespace aftercare {

// When a program that is kept alive means to look around next, in memory that it shares with the one that keeps it
// alive: it can be told even where the disk is full.
class SharedPlan {
public:
    SharedPlan();
    ~SharedPlan();
    SharedPlan(const SharedPlan&) = delete;
    SharedPlan& operator=(const SharedPlan&) = delete;

    // By the one that keeps alive, before each start: nothing was told yet, and this process wants to hear of it.
    void begin(pid_t keeper);
    // By the one that works, after each look; none when there is nothing to come.
    void tell(std::optional<Instant> next);
    // Likewise, when nothing has changed: that it is awake.
    void give_sign() const;

    bool was_told() const;
    std::optional<Instant> next() const;

private:
    std::atomic<std::int64_t>* m_seconds = nullptr;  // none where the system has no memory left: nobody is told then
    pid_t m_keeper = 0;
};

// Asks the one that works for a sign, by a signal that does nothing to whoever does not wait for it.
void ask_for_sign(pid_t worker);

// Gives a sign whenever it is asked for. To be made before there is a thread.
class SignGiver final : public PollSource {
public:
    // `plan` outlives it.
    explicit SignGiver(const SharedPlan& plan);

    int fd() const override { return m_questions.number(); }
    void ready(PollDeadline now) override;

private:
    const SharedPlan& m_plan;
    FileDescriptor m_questions;
};

}  // namespace aftercare
