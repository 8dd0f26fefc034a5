#include "app/core/outlook.h"

#include "app/core/firings.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
using Why = Outlook::Why;

namespace {

// Monday 5 January 2026, nine o'clock in London, and one rule.
struct Morning {
    std::shared_ptr<const Zone> zone = london();
    Instant now = utc_at("2026-01-05T09:00");
    Settings settings;
    std::optional<Absence> absence{};
    std::optional<Instant> next{};  // of the rule where it counts from something else
    RuleDetails details{.text = "Stand up", .schedule = TimesOfDay{{10h}}};

    Outlook outlook() const
    {
        const Circumstances here{now, *zone, settings};
        const auto due =
            next ? Due{zone->to_local(*next), *next} : next_due(schedule_of(details, settings), now, *zone);
        return outlook_of({ReminderRuleId(Uuid::from_bytes({})), now, details}, due, here, absence);
    }
};

}  // namespace

TEST_CASE("a reminder that comes says when it is seen", "[core][outlook]")
{
    const auto outlook = Morning().outlook();
    CHECK(outlook.why == Why::OnTime);
    CHECK(outlook.shown == utc_at("2026-01-05T10:00"));
}

TEST_CASE("a day that is left out is the reason for waiting", "[core][outlook]")
{
    Morning sunday;
    sunday.now = utc_at("2026-01-04T09:00");
    sunday.details.schedule = TimesOfDay{{10h}, Weekdays{0b1111110}};
    CHECK(sunday.outlook().why == Why::NotToday);
    CHECK(sunday.outlook().shown == utc_at("2026-01-05T10:00"));

    sunday.details.schedule = TimesOfDay{{10h}};
    CHECK(sunday.outlook().why == Why::OnTime);
    sunday.details.on_working_days = true;
    CHECK(sunday.outlook().why == Why::NotToday);
}

TEST_CASE("an absence that was the break before is the reason for coming later", "[core][outlook][absence]")
{
    Morning morning;
    morning.details.kind = ReminderKind::Posture;
    morning.absence = Absence{utc_at("2026-01-05T08:30"), utc_at("2026-01-05T08:50")};
    morning.details.schedule = AfterLast{55min, 8h, 20h};
    morning.next = utc_at("2026-01-05T09:45");
    CHECK(morning.outlook().why == Why::Absence);
    CHECK(morning.outlook().back == utc_at("2026-01-05T08:50"));
    morning.next = utc_at("2026-01-05T09:50");
    CHECK(morning.outlook().why == Why::OnTime);

    morning.details.schedule = EverySpan{30min, 8h + 5min, 20h};
    morning.now = utc_at("2026-01-05T09:00");
    morning.next = utc_at("2026-01-05T09:35");
    CHECK(morning.outlook().why == Why::Absence);
    morning.now = utc_at("2026-01-05T09:10");
    CHECK(morning.outlook().why == Why::OnTime);
}

TEST_CASE("quiet hours and a pause put it off and say until when", "[core][outlook]")
{
    Morning night;
    night.details.schedule = TimesOfDay{{22h}};
    CHECK(night.outlook().why == Why::QuietHours);
    CHECK(night.outlook().shown == utc_at("2026-01-06T07:00"));

    Morning paused;
    paused.settings.reminders_paused_until = utc_at("2026-01-05T12:00");
    CHECK(paused.outlook().why == Why::AllPaused);
    CHECK(paused.outlook().shown == utc_at("2026-01-05T12:00"));
    paused.settings.reminders_paused_until = Instant::max();
    CHECK(paused.outlook().why == Why::AllPaused);
    CHECK_FALSE(paused.outlook().shown);
    // A pause that is over by then is no reason.
    paused.settings.reminders_paused_until = utc_at("2026-01-05T09:30");
    CHECK(paused.outlook().why == Why::OnTime);
}

TEST_CASE("what never comes says why", "[core][outlook]")
{
    Morning off;
    off.details.paused = true;
    CHECK(off.outlook().why == Why::RulePaused);
    CHECK_FALSE(off.outlook().next);

    Morning drink;
    drink.details.kind = ReminderKind::Hydration;
    drink.settings.fluid_restriction = true;
    CHECK(drink.outlook().why == Why::FluidLimit);

    Morning session;
    session.details.schedule = AfterSession{{2h}};
    CHECK(session.outlook().why == Why::AfterSession);

    Morning once;
    once.details.schedule = Once{once.zone->to_local(once.now) - 1h};
    CHECK(once.outlook().why == Why::TimePassed);
}

TEST_CASE("a rule that counts sessions says how many are missing, counted from when it was made", "[core][outlook]")
{
    ReminderRule rule{ReminderRuleId(Uuid::from_bytes({})), utc_at("2026-01-05T09:00"), {}};
    rule.details.schedule = AfterSession{{24h}, 4};
    std::vector<TreatmentSession> sessions;
    const auto note = [&](Instant at) {
        SessionDetails details;
        details.at = london()->moment(at);
        sessions.push_back({TreatmentSessionId(Uuid::from_bytes({})), details});
    };
    note(utc_at("2026-01-02T09:00"));
    CHECK(sessions_left(rule, sessions) == 4);
    for (const int left : {3, 2, 1, 4}) {
        note(utc_at("2026-01-06T09:00"));
        CHECK(sessions_left(rule, sessions) == left);
    }
    rule.details.schedule = TimesOfDay{{10h}};
    CHECK(sessions_left(rule, sessions) == 0);
}
