#include "app/core/message_keeper.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

// More than this at once, after a night or a week away, would be a burst.
constexpr std::size_t most_messages = 3;

// A service that ends over what it is told must not be started and told again without a pause.
constexpr std::chrono::minutes try_again_after{1};

bool is_delivered(const Occurrence& one) { return one.state == OccurrenceState::Delivered; }

}  // namespace

Result<> MessageKeeper::keep(const std::vector<Occurrence>& due, const Circumstances& here)
{
    if (!std::exchange(m_has_taken_over, true)) m_notifier.take_over();
    // A clock that was set back must not put it off.
    const auto in_a_minute = here.now + try_again_after;
    m_tries_again = m_try_again && (*m_try_again <= here.now || *m_try_again > in_a_minute);
    auto unsaid = due;
    drop_what_is_said(unsaid);
    show(unsaid, here.presence);
    return tidy(here);
}

Result<> MessageKeeper::tidy(const Circumstances& here)
{
    if (!m_has_taken_over) return {};
    m_may_return = !m_returned || *m_returned > here.now || here.now - *m_returned >= try_again_after;
    for (const auto& message : m_notifier.messages()) TRY(settle(message, here));
    const bool waits = std::ranges::any_of(m_notifier.messages(), [this](const Message& message) {
        return message.state == MessageState::Failed || (message.state == MessageState::Gone && !m_may_return);
    });
    if (!waits) m_try_again.reset();
    else if (std::exchange(m_tries_again, false) || !m_try_again) m_try_again = here.now + try_again_after;
    return {};
}

void MessageKeeper::leave()
{
    if (std::exchange(m_has_taken_over, false)) m_notifier.hand_over();
    m_try_again.reset();
}

void MessageKeeper::drop_what_is_said(std::vector<Occurrence>& due) const
{
    for (const auto& message : m_notifier.messages()) {
        if (message.state == MessageState::Gone || may_try_again(message)) continue;
        std::erase_if(due, [&](const Occurrence& one) {
            return std::ranges::find(message.occurrences, one.id) != message.occurrences.end();
        });
    }
}

bool MessageKeeper::may_try_again(const Message& message) const
{
    return message.state == MessageState::Failed && m_tries_again;
}

// What no service takes now waits in Today; one that comes is told.
void MessageKeeper::show(const std::vector<Occurrence>& due, const Presence& presence)
{
    if (due.size() > most_messages) return (void)say(due, manner_of(due, presence));
    for (const auto& one : due)
        if (!say({one}, manner_of(one, presence))) return;
}

Result<> MessageKeeper::say(const std::vector<Occurrence>& occurrences, Manner manner)
{
    if (occurrences.size() == 1) return m_notifier.show(occurrences.front(), manner);
    return m_notifier.show_together(occurrences, manner);
}

// What may come although the person wants no disturbance has to press to be seen.
Manner MessageKeeper::manner_of(const Occurrence& occurrence, const Presence& presence) const
{
    auto manner = m_diary.reminders.manner_of(occurrence);
    if (!presence.busy) return manner;
    const auto rule = m_diary.rules.find(occurrence.rule);
    if (rule && rule->details.even_when_busy) manner.urgency = Urgency::High;
    return manner;
}

// One message for several presses as much as the most urgent of them.
Manner MessageKeeper::manner_of(std::span<const Occurrence> occurrences, const Presence& presence) const
{
    Manner together{Urgency::Low, false};
    for (const auto& one : occurrences) {
        const auto manner = manner_of(one, presence);
        together.urgency = std::max(together.urgency, manner.urgency);
        together.sound = together.sound || manner.sound;
    }
    return together;
}

// What the message tells of and still waits for an answer.
Result<std::vector<Occurrence>> MessageKeeper::still_wanted(const Message& message, Instant now) const
{
    std::vector<Occurrence> wanted;
    for (const auto& id : message.occurrences) {
        auto found = m_diary.occurrences.find(id);
        if (!found && found.error().kind != ErrorKind::NotFound) return std::move(found).failure();
        if (found && is_waiting(*found, now) && found->state != OccurrenceState::Missed)
            wanted.push_back(std::move(*found));
    }
    return wanted;
}

Result<> MessageKeeper::settle(const Message& message, const Circumstances& here)
{
    TRY_LET(wanted, still_wanted(message, here.now));
    switch (message.state) {
    case MessageState::OnItsWay:
        if (wanted.empty()) m_notifier.withdraw(message.occurrences.front());
        break;
    case MessageState::Shown: return settle_shown(message, wanted, here);
    case MessageState::Failed:
    case MessageState::Gone: bring_back(message, std::move(wanted), here); break;
    }
    return {};
}

Result<> MessageKeeper::settle_shown(const Message& message, const std::vector<Occurrence>& wanted,
                                     const Circumstances& here)
{
    for (const auto& one : wanted)
        if (is_unshown(one)) TRY(unless_decided(m_diary.reminders.mark_delivered(one, here.now)));
    if (wanted.empty()) m_notifier.withdraw(message.occurrences.front());
    else if (wanted.size() < message.occurrences.size())
        (void)say(wanted, {manner_of(wanted, here.presence).urgency, false});
    return {};
}

// It was seen and heard once: it comes back without a sound, and what is not delivered yet is shown as due.
void MessageKeeper::bring_back(const Message& message, std::vector<Occurrence> wanted, const Circumstances& here)
{
    const bool comes_as_due = std::ranges::any_of(wanted, is_unshown);
    std::erase_if(wanted, [](const Occurrence& one) { return !is_delivered(one); });
    if (wanted.empty() && !comes_as_due) return m_notifier.withdraw(message.occurrences.front());
    const bool may_come = message.state == MessageState::Gone ? m_may_return : may_try_again(message);
    if (wanted.empty() || !may_come || shown_from(here) > here.now) return;
    if (say(wanted, {manner_of(wanted, here.presence).urgency, false})) m_returned = here.now;
}

}  // namespace aftercare
