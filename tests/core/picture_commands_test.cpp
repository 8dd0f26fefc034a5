#include "tests/support/desk.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace aftercare;
using namespace aftercare::test;

namespace {

// A folder of pictures that exists only in this object.
class RecordingPictures final : public ChartPictures {
public:
    std::string usual_place() override { return "Documents/pain.png"; }
    Result<std::optional<std::string>> save(const std::string& path, const ChartContent& content,
                                            IfThere if_there) override
    {
        if (!files.insert(path).second && if_there == IfThere::Keep) return std::optional<std::string>();
        days_drawn = content.days.size();
        return std::optional(path);
    }

    std::set<std::string> files;
    std::size_t days_drawn = 0;
};

}  // namespace

TEST_CASE("a picture of the chart is replaced only when asked to", "[core][picture]")
{
    Desk desk;
    RecordingPictures pictures;
    auto ports = desk.ports();
    ports.pictures = &pictures;
    App app(desk.folder.path(), desk.library, desk.words, ports);
    REQUIRE(app.carry_out(SavePainEntry{pain(4), std::nullopt, std::nullopt}));
    const auto use = [&app](PictureStep step) {
        return app.carry_out(UseChartPicture{step, "Documents/pain.png", app.state().today, app.state().today});
    };
    REQUIRE(use(PictureStep::Look));
    CHECK(app.state().picture.usual_place == "Documents/pain.png");
    REQUIRE(use(PictureStep::Save));
    CHECK(app.state().picture.saved == "Documents/pain.png");
    CHECK(pictures.days_drawn == 1);

    REQUIRE(use(PictureStep::Save));
    CHECK(app.state().picture.saved.empty());
    CHECK(app.state().picture.in_the_way == "Documents/pain.png");
    REQUIRE(use(PictureStep::Replace));
    CHECK(app.state().picture.saved == "Documents/pain.png");
    REQUIRE(use(PictureStep::Leave));
    CHECK(app.state().picture.saved.empty());
    const auto nowhere = app.carry_out(UseChartPicture{PictureStep::Save, "", app.state().today, app.state().today});
    CHECK(nowhere.error().kind == ErrorKind::Invalid);
}

TEST_CASE("who has no window is led to the command that draws", "[core][picture]")
{
    Desk desk;
    auto app = desk.open();
    const auto refused = app.carry_out(UseChartPicture{.step = PictureStep::Save, .path = "pain.png"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("aftercare trend --svg") != std::string::npos);
}
