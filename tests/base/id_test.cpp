#include "app/base/id.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <type_traits>

using namespace aftercare;

namespace {

using Milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;
using Chance = std::array<std::uint8_t, 10>;

constexpr Chance zeros{};
constexpr Chance ones{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

Uuid made_at(std::int64_t milliseconds, const Chance& chance)
{
    return Uuid::version_7(Milliseconds{std::chrono::milliseconds{milliseconds}}, chance);
}

using PainEntryId = Id<struct PainEntryTag>;
using RuleId = Id<struct RuleTag>;

}  // namespace

TEST_CASE("the example of RFC 9562 appendix A.6 comes out digit for digit", "[base][id]")
{
    constexpr Chance chance{0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    CHECK(made_at(0x017F22E279B0, chance).text() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("the version and the variant win over chance", "[base][id]")
{
    CHECK(made_at(0, zeros).text() == "00000000-0000-7000-8000-000000000000");
    CHECK(made_at(0, ones).text() == "00000000-0000-7fff-bfff-ffffffffffff");
}

TEST_CASE("ids sort by the moment they were made, whatever chance gave", "[base][id]")
{
    CHECK(made_at(1'000, ones) < made_at(1'001, zeros));
    CHECK(made_at(255, ones) < made_at(256, zeros));
    CHECK(made_at(1'000, ones).text() < made_at(1'001, zeros).text());
}

TEST_CASE("an id read back from its text is the same id", "[base][id]")
{
    const auto id = made_at(1'700'000'000'123, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const auto read = Uuid::from(id.text());
    REQUIRE(read);
    CHECK(*read == id);
    CHECK(read->bytes() == id.bytes());
}

TEST_CASE("an id may be written in capitals and is shown in small letters", "[base][id]")
{
    const auto read = Uuid::from("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
    REQUIRE(read);
    CHECK(read->text() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("anything but the 36-character form is no id", "[base][id]")
{
    CHECK_FALSE(Uuid::from(""));
    CHECK_FALSE(Uuid::from("017f22e279b07cc398c4dc0c0c07398f"));
    CHECK_FALSE(Uuid::from("017f22e2-79b0-7cc3-98c4-dc0c0c07398"));
    CHECK_FALSE(Uuid::from("017f22e2-79b0-7cc3-98c4-dc0c0c07398f0"));
    CHECK_FALSE(Uuid::from("017f22e2-79b0-7cc3-98c4-dc0c0c07398g"));
    CHECK_FALSE(Uuid::from("017f22e-279b0-7cc3-98c4-dc0c0c07398f"));
    CHECK_FALSE(Uuid::from("017f22e2-79b0-7cc3-98c4-dc0c0c07-98f"));
    CHECK_FALSE(Uuid::from("{017f22e2-79b0-7cc3-98c4-dc0c0c0739}"));
}

TEST_CASE("the id of one kind of row cannot stand for another kind", "[base][id]")
{
    STATIC_CHECK_FALSE(std::is_convertible_v<PainEntryId, RuleId>);
    STATIC_CHECK_FALSE(std::is_constructible_v<RuleId, PainEntryId>);
    STATIC_CHECK_FALSE(std::is_convertible_v<Uuid, PainEntryId>);

    const auto id = PainEntryId::from("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    REQUIRE(id);
    CHECK(id->text() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(*id == PainEntryId(id->value()));
    CHECK_FALSE(PainEntryId::from("entry 7"));
}
