#include "app/domain/figure/motion.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare::figure;
using Catch::Approx;

namespace {

Key key(double move, double hold, Ease ease = Ease::Linear)
{
    Key made;
    made.move = Seconds(move);
    made.hold = Seconds(hold);
    made.ease = ease;
    return made;
}

const std::vector<Key> there_and_back{key(2, 1), key(4, 3)};

}  // namespace

TEST_CASE("a loop holds its first key, moves, holds the next and comes back", "[domain][figure]")
{
    const Timeline timeline(there_and_back);
    CHECK(timeline.length() == Seconds(1 + 4 + 3 + 2));
    CHECK(timeline.arrivals() == std::vector{Seconds(0), Seconds(5)});
    CHECK(timeline.at(Seconds(0.5)).held());
    CHECK(timeline.at(Seconds(0.5)).from == 0);
    CHECK(timeline.at(Seconds(3)).share == Approx(0.5));
    CHECK(timeline.at(Seconds(6)).held());
    CHECK(timeline.at(Seconds(6)).from == 1);
    const Moment home = timeline.at(Seconds(9));
    CHECK(home.from == 1);
    CHECK(home.to == 0);
    CHECK(home.share == Approx(0.5));
}

TEST_CASE("every key is still at the time it is reached", "[domain][figure]")
{
    const Timeline timeline(there_and_back);
    for (std::size_t index = 0; index < 2; ++index) {
        CHECK(timeline.at(timeline.arrivals()[index]).from == index);
        CHECK(timeline.at(timeline.arrivals()[index]).held());
    }
}

TEST_CASE("a loop has no end and no beginning", "[domain][figure]")
{
    const Timeline timeline(there_and_back);
    CHECK(timeline.at(Seconds(3 + 70)).share == Approx(timeline.at(Seconds(3)).share));
    CHECK(timeline.at(Seconds(3 - 20)).share == Approx(timeline.at(Seconds(3)).share));
}

TEST_CASE("a movement starts and ends gently unless it is told otherwise", "[domain][figure]")
{
    const std::vector<Key> keys{key(1, 0, Ease::Smooth), key(1, 0, Ease::Smooth)};
    const Timeline timeline(keys);
    CHECK(timeline.at(Seconds(0.1)).share < 0.05);
    CHECK(timeline.at(Seconds(0.5)).share == Approx(0.5));
    CHECK(timeline.at(Seconds(0.9)).share > 0.95);
}
