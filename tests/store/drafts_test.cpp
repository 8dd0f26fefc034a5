#include "app/store/drafts.h"

#include "app/store/database.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

TEST_CASE("what was being written is there after the program died, and gone once it is let go", "[store][drafts]")
{
    const TemporaryFolder folder("drafts");
    {
        const auto database = Database::open(folder.path, noon_local);
        REQUIRE(Drafts(*database).keep("pain", "level 4", noon));
        REQUIRE(Drafts(*database).keep("pain", "level 5\nnote half a sent", noon));
    }
    const auto database = Database::open(folder.path, noon_local);
    Drafts drafts(*database);
    CHECK(*drafts.find("pain") == "level 5\nnote half a sent");
    CHECK(drafts.find("session")->empty());
    REQUIRE(drafts.keep("pain", "", noon));
    CHECK(drafts.find("pain")->empty());
}
