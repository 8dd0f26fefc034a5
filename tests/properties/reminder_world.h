#pragma once

#include "app/core/reminders.h"
#include "platform/null/counting_chance.h"
#include "tests/properties/reminder_oracle.h"

#include <memory>
#include <random>
#include <string>

namespace aftercare::test {

// One computer over some weeks: a clock that is set forward and back, a zone that changes, rules that come, change and
// go, a person who answers or does not, is away, busy or wants a pause, and an agent that wakes only when it has planned
// to, is killed half way, started twice, or off for days. After every event it compares what the engine stored and
// showed with what the oracle says.
class ReminderWorld {
public:
    // The same seed lives the same weeks. `zones` are those it may be in.
    ReminderWorld(unsigned seed, const std::vector<std::shared_ptr<const Zone>>& zones);

    void live(int events);
    // What went wrong, in words; "" when nothing did.
    const std::string& fault() const { return m_fault; }

private:
    int number(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool one_in(int n) { return number(1, n) == 1; }
    Circumstances here() const;
    std::string clock() const;
    ReminderRuleId new_rule_id();
    Schedule random_schedule();
    RuleDetails random_details();
    IfMissed random_if_missed();
    Weekdays random_weekdays();

    void happen();
    void pass_time();
    void wake_as_planned(Instant until);
    void set_clock();
    void travel();
    void add_rule();
    void change_rule();
    void hold_session();
    void answer_one();
    void be_away();
    void be_busy();
    void pause();

    void look();
    void wake();
    void check_stored();
    void check_row(const Occurrence& one);
    void show();
    void mark_shown(ReminderEngine& engine, const Occurrence& one);
    void check_shown();
    void blame(std::string what);

    std::mt19937 m_random;
    const std::vector<std::shared_ptr<const Zone>>& m_zones;
    Scene m_scene;
    Settings m_settings;
    CountingChance m_chance;
    store::Database m_database;
    store::ReminderBook m_book;
    store::OccurrenceLog m_log;
    store::SessionLog m_sessions;
    ReminderEngine m_engine;
    ReminderEngine m_second;  // a window beside the agent, or an agent started twice
    ReminderOracle m_oracle;
    bool m_was_killed = false;
    std::string m_fault;
    std::string m_story;
};

}  // namespace aftercare::test
