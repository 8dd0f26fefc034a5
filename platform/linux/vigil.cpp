#include "platform/linux/vigil.h"

#include "platform/linux/system_clock.h"

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto until_it_has_looked = 5s;  // so that nobody wakes for a look that is made

}  // namespace

Vigil::Vigil(const SharedPlan& plan, const Patience& patience) : m_plan(plan), m_patience(patience) {}

// When the clock was set past the plan, or the computer slept over it, whoever works has only begun to look: it has its
// time from then on.
void Vigil::plan()
{
    const auto next = m_plan.next();
    const auto latest = next ? std::optional<PreciseInstant>(*next + until_it_has_looked) : std::nullopt;
    const bool is_late = latest && *latest <= SystemClock().precise_now();
    m_timer.set(is_late ? std::nullopt : latest);
    if (!is_late) m_late_since.reset();
    else if (!m_late_since) m_late_since = std::chrono::steady_clock::now();
    const auto since = m_asked_since ? m_asked_since : m_late_since;
    if (!m_plan.was_told()) m_deadline = m_begin + m_patience.starting;
    else if (since) m_deadline = *since + m_patience.late;
    else m_deadline.reset();
}

void Vigil::expect_sign()
{
    if (!m_asked_since) m_asked_since = std::chrono::steady_clock::now();
}

void Vigil::heard()
{
    m_late_since.reset();
    m_asked_since.reset();
}

void Vigil::ready(PollDeadline now)
{
    m_timer.ready(now);
    m_unread.take();
    if (m_deadline && *m_deadline <= now) m_is_over = true;
}

}  // namespace aftercare
