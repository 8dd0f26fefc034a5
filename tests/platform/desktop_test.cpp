#include "platform/desktop/glfw_input.h"
#include "platform/desktop/png_file.h"
#include "platform/desktop/window_place.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <GLFW/glfw3.h>

using namespace aftercare;
using test::TempFolder;

TEST_CASE("a window place is read back as it was written", "[platform][window]")
{
    const TempFolder root;
    const WindowPlace place{-40, 25, 1280, 800, true};
    write_window_place(root.path() / "state/window.ini", place);
    CHECK(read_window_place(root.path() / "state/window.ini") == place);
}

TEST_CASE("a window place that is missing, cut short or absurd is none", "[platform][window]")
{
    CHECK_FALSE(read_window_place("/nowhere/window.ini"));
    CHECK_FALSE(window_place_from(""));
    CHECK_FALSE(window_place_from("x=1\ny=2\nwidth=1280\n"));
    CHECK_FALSE(window_place_from("x=1\ny=2\nwidth=1280\nheight=0\nmaximized=0\n"));
    CHECK_FALSE(window_place_from("x=1\ny=2\nwidth=wide\nheight=800\nmaximized=0\n"));
}

TEST_CASE("keys without a layout are known by their place", "[platform][window]")
{
    CHECK(key_from_glfw(GLFW_KEY_TAB, 0) == Key::Tab);
    CHECK(key_from_glfw(GLFW_KEY_KP_ENTER, 0) == Key::Enter);
    CHECK(key_from_glfw(GLFW_KEY_KP_7, 0) == Key::Digit7);
    CHECK(key_from_glfw(GLFW_KEY_Z, 0) == Key::Z);
    CHECK(key_from_glfw(GLFW_KEY_RIGHT_SHIFT, 0) == Key::Shift);
    CHECK(key_from_glfw(GLFW_KEY_PAUSE, 0) == std::nullopt);
}

TEST_CASE("typed characters become UTF-8, and what is no character becomes nothing", "[platform][window]")
{
    CHECK(utf8_of(U'a') == "a");
    CHECK(utf8_of(U'é') == "é");
    CHECK(utf8_of(U'…') == "…");
    CHECK(utf8_of(U'🙂') == "🙂");
    CHECK(utf8_of(0xD800).empty());
    CHECK(utf8_of(0x110000).empty());
}

TEST_CASE("a picture is written whole, and refused where it cannot be", "[platform][window]")
{
    const TempFolder root;
    const Picture picture{2, 1, {255, 0, 0, 0, 0, 255}};
    REQUIRE(write_png(root.path() / "two.png", picture));
    CHECK(std::filesystem::file_size(root.path() / "two.png") > 50);

    const auto refused = write_png("/proc/nowhere/two.png", picture);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Io);
}
