#include "app/ui/trends_parts.h"

#include "app/ui/kit/chart.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"
#include "app/ui/words.h"

#include <array>

namespace aftercare::ui {
namespace {

constexpr float least_chart_height = 360;

struct Legend {
    ChartSign sign;
    std::string_view key;
};
constexpr std::array<Legend, 5> legend = {{
    {ChartSign::Mean, "trends.week_mean"},
    {ChartSign::Band, "trends.usual_range"},
    {ChartSign::Day, "trends.one_day"},
    {ChartSign::Session, "trends.session"},
    {ChartSign::Routine, "trends.routine"},
}};

void draw_legend(Ui& ui)
{
    auto wrap = ui.wrap(8);
    for (const auto& [sign, key] : legend) {
        const auto words = ui.t(key);
        const auto place = ui.place(unscaled(ui, ui.measure(words, TextStyle::Small).x) + 34, 20);
        draw_chart_sign(pen_of(ui), {place.x, place.y, ui.px(26), place.height}, sign);
        ui.draw_text({place.x + ui.px(34), place.y}, words, TextStyle::Small, ColourRole::Text);
    }
}

// What one day holds, in words: heard, and shown while the day is read.
std::string day_words(const DaySummary& day, const Ui& ui)
{
    auto words = ui.t("trends.day_mean", {{"day", long_day(ui, day.day)}, {"mean", mean_text(day.mean)}});
    if (day.min != day.max)
        words += ui.t("trends.day_range", {{"least", std::to_string(day.min)}, {"worst", std::to_string(day.max)}});
    if (day.session) words += std::string(ui.t("trends.with_session"));
    if (day.routines > 0) words += std::string(ui.t("trends.with_routine"));
    return words;
}

// Left and Right step from noted day to noted day; the pointer reads the day beneath it.
void read_days(TrendsView& view, std::span<const DaySummary> days, const PainChartScale& scale, Rect place, Ui& ui)
{
    std::string value;
    for (const auto& day : days)
        if (view.cursor == day.day) value = day_words(day, ui);
    const auto state = ui.control({.role = semantics::Role::Chart, .name = ui.t("trends.chart_name"), .value = value,
                                   .description = ui.t("trends.chart_keys"), .place = place, .adjustable = true});
    if (state.hovered) view.cursor = scale.day_at(ui.pointer().x);
    if (state.adjusted == 0 || days.empty()) return;
    auto next = state.adjusted > 0 ? days.front().day : days.back().day;
    if (view.cursor) {
        next = *view.cursor;
        if (state.adjusted > 0) {
            for (auto day = days.rbegin(); day != days.rend(); ++day)
                if (day->day > *view.cursor) next = day->day;
        } else {
            for (const auto& day : days)
                if (day.day < *view.cursor) next = day.day;
        }
    }
    view.cursor = next;
}

std::vector<std::pair<Day, std::string>> label_words(const PainChartScale& scale, const Ui& ui)
{
    std::vector<std::pair<Day, std::string>> labels;
    for (const auto day : scale.days_to_label()) {
        const std::chrono::year_month_day date{day};
        const auto number = std::to_string(static_cast<unsigned>(date.day()));
        const bool names_month = labels.empty() || static_cast<unsigned>(date.day()) <= 7;
        labels.emplace_back(day, names_month ? number + " " + short_month(ui, date.month()) : number);
    }
    return labels;
}

}  // namespace

void draw_trend_chart(TrendsView& view, const AppState& state, Ui& ui)
{
    draw_legend(ui);
    const auto range = range_of(view, state.today);
    const auto days = days_within(state, range);
    const auto here = ui.peek(0, 0);
    const float room = unscaled(ui, ui.window().height - here.y) - 110;
    const auto place = ui.place(0, std::max(least_chart_height, room));
    const PainChartScale scale(place, range.first, range.last, ui.px(100) / 100);
    const auto words = label_words(scale, ui);
    std::vector<DayLabel> labels;
    for (const auto& [day, text] : words) labels.push_back({day, text});
    draw_pain_chart(pen_of(ui), place, {range.first, range.last, days, state.trend.weeks, labels, view.cursor});
    read_days(view, days, scale, place, ui);
    // The same, one day at a time, for who hears the page.
    auto list = ui.node(semantics::Role::List, ui.t("trends.days"));
    for (const auto& day : days) ui.report(semantics::Role::ListItem, day_words(day, ui));
    for (const auto& day : days)
        if (view.cursor == day.day)
            ui.show_tooltip(day_words(day, ui), {scale.x_of(day.day), scale.y_of(day.mean), 1, ui.px(8)});
}

void draw_trend_table(const TrendsView& view, const AppState& state, Ui& ui)
{
    const auto days = days_within(state, range_of(view, state.today));
    auto table = ui.node(semantics::Role::Table, ui.t("trends.pain_per_day"));
    auto rows = ui.column(4);
    const auto row = [&](std::string_view day, std::string_view mean, std::string_view range, std::string_view done,
                         TextStyle style) {
        auto cells = ui.node(semantics::Role::Row, day);
        const auto place = ui.place(0, 32);
        const float y = place.centre().y - ui.px(12);
        ui.draw_text({place.x, y}, day, style, ColourRole::Text);
        ui.draw_text({place.x + place.width * 0.42f, y}, mean, style, ColourRole::Text);
        ui.draw_text({place.x + place.width * 0.56f, y}, range, style, ColourRole::Text);
        ui.draw_text({place.x + place.width * 0.76f, y}, done, style, ColourRole::TextMuted);
        for (const auto words : {day, mean, range, done}) ui.report(semantics::Role::Cell, words, {}, place);
    };
    row(ui.t("trends.day"), ui.t("trends.mean"), ui.t("trends.least_worst"), ui.t("trends.what_else"), TextStyle::Label);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        ui.divider();
        const std::string_view what = day->session ? ui.t("trends.session") : day->routines > 0 ? ui.t("trends.routine") : "";
        row(long_day(ui, day->day), mean_text(day->mean), std::to_string(day->min) + " – " + std::to_string(day->max), what,
            TextStyle::Body);
    }
}

void draw_trend_notes(const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("trends.notes_show"), {.fill = Fill::Page, .padding_x = 22});
    for (const auto& statement : state.trend.statements) {
        if (&statement != &state.trend.statements.front()) ui.divider();
        auto line = ui.line(12, Align::Top);
        ui.icon(icons::trends, 22, ColourRole::Accent);
        auto words = ui.column(0);
        ui.text(statement.text);
    }
    for (const auto& hidden : state.trend.hidden) {
        ui.divider();
        if (auto line = ui.line(12, Align::Top)) {
            ui.icon(icons::working, 22, ColourRole::TextMuted);
            auto words = ui.column(6);
            ui.text(hidden.reason);
            if (hidden.need > 0) progress(ui, hidden.reason, hidden.have, hidden.need);
        }
    }
    ui.to_bottom();
    ui.text(ui.t("trends.no_causes"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
