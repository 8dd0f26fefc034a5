#pragma once

#include "app/ui/trends_parts.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

namespace aftercare::tests {

using namespace aftercare::ui;
using semantics::Role;
using std::chrono::days;

// The Trends page of a state.
struct Trends {
    AppState state;
    TrendsView view;
    Navigation navigation;
    UiHarness app;

    explicit Trends(AppState shown = typical_state())
        : state(std::move(shown)),
          app([this](Ui& ui) {
              auto page = ui.area("page", ui.window(), Role::Group, "Page");
              auto scroll = ui.scroll("page");
              draw(view, state, navigation, ui);
          })
    {
        app.frame();
    }

    // As App would: the settings are taken, and whoever asked hears so.
    void answer(Result<> outcome = {})
    {
        state.receipts = {{app.last_ticket(), std::move(outcome), std::nullopt}};
        app.frame();
        state.receipts.clear();
        app.frame();
    }
    int days_shown() const
    {
        const auto range = shown_range(view, state);
        return static_cast<int>((range.last - range.first).count()) + 1;
    }
};

// Ten years of days, each noted.
inline AppState ten_years()
{
    auto state = typical_state();
    state.diary.days.clear();
    for (int before = 3652; before >= 0; --before)
        state.diary.days.push_back({.day = state.today - days{before},
                                    .mean = 4.0 + before % 3,
                                    .min = 3,
                                    .max = 7,
                                    .entries = 3,
                                    .sleep = 7,
                                    .mood = 5});
    state.trend.weeks = week_means(state.diary.days);
    return state;
}

}  // namespace aftercare::tests
