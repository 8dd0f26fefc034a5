#include "app/ui/pain_calendar.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/marks.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/pain_day.h"
#include "app/ui/words.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr float cell_height = 48, row_gap = 5;

year_month month_of(Day day)
{
    const year_month_day date(day);
    return date.year() / date.month();
}

Day first_of(year_month month) { return local_days(month / 1); }
Day last_of(year_month month) { return local_days(month / last); }

// Monday is the first column.
int column_of(Day day) { return static_cast<int>((weekday(day) - Monday).count()); }

PainLevel level_of(const DaySummary& day)
{
    return *PainLevel::from(std::clamp(static_cast<int>(std::lround(day.mean)), 0, 10));
}

struct Month {
    Rect place;  // of the cells
    float column = 0, row = 0;
    Day first;

    Rect cell(Day day, float height) const
    {
        const auto number = static_cast<int>((day - first).count()) + column_of(first);
        return {place.x + column * static_cast<float>(number % 7), place.y + row * static_cast<float>(number / 7),
                column, height};
    }
};

void draw_centred(Ui& ui, Rect place, std::string_view words, TextStyle style, ColourRole colour)
{
    ui.draw_text({place.centre().x - ui.measure(words, style).x / 2, place.y}, words, style, colour);
}

// What a day's cell shows.
struct Noted {
    const DaySummary* summary = nullptr;
    std::optional<DayMark> mark;
    bool ahead = false;  // it can be opened to plan a rest
    bool open = false;
    bool selected = false;  // the open day, or today while none is
};

// "Monday 5 October, 7, severe, flare-up"
std::string spoken_day(Ui& ui, Day day, const Noted& noted)
{
    const auto none = ui.t(noted.ahead ? "pain.calendar_ahead" : "pain.calendar_none");
    auto words =
        long_day(ui, day) + ", " + (noted.summary ? level_words(ui, level_of(*noted.summary)) : std::string(none));
    if (noted.mark) words += ", " + std::string(mark_words(ui, *noted.mark));
    return words;
}

// In the corner beside the date, or in the place of a level.
void draw_mark(Ui& ui, Rect place, DayMark mark, bool has_level)
{
    if (has_level)
        return ui.draw_icon({place.right() - ui.px(6), place.y + ui.px(9)}, icon_of(mark), 11, ColourRole::Text);
    ui.draw_icon({place.centre().x, place.y + ui.px(31)}, icon_of(mark), 18, ColourRole::Text);
}

bool draw_day(Ui& ui, const Month& month, Day day, Day today, const Noted& noted)
{
    const auto place = month.cell(day, ui.px(cell_height));
    HeatCell cell{.day_of_month = static_cast<int>(unsigned(year_month_day(day).day())),
                  .today = day == today,
                  .ahead = noted.ahead,
                  .open = noted.open,
                  .dash = !noted.mark};
    if (noted.summary) cell.level = level_of(*noted.summary);
    const auto name = spoken_day(ui, day, noted);
    const auto state = ui.control({.role = semantics::Role::Button,
                                   .name = name,
                                   .place = place,
                                   .states = {.selected = noted.selected},
                                   .key = iso_day(day)});
    cell.hovered = state.hovered;
    draw_heat_cell(pen_of(ui), place, cell);
    if (noted.mark) draw_mark(ui, place, *noted.mark, cell.level.has_value());
    return state.pressed;
}

void draw_weekdays(Ui& ui)
{
    const auto place = ui.place(0, 22);
    const float column = place.width / 7;
    for (int i = 0; i < 7; ++i)
        draw_centred(ui, {place.x + column * static_cast<float>(i), place.y, column, place.height},
                     weekday_letter(ui, Monday + days(i)), TextStyle::Small, ColourRole::TextMuted);
}

void draw_legend(Ui& ui)
{
    auto line = ui.line(8);
    ui.text(ui.t("pain.legend_least"), TextStyle::Small, ColourRole::TextMuted);
    const auto words = ui.t("pain.legend_most");
    const float width = ui.available() - ui.measure(words, TextStyle::Small).x - ui.px(8);
    const auto place = ui.place(unscaled(ui, width), 10);
    draw_pain_ramp(pen_of(ui), place);
    ui.text(words, TextStyle::Small, ColourRole::TextMuted);
}

year_month draw_month_name(PainHistory& history, Day today, Ui& ui)
{
    auto line = ui.line(0);
    const auto month = history.month.value_or(month_of(today));
    ui.heading(month_and_year(ui, month), TextStyle::Heading, 2);
    ui.to_right();
    if (icon_button(ui, icons::chevron_left, ui.t("pain.month_before"))) history.month = month - months(1);
    if (icon_button(ui, icons::chevron_right, ui.t("pain.month_after")) && month <= month_of(today))
        history.month = month + months(1);
    return month;
}

}  // namespace

std::span<const DaySummary> days_in(std::span<const DaySummary> days, year_month month)
{
    const auto first = std::ranges::lower_bound(days, first_of(month), {}, &DaySummary::day);
    const auto end = std::ranges::upper_bound(days, last_of(month), {}, &DaySummary::day);
    return {first, end};
}

std::optional<Day> draw_calendar(PainHistory& history, const AppState& state, Ui& ui)
{
    const auto month = draw_month_name(history, state.today, ui);
    draw_weekdays(ui);
    auto table = ui.group(semantics::Role::Table, month_and_year(ui, month));
    const auto rows =
        (column_of(first_of(month)) + static_cast<int>((last_of(month) - first_of(month)).count())) / 7 + 1;
    const auto place = ui.place(0, static_cast<float>(rows) * (cell_height + row_gap) - row_gap);
    const Month grid{place, place.width / 7, ui.px(cell_height + row_gap), first_of(month)};
    const auto noted = days_in(state.diary.days, month);
    std::optional<Day> pressed;
    auto next = noted.begin();
    for (auto day = first_of(month); day <= last_of(month); day += days(1)) {
        const auto* summary = next != noted.end() && next->day == day && next->entries > 0 ? &*next : nullptr;
        if (next != noted.end() && next->day == day) ++next;
        const Noted shown{summary, mark_of(state, day), day > state.today, history.day == day,
                          history.day.value_or(state.today) == day};
        if (draw_day(ui, grid, day, state.today, shown)) pressed = day;
    }
    ui.space(8);
    draw_legend(ui);
    return pressed;
}

}  // namespace aftercare::ui
