#include "app/program/chart_files.h"

#include "app/program/font_data.h"
#include "platform/linux/folders.h"
#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <fstream>
#include <future>
#include <iterator>

using namespace aftercare;
using namespace aftercare::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
namespace fs = std::filesystem;

namespace {

// A home folder with documents, and a fortnight of notes.
struct Home {
    TempFolder folder;
    guidance::Strings strings = guidance::Strings::built_in();
    ChartFiles files{[this](const char* name) -> std::optional<std::string> {
                         if (std::string_view(name) == "HOME") return folder.path().string();
                         return std::nullopt;
                     },
                     strings,
                     {}};
    std::vector<DaySummary> days;

    Home()
    {
        fs::create_directory(folder.path() / "Documents");
        for (int after = 0; after < 14; ++after)
            days.push_back({.day = day("2026-01-05") + std::chrono::days{after},
                            .mean = 4,
                            .min = 3,
                            .max = 5,
                            .entries = 1,
                            .sleep = 7});
    }

    ChartContent chart() const { return {days.front().day, days.back().day, days, {}, {}}; }
    Result<std::optional<std::string>> save(const std::string& path, IfThere if_there = IfThere::Keep)
    {
        return files.saving(path, chart(), if_there)();
    }
    std::string text_of(const fs::path& path) const
    {
        std::ifstream file(folder.path() / path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

}  // namespace

TEST_CASE("a chart is saved as a PNG picture where a person keeps documents", "[program][chart]")
{
    Home home;
    CHECK(home.files.usual_place() == "Documents/aftercare-pain.png");
    const auto saved = home.save("Documents/aftercare-pain");
    REQUIRE(saved);
    CHECK(*saved == "Documents/aftercare-pain.png");
    CHECK_THAT(home.text_of(**saved), StartsWith("\x89PNG"));
}

TEST_CASE("a name that ends in .svg makes a drawing with its words", "[program][chart]")
{
    Home home;
    REQUIRE(home.save("Documents/pain.SVG"));
    const auto drawing = home.text_of("Documents/pain.SVG");
    CHECK_THAT(drawing, StartsWith("<svg"));
    CHECK_THAT(drawing, ContainsSubstring("14 of 14 days noted"));
    CHECK_THAT(drawing, ContainsSubstring("Sleep"));
}

TEST_CASE("a picture that is in the way stays until it is said that it may go", "[program][chart]")
{
    Home home;
    std::ofstream(home.folder.path() / "Documents/pain.svg") << "mine";
    const auto kept = home.save("Documents/pain.svg");
    REQUIRE(kept);
    CHECK_FALSE(kept->has_value());
    CHECK(home.text_of("Documents/pain.svg") == "mine");
    CHECK(home.save("Documents/pain.svg", IfThere::Replace));
    CHECK_THAT(home.text_of("Documents/pain.svg"), StartsWith("<svg"));
}

TEST_CASE("a picture needs a folder that is there and an ending that is known", "[program][chart]")
{
    Home home;
    CHECK(home.save("Nowhere/pain.png").error().kind == ErrorKind::Io);
    CHECK(home.save("Documents/pain.pdf").error().kind == ErrorKind::Invalid);
    CHECK(fs::is_empty(home.folder.path() / "Documents"));
}

TEST_CASE("the pixels of a chart show the line of its title, and most of them are paper", "[program][chart]")
{
    Home home;
    const auto picture = chart_as_pixels(home.strings, {}, home.chart());
    REQUIRE(picture.rgb.size() == static_cast<std::size_t>(picture.width * picture.height * 3));
    const auto corner = std::vector<std::uint8_t>(picture.rgb.begin(), picture.rgb.begin() + 3);
    std::size_t paper = 0, dark = 0;
    for (std::size_t at = 0; at < picture.rgb.size(); at += 3) {
        const auto here = picture.rgb.begin() + static_cast<std::ptrdiff_t>(at);
        if (std::equal(corner.begin(), corner.end(), here)) ++paper;
        if (*here < 80) ++dark;
    }
    CHECK(paper * 2 > picture.rgb.size() / 3);
    CHECK(dark > 1000);
}

TEST_CASE("the work is done on any thread and needs nothing of what asked for it", "[program][chart]")
{
    TempFolder folder;
    PictureWork drawing, saving;
    {
        const Home home;
        drawing = ChartFiles(environment_variable, home.strings, {}).drawing(home.chart());
        const auto path = (folder.path() / "pain.svg").string();
        saving = ChartFiles(environment_variable, home.strings, {}).saving(path, home.chart(), IfThere::Keep);
    }
    const auto png = std::async(std::launch::async, drawing).get();
    REQUIRE(png);
    CHECK_THAT(**png, StartsWith("\x89PNG"));
    CHECK(std::async(std::launch::async, saving).get());
    CHECK(fs::file_size(folder.path() / "pain.svg") > 1000);
}

TEST_CASE("two charts drawn at once on two threads look as one that is drawn alone", "[program][chart]")
{
    const FontData fonts(font_folder(this_program()));
    if (!fonts.missing().empty()) SKIP("the fonts are not installed");
    const Home home;
    const auto draw = [&fonts, chart = home.chart()] {
        return chart_as_pixels(guidance::Strings::built_in(), fonts.files(), chart);
    };
    const auto alone = draw();
    auto beside = std::async(std::launch::async, draw);
    const auto here = draw();
    CHECK((here.rgb == alone.rgb));
    CHECK((beside.get().rgb == alone.rgb));
}
