#include "app/core/agent_pulse.h"
#include "app/core/reminder_watch.h"

#include "platform/null/counting_chance.h"
#include "platform/null/manual_clock.h"
#include "platform/null/recording_notifier.h"
#include "platform/null/recording_presence.h"
#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
using Choice = NotificationAnswered::Choice;

namespace {

// The agent without its descriptors: what wakes it is played, and what it then does is written down.
class AgentDay {
public:
    AgentDay() { live({}); }

    void remind(const std::string& text, std::vector<TimeOfDay> times)
    {
        remind({.text = text, .schedule = TimesOfDay{std::move(times)}});
    }

    void remind(const RuleDetails& details)
    {
        const ReminderRuleId id(Uuid::version_7(m_clock.precise_now(), m_chance.bytes()));
        REQUIRE(m_diary.rules.add({id, m_clock.now(), details}));
        live({DiaryChanged{}});
    }

    // Time passes; at every planned moment the agent wakes.
    void until(std::string_view time)
    {
        const auto end = utc_at(time);
        for (auto next = m_pulse.report().next_wake; next && *next <= end; next = m_pulse.report().next_wake) {
            pass(*next - m_clock.now());
            live({});
        }
        pass(end - m_clock.now());
    }

    void suspend_until(std::string_view time)
    {
        const auto slept = utc_at(time) - m_clock.now();
        pass(slept);
        m_clocks.awake -= slept;
        live({});
    }

    void leave()
    {
        m_presence.now.presence.away = true;
        live({PresenceChanged{}});
    }

    void come_back()
    {
        m_presence.now.presence = {};
        live({PresenceChanged{}});
    }

    void set_clock(std::string_view time)
    {
        m_clock.set(utc_at(time));
        live({ClockChanged{}});
    }

    void service(bool there)
    {
        m_notifier.reachable = there;
        live({NotifierChanged{}});
    }

    void choose(Choice choice)
    {
        const NotificationAnswered answer{m_notifier.shown.back().id, choice};
        REQUIRE(m_watch.take(answer));
        live({answer});
    }

    const std::string& transcript() const { return m_lines; }

private:
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_clocks.since_boot += time;
        m_clocks.awake += time;
    }

    AgentPulse::Surroundings surroundings()
    {
        m_clocks.wall = m_clock.precise_now();
        return {m_clocks, m_zones.local()->name()};
    }

    void live(std::vector<PlatformEvent> events)
    {
        const auto reason = m_pulse.reason_to_look(surroundings(), events);
        if (!reason) return;
        const auto before = m_notifier.shown.size();
        const auto next = m_watch.look(m_pulse.heard());
        REQUIRE(next);
        m_pulse.looked({.at = m_clock.now(), .reason = *reason, .next = *next});
        const auto time = clock_text(m_zones.local()->to_local(m_clock.now()));
        m_lines += time + " " + std::string(key_of(*reason)) + "\n";
        for (auto at = before; at < m_notifier.shown.size(); ++at)
            m_lines += time + "   shows " + m_notifier.shown[at].text + " of " +
                       clock_text(m_notifier.shown[at].due_local) + "\n";
    }

    ManualClock m_clock{utc_at("2026-01-05T08:00")};
    ClockReading m_clocks{m_clock.precise_now(), 1h, 1h};
    FixedZones m_zones{london()};
    CountingChance m_chance;
    RecordingNotifier m_notifier;
    Diary m_diary{std::move(*store::Database::in_memory()), m_chance};
    RecordingPresence m_presence;
    ReminderWatch m_watch{m_diary, m_clock, m_zones, m_notifier, m_presence};
    AgentPulse m_pulse{{.since = m_clock.now()}, surroundings()};
    std::string m_lines;
};

}  // namespace

TEST_CASE("a day of the agent: what woke it, and what it showed", "[core][pulse]")
{
    AgentDay day;
    day.remind("Stand up", {9h, 12h});
    day.remind("Walk", {10h, 15h});
    day.remind("Read", {22h});
    day.until("2026-01-05T09:05");
    day.choose(Choice::Later);
    day.until("2026-01-05T09:16");
    day.choose(Choice::Done);
    day.service(false);
    day.until("2026-01-05T10:20");
    day.service(true);
    day.until("2026-01-05T11:00");
    day.suspend_until("2026-01-05T12:30");
    day.until("2026-01-05T13:00");
    day.set_clock("2026-01-05T16:00");
    day.until("2026-01-05T16:01");
    day.set_clock("2026-01-05T13:01");
    day.until("2026-01-06T08:00");
    CHECK(day.transcript() == R"(08:00 started
08:00 diary_changed
08:00 diary_changed
08:00 diary_changed
09:00 due
09:00   shows Stand up of 09:00
09:05 answered
09:15 due
09:15   shows Stand up of 09:00
09:16 answered
09:16 notifier_changed
10:00 due
10:20 notifier_changed
10:20   shows Walk of 10:00
12:30 resumed
12:30   shows Stand up of 12:00
16:00 clock_set
16:00   shows Walk of 15:00
13:01 clock_set
22:00 due
07:00 due
07:00   shows Read of 22:00
)");
}

TEST_CASE("a day of breaks: an absence, and a computer that sleeps, are breaks as well", "[core][pulse][presence]")
{
    AgentDay day;
    day.remind({.kind = ReminderKind::Posture,
                .text = "Stand up",
                .schedule = EverySpan{.every = 30min, .from = 9h, .to = 11h + 30min}});
    day.remind({.kind = ReminderKind::Stretch, .text = "Stretch", .schedule = AfterLast{2h, 8h, 18h}});
    day.until("2026-01-05T09:20");
    day.leave();
    day.until("2026-01-05T09:50");
    day.come_back();
    day.until("2026-01-05T10:35");
    day.suspend_until("2026-01-05T11:10");
    day.until("2026-01-05T13:30");
    CHECK(day.transcript() == R"(08:00 started
08:00 diary_changed
08:00 diary_changed
09:00 due
09:00   shows Stand up of 09:00
09:20 presence_changed
09:30 due
09:50 presence_changed
10:00 due
10:30 due
10:30   shows Stand up of 10:30
11:10 resumed
11:30 due
11:30   shows Stand up of 11:30
13:10 due
13:10   shows Stretch of 13:10
)");
}
