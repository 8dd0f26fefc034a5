#include "app/core/clock_watch.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono;

constexpr milliseconds kept_right = 2s;

Span whole(milliseconds time) { return time > -kept_right && time < kept_right ? Span{0} : round<seconds>(time); }

}  // namespace

ClockWatch::Finding ClockWatch::compare(const ClockReading& reading)
{
    const auto passed = reading.since_boot - m_last.since_boot;
    const auto jumped = whole((reading.wall - m_last.wall) - passed);
    Finding finding{.slept = whole(passed - (reading.awake - m_last.awake))};
    if (jumped != Span{0}) finding.jump = ClockJump{floor<seconds>(reading.wall), jumped};
    m_last = reading;
    return finding;
}

Span ClockWatch::awake_since(Instant planned, const ClockReading& now, const Finding& since_then)
{
    const auto late = floor<seconds>(now.wall) - planned;
    const auto explained = since_then.slept + (since_then.jump ? std::max(since_then.jump->by, Span{0}) : Span{0});
    return std::max(late - explained, Span{0});
}

}  // namespace aftercare
