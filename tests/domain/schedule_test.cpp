#include "app/domain/schedule.h"
#include "tests/support/fake_zone.h"
#include "tests/support/lived_reference.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> utc_texts(const std::vector<Due>& dues)
{
    std::vector<std::string> texts;
    for (const auto& due : dues) texts.push_back(iso_local(LocalSecond{due.at.time_since_epoch()}));
    return texts;
}

std::vector<std::string> local_texts(const std::vector<Due>& dues)
{
    std::vector<std::string> texts;
    for (const auto& due : dues) texts.push_back(iso_local(due.local));
    return texts;
}

std::vector<Due> between(const Schedule& schedule, std::string_view after, std::string_view until)
{
    return due_between(schedule, utc_at(after), utc_at(until), *london(), 1000);
}

using Texts = std::vector<std::string>;

Schedule random_schedule(std::mt19937& random)
{
    const auto number = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    const Weekdays weekdays{static_cast<unsigned long long>(number(1, 127))};
    const int kind = number(0, 2);
    if (kind == 2) return EveryDays{number(1, 3), day("2026-03-20"), {std::chrono::minutes{number(0, 239)}}, weekdays};
    if (kind == 0) {
        TimesOfDay daily{.times = {}, .weekdays = weekdays};
        for (int i = number(1, 4); i > 0; --i) daily.times.push_back(std::chrono::minutes{number(0, 239)});
        return daily;
    }
    const int from = number(0, 120);
    return EverySpan{.every = std::chrono::minutes{number(1, 90)},
                     .from = std::chrono::minutes{from},
                     .to = std::chrono::minutes{number(from + 1, 1439)},
                     .weekdays = weekdays};
}

}  // namespace

TEST_CASE("a reminder at a time of day fires at that wall-clock time, summer and winter", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {9h}};
    CHECK(utc_texts(between(schedule, "2026-03-27T12:00", "2026-03-30T12:00")) ==
          Texts{"2026-03-28T09:00:00", "2026-03-29T08:00:00", "2026-03-30T08:00:00"});
}

TEST_CASE("a reminder inside the skipped hour fires once, right after it", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {90min}};
    const auto dues = between(schedule, "2026-03-28T12:00", "2026-03-29T12:00");
    CHECK(utc_texts(dues) == Texts{"2026-03-29T01:00:00"});
    CHECK(local_texts(dues) == Texts{"2026-03-29T01:30:00"});
}

TEST_CASE("several reminders inside the skipped hour are one", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {70min, 90min, 120min}};
    CHECK(utc_texts(between(schedule, "2026-03-28T12:00", "2026-03-29T12:00")) == Texts{"2026-03-29T01:00:00"});
}

TEST_CASE("a reminder inside the repeated hour fires once, the first time", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {90min}};
    CHECK(utc_texts(between(schedule, "2026-10-24T12:00", "2026-10-25T12:00")) == Texts{"2026-10-25T00:30:00"});
    CHECK(utc_texts(between(schedule, "2026-10-25T00:30", "2026-10-26T12:00")) == Texts{"2026-10-26T01:30:00"});
}

TEST_CASE("reminders every hour go by the wall clock across both changes", "[domain][schedule]")
{
    const Schedule schedule = EverySpan{.every = 1h, .from = 0h, .to = 4h};
    CHECK(local_texts(between(schedule, "2026-03-28T23:30", "2026-03-29T12:00")) ==
          Texts{"2026-03-29T00:00:00", "2026-03-29T01:00:00", "2026-03-29T03:00:00", "2026-03-29T04:00:00"});
    CHECK(utc_texts(between(schedule, "2026-10-24T22:30", "2026-10-25T12:00")) ==
          Texts{"2026-10-24T23:00:00", "2026-10-25T00:00:00", "2026-10-25T02:00:00", "2026-10-25T03:00:00",
                "2026-10-25T04:00:00"});
}

TEST_CASE("a span that does not divide the day starts again each morning", "[domain][schedule]")
{
    const Schedule schedule = EverySpan{.every = 100min, .from = 9h, .to = 13h};
    CHECK(local_texts(between(schedule, "2026-01-05T08:00", "2026-01-06T09:30")) ==
          Texts{"2026-01-05T09:00:00", "2026-01-05T10:40:00", "2026-01-05T12:20:00", "2026-01-06T09:00:00"});
}

TEST_CASE("month ends, year ends and leap days are days like any other", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {12h}};
    CHECK(local_texts(between(schedule, "2026-12-30T13:00", "2027-01-01T13:00")) ==
          Texts{"2026-12-31T12:00:00", "2027-01-01T12:00:00"});
    const auto leap = due_between(schedule, utc_at("2028-02-28T13:00"), utc_at("2028-03-01T13:00"), *utc(), 10);
    CHECK(local_texts(leap) == Texts{"2028-02-29T12:00:00", "2028-03-01T12:00:00"});
}

TEST_CASE("a reminder on chosen weekdays waits for the next of them", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {18h, 8h}, .weekdays = Weekdays{0b0100010}};  // Monday and Friday
    CHECK(local_texts(between(schedule, "2026-01-05T12:00", "2026-01-12T12:00")) ==
          Texts{"2026-01-05T18:00:00", "2026-01-09T08:00:00", "2026-01-09T18:00:00", "2026-01-12T08:00:00"});
}

TEST_CASE("the next firing is strictly after the moment asked about", "[domain][schedule]")
{
    const Schedule schedule = TimesOfDay{.times = {9h}};
    const auto next = next_due(schedule, utc_at("2026-01-05T09:00"), *utc());
    REQUIRE(next);
    CHECK(next->at == utc_at("2026-01-06T09:00"));
}

TEST_CASE("a single reminder fires once and never again", "[domain][schedule]")
{
    const Schedule schedule = Once{local("2026-07-01T14:15")};
    const auto next = next_due(schedule, utc_at("2026-01-01T00:00"), *london());
    REQUIRE(next);
    CHECK(next->at == utc_at("2026-07-01T13:15"));
    CHECK_FALSE(next_due(schedule, next->at, *london()));
}

TEST_CASE("a list of firings stops at its limit", "[domain][schedule]")
{
    const Schedule schedule = EverySpan{.every = 1min, .from = 0h, .to = 23h};
    CHECK(due_between(schedule, utc_at("2026-01-01T00:00"), Instant::max(), *utc(), 5000).size() == 5000);
}

TEST_CASE("a schedule that could never fire is refused", "[domain][schedule]")
{
    const auto refused = [](const Schedule& schedule) {
        return !check(schedule) && !next_due(schedule, utc_at("2026-01-01T00:00"), *utc());
    };
    CHECK(refused(TimesOfDay{}));
    CHECK(refused(TimesOfDay{.times = {9h}, .weekdays = {}}));
    CHECK(refused(TimesOfDay{.times = {24h}}));
    CHECK(refused(EverySpan{.every = 0s, .from = 9h, .to = 17h}));
    CHECK(refused(EverySpan{.every = 1h, .from = 17h, .to = 9h}));
    CHECK(refused(EverySpan{.every = 1h, .from = 9h, .to = 17h, .weekdays = {}}));
    CHECK(refused(EveryDays{.every = 0, .from = day("2026-01-01"), .times = {9h}}));
    CHECK(refused(EveryDays{.every = 7, .from = day("2026-01-01"), .times = {}}));
    CHECK(refused(AfterLast{.after = 0s, .from = 9h, .to = 17h}));
    CHECK(refused(AfterSession{.after = {}}));
    CHECK(refused(AfterSession{.after = {2h}, .nth = 0}));
    CHECK(check(Schedule{EverySpan{.every = 1h, .from = 9h, .to = 17h}}).has_value());
}

TEST_CASE("every N days counts from its first day, over month ends and leap days", "[domain][schedule]")
{
    const Schedule schedule = EveryDays{.every = 14, .from = day("2028-02-15"), .times = {10h}};
    const auto dues = due_between(schedule, utc_at("2028-01-01T00:00"), utc_at("2028-04-01T00:00"), *utc(), 10);
    CHECK(local_texts(dues) ==
          Texts{"2028-02-15T10:00:00", "2028-02-29T10:00:00", "2028-03-14T10:00:00", "2028-03-28T10:00:00"});
}

TEST_CASE("every N days on chosen weekdays leaves out the other days and keeps its count", "[domain][schedule]")
{
    const Schedule schedule =
        EveryDays{.every = 2, .from = day("2026-01-05"), .times = {10h}, .weekdays = Weekdays{0b0111110}};
    CHECK(local_texts(between(schedule, "2026-01-05T00:00", "2026-01-14T00:00")) ==
          Texts{"2026-01-05T10:00:00", "2026-01-07T10:00:00", "2026-01-09T10:00:00", "2026-01-13T10:00:00"});
}

TEST_CASE("after the last one counts from its answer and keeps to its times of day", "[domain][schedule]")
{
    const Schedule schedule = AfterLast{.after = 55min, .from = 8h, .to = 20h};
    const auto next_after = [&](std::string_view answer) {
        const auto due = next_due(schedule, utc_at(answer), *utc(), {.last_answer = utc_at(answer)});
        return due ? iso_local(due->local) : "none";
    };
    CHECK(next_after("2026-01-05T10:00") == "2026-01-05T10:55:00");
    CHECK(next_after("2026-01-05T10:00:20") == "2026-01-05T10:56:00");
    CHECK(next_after("2026-01-05T19:30") == "2026-01-06T08:00:00");
    CHECK(next_after("2026-01-05T03:00") == "2026-01-05T08:00:00");
}

TEST_CASE("after the last one never shares its name between the two readings of a repeated hour", "[domain][schedule]")
{
    const Schedule schedule = AfterLast{.after = 60min, .from = 0h, .to = 23h};
    const auto due_after = [&](std::string_view answer) {
        return *next_due(schedule, utc_at(answer), *london(), {.last_answer = utc_at(answer)});
    };
    const auto first = due_after("2026-10-24T23:30");   // reads 00:30, an hour on reads 01:30
    const auto second = due_after("2026-10-25T00:30");  // reads 01:30, an hour on reads 01:30 again
    CHECK(iso_local(first.local) == "2026-10-25T01:30:00");
    CHECK(iso_local(second.local) == "2026-10-25T01:30:01");
    CHECK(second.at - first.at == 1h);
}

TEST_CASE("after the last one keeps to its times of day where the clock skips them", "[domain][schedule]")
{
    const auto next = [](TimeOfDay from, TimeOfDay to) {
        const auto answered = utc_at("2026-03-28T22:00");  // the night that skips 01:00 to 02:00
        return iso_local(
            next_due(AfterLast{.after = 60min, .from = from, .to = to}, answered, *london(), {.last_answer = answered})
                ->local);
    };
    CHECK(next(90min, 3h) == "2026-03-29T02:00:00");
    CHECK(next(80min, 90min) == "2026-03-30T01:20:00");
}

TEST_CASE("after a session counts from when it was held, whole days by the wall clock", "[domain][schedule]")
{
    const Schedule schedule = AfterSession{.after = {2h, 20h, 24h}};
    const auto held = london()->moment(utc_at("2026-03-28T14:00"));  // the night after skips an hour
    const auto dues = due_between(schedule, utc_at("2026-03-28T14:00"), utc_at("2026-04-05T00:00"), *london(), 10,
                                  {.sessions = {{held, held.at}}});
    CHECK(utc_texts(dues) == Texts{"2026-03-28T16:00:00", "2026-03-29T10:00:00", "2026-03-29T13:00:00"});
}

TEST_CASE("a review after every third session counts the sessions", "[domain][schedule]")
{
    const Schedule schedule = AfterSession{.after = {24h}, .nth = 3};
    Anchors anchors;
    for (const auto* held : {"2026-01-05T10:00", "2026-01-08T10:00", "2026-01-12T10:00", "2026-01-15T10:00"})
        anchors.sessions.push_back({utc()->moment(utc_at(held)), utc_at(held)});
    const auto dues =
        due_between(schedule, utc_at("2026-01-01T00:00"), utc_at("2026-02-01T00:00"), *utc(), 10, anchors);
    CHECK(local_texts(dues) == Texts{"2026-01-13T10:00:00"});
}

TEST_CASE("a session written down the day after brings nothing for the time before", "[domain][schedule]")
{
    const Schedule schedule = AfterSession{.after = {2h, 72h}};
    const auto held = utc()->moment(utc_at("2026-01-05T10:00"));
    const auto dues = due_between(schedule, utc_at("2026-01-01T00:00"), utc_at("2026-02-01T00:00"), *utc(), 10,
                                  {.sessions = {{held, utc_at("2026-01-06T10:00")}}});
    CHECK(local_texts(dues) == Texts{"2026-01-08T10:00:00"});
}

TEST_CASE("any schedule fires as if every minute of the clock changes had been lived through", "[domain][schedule]")
{
    const auto zone = london();
    std::mt19937 random(20261025);
    for (const auto* change : {"2026-03-29T01:00", "2026-10-25T01:00"}) {
        for (int round = 0; round < 60; ++round) {
            const auto schedule = random_schedule(random);
            const auto after = utc_at(change) - std::chrono::minutes{std::uniform_int_distribution(0, 600)(random)};
            const auto until = utc_at(change) + 30h;
            const auto expected = lived(schedule, after, until, *zone);
            const auto dues = due_between(schedule, after, until, *zone, 5000);
            REQUIRE(utc_texts(dues) == utc_texts(expected));
            REQUIRE(local_texts(dues) == local_texts(expected));
            const auto next = next_due(schedule, after, *zone);
            if (!expected.empty()) REQUIRE(next == expected.front());
        }
    }
}
