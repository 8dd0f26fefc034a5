#include "app/domain/settings.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

TEST_CASE("settings start out valid", "[domain][settings]") { CHECK(check(Settings{}).has_value()); }

TEST_CASE("a text size outside 100 to 250 percent is refused", "[domain][settings]")
{
    for (const int percent : {99, 251, 0, -100}) CHECK_FALSE(check(Settings{.text_percent = percent}).has_value());
    for (const int percent : text_percents) CHECK(check(Settings{.text_percent = percent}).has_value());
}

TEST_CASE("quiet hours of no length are refused", "[domain][settings]")
{
    CHECK_FALSE(check(Settings{.quiet_hours = QuietHours{.from = 9h, .to = 9h}}).has_value());
    CHECK(check(Settings{.quiet_hours = std::nullopt}).has_value());
}

TEST_CASE("every theme is read back from its key", "[domain][settings]")
{
    for (const auto* key : {"system", "light", "dark", "high_contrast"}) {
        const auto theme = theme_from(key);
        REQUIRE(theme);
        CHECK(key_of(*theme) == key);
    }
    CHECK_FALSE(theme_from("sepia"));
}
