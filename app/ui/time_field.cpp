#include "app/ui/time_field.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr float typing_width = 92, steps_width = 88;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

int number_of(std::string_view digits)
{
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

bool draw_typing(Ui& ui, std::string_view name, std::string& typed, bool wrong)
{
    const auto place = ui.place(typing_width, 48);
    const auto border = wrong ? ColourRole::Danger : ColourRole::BorderControl;
    draw_skin(ui, place, {ColourRole::Raised, border, ColourRole::Text, wrong ? 2.0f : 1.5f});
    const auto problem = wrong ? ui.t("follow_ups.time_wrong") : std::string_view{};
    const float edge = ui.px(14);
    const Rect room{place.x + edge, place.y, place.width - 2 * edge, place.height};
    return ui.edit_text({.role = semantics::Role::TextField,
                         .name = name,
                         .value = typed,
                         .description = problem,
                         .place = room,
                         .states = {.invalid = wrong}},
                        typed, false, ui.t("follow_ups.time_hint"));
}

// To the next quarter of an hour in that direction; round the clock.
void step(std::string& typed, int direction)
{
    constexpr auto quarter = minutes(15);
    const auto now = read_time(typed).value_or(hours(9));
    auto next = now / quarter * quarter;
    if (direction > 0 || next == now) next += direction * quarter;
    typed = clock_text(TimeOfDay((next + days(1)) % days(1)));
}

bool draw_steps(Ui& ui, std::string_view name, std::string& typed)
{
    int direction = 0;
    if (icon_button(ui, icons::minus, ui.t("follow_ups.earlier", {{"name", name}}))) direction = -1;
    if (icon_button(ui, icons::plus, ui.t("follow_ups.later", {{"name", name}}))) direction = 1;
    if (direction != 0) step(typed, direction);
    return direction != 0;
}

}  // namespace

std::optional<TimeOfDay> read_time(std::string_view typed)
{
    while (typed.ends_with(' ')) typed.remove_suffix(1);
    while (typed.starts_with(' ')) typed.remove_prefix(1);
    const auto mark = typed.find_first_of(":.");
    auto hour = typed.substr(0, mark);
    auto minute = mark == std::string_view::npos ? std::string_view("00") : typed.substr(mark + 1);
    if (mark == std::string_view::npos && typed.size() > 2) {
        hour = typed.substr(0, typed.size() - 2);
        minute = typed.substr(typed.size() - 2);
    }
    const bool digits = std::ranges::all_of(hour, is_digit) && std::ranges::all_of(minute, is_digit);
    if (!digits || hour.empty() || hour.size() > 2 || minute.size() != 2) return std::nullopt;
    if (number_of(hour) > 23 || number_of(minute) > 59) return std::nullopt;
    return hours(number_of(hour)) + minutes(number_of(minute));
}

bool time_field(Ui& ui, std::string_view name, std::string& typed, const TimeFieldLook& look)
{
    auto whole = ui.sized_column(typing_width + (look.steps ? steps_width : 0), 6);
    if (look.label_above) ui.text(name, TextStyle::SmallStrong);
    const bool wrong = !read_time(typed) && ui.focused_name() != name;
    bool changed = false;
    if (auto line = ui.line(0)) {
        changed = draw_typing(ui, name, typed, wrong);
        if (look.steps && draw_steps(ui, name, typed)) changed = true;
    }
    if (wrong) ui.text(ui.t("follow_ups.time_wrong"), TextStyle::Small, ColourRole::Danger);
    return changed;
}

}  // namespace aftercare::ui
