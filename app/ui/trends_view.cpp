#include "app/ui/trends_view.h"

#include "app/ui/kit/icons.h"
#include "app/ui/trends_parts.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace aftercare::ui {
namespace {

constexpr float choices_beside_title = 820;  // the least width at which they fit
constexpr std::array<std::chrono::days, 3> ranges = {std::chrono::days{14}, std::chrono::days{42}, std::chrono::days{91}};

void draw_choices(TrendsView& view, Ui& ui)
{
    const std::vector<std::string> names = {std::string(ui.t("trends.two_weeks")), std::string(ui.t("trends.six_weeks")),
                                            std::string(ui.t("trends.three_months"))};
    if (const auto picked = segments(ui, ui.t("trends.range"), names, view.range)) {
        view.range = *picked;
        view.cursor.reset();
    }
    const std::vector<std::string> ways = {std::string(ui.t("trends.chart")), std::string(ui.t("trends.table"))};
    if (const auto picked = segments(ui, ui.t("trends.shown_as"), ways, view.table ? 1 : 0, {icons::trends, icons::table}))
        view.table = *picked == 1;
}

void draw_header(TrendsView& view, Ui& ui)
{
    if (ui.logical_width() < choices_beside_title) {
        ui.heading(ui.t("trends.title"), TextStyle::Display, 1);
        auto wrap = ui.wrap(12);
        return draw_choices(view, ui);
    }
    auto line = ui.line(12);
    ui.heading(ui.t("trends.title"), TextStyle::Display, 1);
    ui.to_right();
    draw_choices(view, ui);
}

void draw_empty(Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("trends.nothing_yet"), {.fill = Fill::Page});
    if (empty_state(ui, ui.t("trends.teach"), ui.t("trends.first_note"))) navigation.go(Page::PainLog);
}

// The headline is the statement that compares the weeks; until there is one, how many days it still needs.
void draw_headline(const AppState& state, Ui& ui)
{
    for (const auto& statement : state.trend.statements)
        if (statement.key == "week_comparison") return ui.heading(statement.text, TextStyle::Title, 2);
    for (const auto& hidden : state.trend.hidden)
        if (hidden.key == "week_comparison") {
            ui.heading(ui.t("trends.your_days"), TextStyle::Title, 2);
            return ui.text(hidden.reason, TextStyle::Body, ColourRole::TextMuted);
        }
    ui.heading(ui.t("trends.your_days"), TextStyle::Title, 2);
}

void draw_picture(TrendsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("trends.pain_per_day"), {.fill = Fill::Page, .show_title = false});
    draw_headline(state, ui);
    if (view.table)
        draw_trend_table(view, state, ui);
    else
        draw_trend_chart(view, state, ui);
    ui.to_bottom();
    auto line = ui.line(8);
    ui.icon(icons::info, 18, ColourRole::TextMuted);
    auto words = ui.column(0);
    ui.text(ui.t("trends.gaps"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace

DayRange range_of(const TrendsView& view, Day today)
{
    return {today - ranges[static_cast<std::size_t>(view.range)] + std::chrono::days{1}, today};
}

std::span<const DaySummary> days_within(const AppState& state, DayRange range)
{
    const auto& days = state.diary.days;
    const auto first = std::lower_bound(days.begin(), days.end(), range.first,
                                        [](const DaySummary& day, Day from) { return day.day < from; });
    const auto last = std::upper_bound(first, days.end(), range.last,
                                       [](Day to, const DaySummary& day) { return to < day.day; });
    return {first, last};
}

std::string mean_text(double mean)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", mean);
    return text;
}

void draw(TrendsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    draw_header(view, ui);
    if (state.diary.days.empty()) return draw_empty(navigation, ui);
    auto row = ui.columns({660, 324}, 16, 980);
    if (auto cell = ui.cell()) draw_picture(view, state, ui);
    auto cell = ui.cell();
    draw_trend_notes(state, ui);
}

}  // namespace aftercare::ui
