#include "app/ui/measures.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr float height = 60;

std::string_view spoken(DayDot mark, const Ui& ui)
{
    switch (mark) {
    case DayDot::Active:
    case DayDot::ActiveToday: return ui.t("today.mark_active");
    case DayDot::Rested: return ui.t("today.mark_rested");
    case DayDot::Today: return ui.t("today.mark_today");
    case DayDot::Ahead: return ui.t("today.mark_ahead");
    case DayDot::Unknown: return ui.t("today.mark_unknown");
    }
    return {};
}

// A day before the diary began looks like one to come: nothing is known of it.
WeekDay drawn(DayDot mark)
{
    switch (mark) {
    case DayDot::Active: return WeekDay::Active;
    case DayDot::ActiveToday: return WeekDay::ActiveToday;
    case DayDot::Rested: return WeekDay::Rested;
    case DayDot::Today: return WeekDay::Today;
    case DayDot::Ahead:
    case DayDot::Unknown: return WeekDay::Ahead;
    }
    return WeekDay::Ahead;
}

}  // namespace

void draw_week(const std::array<DayDot, 7>& marks, const AppState& state, Ui& ui)
{
    auto list = ui.node(semantics::Role::List, ui.t("today.week"));
    const auto place = ui.place(0, height);
    const auto monday = state.today - (weekday(state.today) - Monday);
    std::array<std::string, 7> letters;
    std::array<WeekDot, 7> dots;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto day = monday + days(i);
        letters[i] = weekday_letter(ui, weekday(day));
        dots[i] = {letters[i], drawn(marks[i])};
        ui.report(semantics::Role::ListItem, long_day(ui, day), spoken(marks[i], ui));
    }
    draw_week_dots(pen_of(ui), place, dots);
}

}  // namespace aftercare::ui
