#pragma once

#include "app/core/state.h"

#include <optional>
#include <string>

// A routine that a person puts together. Nothing here is stored until it is saved, and leaving the page keeps it.
namespace aftercare::ui {

// The step whose words are being changed. It keeps its name meanwhile, so that nothing moves under the keyboard.
struct StepWording {
    std::size_t step = 0;
    std::string title;
};

struct RoutineForm {
    bool open = false;
    OwnRoutineDetails draft;
    OwnRoutineDetails began_with;  // so that an untouched one is left without a thought
    std::string find;              // the words that narrow the exercises to add
    std::optional<StepWording> wording;
    std::optional<OwnRoutineId> editing;  // none while it is new
    std::optional<Ticket> saving;
    std::string problem;        // why it was not kept
    bool name_missing = false;  // which is said beside the name

    bool is_touched() const { return draft != began_with; }
};

}  // namespace aftercare::ui
