#include "app/ui/pain_draft.h"

#include "tests/support/sample_state.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::ui;
using namespace aftercare::tests;

namespace {

PainDraft full_draft()
{
    PainDraft draft;
    draft.level = 4;
    draft.worst = 6;
    draft.least = 2;
    draft.sites = {*BodySite::from("low_back_left"), *BodySite::from("buttock_left")};
    draft.qualities = {*PainQuality::from("aching")};
    draft.triggers = {*PainTrigger::from("sitting")};
    draft.reliefs = {*PainRelief::from("heat")};
    draft.half_hours_slept = 13;
    draft.mood = 6;
    draft.medicines = "Ibuprofen, heat patch";
    draft.note = "Stairs";
    return draft;
}

}  // namespace

TEST_CASE("there is no entry without a level", "[ui][pain]")
{
    auto draft = full_draft();
    draft.level.reset();
    CHECK_FALSE(details_of(draft));
}

TEST_CASE("what was not said stays unsaid", "[ui][pain]")
{
    PainDraft draft;
    draft.level = 0;
    const auto details = details_of(draft);
    REQUIRE(details);
    CHECK(details->level.value() == 0);
    CHECK_FALSE(details->worst);
    CHECK_FALSE(details->sleep);
    CHECK_FALSE(details->mood);
}

TEST_CASE("an entry comes back into the form as it was filled in", "[ui][pain]")
{
    const auto details = details_of(full_draft());
    REQUIRE(details);
    CHECK(details->sleep->hours() == 6.5);
    CHECK(draft_of(*details) == full_draft());
}

TEST_CASE("medicines are parted by commas, without spaces around them", "[ui][pain]")
{
    CHECK(medicines_in(" ibuprofen ,, heat patch,") == std::vector<std::string>{"ibuprofen", "heat patch"});
    CHECK(medicines_in("").empty());
}

TEST_CASE("only numbness and tingling lead to the warning signs", "[ui][pain]")
{
    PainDraft draft;
    draft.qualities = {*PainQuality::from("stiff")};
    CHECK_FALSE(may_be_nerve(draft));
    toggle(draft.qualities, *PainQuality::from("numb"));
    CHECK(may_be_nerve(draft));
    toggle(draft.qualities, *PainQuality::from("numb"));
    CHECK_FALSE(may_be_nerve(draft));
}

TEST_CASE("an entry written on its own day is not late", "[ui][pain]")
{
    auto entry = sample_entry(1, 4, october(20, 19, 10));
    CHECK_FALSE(days_late(entry));
    entry.entered_at += std::chrono::days(2);
    CHECK(days_late(entry) == 2);
}
