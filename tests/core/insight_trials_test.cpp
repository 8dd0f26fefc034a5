#include "app/core/insights.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

// Whether the statements lie: a thousand made-up diaries in which nothing goes together, and a thousand in which
// something does.

using namespace aftercare;
using namespace aftercare::test;
using std::chrono::days;

namespace {

constexpr int diaries = 1000;
constexpr double everyday = 1.5;  // the standard deviation of the level from day to day

// Values that owe a share of themselves to the day before, with a standard deviation of 1.
class Drift {
public:
    Drift(std::mt19937& chance, double persistence) : m_chance(chance), m_persistence(persistence), m_value(draw()) {}

    double next()
    {
        m_value = m_persistence * m_value + std::sqrt(1 - m_persistence * m_persistence) * draw();
        return m_value;
    }

private:
    double draw() { return m_normal(m_chance); }

    std::mt19937& m_chance;
    std::normal_distribution<double> m_normal;
    double m_persistence;
    double m_value;
};

double within(double value, double low, double high) { return std::clamp(value, low, high); }
double half_hours(double value) { return std::round(2 * value) / 2; }

struct Trial {
    double persistence = 0;
    int days = 90;
    double effect = 0;      // points less after a long night
    bool drifting = false;  // pain and sleep each get better over the months, for reasons of their own
};

// A diary of a level, hours of sleep and a mood each day, and routines on some.
Notes diary_of(const Trial& trial, std::mt19937& chance)
{
    Notes notes{.today = day("2026-06-30")};
    Drift pain(chance, trial.persistence);
    Drift sleep(chance, trial.persistence);
    Drift mood(chance, trial.persistence);
    Drift routine(chance, trial.persistence);
    std::normal_distribution<double> restlessness;
    for (int i = 0; i < trial.days; ++i) {
        const double gone = trial.drifting ? static_cast<double>(i) / trial.days : 0;
        // Short nights around six hours, long ones around eight.
        const bool is_long = sleep.next() > 0;
        const double hours = (is_long ? 8 : 6) + 0.5 * restlessness(chance) + 1.5 * gone;
        const double felt = 5.5 + everyday * pain.next() - 2 * gone - (is_long ? trial.effect : 0);
        const double level = within(std::round(felt), 0, 10);
        notes.days.push_back({.day = notes.today - days{trial.days - 1 - i},
                              .mean = level,
                              .min = static_cast<int>(level),
                              .max = static_cast<int>(level),
                              .entries = 1,
                              .routine_minutes = std::max(0.0, std::round(10 + 10 * routine.next())),
                              .sleep = within(half_hours(hours), 0, 24),
                              .mood = within(std::round(6 + 1.5 * mood.next()), 0, 10)});
    }
    return notes;
}

struct Shares {
    int any = 0, link = 0, direction = 0, change = 0, of_sleep = 0;
};

Shares shares_of(Trial trial, std::uint32_t seed)
{
    std::mt19937 chance(seed);
    Shares shares;
    for (int i = 0; i < diaries; ++i) {
        trial.persistence = 0.8 * i / (diaries - 1);
        const auto trend = insights_of(diary_of(trial, chance));
        const auto says = [&](std::string_view beginning) {
            return std::ranges::any_of(trend.statements, [&](const TrendStatement& one) {
                return one.finding && one.key.starts_with(beginning);
            });
        };
        shares.any += says("");
        shares.link += says("link_");
        shares.of_sleep += says("link_sleep");
        shares.direction += says("direction");
        shares.change += says("week_") || says("baseline_");
    }
    return shares;
}

void print(const char* what, const Shares& shares)
{
    std::printf(
        "%s: %.1f %% say anything (something together %.1f, a direction %.1f, a larger change %.1f; sleep %.1f)\n",
        what, 100.0 * shares.any / diaries, 100.0 * shares.link / diaries, 100.0 * shares.direction / diaries,
        100.0 * shares.change / diaries, 100.0 * shares.of_sleep / diaries);
}

}  // namespace

TEST_CASE("of a thousand diaries in which nothing goes together, at most one in twenty shows a statement",
          "[core][insights][trials]")
{
    for (const int length : {35, 90, 180}) {
        const auto shares = shares_of({.days = length}, 20260000u + static_cast<std::uint32_t>(length));
        print(("nothing goes together, " + std::to_string(length) + " days").c_str(), shares);
        CHECK(shares.any <= diaries / 20);
    }
}

TEST_CASE("two things that each drift on their own are not said to go together", "[core][insights][trials]")
{
    const auto shares = shares_of({.days = 90, .drifting = true}, 20260003);
    print("each drifts on its own, 90 days", shares);
    CHECK(shares.link <= diaries / 20);
}

TEST_CASE("of a thousand diaries with a point and a half less after long nights, four in five show it in 90 days",
          "[core][insights][trials]")
{
    const auto shares = shares_of({.days = 90, .effect = 1.5}, 20260002);
    print("1.5 points less after long nights, 90 days", shares);
    CHECK(shares.of_sleep >= diaries * 8 / 10);
}
