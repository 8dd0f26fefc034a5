#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/shell_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float toast_height = 60;
constexpr float widest = 560;
constexpr float margin_right = 32, margin_top = 24;
constexpr float padding_left = 18, padding_right = 8;

void say_once(Shell& shell, const Notice& notice, Ui& ui)
{
    if (notice.number <= shell.notice_heard) return;
    shell.notice_heard = notice.number;
    auto words = notice.text;
    if (notice.can_undo) words += " " + std::string(ui.t("shell.can_undo"));
    ui.announce(std::move(words), notice.is_error ? semantics::Politeness::Assertive : semantics::Politeness::Polite);
}

// As wide as its words need, within the window; longer words take more lines.
Rect toast_place(const Notice& notice, Ui& ui)
{
    const auto window = ui.window();
    const float buttons = ui.px(notice.can_undo ? 190 : 90);
    const float most = std::min(ui.px(widest), window.width - ui.px(2 * 16));
    const float width = std::min(ui.measure(notice.text, TextStyle::Body).x + buttons + ui.px(60), most);
    const float text = ui.measure_wrapped(notice.text, TextStyle::Body, width - buttons - ui.px(44));
    const float height = std::max(ui.px(toast_height), text + ui.px(24));
    const bool narrow = around(ui) == Around::TopBar;
    const float side = narrow ? (window.width - width) / 2 : ui.px(margin_right);
    const float top = narrow ? around_size(ui) + ui.px(8) : ui.px(margin_top);
    return {window.right() - side - width, window.y + top, width, height};
}

// Two translucent rectangles stand in for a shadow.
void draw_shadow(Rect place, Ui& ui)
{
    const auto shade = faded(ui.colour(ColourRole::Scrim), 0.14F);
    ui.canvas().fill_rect(place.inset(ui.px(-3)).moved({0, ui.px(4)}), shade, ui.px(18));
    ui.canvas().fill_rect(place.inset(ui.px(-1)).moved({0, ui.px(2)}), shade, ui.px(16));
}

void draw_toast_line(const Notice& notice, Ui& ui)
{
    auto line = ui.line(12);
    ui.icon(notice.is_error ? icons::error : icons::done, 22,
            notice.is_error ? ColourRole::Danger : ColourRole::Positive);
    ui.text(notice.text);
    ui.to_right();
    const bool undo = notice.can_undo &&
                      button(ui, ui.t("shell.undo"), {.kind = ButtonKind::Line, .icon = icons::undo, .small = true});
    if (undo) ui.send(Undo{});
    if (icon_button(ui, icons::close, ui.t("shell.close_notice")) || undo) ui.send(DismissNotice{});
}

}  // namespace

void draw_toast(Shell& shell, const AppState& state, Ui& ui)
{
    if (!state.notice) return;
    const auto& notice = *state.notice;
    say_once(shell, notice, ui);
    const auto place = toast_place(notice, ui);
    draw_shadow(place, ui);
    ui.draw_panel(place, 14, ColourRole::Raised, notice.is_error ? ColourRole::Danger : ColourRole::Border);
    auto area =
        ui.overlay("toast", place, notice.is_error ? semantics::Role::Alert : semantics::Role::Status, notice.text);
    auto inset = ui.inset(padding_left - padding_right, 0);
    auto parts = ui.column(0);
    const float height = unscaled(ui, place.height);
    ui.space((height - least_target) / 2);
    draw_toast_line(notice, ui);
}

}  // namespace aftercare::ui
