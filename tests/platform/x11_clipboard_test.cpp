#include "platform/linux/x11_clipboard.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

namespace {

Environment display(std::optional<std::string> name)
{
    return [name](const char* asked) { return std::string_view(asked) == "DISPLAY" ? name : std::nullopt; };
}

}  // namespace

// What a display does with a picture is tested from end to end, with the tool of another program.
TEST_CASE("without an X display a picture is not copied, and saving it is offered instead", "[platform][clipboard]")
{
    for (const auto& none :
         {std::optional<std::string>(), std::optional<std::string>(""), std::optional<std::string>(":54321")}) {
        X11Clipboard clipboard(display(none));
        const auto refused = clipboard.offer("picture");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().what.find("Save the picture as a file instead") != std::string::npos);
        CHECK_FALSE(clipboard.reach());
        CHECK(clipboard.fd() == -1);
        clipboard.ready({});
    }
}
