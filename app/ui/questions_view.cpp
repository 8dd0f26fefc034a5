#include "app/ui/questions_view.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/questions_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// Below this width the result stands under the form.
constexpr float two_columns_from = 1000;

void draw_choice(QuestionsView& view, const AppState& state, Ui& ui)
{
    std::vector<std::string> names;
    for (const auto one : all_measures) names.emplace_back(measure_words(ui, one, "name"));
    const auto chosen = static_cast<int>(view.measure);
    auto line = ui.line(0);
    const auto picked = tabs(ui, ui.t("measures.which"), names, chosen);
    if (picked && *picked != chosen) open_measure(view, all_measures[static_cast<std::size_t>(*picked)], state);
}

void draw_head(QuestionsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const bool from_trends = navigation.came_from == Page::Trends;
    if (auto line = ui.line(0))
        if (button(ui, ui.t(from_trends ? "shell.trends" : "measures.back"),
                   {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}) ||
            (!ui.typing() && ui.shortcut(Key::Escape)))
            navigation.go(from_trends ? Page::Trends : Page::PainLog);
    ui.heading(ui.t("measures.title"), TextStyle::Display, 1);
    ui.text(ui.t("measures.intro"), TextStyle::Body, ColourRole::TextMuted);
    draw_choice(view, state, ui);
}

}  // namespace

void settle(QuestionsView& view, const AppState& state)
{
    for (const auto& receipt : state.receipts) {
        if (view.saving != receipt.ticket) continue;
        view.saving.reset();
        if (receipt.outcome) open_measure(view, view.measure, state);
        else view.problem = receipt.outcome.error().what;
        return;
    }
}

// The questions are those of the measure; the activities those that were named the last time.
void open_measure(QuestionsView& view, Measure measure, const AppState& state)
{
    view = {.measure = measure, .draft = std::vector<QuestionDraft>()};
    for (const auto question : questions_of(measure)) view.draft->push_back({std::string(question), std::nullopt});
    if (measure != Measure::Activities) return;
    const auto before = answers_to(measure, state);
    if (before.empty()) return;
    for (const auto& item : before.front()->details.items) view.draft->push_back({item.name, std::nullopt});
}

// The keyboard goes to its first question.
void edit_answer(QuestionsView& view, const MeasureAnswer& answer, Ui& ui)
{
    view = {.measure = answer.details.measure, .draft = std::vector<QuestionDraft>(), .editing = answer};
    view.for_day.day = answer.details.for_day;
    for (const auto& item : answer.details.items) view.draft->push_back({item.name, item.value});
    const auto& first = answer.details.items.front().name;
    const bool named = answer.details.measure == Measure::Activities;
    ui.focus_on(named ? std::string_view(first) : measure_words(ui, answer.details.measure, first));
}

void draw(QuestionsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    settle(view, state);
    const auto asked = navigation.moved ? measure_from(navigation.open) : std::nullopt;
    if (asked && *asked != view.measure) open_measure(view, *asked, state);
    if (!view.draft) open_measure(view, view.measure, state);
    auto page = ui.column(12);
    draw_head(view, state, navigation, ui);
    auto columns = ui.columns({648, 336}, 16, two_columns_from);
    if (auto cell = ui.cell()) draw_questions_form(view, state, ui);
    auto cell = ui.cell();
    auto beside = ui.column(16);
    draw_questions_result(view, state, ui);
    draw_questions_reminder(state, navigation, ui);
    draw_questions_history(view, state, ui);
}

void draw_way_to_questions(Navigation& navigation, Ui& ui)
{
    if (link(ui, ui.t("measures.title"))) navigation.go(Page::Questions);
}

}  // namespace aftercare::ui
