#include "tests/properties/reminder_world.h"

#include <map>
#include <utility>

// The agent in that world, and what is expected of it.
namespace aftercare::test {

// The agent looks: it stores, then shows; now and then it is killed in between, or there are two of it.
void ReminderWorld::look()
{
    m_oracle.look(m_scene);
    if (one_in(8)) (void)m_second.evaluate(here());
    const auto evaluated = m_engine.evaluate(here());
    if (!evaluated) return blame(evaluated.error().what);
    m_was_killed = one_in(10);  // between storing and showing
    if (m_was_killed) return;
    show();
    check_shown();
}

// What an agent does each time it wakes.
void ReminderWorld::wake()
{
    m_oracle.look(m_scene);
    if (const auto done = m_engine.evaluate(here()); !done) return blame(done.error().what);
    show();
    check_shown();
}

// Exactly the expected ones are stored: none is lost, none is there that no wall clock named.
void ReminderWorld::check_stored()
{
    const auto all = m_log.between(Instant::min(), Instant::max(), {.limit = 100000});
    if (!all) return blame(all.error().what);
    std::map<ReminderRuleId, std::size_t> stored;
    for (const auto& one : *all) {
        ++stored[one.rule];
        check_row(one);
    }
    for (const auto& [id, rule] : m_oracle.rules) {
        if (stored[id] == rule.firings.size()) continue;
        for (const auto& [name, firing] : rule.firings)
            if (!*m_log.has(id, name)) return blame("lost: " + iso_local(name) + " in " + m_scene.zone->name());
    }
}

void ReminderWorld::check_row(const Occurrence& one)
{
    const auto rule = m_oracle.rules.find(one.rule);
    if (rule == m_oracle.rules.end()) return;  // removed meanwhile
    const auto firing = rule->second.firings.find(one.due_local);
    if (firing == rule->second.firings.end()) return blame("not expected: " + iso_local(one.due_local));
    if (firing->second.due != one.due.at) return blame("at another instant: " + iso_local(one.due_local));
    const auto contradiction = ReminderOracle::contradiction(firing->second, one.state);
    if (!contradiction.empty()) blame(contradiction + ": " + iso_local(one.due_local));
}

// Two programs may ask at once; whoever marks it first has shown it.
void ReminderWorld::show()
{
    const bool two_at_once = one_in(4);
    const auto due = m_engine.to_show(here());
    const auto seen_by_the_other = two_at_once ? m_second.to_show(here()) : std::vector<Occurrence>();
    if (!due || !seen_by_the_other) return blame("what to show could not be read");
    for (const auto& one : *due) mark_shown(m_engine, one);
    for (const auto& one : *seen_by_the_other) mark_shown(m_second, one);
}

void ReminderWorld::mark_shown(ReminderEngine& engine, const Occurrence& one)
{
    if (!engine.mark_delivered(one, m_scene.now)) return;  // the other was quicker
    const auto wrong = m_oracle.show(one.rule, one.due_local, m_scene);
    if (!wrong.empty()) blame(wrong + ": " + iso_local(one.due_local));
}

// All that must be on show by now is, and the agent does not plan to wake at once for ever.
void ReminderWorld::check_shown()
{
    const auto owed = m_oracle.owed(m_scene);
    if (!owed.empty()) return blame(owed);
    const auto next = m_engine.next_wakeup(here());
    if (!next) return blame(next.error().what);
    if (*next && **next <= m_scene.now) blame("it would wake at once for ever");
}

// Nobody tells the agent anything until then: it must have planned every moment at which there is something to do.
void ReminderWorld::wake_as_planned(Instant until)
{
    constexpr int enough = 6;
    if (std::exchange(m_was_killed, false)) wake();  // it is started again
    for (int woken = 0; m_fault.empty(); ++woken) {
        const auto next = m_engine.next_wakeup(here());
        if (!next) return blame(next.error().what);
        if (!*next || **next > until) break;
        if (woken == enough) return;
        m_scene.now = **next;
        m_story += "woke " + clock() + "\n";
        wake();
    }
    m_scene.now = until;
    for (const auto& [id, rule] : m_oracle.rules) {
        const auto overdue = m_oracle.overdue(rule, m_scene);
        if (!overdue.empty()) return blame("slept through " + iso_local(overdue.front().local));
    }
    const auto owed = m_oracle.owed(m_scene);
    if (!owed.empty()) blame("slept through: " + owed);
}

}  // namespace aftercare::test
