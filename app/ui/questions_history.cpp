#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/questions_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

constexpr std::size_t rows_shown = 24;  // two years of months

void draw_row(QuestionsView& view, const MeasureAnswer& answer, Ui& ui)
{
    const auto day = long_day(ui, answer.details.for_day);
    const auto score = score_words(ui, answer.details);
    auto keyed = ui.keyed(answer.id.text());
    auto item = ui.node(semantics::Role::ListItem, day, score);
    auto inset = ui.inset(0, 6);
    auto line = ui.line(8);
    if (auto words = ui.column(0)) {
        ui.text(score, TextStyle::Label);
        ui.text(short_day(ui, answer.details.for_day), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    auto buttons = ui.line(0);
    if (icon_button(ui, icons::edit, ui.t("measures.change_this", {{"day", day}}))) edit_answer(view, answer, ui);
    if (icon_button(ui, icons::trash, ui.t("measures.remove_this", {{"day", day}}))) ui.send(RemoveMeasure{answer.id});
}

}  // namespace

void draw_questions_result(const QuestionsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("measures.latest"), {.padding_x = 18, .padding_y = 14});
    auto parts = ui.column(6);
    const auto answers = answers_to(view.measure, state);
    if (answers.empty()) return ui.text(ui.t("measures.no_answers"), TextStyle::Body, ColourRole::TextMuted);
    const auto& latest = answers.front()->details;
    ui.text(score_words(ui, latest), TextStyle::Display);
    ui.text(long_day(ui, latest.for_day), TextStyle::Small, ColourRole::TextMuted);
    ui.text(measure_words(ui, view.measure, "scale"), TextStyle::Small, ColourRole::TextMuted);
    if (view.measure == Measure::GlobalChange) return;
    const auto change = change_words(ui, view.measure, state);
    ui.text(change.empty() ? ui.t("measures.first_answer") : std::string_view(change));
}

void draw_questions_history(QuestionsView& view, const AppState& state, Ui& ui)
{
    const auto answers = answers_to(view.measure, state);
    if (answers.empty()) return;
    auto card = ui.card(ui.t("measures.earlier"), {.padding_x = 18, .padding_y = 14});
    auto list = ui.node(semantics::Role::List, ui.t("measures.earlier"));
    auto rows = ui.column(0);
    for (std::size_t i = 0; i < std::min(answers.size(), rows_shown); ++i) {
        if (i > 0) ui.divider();
        draw_row(view, *answers[i], ui);
    }
}

}  // namespace aftercare::ui
