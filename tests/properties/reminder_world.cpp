#include "tests/properties/reminder_world.h"

#include <algorithm>

namespace aftercare::test {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

// The first change of the clock in a year, so that many worlds live through one.
Instant near_a_change(const Zone& zone, Instant start)
{
    for (auto at = start; at < start + days{366}; at += days{1})
        if (zone.offset_at(at) != zone.offset_at(at + days{1})) return at - days{1};
    return start;
}

}  // namespace

ReminderWorld::ReminderWorld(unsigned seed, const std::vector<std::shared_ptr<const Zone>>& zones)
    : m_random(seed),
      m_zones(zones),
      m_zone(zones[static_cast<std::size_t>(number(0, static_cast<int>(zones.size()) - 1))]),
      m_now(sys_days{2019y / 1 / 1} + days{number(0, 4000)} + minutes{number(0, 1439)}),
      m_database(std::move(*store::Database::in_memory())),
      m_book(m_database),
      m_log(m_database),
      m_sessions(m_database),
      m_engine(m_database, m_chance),
      m_second(m_database, m_chance)
{
    if (one_in(2)) m_now = near_a_change(*m_zone, m_now);
    m_settings.quiet_hours.reset();
    if (one_in(4)) m_settings.quiet_hours = QuietHours{minutes{number(0, 1439)}, minutes{number(0, 1439)}};
    add_rule();
}

void ReminderWorld::blame(std::string what)
{
    if (m_fault.empty()) m_fault = what + "\n" + m_story;
}

ReminderRuleId ReminderWorld::new_rule_id() { return ReminderRuleId(Uuid::version_7(m_now, m_chance.bytes())); }

Weekdays ReminderWorld::random_weekdays()
{
    return one_in(2) ? every_day : Weekdays{static_cast<unsigned long long>(number(1, 127))};
}

Schedule ReminderWorld::random_schedule()
{
    std::vector<TimeOfDay> times;
    for (int i = number(1, 3); i > 0; --i) times.push_back(minutes{number(0, 1439)});
    const auto from = minutes{number(0, 1000)};
    const auto to = minutes{number(static_cast<int>(from.count()) + 1, 1439)};
    switch (number(0, 5)) {
    case 0: return TimesOfDay{times, random_weekdays()};
    case 1: return EveryDays{number(1, 9), m_zone->day_of(m_now) - days{number(-3, 9)}, times, random_weekdays()};
    case 2: return EverySpan{minutes{number(20, 400)}, from, to, random_weekdays()};
    case 3: return AfterLast{minutes{number(5, 600)}, from, to, random_weekdays()};
    case 4: return AfterSession{{minutes{number(0, 300)}, hours{number(20, 80)}, days{number(0, 3)}}, number(1, 2)};
    default: return Once{m_zone->to_local(m_now + minutes{number(1, 3000)})};
    }
}

void ReminderWorld::live(int events)
{
    for (int i = 0; i < events && m_fault.empty(); ++i) {
        happen();
        look();
    }
}

void ReminderWorld::happen()
{
    switch (number(0, 12)) {
    case 0: return set_clock();
    case 1: return travel();
    case 2: return m_rules.size() < 3 ? add_rule() : change_rule();
    case 3: return hold_session();
    case 4:
    case 5:
    case 6: return answer_one();
    case 7: return be_away();
    default: return pass_time();
    }
}

// Minutes of waiting, a night of sleep, or days switched off.
void ReminderWorld::pass_time()
{
    const auto most = one_in(6) ? 4 * 1440 : one_in(3) ? 600 : 90;
    const auto passed = minutes{number(1, most)};
    m_now += passed;
    m_story += "pass " + std::to_string(passed.count()) + " min to " + iso_local(m_zone->to_local(m_now)) + "\n";
}

// A correction of minutes or hours, either way.
void ReminderWorld::set_clock()
{
    m_now += minutes{number(-300, 300)};
    // A break that was had is still to come by a clock that was set back before it.
    for (auto& [id, rule] : m_rules)
        for (auto& [local, fired] : rule.fired)
            if (fired.due > m_now) fired.allowed = std::max(fired.allowed, 1);
    m_story += "clock set to " + iso_local(m_zone->to_local(m_now)) + "\n";
}

void ReminderWorld::travel()
{
    m_zone = m_zones[static_cast<std::size_t>(number(0, static_cast<int>(m_zones.size()) - 1))];
    m_story += "travel to " + m_zone->name() + " " + iso_local(m_zone->to_local(m_now)) + "\n";
}

void ReminderWorld::add_rule()
{
    const auto kind = one_in(2) ? ReminderKind::Posture : ReminderKind::Custom;
    RuleDetails details{.kind = kind, .text = "x", .schedule = random_schedule()};
    const ReminderRule rule{new_rule_id(), m_now, details};
    if (!m_book.add(rule)) return blame("a rule could not be added");
    m_rules.emplace(rule.id, Rule{rule, {}});
    m_story += "rule added in " + m_zone->name() + " at " + iso_local(m_zone->to_local(m_now)) + ", schedule " +
               std::to_string(details.schedule.index()) + "\n";
}

// Edited while one of its firings may be due, or paused, or removed.
void ReminderWorld::change_rule()
{
    auto chosen = std::next(m_rules.begin(), number(0, static_cast<int>(m_rules.size()) - 1));
    auto& rule = chosen->second.rule;
    m_story += "rule changed\n";
    if (one_in(5)) {
        if (!m_book.remove(rule.id, m_now)) blame("a rule could not be removed");
        m_rules.erase(chosen);
        return;
    }
    if (one_in(3)) rule.details.paused = !rule.details.paused;
    else rule.details.schedule = random_schedule();
    rule.since = m_now;
    if (!m_book.edit(rule, m_now)) blame("a rule could not be changed");
}

void ReminderWorld::hold_session()
{
    const HeldSession held{m_zone->moment(m_now - minutes{number(0, 200)}), m_now};
    const TreatmentSession session{TreatmentSessionId(Uuid::version_7(m_now, m_chance.bytes())), {.at = held.at}};
    if (!m_sessions.add(session, m_now)) return blame("a session could not be added");
    m_held.push_back(held);
    m_story += "session held at " + iso_local(held.at.local()) + "\n";
}

void ReminderWorld::answer_one()
{
    const auto open = m_log.open();
    if (!open) return blame(open.error().what);
    std::vector<Occurrence> waiting;
    for (const auto& one : *open)
        if (is_waiting(one, m_now)) waiting.push_back(one);
    if (waiting.empty()) return pass_time();
    const auto& one = waiting[static_cast<std::size_t>(number(0, static_cast<int>(waiting.size()) - 1))];
    const auto answer = one_in(2) ? Answer::Later : one_in(2) ? Answer::Done : Answer::Skip;
    const std::optional<Span> by = minutes{number(1, 900)};
    const auto taken = m_engine.answer({one.id, answer, by}, here());
    if (!taken) return blame("an answer was refused: " + taken.error().what);
    if (answer == Answer::Later) ++m_rules.at(one.rule).fired.at(one.due_local).allowed;
    m_story += "answered " + iso_local(one.due_local) + " " + std::string(key_of(taken->state)) + "\n";
    m_now += minutes{number(0, 5)};
}

// Nobody is there for a while, and the agent may look meanwhile.
void ReminderWorld::be_away()
{
    const auto began = m_now;
    m_away = true;
    m_now += minutes{number(5, 90)};
    m_story += "away until " + iso_local(m_zone->to_local(m_now)) + "\n";
    if (one_in(2)) look();
    m_away = false;
    m_now += minutes{number(0, 30)};
    m_absence = Absence{began, m_now};
    if (!m_engine.end_absence(*m_absence, here())) blame("an absence could not end");
    m_story += "back at " + iso_local(m_zone->to_local(m_now)) + "\n";
}

// The agent looks: it stores, then shows; now and then it is killed in between, or there are two of it.
void ReminderWorld::look()
{
    expect_firings();
    if (one_in(8)) (void)m_second.evaluate(here());
    const auto evaluated = m_engine.evaluate(here());
    if (!evaluated) return blame(evaluated.error().what);
    check_stored();
    if (!m_fault.empty()) return;
    if (one_in(10)) return;  // killed between storing and showing
    show();
    check_shown();
}

}  // namespace aftercare::test
