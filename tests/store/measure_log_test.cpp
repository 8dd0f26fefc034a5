#include "app/store/measure_log.h"

#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
using Catch::Matchers::ContainsSubstring;

namespace {

MeasureAnswer peg(int number, Day day = monday)
{
    return {MeasureAnswerId(uuid(number)),
            {Measure::Peg, day, at(noon), {{"pain", 6}, {"enjoyment", 5}, {"activity", 4}}}};
}

MeasureAnswer change(int number)
{
    return {MeasureAnswerId(uuid(number)), {Measure::GlobalChange, monday, at(noon), {{"change", -2}}}};
}

}  // namespace

TEST_CASE("answers come back as they were given, newest first", "[store][measure]")
{
    const auto database = std::move(*Database::in_memory());
    MeasureLog log(database);
    const auto earlier = peg(1, monday - std::chrono::days{30});
    auto activities = peg(2);
    activities.details.measure = Measure::Activities;
    activities.details.items = {{"putting on shoes – 2 pairs", 3}, {"7 stairs", 10}};
    REQUIRE(log.add(earlier, noon));
    REQUIRE(log.add(activities, noon));
    REQUIRE(log.add(change(3), noon));
    CHECK(*log.answers() == std::vector{change(3), activities, earlier});

    auto edited = earlier;
    edited.details.items[0].value = 2;
    REQUIRE(log.edit(edited, noon));
    CHECK(*log.find(edited.id) == edited);
    REQUIRE(log.remove(edited.id, noon));
    CHECK(log.find(edited.id).error().kind == ErrorKind::NotFound);
}

TEST_CASE("answers that another program spoiled are named and left alone", "[store][measure]")
{
    const auto database = std::move(*Database::in_memory());
    MeasureLog log(database);
    REQUIRE(log.add(peg(1), noon));
    const char* const spoil =
        GENERATE("UPDATE measure_answer SET items = '11 pain'", "UPDATE measure_answer SET items = 'pain'",
                 "UPDATE measure_answer SET measure = 'oswestry'", "UPDATE measure_answer SET items = ''");
    REQUIRE(execute(database.handle(), spoil));
    const auto read = log.answers();
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::Corrupt);
    CHECK_THAT(read.error().what, ContainsSubstring("measure_answer"));
}
