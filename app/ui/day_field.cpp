#include "app/ui/day_field.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr float row_height = 44;

year_month month_of(Day day)
{
    const year_month_day date(day);
    return date.year() / date.month();
}

// Monday is the first column.
int column_of(Day day) { return static_cast<int>((weekday(day) - Monday).count()); }

void draw_centred(Ui& ui, Rect place, std::string_view words, TextStyle style, ColourRole colour)
{
    const auto size = ui.measure(words, style);
    ui.draw_text({place.centre().x - size.x / 2, place.centre().y - size.y / 2}, words, style, colour);
}

bool draw_button(Ui& ui, std::string_view name, Day day, Day today, bool open)
{
    const auto place = ui.place(0, 48);
    const auto words = dated_day(ui, day, today);
    const auto state = ui.control({.role = semantics::Role::Button,
                                   .name = name,
                                   .value = long_day(ui, day),
                                   .place = place,
                                   .states = {.expandable = true, .expanded = open}});
    const auto fill = state.hovered ? ColourRole::Sunken : ColourRole::Raised;
    draw_skin(ui, place, {fill, ColourRole::BorderControl, ColourRole::Text, 1.5f});
    draw_label(ui, {place.x + ui.px(14), place.centre().y},
               {.icon = icons::calendar, .words = words, .style = TextStyle::Body, .gap = 10});
    ui.draw_icon({place.right() - ui.px(22), place.centre().y}, open ? icons::chevron_up : icons::chevron_down, 22,
                 ColourRole::TextMuted);
    return state.pressed;
}

// Months without a day that can be chosen are not gone to.
year_month draw_month_name(Ui& ui, DayField& field, Day day, const DayRange& range)
{
    auto line = ui.line(0);
    const auto month = field.month.value_or(month_of(day));
    ui.text(month_and_year(ui, month), TextStyle::Label);
    ui.to_right();
    if (icon_button(ui, icons::chevron_left, ui.t("follow_ups.month_before")) && month > month_of(range.first))
        field.month = month - months(1);
    if (icon_button(ui, icons::chevron_right, ui.t("follow_ups.month_after")) && month < month_of(range.last))
        field.month = month + months(1);
    return month;
}

bool draw_day(Ui& ui, Rect place, Day day, bool chosen, bool allowed)
{
    const auto number = std::to_string(unsigned(year_month_day(day).day()));
    if (!allowed) {
        draw_centred(ui, place, number, TextStyle::Body, ColourRole::DisabledText);
        return false;
    }
    const auto state = ui.control({.role = semantics::Role::Button,
                                   .name = long_day(ui, day),
                                   .place = place,
                                   .states = {.selected = chosen},
                                   .key = iso_day(day)});
    const auto inner = place.inset(ui.px(2));
    if (chosen) draw_skin(ui, inner, {ColourRole::AccentSoft, ColourRole::Accent, ColourRole::Text, 2});
    else if (state.hovered) draw_skin(ui, inner, {ColourRole::Sunken});
    draw_centred(ui, place, number, chosen ? TextStyle::Label : TextStyle::Body,
                 chosen ? ColourRole::AccentSoftText : ColourRole::Text);
    return state.pressed;
}

void draw_weekdays(Ui& ui)
{
    const auto place = ui.place(0, 20);
    const float column = place.width / 7;
    for (int i = 0; i < 7; ++i)
        draw_centred(ui, {place.x + column * static_cast<float>(i), place.y, column, place.height},
                     weekday_letter(ui, Monday + days(i)), TextStyle::Small, ColourRole::TextMuted);
}

std::optional<Day> draw_month(Ui& ui, year_month month, Day chosen, const DayRange& range)
{
    draw_weekdays(ui);
    auto table = ui.group(semantics::Role::Table, month_and_year(ui, month));
    const Day first = local_days(month / 1), end = local_days(month / last);
    const int before = column_of(first);
    const int rows = (before + static_cast<int>((end - first).count())) / 7 + 1;
    const auto place = ui.place(0, static_cast<float>(rows) * row_height);
    const float wide = place.width / 7, tall = ui.px(row_height);
    std::optional<Day> pressed;
    for (auto day = first; day <= end; day += days(1)) {
        const int cell = before + static_cast<int>((day - first).count());
        const Rect at{place.x + wide * static_cast<float>(cell % 7), place.y + tall * static_cast<float>(cell / 7),
                      wide, tall};
        if (draw_day(ui, at, day, day == chosen, day >= range.first && day <= range.last)) pressed = day;
    }
    return pressed;
}

}  // namespace

bool day_field(Ui& ui, std::string_view name, DayField& field, Day today, const DayRange& range)
{
    auto whole = ui.column(6);
    ui.text(name, TextStyle::SmallStrong);
    const auto day = field.day.value_or(today);
    if (draw_button(ui, name, day, today, field.open)) {
        field.open = !field.open;
        field.month.reset();
    }
    if (!field.open) return false;
    auto keyed = ui.keyed(name);
    const auto month = draw_month_name(ui, field, day, range);
    const auto pressed = draw_month(ui, month, day, range);
    if (!pressed) return false;
    field = {.day = pressed};
    ui.focus_on(name);
    return true;
}

}  // namespace aftercare::ui
