#pragma once

#include "app/ui/exercises_view.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

namespace aftercare::tests {

// The exercises page on its routines.
struct OwnRoutinePage {
    explicit OwnRoutinePage(AppState given, float width = 1280)
        : state(std::move(given)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto area = ui.area("content", ui.window(), semantics::Role::Region, "Exercises");
                  auto scroll = ui.scroll("page");
                  draw(view, state, navigation, ui);
              },
              {}, width, 900)
    {
        go({});
        app.press(semantics::Role::Tab, "Routines");
    }

    void go(std::string open)
    {
        navigation.go(ui::Page::Exercises, std::move(open));
        app.frame();
    }

    void add(std::string_view title)
    {
        view.own.find = title;
        app.frame();
        app.press("Add " + std::string(title));
    }

    void answer(Result<> outcome, std::optional<Uuid> made = std::nullopt)
    {
        state.receipts = {{app.last_ticket(), std::move(outcome), made}};
        app.frame();
        state.receipts.clear();
    }

    AppState state;
    ui::Navigation navigation;
    ui::ExercisesView view;
    UiHarness app;
};

inline OwnRoutine morning()
{
    return {OwnRoutineId(sample_uuid(700)),
            {"My morning",
             "In bed",
             {{.exercise = "cat_cow", .length = Span{45}, .cue = ""},
              {.exercise = "single_knee_to_chest",
               .kind = StepKind::Hold,
               .length = Span{20},
               .sides = StepSides::Both,
               .cue = ""}}}};
}

inline AppState with_own(OwnRoutine own = morning(), AppState state = typical_state())
{
    auto routine = as_routine(own, state.library->exercises());
    state.own_routines.push_back({std::move(own), std::move(routine)});
    return state;
}

}  // namespace aftercare::tests
