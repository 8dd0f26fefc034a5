#pragma once

#include "platform/ports/errands.h"

#include <utility>
#include <vector>

namespace aftercare {

// Keeps errands until it is told to run them, as a busy computer would.
class HeldErrands final : public Errands {
public:
    void run(std::function<void()> work) override { m_waiting.push_back(std::move(work)); }

    std::size_t waiting() const { return m_waiting.size(); }
    // Those that wait now; what they lead to waits again.
    void run_all()
    {
        for (const auto& work : std::exchange(m_waiting, {})) work();
    }

private:
    std::vector<std::function<void()>> m_waiting;
};

}  // namespace aftercare
