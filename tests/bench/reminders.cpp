// What the reminders cost: a year of fifty rules, from the schedules alone.

#include "app/core/firings.h"
#include "platform/linux/tz_zones.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace aftercare::bench {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

// Ten each of what people set: times on weekdays, every so many days, every so many minutes, from a session, once.
std::vector<Schedule> fifty_schedules(Day first_day)
{
    std::vector<Schedule> schedules;
    for (int i = 0; i < 10; ++i) {
        const auto at = TimeOfDay{7h + i * 45min};
        schedules.push_back(TimesOfDay{{at, at + 2h, at + 4h}, i % 2 == 0 ? every_day : Weekdays{0b0111110}});
        schedules.push_back(EveryDays{.every = i + 1, .from = first_day, .times = {at}});
        schedules.push_back(EverySpan{.every = 45min + i * 5min, .from = 8h, .to = 20h});
        schedules.push_back(AfterSession{.after = {2h, days{1}, days{2}, days{3}}});
        schedules.push_back(Once{first_day + days{30 * i} + at});
    }
    return schedules;
}

// One a week.
std::vector<HeldSession> year_of_sessions(Instant begin, const Zone& zone)
{
    std::vector<HeldSession> sessions;
    for (int week = 0; week < 52; ++week) {
        const auto at = begin + days{7 * week};
        sessions.push_back({zone.moment(at), at});
    }
    return sessions;
}

void year_of_fifty_rules(benchmark::State& state)
{
    const auto zone = TzZones().named("Europe/London");
    if (!zone) std::abort();
    constexpr Instant begin{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
    const auto schedules = fifty_schedules((*zone)->day_of(begin));
    const Anchors anchors{.last_answer = begin, .sessions = year_of_sessions(begin, **zone)};
    std::size_t firings = 0;
    for (auto _ : state) {
        firings = 0;
        for (const auto& schedule : schedules)
            firings += due_between(schedule, begin, begin + days{366}, **zone, 100'000, anchors).size();
        benchmark::DoNotOptimize(firings);
    }
    state.SetLabel(std::to_string(firings) + " firings");
}

BENCHMARK(year_of_fifty_rules)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace aftercare::bench
