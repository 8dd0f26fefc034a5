#include "platform/linux/tz_zones.h"
#include "tests/properties/reminder_world.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace aftercare;
using namespace aftercare::test;

namespace {

// Every zone and alias that this computer's tzdata names.
std::vector<std::shared_ptr<const Zone>> every_zone()
{
    std::vector<std::shared_ptr<const Zone>> zones;
    std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string kind, first, second;
        words >> kind >> first >> second;
        const auto name = kind == "Z" ? first : kind == "L" ? second : std::string();
        if (name.empty()) continue;
        if (const auto zone = TzZones().named(name)) zones.push_back(*zone);
    }
    return zones;
}

unsigned number_of(const char* variable, unsigned usual)
{
    const char* text = std::getenv(variable);
    return text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : usual;
}

}  // namespace

// AFTERCARE_SEQUENCES says how many, AFTERCARE_SEED which comes first; a fault tells its seed.
TEST_CASE("whatever happens to the clock, the zone, the rules and the agent, each reminder comes exactly once",
          "[properties]")
{
    const auto zones = every_zone();
    REQUIRE(zones.size() > 400);
    const auto first = number_of("AFTERCARE_SEED", 1);
    const auto sequences = number_of("AFTERCARE_SEQUENCES", 2000);
    for (unsigned seed = first; seed < first + sequences; ++seed) {
        ReminderWorld world(seed, zones);
        world.live(25);
        INFO("AFTERCARE_SEED=" << seed << "\n" << world.fault());
        REQUIRE(world.fault().empty());
    }
}
