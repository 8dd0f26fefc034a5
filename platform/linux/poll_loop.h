#pragma once

#include <chrono>
#include <optional>
#include <span>

namespace aftercare {

using PollDeadline = std::chrono::steady_clock::time_point;

// Something a poll(2) loop waits for.
class PollSource {
public:
    virtual ~PollSource() = default;
    virtual int fd() const = 0;    // -1: nothing to wait for at present
    virtual short events() const;  // POLLIN unless it says otherwise
    virtual std::optional<PollDeadline> deadline() const { return std::nullopt; }
    // Its descriptor or its deadline has come. Leaves events in an Inbox; never blocks for long.
    virtual void ready(PollDeadline now) = 0;
};

// Sleeps until at least one source is ready, and lets those that are do their work. A signal also ends the sleep.
void wait_for(std::span<PollSource* const> sources);

}  // namespace aftercare
