#include "app/domain/schedule.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
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

// Whether a reading is one of the schedule's wall-clock times, straight from the words of the header.
bool names(const Schedule& schedule, LocalSecond reading)
{
    const auto today = std::chrono::floor<std::chrono::days>(reading);
    const auto time = reading - today;
    if (const auto* once = std::get_if<Once>(&schedule)) return once->at == reading;
    if (const auto* often = std::get_if<EverySpan>(&schedule))
        return often->weekdays.test(std::chrono::weekday{today}.c_encoding()) && time >= often->from &&
               time <= often->to && (time - often->from) % often->every == 0s;
    const auto& daily = std::get<TimesOfDay>(schedule);
    return daily.weekdays.test(std::chrono::weekday{today}.c_encoding()) &&
           std::ranges::find(daily.times, time) != daily.times.end();
}

// Lives through every minute. A reading counts once: when the clock first shows it or jumps past it.
std::vector<Due> lived(const Schedule& schedule, Instant after, Instant until, const Zone& zone)
{
    std::vector<Due> dues;
    LocalSecond latest = zone.to_local(after - 48h);
    for (Instant now = after - 48h; now <= until; now += 1min) {
        std::optional<Due> fires;
        for (; latest < zone.to_local(now);) {
            latest += 1min;
            if (names(schedule, latest) && !fires) fires = Due{latest, now};
        }
        if (fires && now > after) dues.push_back(*fires);
    }
    return dues;
}

Schedule random_schedule(std::mt19937& random)
{
    const auto number = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    const Weekdays weekdays{static_cast<unsigned long long>(number(1, 127))};
    if (number(0, 1) == 0) {
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
    CHECK(check(Schedule{EverySpan{.every = 1h, .from = 9h, .to = 17h}}).has_value());
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

TEST_CASE("quiet hours that cross midnight cover the evening and the morning", "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 7h};
    CHECK(night.covers(21h));
    CHECK(night.covers(0h));
    CHECK(night.covers(7h - 1min));
    CHECK_FALSE(night.covers(7h));
    CHECK_FALSE(night.covers(21h - 1min));
    CHECK(night.wait_from(utc_at("2026-01-05T22:10"), *utc()) == utc_at("2026-01-06T07:00"));
    CHECK(night.wait_from(utc_at("2026-01-06T03:00"), *utc()) == utc_at("2026-01-06T07:00"));
    CHECK(night.wait_from(utc_at("2026-01-06T12:34"), *utc()) == utc_at("2026-01-06T12:34"));
}

TEST_CASE("quiet hours within a day cover only that part of it", "[domain][schedule]")
{
    const QuietHours nap{.from = 13h, .to = 14h};
    CHECK(nap.covers(13h));
    CHECK_FALSE(nap.covers(14h));
    CHECK_FALSE(nap.covers(23h));
}

TEST_CASE("quiet hours end after both clock changes at the reading they name", "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 7h};
    CHECK(night.wait_from(utc_at("2026-03-29T00:30"), *london()) == utc_at("2026-03-29T06:00"));
    CHECK(night.wait_from(utc_at("2026-10-24T23:30"), *london()) == utc_at("2026-10-25T07:00"));
}

TEST_CASE("quiet hours that end in the repeated hour are never over before they began to be asked",
          "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 90min};
    const auto second_pass = utc_at("2026-10-25T01:10");
    CHECK(night.wait_from(second_pass, *london()) == utc_at("2026-10-25T01:30"));
}

TEST_CASE("every kind of reminder is read back from its key", "[domain][schedule]")
{
    for (const auto* key : {"stretch", "posture", "hydration", "checkin", "routine", "appointment", "custom"}) {
        const auto kind = reminder_kind_from(key);
        REQUIRE(kind);
        CHECK(key_of(*kind) == key);
    }
    CHECK_FALSE(reminder_kind_from("alarm"));
}
