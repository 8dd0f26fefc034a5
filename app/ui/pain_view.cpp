#include "app/ui/pain_view.h"

#include "app/ui/questions_view.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// "Add details" and a search lead here with an entry's id.
void open_entry(PainView& view, const AppState& state, const Navigation& navigation)
{
    if (!navigation.moved || navigation.open.empty()) return;
    const auto entry = std::ranges::find_if(state.diary.entries,
                                            [&](const PainEntry& one) { return one.id.text() == navigation.open; });
    if (entry != state.diary.entries.end()) edit(view.form, *entry, state.today);
}

void draw_day_words(Ui& ui) { ui.text(ui.t("pain.entry_is_for"), TextStyle::Body, ColourRole::TextMuted); }

void draw_header(PainView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto line = ui.line(12);
    ui.heading(ui.t("shell.pain_log"), TextStyle::Display, 1);
    draw_way_to_questions(navigation, ui);
    ui.to_right();
    draw_day_words(ui);
    draw_day_choice(view.form, state, ui);
}

// Below this width the day's choice stands under the page's name.
constexpr float one_line_width = 1010;

void draw_narrow_header(PainView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto column = ui.column(8);
    if (auto line = ui.line(12)) {
        ui.heading(ui.t("shell.pain_log"), TextStyle::Display, 1);
        draw_way_to_questions(navigation, ui);
    }
    draw_day_words(ui);
    auto wrap = ui.wrap(8);
    draw_day_choice(view.form, state, ui);
}

}  // namespace

void settle(PainView& view, const AppState& state)
{
    settle(view.form, state);
    settle(view.history, state);
}

void draw(PainView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    settle(view, state);
    open_entry(view, state, navigation);
    if (ui.logical_width() < one_line_width) draw_narrow_header(view, state, navigation, ui);
    else draw_header(view, state, navigation, ui);
    HistoryWish wish;
    {
        auto columns = ui.columns({648, 336}, 16, 1000);
        if (auto cell = ui.cell()) draw(view.form, state, navigation, ui);
        if (auto cell = ui.cell()) wish = draw(view.history, state, ui);
    }
    if (wish.edit) {
        edit(view.form, *wish.edit, state.today);
        ui.focus_on(level_question(view.form, state.today, ui));
    }
    if (wish.note_for) {
        choose_day(view.form, *wish.note_for, state.today);
        ui.focus_on(level_question(view.form, state.today, ui));
    }
}

}  // namespace aftercare::ui
