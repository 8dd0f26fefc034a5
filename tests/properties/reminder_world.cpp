#include "tests/properties/reminder_world.h"

#include <algorithm>
#include <map>

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
      m_database(std::move(*store::Database::in_memory())),
      m_book(m_database),
      m_log(m_database),
      m_sessions(m_database),
      m_engine(m_database, m_chance),
      m_second(m_database, m_chance)
{
    m_scene.zone = zones[static_cast<std::size_t>(number(0, static_cast<int>(zones.size()) - 1))];
    m_scene.now = sys_days{2019y / 1 / 1} + days{number(0, 4000)} + minutes{number(0, 1439)};
    if (one_in(2)) m_scene.now = near_a_change(*m_scene.zone, m_scene.now);
    if (one_in(4)) m_scene.quiet = QuietHours{minutes{number(0, 1439)}, minutes{number(0, 1439)}};
    m_scene.working_days = Weekdays{static_cast<unsigned long long>(number(1, 127))};
    m_settings.quiet_hours = m_scene.quiet;
    m_settings.working_days = m_scene.working_days;
    add_rule();
}

Circumstances ReminderWorld::here() const
{
    return {
        m_scene.now, *m_scene.zone, m_settings, {.away = m_scene.away, .locked = m_scene.locked, .busy = m_scene.busy}};
}

std::string ReminderWorld::clock() const { return iso_local(m_scene.zone->to_local(m_scene.now)); }

void ReminderWorld::blame(std::string what)
{
    if (m_fault.empty()) m_fault = what + "\n" + m_story;
}

ReminderRuleId ReminderWorld::new_rule_id() { return ReminderRuleId(Uuid::version_7(m_scene.now, m_chance.bytes())); }

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
    const auto first = m_scene.zone->day_of(m_scene.now) - days{number(-3, 9)};
    switch (number(0, 5)) {
    case 0: return TimesOfDay{times, random_weekdays()};
    case 1: return EveryDays{number(1, 9), first, times, random_weekdays()};
    case 2: return EverySpan{minutes{number(20, 400)}, from, to, random_weekdays()};
    case 3: return AfterLast{minutes{number(5, 600)}, from, to, random_weekdays()};
    case 4: return AfterSession{{minutes{number(0, 300)}, hours{number(20, 80)}, days{number(0, 3)}}, number(1, 2)};
    default: return Once{m_scene.zone->to_local(m_scene.now + minutes{number(1, 3000)})};
    }
}

IfMissed ReminderWorld::random_if_missed()
{
    if (one_in(2)) return {};
    return one_in(2) ? IfMissed{Missed::Drop, {}} : IfMissed{Missed::CatchUp, minutes{number(0, 1439)}};
}

RuleDetails ReminderWorld::random_details()
{
    RuleDetails details{.kind = one_in(2) ? ReminderKind::Posture : ReminderKind::Custom, .text = "x"};
    details.schedule = random_schedule();
    details.if_missed = random_if_missed();
    details.on_working_days = one_in(6);
    details.even_when_busy = one_in(6);
    if (one_in(6)) details.urgency = Urgency::High;
    return details;
}

void ReminderWorld::live(int events)
{
    for (int i = 0; i < events && m_fault.empty(); ++i) {
        happen();
        if (!m_fault.empty()) return;
        look();
        if (m_fault.empty()) check_stored();
    }
}

void ReminderWorld::happen()
{
    switch (number(0, 14)) {
    case 0: return set_clock();
    case 1: return travel();
    case 2: return m_oracle.rules.size() < 3 ? add_rule() : change_rule();
    case 3: return hold_session();
    case 4:
    case 5:
    case 6: return answer_one();
    case 7: return be_away();
    case 8: return be_busy();
    case 9: return pause();
    default: return pass_time();
    }
}

// Minutes of waiting, a night, or days; mostly the agent runs, and is asleep but for the moments it has planned.
void ReminderWorld::pass_time()
{
    const auto most = one_in(6) ? 4 * 1440 : one_in(3) ? 600 : 90;
    const auto until = m_scene.now + minutes{number(1, most)};
    if (one_in(3)) m_scene.now = until;
    else wake_as_planned(until);
    m_story += "pass time to " + clock() + "\n";
}

// A correction of minutes or hours, or a clock that was wrong by days, either way.
void ReminderWorld::set_clock()
{
    const int most = one_in(4) ? 3 * 1440 : 300;
    m_scene.now += minutes{number(-most, most)};
    m_oracle.set_clock(m_scene.now);
    m_story += "clock set to " + clock() + "\n";
}

void ReminderWorld::travel()
{
    m_scene.zone = m_zones[static_cast<std::size_t>(number(0, static_cast<int>(m_zones.size()) - 1))];
    m_story += "travel to " + m_scene.zone->name() + " " + clock() + "\n";
}

void ReminderWorld::add_rule()
{
    const ReminderRule rule{new_rule_id(), m_scene.now, random_details()};
    if (!m_book.add(rule)) return blame("a rule could not be added");
    m_oracle.rules.emplace(rule.id, ReminderOracle::Rule{rule, {}});
    m_story += "rule added in " + m_scene.zone->name() + " at " + clock() + ", schedule " +
               std::to_string(rule.details.schedule.index()) + ", if missed " +
               std::string(key_of(rule.details.if_missed.what)) + "\n";
}

// Edited while one of its firings may be due, or paused, or removed.
void ReminderWorld::change_rule()
{
    auto chosen = std::next(m_oracle.rules.begin(), number(0, static_cast<int>(m_oracle.rules.size()) - 1));
    auto& rule = chosen->second.rule;
    m_story += "rule changed\n";
    if (one_in(5)) {
        if (!m_book.remove(rule.id, m_scene.now)) blame("a rule could not be removed");
        m_oracle.rules.erase(chosen);
        return;
    }
    if (one_in(3)) rule.details.paused = !rule.details.paused;
    else rule.details.schedule = random_schedule();
    rule.since = m_scene.now;
    if (!m_book.edit(rule, m_scene.now)) blame("a rule could not be changed");
}

void ReminderWorld::hold_session()
{
    const HeldSession held{m_scene.zone->moment(m_scene.now - minutes{number(0, 200)}), m_scene.now};
    const TreatmentSession session{TreatmentSessionId(Uuid::version_7(m_scene.now, m_chance.bytes())), {.at = held.at}};
    if (!m_sessions.add(session, m_scene.now)) return blame("a session could not be added");
    m_scene.sessions.push_back(held);
    m_story += "session held at " + iso_local(held.at.local()) + "\n";
}

void ReminderWorld::answer_one()
{
    using End = ReminderOracle::Firing::End;
    std::vector<std::pair<ReminderRuleId, LocalSecond>> waiting;
    for (const auto& [id, rule] : m_oracle.rules)
        for (const auto& [name, one] : rule.firings)
            if (one.due <= m_scene.now && (one.end == End::None || one.end == End::Missed) &&
                (!one.waits_until || *one.waits_until <= m_scene.now))
                waiting.emplace_back(id, name);
    if (waiting.empty()) return pass_time();
    const auto& [rule, name] = waiting[static_cast<std::size_t>(number(0, static_cast<int>(waiting.size()) - 1))];
    const auto all = m_log.between(Instant::min(), Instant::max(), {.limit = 100000});
    const auto found = std::ranges::find_if(
        *all, [&, rule = rule, name = name](const auto& one) { return one.rule == rule && one.due_local == name; });
    if (found == all->end()) return blame("not stored: " + iso_local(name));
    const auto answer = one_in(2) ? Answer::Later : one_in(2) ? Answer::Done : Answer::Skip;
    const Span by = minutes{number(1, one_in(4) ? 3 * 1440 : 900)};
    const auto taken = m_engine.answer({found->id, answer, by}, here());
    if (!taken) return blame("an answer was refused: " + taken.error().what);
    m_oracle.answered(rule, name, answer, m_scene, m_scene.now + by);
    m_story += "answered " + iso_local(name) + " " + std::string(key_of(taken->state)) + "\n";
    m_scene.now += minutes{number(0, 5)};
}

// Nobody is there for a while, and the agent may look meanwhile.
void ReminderWorld::be_away()
{
    const auto began = m_scene.now;
    m_scene.away = true;
    m_scene.now += minutes{number(5, 90)};
    m_story += "away until " + clock() + "\n";
    if (one_in(2)) look();
    m_scene.away = false;
    m_scene.now += minutes{number(0, 30)};
    m_scene.absence = Absence{began, m_scene.now};
    if (!m_engine.end_absence(*m_scene.absence, here())) return blame("an absence could not end");
    m_oracle.absence_over(m_scene);
    m_story += "back at " + clock() + "\n";
}

// The screen is locked, or a film is on, while the agent runs.
void ReminderWorld::be_busy()
{
    auto& hides = one_in(2) ? m_scene.locked : m_scene.busy;
    hides = true;
    m_story += "busy from " + clock() + "\n";
    look();
    wake_as_planned(m_scene.now + minutes{number(5, 180)});
    hides = false;
    m_story += "no longer busy at " + clock() + "\n";
}

// No reminder for a while, or again.
void ReminderWorld::pause()
{
    const bool again = m_scene.paused_until && one_in(2);
    m_scene.paused_until = again ? std::nullopt : std::optional(m_scene.now + minutes{number(1, 2000)});
    m_settings.reminders_paused_until = m_scene.paused_until;
    m_story += again ? "resumed\n" : "paused until " + iso_local(m_scene.zone->to_local(*m_scene.paused_until)) + "\n";
}

}  // namespace aftercare::test
