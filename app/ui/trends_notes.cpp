#include "app/ui/kit/icons.h"
#include "app/ui/trends_parts.h"

namespace aftercare::ui {
namespace {

std::string count_words(const TrendStatement& statement, const Ui& ui)
{
    const auto n = std::to_string(statement.n);
    if (statement.key == "change_since_session") return ui.t("trends.from_sessions", {{"n", n}});
    return statement.n == 1 ? std::string(ui.t("trends.from_one_day")) : ui.t("trends.from_days", {{"n", n}});
}

void draw_words(const TrendStatement& statement, Ui& ui)
{
    ui.text(statement.text);
    ui.text(ui.t("trends.strength_" + statement.strength, {{"n", count_words(statement, ui)}}), TextStyle::Small,
            ColourRole::TextMuted);
}

// Folds out how it was worked out.
void draw_how(TrendsView& view, const TrendStatement& statement, Ui& ui)
{
    if (statement.how.empty()) return;
    auto keyed = ui.keyed(statement.key);
    const bool is_open = view.unfolded.contains(statement.key);
    const auto words = ui.t("trends.how");
    const auto place = ui.place(0, least_target);
    const auto control = ui.control({.role = semantics::Role::Button,
                                     .name = words,
                                     .description = statement.text,
                                     .place = place,
                                     .states = {.expandable = true, .expanded = is_open}});
    if (control.hovered) ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), ui.px(control_radius));
    ui.draw_icon({place.x + ui.px(11), place.centre().y}, is_open ? icons::chevron_up : icons::chevron_down, 22,
                 ColourRole::Link);
    const float middle = ui.measure(words, TextStyle::SmallStrong).y / 2;
    ui.draw_text({place.x + ui.px(34), place.centre().y - middle}, words, TextStyle::SmallStrong, ColourRole::Link);
    if (is_open) ui.text(statement.how, TextStyle::Small, ColourRole::TextMuted);
    if (!control.pressed) return;
    if (is_open) view.unfolded.erase(statement.key);
    else view.unfolded.insert(statement.key);
}

// A finding says more than what was noted: it stands in a frame of its own, under its own sign and word.
void draw_finding(TrendsView& view, const TrendStatement& statement, Ui& ui)
{
    auto frame = ui.card(statement.text, {.show_title = false,
                                          .padding_x = 16,
                                          .padding_y = 14,
                                          .surface = ColourRole::Raised,
                                          .border = ColourRole::BorderControl,
                                          .border_width = 2});
    if (auto line = ui.line(0)) tag(ui, icons::idea, ui.t("trends.pattern"), TagTone::Quiet);
    draw_words(statement, ui);
    draw_how(view, statement, ui);
}

void draw_description(TrendsView& view, const TrendStatement& statement, Ui& ui)
{
    auto whole = ui.column(0);
    if (auto line = ui.line(12, Align::Top)) {
        ui.icon(icons::trends, 22, ColourRole::Accent);
        auto words = ui.column(4);
        draw_words(statement, ui);
    }
    draw_how(view, statement, ui);
}

void draw_hidden(const HiddenStatement& hidden, Ui& ui)
{
    auto line = ui.line(12, Align::Top);
    ui.icon(icons::working, 22, ColourRole::TextMuted);
    auto words = ui.column(6);
    ui.text(hidden.reason);
    if (hidden.have < hidden.need) progress(ui, hidden.reason, hidden.have, hidden.need);
}

}  // namespace

void draw_trend_notes(TrendsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("trends.notes_show"), {.padding_x = 22});
    const auto& trend = state.trend;
    if (trend.statements.empty()) ui.text(ui.t("trends.teach_notes"), TextStyle::Body, ColourRole::TextMuted);
    for (const auto& statement : trend.statements) {
        if (&statement != &trend.statements.front()) ui.divider();
        if (statement.finding) draw_finding(view, statement, ui);
        else draw_description(view, statement, ui);
    }
    if (!trend.hidden.empty()) {
        ui.divider();
        ui.heading(ui.t("trends.not_yet"), TextStyle::Label, 3);
    }
    for (const auto& hidden : trend.hidden) draw_hidden(hidden, ui);
    ui.divider();
    ui.text(ui.t("trends.not_advice"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
