#include "app/store/other_programs.h"

#include "app/store/backup.h"
#include "app/store/pain_log.h"
#include "app/store/transaction.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("another program that is writing is seen to do so until it has committed", "[store][other_programs]")
{
    const TemporaryFolder folder("being-written");
    const auto ours = Database::open(folder.path, noon_local);
    const auto others = Database::open(folder.path, noon_local);
    REQUIRE(ours);
    REQUIRE(others);
    CHECK_FALSE(is_being_written(*ours));
    {
        Transaction writing(others->handle());
        REQUIRE(writing.begin());
        REQUIRE(PainLog(*others).add(entry(1)));
        CHECK(is_being_written(*ours));
        REQUIRE(writing.commit());
    }
    CHECK_FALSE(is_being_written(*ours));
    CHECK(PainLog(*others).add(entry(2)));  // asking has left no lock
}

TEST_CASE("a diary that another file takes the place of is left whole, and so is the other", "[store][other_programs]")
{
    const TemporaryFolder folder("replaced");
    auto before = Database::open(folder.path, noon_local);
    REQUIRE(before);
    REQUIRE(PainLog(*before).add(entry(1)));
    const auto copy = back_up(*before, folder.path / "copies", noon_local);
    REQUIRE(copy);
    for (int more = 2; more <= 51; ++more) REQUIRE(PainLog(*before).add(entry(more)));
    CHECK_FALSE(was_replaced(*before));

    fs::rename(folder.path / "diary.db", folder.path / "old.db");
    CHECK_FALSE(was_replaced(*before));  // there is nothing to go on with
    const auto bytes = bytes_of(copy->file);
    for (const auto part : {std::size_t{0}, std::size_t{50}, bytes.size() / 2}) {
        std::ofstream(folder.path / "diary.db", std::ios::binary) << bytes.substr(0, part);
        CHECK_FALSE(was_replaced(*before));  // it is still on its way
    }
    std::ofstream(folder.path / "diary.db", std::ios::binary) << bytes;
    CHECK(was_replaced(*before));

    leave_to_its_successor(*before);
    before = Database::open(folder.path, noon_local);
    REQUIRE(before);
    CHECK_FALSE(was_replaced(*before));
    CHECK(before->check());
    CHECK(*PainLog(*before).count() == 1);

    fs::create_directory(folder.path / "elsewhere");
    fs::rename(folder.path / "old.db", folder.path / "elsewhere" / "diary.db");
    const auto old = Database::open(folder.path / "elsewhere", noon_local);
    REQUIRE(old);
    CHECK(*PainLog(*old).count() == 51);
}
