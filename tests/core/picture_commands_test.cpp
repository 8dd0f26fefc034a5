#include "platform/null/held_errands.h"
#include "platform/null/recording_clipboard.h"
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
    PictureWork saving(const std::string& path, const ChartContent& content, IfThere if_there) override
    {
        return [this, path, days = content.days.size(), if_there]() -> Result<std::optional<std::string>> {
            if (is_full) return fail(ErrorKind::Io, "The disk is full. Make room on it.");
            if (!files.insert(path).second && if_there == IfThere::Keep) return std::optional<std::string>();
            days_drawn = days;
            return std::optional(path);
        };
    }

    PictureWork drawing(const ChartContent& content) override
    {
        return [days = content.days.size()] { return std::optional("picture of " + std::to_string(days) + " days"); };
    }

    std::set<std::string> files;
    std::size_t days_drawn = 0;
    bool is_full = false;
};

// A window in which the drawing takes its time.
struct SlowWindow {
    Desk desk;
    HeldErrands errands;
    RecordingPictures pictures;
    RecordingClipboard clipboard;
    App app{desk.folder.path(), desk.library, desk.words, ports()};

    SlowWindow() { let_errands_end(); }

    Ports ports()
    {
        return {desk.clock,  desk.zones,    desk.chance, desk.notifier, desk.background, desk.sounds,
                desk.speech, desk.presence, errands,     nullptr,       &pictures,       &clipboard};
    }
    void let_errands_end()
    {
        while (errands.waiting() > 0) {
            errands.run_all();
            app.handle(ErrandDone{});
        }
    }
    void save(Ticket ticket)
    {
        app.carry_out(ticket, UseChartPicture{PictureStep::Save, "pain.png", app.state().today, app.state().today});
    }
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

TEST_CASE("the receipt of a picture comes when it lies there, and the window goes on until then", "[core][picture]")
{
    SlowWindow window;
    window.save(7);
    CHECK(window.app.state().receipts.empty());
    CHECK(window.app.state().picture.saved.empty());
    window.let_errands_end();
    REQUIRE(window.app.state().receipts.size() == 1);
    CHECK(window.app.state().receipts.front().ticket == 7);
    CHECK(window.app.state().receipts.front().outcome);
    CHECK(window.app.state().picture.saved == "pain.png");
    CHECK(window.app.state().notice->text == "Picture saved");
}

TEST_CASE("while one picture is being made another is refused, and one that fails says why", "[core][picture]")
{
    SlowWindow window;
    window.pictures.is_full = true;
    window.save(7);
    window.save(8);
    REQUIRE(window.app.state().receipts.size() == 1);
    CHECK(window.app.state().receipts.front().ticket == 8);
    CHECK(window.app.state().receipts.front().outcome.error().kind == ErrorKind::Busy);
    window.let_errands_end();
    CHECK(window.app.state().receipts.back().ticket == 7);
    CHECK(window.app.state().receipts.back().outcome.error().what == "The disk is full. Make room on it.");
    CHECK(window.app.state().notice->is_error);
}

TEST_CASE("a picture is offered to other programs once it is drawn", "[core][picture]")
{
    SlowWindow window;
    REQUIRE(window.app.carry_out(SavePainEntry{pain(4), std::nullopt, std::nullopt}));
    window.let_errands_end();
    const auto today = window.app.state().today;
    window.app.carry_out(7, UseChartPicture{.step = PictureStep::Copy, .path = {}, .first = today, .last = today});
    CHECK(window.clipboard.offered.empty());
    window.let_errands_end();
    CHECK(window.clipboard.offered == "picture of 1 days");
    CHECK(window.app.state().receipts.back().ticket == 7);
    CHECK(window.app.state().notice->text.starts_with("Picture copied"));
    CHECK(window.app.state().picture.saved.empty());
}

TEST_CASE("where nothing can be copied the reason comes at once, and nothing is drawn", "[core][picture]")
{
    SlowWindow window;
    window.clipboard.refuses = "There is no display. Save the picture instead.";
    window.app.carry_out(7, UseChartPicture{.step = PictureStep::Copy, .path = {}});
    CHECK(window.errands.waiting() == 0);
    REQUIRE(window.app.state().receipts.size() == 1);
    CHECK(window.app.state().receipts.front().outcome.error().what == window.clipboard.refuses);
}
