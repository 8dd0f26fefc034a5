#include "app/ui/kit/icons.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr float dot_size = 34;
constexpr float letters = 20, between = 6;

std::string_view spoken(DayMark mark, const Ui& ui)
{
    switch (mark) {
    case DayMark::Active:
    case DayMark::ActiveToday: return ui.t("today.mark_active");
    case DayMark::Rested: return ui.t("today.mark_rested");
    case DayMark::Today: return ui.t("today.mark_today");
    case DayMark::Ahead: return ui.t("today.mark_ahead");
    case DayMark::Unknown: return ui.t("today.mark_unknown");
    }
    return {};
}

void draw_dot(DayMark mark, Point centre, Ui& ui)
{
    auto& canvas = ui.canvas();
    const float radius = ui.px(dot_size) / 2;
    switch (mark) {
    case DayMark::Active:
        canvas.fill_circle(centre, radius, ui.colour(ColourRole::Accent));
        return ui.draw_icon(centre, icons::check, 18, ColourRole::AccentText);
    case DayMark::ActiveToday:
        canvas.stroke_circle(centre, radius - ui.px(1), ui.colour(ColourRole::Accent), ui.px(5) / 2);
        return ui.draw_icon(centre, icons::check, 18, ColourRole::AccentSoftText);
    case DayMark::Rested:
        canvas.fill_circle(centre, radius, ui.colour(ColourRole::Sunken));
        canvas.stroke_circle(centre, radius, ui.colour(ColourRole::Border), ui.px(1));
        return canvas.fill_rect({centre.x - ui.px(4), centre.y - ui.px(1), ui.px(8), ui.px(2)}, ui.colour(ColourRole::TextMuted));
    case DayMark::Today:
        canvas.stroke_circle(centre, radius - ui.px(1), ui.colour(ColourRole::Accent), ui.px(5) / 2);
        return canvas.fill_circle(centre, ui.px(4), ui.colour(ColourRole::Accent));
    case DayMark::Ahead:
    case DayMark::Unknown: return canvas.stroke_circle(centre, radius, ui.colour(ColourRole::Border), ui.px(3) / 2);
    }
}

}  // namespace

void draw_week(const std::array<DayMark, 7>& marks, const AppState& state, Ui& ui)
{
    auto list = ui.node(semantics::Role::List, ui.t("today.week"));
    const auto place = ui.place(0, letters + between + dot_size);
    const float first = place.x + ui.px(dot_size) / 2, step = (place.width - ui.px(dot_size)) / 6;
    const auto monday = state.today - (weekday(state.today) - Monday);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto day = monday + days(i);
        const float x = first + step * static_cast<float>(i);
        const bool today = day == state.today;
        const auto letter = weekday_letter(ui, weekday(day));
        const auto style = today ? TextStyle::SmallStrong : TextStyle::Small;
        ui.draw_text({x - ui.measure(letter, style).x / 2, place.y}, letter, style,
                     today ? ColourRole::Text : ColourRole::TextMuted);
        draw_dot(marks[i], {x, place.bottom() - ui.px(dot_size) / 2}, ui);
        ui.report(semantics::Role::ListItem, long_day(ui, day), spoken(marks[i], ui));
    }
}

}  // namespace aftercare::ui
