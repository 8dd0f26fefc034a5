#include "app/ui/measures.h"
#include "app/ui/trends_parts.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

using std::chrono::days;

constexpr float page_margin = 24;         // above the title
constexpr float least_plot_height = 290;  // with the lanes and the dates
constexpr float below_chart = 150;        // the tools and the line about gaps
constexpr double closer = 0.5, wheel_closer = 0.8;

void draw_key(Grouping grouping, Ui& ui)
{
    auto wrap = ui.wrap(8);
    for (const auto& [sign, key] : key_of(grouping)) {
        const auto words = ui.t(key);
        const auto place = ui.place(unscaled(ui, ui.measure(words, TextStyle::Small).x) + 34, 20);
        draw_chart_sign(pen_of(ui), {place.x, place.y, ui.px(26), place.height}, sign);
        ui.draw_text({place.x + ui.px(34), place.y}, words, TextStyle::Small, ColourRole::Text);
    }
}

const DayGroup* group_at(const TrendPicture& picture, const std::optional<Day>& day)
{
    if (!day) return nullptr;
    for (const auto& group : picture.groups)
        if (group.first <= *day && *day <= group.last) return &group;
    return nullptr;
}

// The next mark to the right or left, whether it is in view or not.
std::optional<Day> next_day(const TrendsView& view, const TrendPicture& picture, const AppState& state, int direction)
{
    if (!view.cursor) {
        if (picture.groups.empty()) return std::nullopt;
        return direction > 0 ? picture.groups.front().first : picture.groups.back().first;
    }
    const auto* here = group_at(picture, view.cursor);
    const auto& noted = state.diary.days;
    if (direction > 0) {
        const auto after = here ? here->last : *view.cursor;
        const auto found = std::ranges::upper_bound(noted, after, {}, &DaySummary::day);
        return found == noted.end() || found->day > state.today ? view.cursor : std::optional(found->day);
    }
    const auto before = here ? here->first : *view.cursor;
    const auto found = std::ranges::lower_bound(noted, before, {}, &DaySummary::day);
    return found == noted.begin() ? view.cursor : std::optional(std::prev(found)->day);
}

void step(TrendsView& view, const TrendPicture& picture, const AppState& state, int direction)
{
    view.cursor = next_day(view, picture, state, direction);
    if (!view.cursor) return;
    const auto& range = picture.range;
    const int quarter = static_cast<int>((range.last - range.first).count()) / 4;
    if (*view.cursor > range.last) pan(view, state, static_cast<int>((*view.cursor - range.last).count()) + quarter);
    if (*view.cursor < range.first) pan(view, state, static_cast<int>((*view.cursor - range.first).count()) - quarter);
}

void drag(TrendsView& view, const AppState& state, float dragged, float day_width)
{
    view.drag_rest += dragged;
    const int whole = static_cast<int>(view.drag_rest / day_width);
    if (whole == 0) return;
    view.drag_rest -= static_cast<float>(whole) * day_width;
    pan(view, state, -whole);  // the picture follows the hand
}

// Plus and minus, Page Up and Page Down: only while the chart has the keyboard.
void use_keys(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    const auto middle = picture.range.first + (picture.range.last - picture.range.first) / 2;
    const auto around = view.cursor.value_or(middle);
    const int half = static_cast<int>((picture.range.last - picture.range.first).count() + 1) / 2;
    if (ui.shortcut(Key::Plus) || ui.shortcut(Key::Equal)) zoom(view, state, closer, around);
    if (ui.shortcut(Key::Minus)) zoom(view, state, 1 / closer, around);
    if (ui.shortcut(Key::PageUp)) pan(view, state, -half);
    if (ui.shortcut(Key::PageDown)) pan(view, state, half);
}

// The pointer reads the mark beneath it; arrows step from mark to mark; wheel and drag move the days.
void read_chart(TrendsView& view, const TrendPicture& picture, const PainChartScale& scale, Rect place,
                const AppState& state, Ui& ui)
{
    const auto* read = group_at(picture, view.cursor);
    const auto value = read ? group_words(ui, *read, picture.grouping, state.measures) : std::string();
    const auto name = ui.t("trends.chart_name");
    if (ui.focused_name() == name) use_keys(view, picture, state, ui);
    const auto control = ui.control({.role = semantics::Role::Chart,
                                     .name = name,
                                     .value = value,
                                     .description = ui.t("trends.chart_keys"),
                                     .place = place,
                                     .adjustable = true,
                                     .takes_wheel = true});
    const auto pointer = ui.pointer();
    if (control.hovered && pointer != view.pointer) {
        view.pointer = pointer;
        const auto day = scale.day_at(pointer.x);
        view.cursor = group_at(picture, day) ? day : std::nullopt;
    }
    if (!control.hovered) view.pointer = {};  // coming back to the same place reads it again
    if (!control.hovered && !control.focused) view.cursor.reset();
    if (group_at(picture, view.cursor) != read) ui.wake_in(0);  // its value is told in the next frame
    if (control.wheel != 0)
        zoom(view, state, std::pow(wheel_closer, control.wheel), view.cursor.value_or(picture.range.last));
    view.is_dragged = control.held;
    if (control.held) drag(view, state, control.dragged, scale.day_width());
    else view.drag_rest = 0;
    if (control.adjusted != 0) step(view, picture, state, control.adjusted);
}

void show_read(const TrendsView& view, const TrendPicture& picture, const PainChartScale& scale, const AppState& state,
               Ui& ui)
{
    const auto* group = group_at(picture, view.cursor);
    if (!group) return;
    const float y = group->noted > 0 ? scale.y_of(group->mean) : scale.plot().bottom();
    ui.show_tooltip(group_words(ui, *group, picture.grouping, state.measures), {scale.x_of(*group), y, 1, ui.px(8)});
}

// The same, one mark at a time, for who hears the page.
void report_marks(const TrendPicture& picture, const AppState& state, Ui& ui)
{
    const auto name = picture.grouping == Grouping::Daily    ? "trends.days"
                      : picture.grouping == Grouping::Weekly ? "trends.weeks"
                                                             : "trends.months";
    auto list = ui.node(semantics::Role::List, ui.t(name));
    for (const auto& group : picture.groups)
        ui.report(semantics::Role::ListItem, group_words(ui, group, picture.grouping, state.measures));
}

}  // namespace

void draw_trend_chart(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    draw_key(picture.grouping, ui);
    const float above = unscaled(ui, ui.peek(0, 0).y - view.top) + page_margin;
    const float room = unscaled(ui, ui.window().height) - above - below_chart;
    const float least = least_plot_height + strips_height(picture.strips.size());
    const auto place = ui.place(0, std::max(least, room));
    const PainChartScale scale(place, picture.range.first, picture.range.last, scale_of(ui), picture.strips.size());
    read_chart(view, picture, scale, place, state, ui);  // first: what is pointed at is shown at once
    draw_chart(picture, pen_of(ui), place, view.cursor, ui);
    show_read(view, picture, scale, state, ui);
    report_marks(picture, state, ui);
}

}  // namespace aftercare::ui
