#include "platform/linux/dconf_file.h"

#include "tests/platform/dconf_sample.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

namespace {

std::optional<bool> truth(const std::string& file, std::string_view key)
{
    return dconf_truth(std::as_bytes(std::span(file)), key);
}

constexpr std::string_view banners = "/org/gnome/desktop/notifications/show-banners";

}  // namespace

TEST_CASE("a setting is read out of the file that dconf wrote", "[platform][presence]")
{
    auto file = dconf_sample();
    REQUIRE(file.size() == 372);
    CHECK(truth(file, banners) == false);
    file[dconf_show_banners] = 1;
    CHECK(truth(file, banners) == true);
}

TEST_CASE("what was never set, and what is no truth, is not known", "[platform][presence]")
{
    CHECK_FALSE(truth(dconf_sample(), "/org/gnome/desktop/notifications/show-in-lock-screen"));
    CHECK_FALSE(truth(dconf_sample(), "/org/gnome/desktop/interface/clock-format"));
    CHECK_FALSE(truth(dconf_sample(), "show-banners"));
}

TEST_CASE("a settings file that is cut off or scrambled anywhere is read without harm", "[platform][presence]")
{
    const auto whole = dconf_sample();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK_NOTHROW(truth(whole.substr(0, size), banners));
        auto scrambled = whole;
        scrambled[size] = '\xFF';
        CHECK_NOTHROW(truth(scrambled, banners));
    }
    CHECK_FALSE(truth("", banners));
    CHECK_FALSE(truth("Notes about my back", banners));
}
