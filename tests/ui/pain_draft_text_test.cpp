#include "app/ui/pain_draft_text.h"

#include "tests/support/sample_state.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using ui::LeftForm;

namespace {

LeftForm full_form()
{
    LeftForm left;
    auto& draft = left.draft;
    draft.level = 4;
    draft.worst = 10;
    draft.average = 3;
    draft.least = 0;
    draft.sites = {*BodySite::from("low_back_left"), *BodySite::from("neck")};
    draft.qualities = {*PainQuality::from("aching"), *PainQuality::from("other")};
    draft.triggers = {*PainTrigger::from("other")};
    draft.reliefs = {*PainRelief::from("heat"), *PainRelief::from("other")};
    draft.half_hours_slept = 13;
    draft.mood = 6;
    draft.function = 2;
    draft.medicines = "Ibuprofen, heat patch";
    draft.note = "Stairs";
    left.day = std::chrono::floor<std::chrono::days>(october(20, 0, 0));
    left.editing = PainEntryId(sample_uuid(3));
    return left;
}

LeftForm with_note(std::string note)
{
    LeftForm left;
    left.draft.note = std::move(note);
    return left;
}

}  // namespace

TEST_CASE("a form that was left comes back with everything that was filled in", "[ui][pain]")
{
    CHECK(ui::left_form_from(ui::text_of(full_form())) == full_form());
}

TEST_CASE("an empty form leaves no text, and no text is an empty form", "[ui][pain]")
{
    CHECK(ui::text_of(LeftForm{}).empty());
    CHECK(ui::left_form_from("").empty());
}

TEST_CASE("a note comes back letter by letter", "[ui][pain]")
{
    for (const std::string note : {"one\ntwo\n\nthree\n", "\\n is not a break, \\\\ neither", " spaces around ",
                                   "🙂 after gardening 👩‍🌾", "כאב בגב התחתון", "level 9\nnote x", "\\"})
        CHECK(ui::left_form_from(ui::text_of(with_note(note))).draft.note == note);
    const std::string long_note(1'000'000, 'x');
    CHECK(ui::left_form_from(ui::text_of(with_note(long_note))).draft.note == long_note);
}

TEST_CASE("what cannot be read of a left form costs nothing else", "[ui][pain]")
{
    const auto left = ui::left_form_from("level 12\nworst -1\nsite nowhere\nsomething new\nday 1066-10-14\nediting x\n"
                                         "quality aching\nquality aching\nno_value\nnote still here\n");
    LeftForm expected = with_note("still here");
    expected.draft.qualities = {*PainQuality::from("aching")};
    CHECK(left == expected);
}

TEST_CASE("a day alone is nothing that was filled in", "[ui][pain]")
{
    CHECK(ui::left_form_from("day 2026-10-20\n").empty());
}
