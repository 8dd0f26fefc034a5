#pragma once

#include "app/ui/pain_view.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

namespace aftercare::tests {

// The pain log, on a page that is long enough for everything.
struct PainLog {
    AppState state;
    ui::PainView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit PainLog(AppState shown)
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), semantics::Role::Region, "page");
                  ui::draw(view, state, navigation, ui);
              },
              {}, 1280, 2000)
    {
    }

    void answer(Result<> outcome)
    {
        state.receipts = {{app.last_ticket(), std::move(outcome), std::nullopt}};
        app.frame();
        state.receipts.clear();
    }
};

}  // namespace aftercare::tests
