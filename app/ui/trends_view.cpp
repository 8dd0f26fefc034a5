#include "app/ui/trends_view.h"

#include "app/ui/kit/icons.h"
#include "app/ui/questions_parts.h"
#include "app/ui/trends_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aftercare::ui {
namespace {

using std::chrono::days;

constexpr float choices_beside_title = 900;  // the least width at which they fit
constexpr days shortest{7};
// Of the ranges; the last one is all there is.
constexpr std::array<days, range_count - 1> lengths = {shortest, days{30}, days{91}, days{365}};

void draw_choices(TrendsView& view, Ui& ui)
{
    std::vector<std::string> names;
    for (const auto key : {"trends.week", "trends.month", "trends.three_months", "trends.year", "trends.all"})
        names.emplace_back(ui.t(key));
    if (const auto picked = segments(ui, ui.t("trends.range"), names, view.range)) {
        view.range = *picked;
        view.part.reset();
        view.cursor.reset();
    }
    const std::vector<std::string> ways = {std::string(ui.t("trends.chart")), std::string(ui.t("trends.table"))};
    if (const auto picked =
            segments(ui, ui.t("trends.shown_as"), ways, view.table ? 1 : 0, {icons::trends, icons::table}))
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

// One thing to do is enough to begin with; a score that was told is shown.
void draw_empty(const AppState& state, Navigation& navigation, Ui& ui)
{
    if (!answers_to(Measure::Peg, state).empty()) draw_life_score(state, navigation, ui);
    auto card = ui.card(ui.t("trends.nothing_yet"), {.fill = Fill::Page});
    ui.text(ui.t("trends.teach"));
    if (empty_state(ui, ui.t("trends.teach_line"), ui.t("trends.first_note"))) navigation.go(Page::PainLog);
}

// The headline is the statement that compares the weeks, as soon as there is one.
void draw_headline(const AppState& state, const TrendPicture& picture, Ui& ui)
{
    std::string_view headline = ui.t("trends.your_days");
    for (const auto& statement : state.trend.statements)
        if (statement.key == "week_comparison") headline = statement.text;
    ui.heading(headline, TextStyle::Title, 2);
    ui.text(picture_sentence(ui, picture));
    if (picture.summary.noted > 0) ui.text(summary_words(ui, picture.summary), TextStyle::Small, ColourRole::TextMuted);
}

void draw_what_is_missing(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    if (picture.groups.empty()) {
        const bool is_all = view.range == range_count - 1 && !view.part;
        if (is_all) return ui.text(ui.t("trends.none_here"), TextStyle::Body, ColourRole::TextMuted);
        if (!empty_state(ui, ui.t("trends.none_here"), ui.t("trends.show_all"))) return;
        view.range = range_count - 1;
        view.part.reset();
        return;
    }
    auto line = ui.line(8);
    ui.icon(icons::info, 18, ColourRole::TextMuted);
    auto words = ui.column(0);
    const auto why = state.trend.weeks.empty()             ? "trends.few_days"
                     : picture.grouping == Grouping::Daily ? "trends.gaps"
                                                           : "trends.gaps_grouped";
    ui.text(ui.t(why), TextStyle::Small, ColourRole::TextMuted);
}

// Noted while the clock was wrong: they are not drawn, and can be put right where they were noted.
void draw_days_ahead(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& noted = state.diary.days;
    const auto ahead = noted.end() - std::ranges::upper_bound(noted, state.today, {}, &DaySummary::day);
    if (ahead == 0) return;
    const auto words =
        ahead == 1 ? std::string(ui.t("trends.day_ahead")) : ui.t("trends.days_ahead", {{"n", std::to_string(ahead)}});
    banner(ui, icons::info, words, BannerTone::Caution);
    auto line = ui.line(0);
    if (link(ui, ui.t("shell.pain_log"))) navigation.go(Page::PainLog);
}

// However other days came into view: by wheel, key, hand or button. A hand that still holds them is waited for.
void tell_days(TrendsView& view, const AppState& state, Ui& ui)
{
    const auto shown = shown_range(view, state);
    const auto same = [&shown](const DayRange& other) {
        return other.first == shown.first && other.last == shown.last;
    };
    if (view.is_dragged || (view.last_told && same(*view.last_told))) return;
    if (view.last_told) {
        view.told.clear();
        ui.announce(ui.t("trends.shows", {{"period", period_words(ui, shown)}}));
    }
    view.last_told = shown;
}

void draw_picture_card(TrendsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("trends.pain_per_day"), {.fill = Fill::Page, .show_title = false});
    const auto picture =
        picture_of({state.diary.days, state.trend.weeks, state.measures}, shown_range(view, state), ui);
    draw_headline(state, picture, ui);
    if (view.table) table(ui, trend_table(picture, state, ui));
    else draw_trend_chart(view, picture, state, ui);
    draw_trend_tools(view, picture, state, ui);
    draw_picture_form(view.picture, picture.range, state, ui);
    draw_what_is_missing(view, picture, state, ui);
    draw_days_ahead(state, navigation, ui);
    tell_days(view, state, ui);
}

int length_of(const DayRange& range) { return static_cast<int>((range.last - range.first).count()) + 1; }

// How far one may go: all days, and those of the range where it is longer.
DayRange reach(const TrendsView& view, const AppState& state)
{
    const auto all = all_days(state), chosen = chosen_range(view, state);
    return {std::min(all.first, chosen.first), std::max(all.last, chosen.last)};
}

// A part of all days, of that length, that begins there or as near as there are days.
void show_part(TrendsView& view, const AppState& state, Day first, int length)
{
    const auto all = reach(view, state);
    length = std::clamp(length, static_cast<int>(shortest.count()), length_of(all));
    first = std::clamp(first, all.first, all.last - days{length - 1});
    view.part = DayRange{first, first + days{length - 1}};
    const auto chosen = chosen_range(view, state);
    if (view.part->first == chosen.first && view.part->last == chosen.last) view.part.reset();
}

}  // namespace

DayRange chosen_range(const TrendsView& view, const AppState& state)
{
    if (view.range == range_count - 1) return all_days(state);
    return {state.today - lengths[static_cast<std::size_t>(view.range)] + days{1}, state.today};
}

DayRange all_days(const AppState& state)
{
    const auto week_ago = state.today - shortest + days{1};
    const auto& noted = state.diary.days;
    if (noted.empty()) return {week_ago, state.today};
    return {std::min(noted.front().day, week_ago), state.today};
}

DayRange shown_range(const TrendsView& view, const AppState& state)
{
    return view.part ? *view.part : chosen_range(view, state);
}

void zoom(TrendsView& view, const AppState& state, double factor, Day around)
{
    const auto shown = shown_range(view, state);
    const int length = length_of(shown);
    const int wished = static_cast<int>(std::lround(length * factor));
    const int next = std::clamp(wished, static_cast<int>(shortest.count()), length_of(reach(view, state)));
    const double share = static_cast<double>((around - shown.first).count()) / std::max(1, length - 1);
    show_part(view, state, around - days{std::lround(share * (next - 1))}, next);
}

void pan(TrendsView& view, const AppState& state, int by)
{
    const auto shown = shown_range(view, state);
    show_part(view, state, shown.first + days{by}, length_of(shown));
}

void draw(TrendsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    view.top = ui.peek(0, 0).y;
    draw_header(view, ui);
    if (state.diary.days.empty()) return draw_empty(state, navigation, ui);
    auto row = ui.columns({660, 324}, 16, 980);
    if (auto cell = ui.cell()) draw_picture_card(view, state, navigation, ui);
    auto cell = ui.cell();
    draw_life_score(state, navigation, ui);
    draw_trend_notes(view, state, ui);
    draw_baseline(view.baseline, state, ui);
}

}  // namespace aftercare::ui
