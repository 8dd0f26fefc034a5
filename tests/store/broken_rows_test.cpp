#include "app/store/appointment_book.h"
#include "app/store/database.h"
#include "app/store/session_log.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

constexpr auto all_days = std::chrono::days{3000};

struct Diary {
    Database database = std::move(*Database::in_memory());
    AppointmentBook visits{database};
    SessionLog sessions{database};

    void spoil(const std::string& sql) const { REQUIRE(execute(database.handle(), sql)); }
};

}  // namespace

TEST_CASE("a visit that cannot be read is named, and the others are read", "[store][appointment][broken]")
{
    const Diary diary;
    auto visits = diary.visits;
    REQUIRE(visits.add(appointment(1), noon));
    REQUIRE(visits.add(appointment(2), noon));
    diary.spoil("UPDATE appointment SET " +
                std::string(GENERATE("remind_before = 'abc'", "planned_at = 9000000000000000", "planned_offset = 90000",
                                     "calendar_said = char(0)")) +
                " WHERE hex(id) LIKE '%02'");
    CHECK(*visits.between(monday - all_days, monday + all_days) == std::vector{appointment(1)});
    CHECK(*visits.coming(noon) == std::vector{appointment(1)});
    const auto broken = visits.broken();
    REQUIRE(broken->size() == 1);
    CHECK(broken->front().id == appointment(2).id);
    CHECK(broken->front().what.find("broken value: appointment") != std::string::npos);
    REQUIRE(visits.remove(appointment(2).id, noon));
    CHECK(visits.broken()->empty());
}

TEST_CASE("a session that cannot be read is named, and the others are read", "[store][session][broken]")
{
    const Diary diary;
    auto sessions = diary.sessions;
    REQUIRE(sessions.add(session(1), noon));
    REQUIRE(sessions.add(session(2), noon));
    diary.spoil("UPDATE treatment_session SET " +
                std::string(GENERATE("techniques = 'bogus'", "held_at = 9000000000000000", "held_zone = char(0)")) +
                " WHERE hex(id) LIKE '%02'");
    CHECK(*sessions.between(monday - all_days, monday + all_days) == std::vector{session(1)});
    REQUIRE(sessions.held_since(noon));
    const auto broken = sessions.broken();
    REQUIRE(broken->size() == 1);
    CHECK(broken->front().id == session(2).id);
    REQUIRE(sessions.remove(session(2).id, noon));
    CHECK(sessions.broken()->empty());
}

TEST_CASE("a visit in a zone that is no more keeps its time", "[store][appointment]")
{
    const Diary diary;
    auto visits = diary.visits;
    REQUIRE(visits.add(appointment(1), noon));
    diary.spoil("UPDATE appointment SET planned_zone = 'Mars/Olympus'");
    CHECK(visits.find(appointment(1).id)->details.at.local() == appointment(1).details.at.local());
    CHECK(visits.broken()->empty());
}
