#include "app/ui/exercises_goal.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float bar_height = 8;

std::string week_words(const std::array<DayDot, 7>& marks, const Ui& ui)
{
    const auto active =
        std::ranges::count_if(marks, [](DayDot mark) { return mark == DayDot::Active || mark == DayDot::ActiveToday; });
    if (active == 0) return std::string(ui.t("today.no_active_days"));
    if (active == 1) return std::string(ui.t("today.one_active_day"));
    return ui.t("today.active_days", {{"n", std::to_string(active)}});
}

// Soft: it fills, and nothing in it says what is missing.
void draw_bar(const Adherence& kept, Ui& ui)
{
    const auto place = ui.place(0, bar_height);
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), place.height / 2);
    ui.canvas().stroke_rect(place, ui.colour(ColourRole::Border), 1, place.height / 2);
    const float asked = static_cast<float>(std::max(kept.asked_this_week, 1));
    const float share = kept.asked_this_week == 0 ? 1 : std::min(1.0F, static_cast<float>(kept.done_this_week) / asked);
    const Rect done{place.x, place.y, std::max(place.width * share, place.height), place.height};
    if (share > 0) ui.canvas().fill_rect(done, ui.colour(ColourRole::Accent), place.height / 2);
}

bool mark_chip(DayMark mark, std::optional<DayMark> chosen, Ui& ui)
{
    return chip(ui, ui.t(mark == DayMark::Rest ? "day.rest" : "day.flare_up"), chosen == mark);
}

}  // namespace

void draw_changed(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto* changed = what_changed(state.trend);
    if (!changed && !state.diary.days.empty()) return;
    auto node = ui.node(semantics::Role::Group, ui.t("today.changed"));
    const std::string_view sentence = changed ? std::string_view(changed->text) : ui.t("today.changed_teach");
    const auto colour = changed ? ColourRole::Text : ColourRole::TextMuted;
    auto line = ui.line(10);
    ui.icon(icons::trends, 22, changed ? ColourRole::Accent : ColourRole::TextMuted);
    const float link_room = ui.px(150), words = ui.measure(sentence, TextStyle::Body).x;
    if (words + link_room > ui.available()) {
        auto rows = ui.column(0);
        ui.text(sentence, TextStyle::Body, colour);
        auto below = ui.line(0);
        if (changed && link(ui, ui.t("today.see_trends"))) navigation.go(Page::Trends);
        return;
    }
    ui.text(sentence, TextStyle::Body, colour);
    ui.to_right();
    if (changed && link(ui, ui.t("today.see_trends"))) navigation.go(Page::Trends);
}

void draw_day_marks(const AppState& state, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, ui.t("day.offers"));
    auto row = ui.wrap(8);
    const auto chosen = mark_of_today(state);
    for (const auto mark : {DayMark::Rest, DayMark::FlareUp})
        if (mark_chip(mark, chosen, ui))
            ui.send(MarkDay{state.today, chosen == mark ? std::nullopt : std::optional(mark)});
}

void draw_week_goal(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto words = goal_words(state, ui);
    if (!words.empty()) {
        ui.space(5);
        draw_bar(state.adherence, ui);
        ui.space(6);
    }
    auto line = ui.line(8);
    ui.text(words.empty() ? week_words(week_marks(state), ui) : words, TextStyle::Small, ColourRole::TextMuted);
    ui.to_right();
    if (icon_button(ui, icons::edit, ui.t(words.empty() ? "goal.set" : "goal.change")))
        navigation.go(Page::Exercises, std::string(open_plan));
}

}  // namespace aftercare::ui
