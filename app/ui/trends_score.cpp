#include "app/ui/measures.h"
#include "app/ui/questions_parts.h"
#include "app/ui/trends_parts.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr std::size_t scores_shown = 12;  // a year of months
constexpr float line_width = 124, line_height = 64;

// The last ones, oldest first.
std::vector<ChartStrip::Mark> scores_of(const std::vector<const MeasureAnswer*>& answers)
{
    std::vector<ChartStrip::Mark> scores;
    for (const auto* answer : answers)
        if (const auto score = score_of(answer->details); score && scores.size() < scores_shown)
            scores.push_back({answer->details.for_day, *score});
    std::ranges::reverse(scores);
    return scores;
}

std::string day_words(Day day, const AppState& state, const Ui& ui)
{
    return plain_day(ui, day, year_month_day(day).year() != year_month_day(state.today).year());
}

// One alone makes no line; its number says it.
void draw_line(const std::vector<ChartStrip::Mark>& scores, float width, Ui& ui)
{
    if (scores.size() < 2) return;
    auto list = ui.node(semantics::Role::List, ui.t("trends.life_scores"));
    ui.to_right();
    draw_score_line(pen_of(ui), ui.place(width, line_height), scores);
    for (const auto& [day, score] : scores)
        ui.report(semantics::Role::ListItem,
                  ui.t("trends.day_mean", {{"day", long_day(ui, day)}, {"mean", mean_text(score)}}));
}

void draw_newest(const std::vector<ChartStrip::Mark>& scores, Ui& ui)
{
    const auto scale = ui.t("trends.life_score_scale");
    const float room = unscaled(ui, ui.available() - ui.measure(scale, TextStyle::Small).x) - 16;
    auto line = ui.line(16);
    if (auto words = ui.column(0)) {
        ui.text(mean_text(scores.back().value), TextStyle::Number);
        ui.text(scale, TextStyle::Small, ColourRole::TextMuted);
    }
    draw_line(scores, std::min(line_width, room), ui);
}

void draw_first_and_next(const std::vector<const MeasureAnswer*>& answers, const AppState& state, Ui& ui)
{
    const auto& first = answers.back()->details;
    const auto day = day_words(first.for_day, state, ui);
    const auto told = answers.size() == 1 ? ui.t("trends.life_score_on", {{"day", day}})
                                          : ui.t("trends.life_score_first",
                                                 {{"score", mean_text(score_of(first).value_or(0))}, {"day", day}});
    const auto* coming = next_questions(state);
    const auto next =
        coming ? ui.t("trends.life_score_next", {{"when", coming_day(ui, floor<days>(coming->due.local), state.today)}})
               : std::string();
    const bool fits =
        ui.measure(told, TextStyle::Small).x + ui.measure(next, TextStyle::SmallStrong).x + ui.px(12) <= ui.available();
    auto both = fits ? ui.line(12) : ui.column(4);
    ui.text(told, TextStyle::Small, ColourRole::TextMuted);
    if (!coming) return;
    if (fits) ui.to_right();
    ui.text(next, TextStyle::SmallStrong, ColourRole::Accent);
}

}  // namespace

void draw_life_score(const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("trends.life_score"),
                        {.padding_x = 22, .padding_y = 16, .aside = measure_words(ui, Measure::Peg, "name")});
    auto parts = ui.column(8);
    const auto answers = answers_to(Measure::Peg, state);
    const auto scores = scores_of(answers);
    const auto to_questions = [&navigation] { navigation.go(Page::Questions, std::string(key_of(Measure::Peg))); };
    if (scores.empty()) {
        ui.text(ui.t("trends.life_score_teach"), TextStyle::Body, ColourRole::TextMuted);
        ui.space(4);
        if (button(ui, ui.t("trends.life_score_answer"), {.kind = ButtonKind::Soft, .small = true, .full_width = true}))
            to_questions();
        return;
    }
    draw_newest(scores, ui);
    ui.divider();
    draw_first_and_next(answers, state, ui);
    auto line = ui.line(0);
    if (link(ui, ui.t("trends.life_score_again"))) to_questions();
}

}  // namespace aftercare::ui
