#include "app/domain/figure/validate.h"
#include "app/guidance/figure_reader.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

namespace {

const guidance::LoadedFigures& shipped()
{
    static const guidance::LoadedFigures loaded = guidance::load_figures("content");
    return loaded;
}

}  // namespace

TEST_CASE("every figure that is shipped can be read", "[content][figure]")
{
    for (const guidance::Problem& problem : shipped().problems)
        UNSCOPED_INFO(problem.file << problem.pointer << ": " << problem.what);
    CHECK(shipped().problems.empty());
    CHECK(shipped().figures.size() >= 18);
}

TEST_CASE("every figure that is shipped keeps the rules of the body in every frame", "[content][figure]")
{
    for (const figure::Figure& figure : shipped().figures) {
        const std::vector<figure::Fault> faults = faults_of(figure);
        for (const figure::Fault& fault : faults) UNSCOPED_INFO(figure.key() << ": " << sentence(fault));
        CHECK(faults.empty());
    }
}

TEST_CASE("no picture of an exercise cuts off the head of whoever shows it", "[content][figure]")
{
    for (const figure::Figure& figure : shipped().figures) {
        INFO(figure.key());
        for (const figure::Solved& solved : figure.solved_keys()) {
            const auto head = figure.camera().project(solved.skeleton.head.at);
            CHECK(head.x > figure.frame().left);
            CHECK(head.x < figure.frame().right);
            CHECK(head.y > figure.frame().top);
        }
    }
}

TEST_CASE("every figure that is shipped belongs to an exercise and shows its steps", "[content][figure]")
{
    const guidance::Loaded content = guidance::load_library("content");
    for (const figure::Figure& figure : shipped().figures) {
        INFO(figure.key());
        const auto* exercise = content.library.exercise(figure.key());
        REQUIRE(exercise);
        for (const figure::Key& key : figure.parts().keys)
            if (key.step) CHECK(static_cast<std::size_t>(*key.step) < exercise->steps.size());
    }
}
