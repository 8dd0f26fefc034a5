#pragma once

#include "app/core/diary.h"
#include "platform/ports/notifier.h"

#include <optional>
#include <span>
#include <vector>

namespace aftercare {

// Keeps the screen to what the diary says: shows what is due, counts it as delivered once the service shows it, takes
// away what was answered elsewhere, and brings back what went with its service or was left there by another program.
class MessageKeeper {
public:
    // Both outlive it.
    MessageKeeper(Diary& diary, Notifier& notifier) : m_diary(diary), m_notifier(notifier) {}

    // More than three at once come as one message. What is on its way already is not sent again, and what the service
    // did not take is tried again after a minute.
    Result<> keep(const std::vector<Occurrence>& due, const Circumstances& here);
    // Nothing new, only what follows from answers.
    Result<> tidy(const Circumstances& here);
    // Another program shows what is due.
    void leave();

    // When to look again although nothing tells of a change; none while the service has taken everything.
    std::optional<Instant> try_again() const { return m_try_again; }

private:
    void show(const std::vector<Occurrence>& due, const Presence& presence);
    Result<> say(const std::vector<Occurrence>& occurrences, Manner manner);
    Manner manner_of(const Occurrence& occurrence, const Presence& presence) const;
    Manner manner_of(std::span<const Occurrence> occurrences, const Presence& presence) const;
    void drop_what_is_said(std::vector<Occurrence>& due) const;
    bool may_try_again(const Message& message) const;
    Result<std::vector<Occurrence>> still_wanted(const Message& message, Instant now) const;
    Result<> settle(const Message& message, const Circumstances& here);
    Result<> settle_shown(const Message& message, const std::vector<Occurrence>& wanted, const Circumstances& here);
    void bring_back(const Message& message, std::vector<Occurrence> wanted, const Circumstances& here);

    Diary& m_diary;
    Notifier& m_notifier;
    std::optional<Instant> m_try_again;
    bool m_tries_again = false;         // now
    std::optional<Instant> m_returned;  // when something was last brought back
    bool m_may_return = true;           // now
    bool m_has_taken_over = false;
};

}  // namespace aftercare
