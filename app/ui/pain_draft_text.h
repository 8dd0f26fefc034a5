#pragma once

#include "app/ui/pain_draft.h"

namespace aftercare::ui {

// A form as it was left.
struct LeftForm {
    PainDraft draft;
    std::optional<Day> day;              // that the entry is for
    std::optional<PainEntryId> editing;  // the entry that was being changed

    bool empty() const { return *this == LeftForm{}; }
    bool operator==(const LeftForm&) const = default;
};

// One line for each thing that was filled in, "name value"; "" for an empty form.
std::string text_of(const LeftForm& left);
// What cannot be read is left out: the words of another version must not cost the rest.
LeftForm left_form_from(std::string_view text);

}  // namespace aftercare::ui
