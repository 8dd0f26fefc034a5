#include "app/domain/figure/motion.h"

#include <cmath>

namespace aftercare::figure {
namespace {

double eased(Ease ease, double share)
{
    switch (ease) {
    case Ease::Linear: return share;
    case Ease::In: return share * share;
    case Ease::Out: return 1 - (1 - share) * (1 - share);
    case Ease::Smooth: return share * share * (3 - 2 * share);
    }
    return share;
}

}  // namespace

Timeline::Timeline(std::span<const Key> keys)
{
    Seconds now{0};
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (index > 0) now += keys[index].move;
        m_arrivals.push_back(now);
        now += keys[index].hold;
        const Key& next = keys[(index + 1) % keys.size()];
        m_legs.push_back({now, now + next.move, next.ease});
    }
    if (!m_legs.empty()) m_length = m_legs.back().arrive;
}

Moment Timeline::at(Seconds time) const
{
    if (m_length <= Seconds{0}) return {};
    double turn = std::fmod(time.count(), m_length.count());
    if (turn < 0) turn += m_length.count();
    const Seconds now{turn};
    for (std::size_t index = 0; index < m_legs.size(); ++index) {
        const Leg& leg = m_legs[index];
        const std::size_t next = (index + 1) % m_legs.size();
        if (now <= leg.leave) return {index, next, 0};
        if (now < leg.arrive) return {index, next, eased(leg.ease, (now - leg.leave) / (leg.arrive - leg.leave))};
    }
    return {};
}

}  // namespace aftercare::figure
