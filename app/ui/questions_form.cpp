#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/questions_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr int steps_of_change = 7, middle_step = 3;

std::string question_words(const QuestionDraft& question, Measure measure, const Ui& ui)
{
    return measure == Measure::Activities ? question.name : std::string(measure_words(ui, measure, question.name));
}

std::string_view end_words(const QuestionDraft& question, Measure measure, std::string_view end, const Ui& ui)
{
    const bool own = measure == Measure::Activities;
    return measure_words(ui, measure, own ? std::string(end) : question.name + "_" + std::string(end));
}

void draw_steps(QuestionDraft& question, Ui& ui)
{
    std::vector<std::string> steps;
    for (int step = 1; step <= steps_of_change; ++step)
        steps.emplace_back(measure_words(ui, Measure::GlobalChange, "step_" + std::to_string(step)));
    const auto chosen = question.value ? std::optional(*question.value + middle_step) : std::nullopt;
    const auto name = measure_words(ui, Measure::GlobalChange, "change");
    if (const auto picked = choice_list(ui, name, steps, chosen)) question.value = *picked - middle_step;
}

void draw_scale(QuestionDraft& question, Measure measure, std::string_view words, Ui& ui)
{
    if (measure == Measure::GlobalChange) return draw_steps(question, ui);
    const NumberScale scale{words, end_words(question, measure, "least", ui), end_words(question, measure, "most", ui)};
    if (const auto picked = number_scale(ui, scale, question.value)) question.value = *picked;
}

// False when it was taken off.
bool draw_question(QuestionsView& view, QuestionDraft& question, Ui& ui)
{
    auto keyed = ui.keyed(question.name);
    auto parts = ui.column(8);
    const auto words = question_words(question, view.measure, ui);
    bool stays = true;
    if (view.measure == Measure::Activities) {
        auto line = ui.line(8);
        ui.text(words, TextStyle::Label);
        ui.to_right();
        stays = !icon_button(ui, icons::close, ui.t("measures.take_off", {{"activity", words}}));
    } else {
        ui.text(words, TextStyle::Label);
    }
    draw_scale(question, view.measure, words, ui);
    if (view.problem_at == question.name && !question.value)
        ui.text(ui.t("measures.needs_answer"), TextStyle::SmallStrong, ColourRole::Danger);
    return stays;
}

// The keyboard goes on to its numbers.
void add_activity(QuestionsView& view, Ui& ui)
{
    auto& draft = *view.draft;
    const bool known = std::ranges::find(draft, view.activity, &QuestionDraft::name) != draft.end();
    if (view.activity.empty() || known) return;
    draft.push_back({view.activity, std::nullopt});
    ui.focus_on(view.activity);
    view.activity.clear();
}

void draw_naming(QuestionsView& view, Ui& ui)
{
    if (view.draft->size() >= most_activities)
        return ui.text(ui.t("measures.most_activities"), TextStyle::Small, ColourRole::TextMuted);
    text_field(ui, ui.t("measures.name_activity"), view.activity, {.hint = ui.t("measures.name_activity_hint")});
    auto line = ui.line(8);
    if (button(ui, ui.t("measures.add_activity"), {.kind = ButtonKind::Soft, .icon = icons::plus, .small = true}))
        add_activity(view, ui);
}

std::optional<std::string> first_unanswered(const QuestionsView& view)
{
    const auto found = std::ranges::find_if(*view.draft, [](const QuestionDraft& one) { return !one.value; });
    return found == view.draft->end() ? std::nullopt : std::optional(found->name);
}

MeasureDetails details_of(const QuestionsView& view, const AppState& state)
{
    MeasureDetails details{.measure = view.measure,
                           .for_day = view.for_day.day.value_or(state.today),
                           .answered_at = view.editing ? view.editing->details.answered_at : state.local_now};
    for (const auto& [name, value] : *view.draft) details.items.push_back({name, *value});
    return details;
}

void refuse(QuestionsView& view, std::string_view why, Ui& ui)
{
    view.problem = why;
    ui.announce(view.problem, semantics::Politeness::Assertive);
}

void save(QuestionsView& view, const AppState& state, Ui& ui)
{
    if (view.saving) return;
    add_activity(view, ui);
    if (view.draft->empty()) return refuse(view, ui.t("measures.needs_activity"), ui);
    if (const auto missing = first_unanswered(view)) {
        view.problem_at = *missing;
        const auto open = std::ranges::find(*view.draft, *missing, &QuestionDraft::name);
        ui.focus_on(question_words(*open, view.measure, ui));
        return refuse(view, ui.t("measures.no_answer_yet"), ui);
    }
    const auto details = details_of(view, state);
    if (const auto checked = check(details); !checked) return refuse(view, checked.error().what, ui);
    view.problem.clear();
    if (view.editing) view.saving = ui.send(EditMeasure{view.editing->id, details});
    else view.saving = ui.send(SaveMeasure{details});
}

void draw_foot(QuestionsView& view, const AppState& state, Ui& ui)
{
    if (!view.problem.empty()) banner(ui, icons::error, view.problem, BannerTone::Danger);
    auto line = ui.line(8);
    ui.to_right();
    if (view.editing && button(ui, ui.t("measures.cancel"), {.kind = ButtonKind::Plain}))
        return open_measure(view, view.measure, state);
    const auto words = ui.t(view.editing ? "measures.save_changes" : "measures.save");
    if (button(ui, words, {.kind = ButtonKind::Primary, .key = "save"}) || ui.shortcut(Key::S, true))
        save(view, state, ui);
}

}  // namespace

void draw_questions_form(QuestionsView& view, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed(key_of(view.measure));
    auto card = ui.card(measure_words(ui, view.measure, "title"));
    auto parts = ui.column(16);
    ui.text(measure_words(ui, view.measure, "about"), TextStyle::Body, ColourRole::TextMuted);
    auto& draft = *view.draft;
    for (std::size_t i = 0; i < draft.size(); ++i)
        if (!draw_question(view, draft[i], ui)) draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(i--));
    if (view.measure == Measure::Activities) {
        auto naming = ui.column(8);
        draw_naming(view, ui);
    }
    day_field(ui, ui.t("measures.for_day"), view.for_day, state.today, {state.today - farthest_back, state.today});
    draw_foot(view, state, ui);
    ui.text(measure_words(ui, view.measure, "credit"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
