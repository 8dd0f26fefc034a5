#pragma once

#include "app/core/reminders.h"
#include "platform/null/counting_chance.h"
#include "tests/support/lived_reference.h"

#include <map>
#include <memory>
#include <random>
#include <string>

namespace aftercare::test {

// One computer over some weeks: a clock that is set forward and back, a zone that changes, rules that come, change and
// go, a person who answers or does not, or is away, and an agent that is asleep, killed half way, or started twice. After every
// event it compares what the engine stored and showed with what the reference lived through.
class ReminderWorld {
public:
    // The same seed lives the same weeks. `zones` are those it may be in.
    ReminderWorld(unsigned seed, const std::vector<std::shared_ptr<const Zone>>& zones);

    void live(int events);
    // What went wrong, in words; "" when nothing did.
    const std::string& fault() const { return m_fault; }

private:
    // What the reference knows of a firing.
    struct Fired {
        Instant due;
        int shown = 0;
        int allowed = 1;  // times it may be shown: once, and again for each Later
    };
    struct Rule {
        ReminderRule rule;
        std::map<LocalSecond, Fired> fired;
    };

    int number(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool one_in(int n) { return number(1, n) == 1; }
    Circumstances here() const { return {m_now, *m_zone, m_settings, {.away = m_away}}; }
    ReminderRuleId new_rule_id();
    Schedule random_schedule();
    Weekdays random_weekdays();

    void happen();
    void pass_time();
    void set_clock();
    void travel();
    void add_rule();
    void change_rule();
    void hold_session();
    void answer_one();
    void be_away();

    void look();
    void expect_firings();
    void expect_of(Rule& rule);
    bool is_had(const ReminderRule& rule, Instant due) const;
    std::vector<Due> expected_of(const Rule& rule) const;
    std::vector<Due> expected_after_last(const Rule& rule, const AfterLast& schedule) const;
    std::vector<Due> expected_after_session(const Rule& rule, const AfterSession& schedule) const;
    void check_stored();
    void show();
    void check_shown();
    void blame(std::string what);

    std::mt19937 m_random;
    const std::vector<std::shared_ptr<const Zone>>& m_zones;
    std::shared_ptr<const Zone> m_zone;
    Instant m_now;
    Settings m_settings;
    CountingChance m_chance;
    store::Database m_database;
    store::ReminderBook m_book;
    store::OccurrenceLog m_log;
    store::SessionLog m_sessions;
    ReminderEngine m_engine;
    ReminderEngine m_second;  // a window beside the agent, or an agent started twice
    std::map<ReminderRuleId, Rule> m_rules;
    std::vector<HeldSession> m_held;
    bool m_away = false;
    std::optional<Absence> m_absence;  // the last one
    std::string m_fault;
    std::string m_story;
};

}  // namespace aftercare::test
