#pragma once

#include "platform/linux/shared_plan.h"
#include "platform/linux/wall_timer.h"

namespace aftercare {

// How long the one that works may take, awake, until it counts as hanging.
struct Patience {
    std::chrono::milliseconds late;      // with a look that it has planned
    std::chrono::milliseconds starting;  // with its first word
};

// Watches over one that works: by when it has to say its next word. Nobody wakes before.
class Vigil final : public PollSource {
public:
    // Begins now. `plan` outlives it.
    Vigil(const SharedPlan& plan, const Patience& patience);

    // Before each wait: whatever was planned since.
    void plan();
    // It was asked for a sign.
    void expect_sign();
    // It has given one, or looked.
    void heard();
    // It hangs; nothing more is waited for then.
    bool is_over() const { return m_is_over; }

    int fd() const override { return m_timer.fd(); }
    std::optional<PollDeadline> deadline() const override { return m_is_over ? std::nullopt : m_deadline; }
    void ready(PollDeadline now) override;

private:
    const SharedPlan& m_plan;
    Patience m_patience;
    Inbox m_unread;  // that the clock was set matters only as it is then
    WallTimer m_timer{m_unread};
    PollDeadline m_begin = std::chrono::steady_clock::now();
    std::optional<PollDeadline> m_late_since, m_asked_since;
    std::optional<PollDeadline> m_deadline;
    bool m_is_over = false;
};

}  // namespace aftercare
