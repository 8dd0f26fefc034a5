#include "app/guidance/figure_reader.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

const Document shared_poses{"figures/poses.json",
                            R"({"poses": {"stand": {"root": {"at": [0, 0, 89]}, "knee": 4, "elbowL": 20}}})"};

LoadedFigures read(const std::string& text)
{
    const std::array documents{shared_poses, Document{"figures/wave.json", text}};
    return read_figures(documents);
}

std::string figure_with(const std::string& poses, const std::string& more = "")
{
    return R"({"key": "wave", "name": "Wave", "poses": {)" + poses + R"(}, "keys": [{"pose": "a"}, {"pose": "b"}])" +
           more + "}";
}

const std::string two_poses = R"("a": {"from": "stand"}, "b": {"mirror": "a", "lumbar": 10})";

}  // namespace

TEST_CASE("a pose begins from another one and changes what it names", "[guidance][figure]")
{
    const LoadedFigures loaded = read(figure_with(two_poses));
    REQUIRE(loaded.problems.empty());
    const figure::FigureParts& parts = loaded.find("wave")->parts();
    REQUIRE(parts.poses.size() == 2);
    CHECK(parts.poses[0].legs[0].knee == 4);
    CHECK(parts.poses[0].arms[0].elbow == 20);
    CHECK(parts.poses[0].lumbar.x == 0);
    CHECK(parts.poses[1].lumbar.x == 10);
    CHECK(parts.poses[1].arms[0].elbow == 0);
    CHECK(parts.poses[1].arms[1].elbow == 20);
}

TEST_CASE("a pin without a side is written for the left and mirrored for the right", "[guidance][figure]")
{
    const LoadedFigures loaded = read(figure_with(
        R"("a": {"from": "stand", "pins": {"foot": {"at": [1, 9, 0]}}}, "b": {"from": "a", "pins": {"footR": null}})"));
    REQUIRE(loaded.problems.empty());
    const figure::FigureParts& parts = loaded.find("wave")->parts();
    CHECK(parts.poses[0].legs[0].foot_pin->at == figure::Vec{1, 9, 0});
    CHECK(parts.poses[0].legs[1].foot_pin->at == figure::Vec{1, -9, 0});
    CHECK(parts.poses[1].legs[0].foot_pin.has_value());
    CHECK_FALSE(parts.poses[1].legs[1].foot_pin.has_value());
}

TEST_CASE("a mistake in a figure is reported where it is and leaves the figure out", "[guidance][figure]")
{
    struct Mistake {
        std::string text;
        std::string pointer;
    };
    const std::array mistakes{
        Mistake{figure_with(R"("a": {"from": "sleep"}, "b": {})"), "/poses/a/from"},
        Mistake{figure_with(R"("a": {"from": "b"}, "b": {"from": "a"})"), "/poses/b/from"},
        Mistake{figure_with(R"("a": {"tail": 4}, "b": {})"), "/poses/a/tail"},
        Mistake{figure_with(R"("a": {"knee": "bent"}, "b": {})"), "/poses/a/knee"},
        Mistake{figure_with(R"("a": {"pins": {"ear": {"at": [0, 0, 0]}}}, "b": {})"), "/poses/a/pins/ear"},
        Mistake{figure_with(R"("a": {"pins": {"hand": {"pole": [0, 0, 1]}}}, "b": {})"), "/poses/a/pins/hand"},
        Mistake{figure_with(two_poses, R"(, "contacts": ["back on floor"])"), "/contacts/0"},
        Mistake{figure_with(two_poses, R"(, "ghost": 7)"), "/ghost"},
        Mistake{figure_with(two_poses, R"(, "feel": [{"on": "kneecap"}])"), "/feel/0/on"},
        Mistake{figure_with(two_poses, R"(, "feel": [{"on": "spine", "from": 0.5, "keys": [7]}])"), "/feel/0/keys/0"},
        Mistake{figure_with(two_poses, R"(, "colour": "red")"), "/colour"},
        Mistake{R"({"key": "nod", "poses": {"a": {}}, "keys": [{"pose": "a"}]})", "/key"},
        Mistake{R"({"key": "wave", "poses": {}, "keys": []})", "/keys"},
        Mistake{"{", ""},
    };
    for (const Mistake& mistake : mistakes) {
        INFO(mistake.text);
        const LoadedFigures loaded = read(mistake.text);
        CHECK(loaded.figures.empty());
        CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const Problem& problem) {
            return problem.file == "figures/wave.json" && problem.pointer == mistake.pointer;
        }));
    }
}

TEST_CASE("a folder without figures is a problem, not a crash", "[guidance][figure]")
{
    CHECK_FALSE(load_figures("no/such/folder").problems.empty());
}
