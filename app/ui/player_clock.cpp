#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/marks.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/measures.h"
#include "app/ui/player_parts.h"
#include "app/ui/player_words.h"

#include <array>

namespace aftercare::ui {
namespace {

constexpr float sides_height = 54;

std::string_view side_label(Side side, SideTime time, const Ui& ui)
{
    static constexpr std::array<std::string_view, 3> left = {"player.left_now", "player.left_next", "player.left_done"};
    static constexpr std::array<std::string_view, 3> right = {"player.right_now", "player.right_next",
                                                              "player.right_done"};
    return ui.t((side == Side::Left ? left : right)[static_cast<std::size_t>(time)]);
}

void draw_side(Side side, SideTime time, Rect place, Ui& ui)
{
    const bool now = time == SideTime::Now;
    if (now) draw_skin(ui, place, {ColourRole::AccentSoft, ColourRole::Accent, ColourRole::AccentSoftText, 2});
    Label label{.icon = side == Side::Left ? icons::arrow_left : icons::arrow_right,
                .words = side_label(side, time, ui),
                .style = now ? TextStyle::Label : TextStyle::Body,
                .colour = now ? ColourRole::AccentSoftText : ColourRole::TextMuted,
                .icon_size = 18,
                .icon_after = side == Side::Right};
    // Where the text is large the words come before the arrow, and small words before none.
    const float room = place.width - ui.px(16);
    if (label_width(ui, label) > room) label.icon = {};
    if (label_width(ui, label) > room) label.style = now ? TextStyle::SmallStrong : TextStyle::Small;
    draw_label_centred(ui, place, label);
    ui.report(semantics::Role::Text, label.words, {}, place);
}

// Which side works now, and which is still to come or done. Left stands on the left.
void draw_sides(const PlayerState& player, Ui& ui)
{
    const auto left = time_of(player, Side::Left);
    const auto right = time_of(player, Side::Right);
    if (!left && !right) return;
    const auto place = ui.place(0, sides_height);
    ui.draw_panel(place, 14, ColourRole::Surface, ColourRole::Border);
    const Rect inner = place.inset(ui.px(4));
    const float half = (inner.width - ui.px(4)) / 2;
    auto group = ui.node(semantics::Role::Group, ui.t("player.sides"));
    if (left) draw_side(Side::Left, *left, {inner.x, inner.y, half, inner.height}, ui);
    if (right) draw_side(Side::Right, *right, {inner.right() - half, inner.y, half, inner.height}, ui);
}

// Steps once a second where nothing else moves.
float ring_share(const PlayerState& player, const AppState& state, const Ui& ui)
{
    if (player.length.count() <= 0) return 0;
    const bool smooth =
        !ui.less_motion() && state.library->figure(player.now().exercise) && player.phase != PlayerPhase::GetReady;
    const std::chrono::milliseconds left = smooth ? player.left : std::chrono::milliseconds(seconds_left(player));
    return static_cast<float>(left.count()) / static_cast<float>(player.length.count());
}

void draw_centred(Point centre, float top, std::string_view words, TextStyle style, ColourRole colour, Ui& ui)
{
    ui.draw_text({centre.x - ui.measure(words, style).x / 2, top}, words, style, colour);
}

void draw_ring(const AppState& state, float diameter, Ui& ui)
{
    const auto& player = *state.player;
    const auto row = ui.place(0, diameter);
    const Rect place{row.centre().x - row.height / 2, row.y, row.height, row.height};
    const bool rests = player.phase == PlayerPhase::Rest || player.phase == PlayerPhase::GetReady;
    draw_ring_timer(pen_of(ui), place, {ring_share(player, state, ui), rests ? ColourRole::Warm : ColourRole::Accent});
    const auto left = seconds_left(player);
    const auto digits = clock_words(left);
    const auto phase = phase_words(ui, player);
    const auto unit = ui.t(digits.find(':') == std::string::npos ? "player.seconds" : "player.minutes");
    const bool large = diameter >= 200;
    const auto style = large ? TextStyle::Timer : TextStyle::Number;
    const float number = ui.measure(digits, style).y;
    const float top = place.centre().y - number / 2;
    draw_centred(place.centre(), top - ui.px(large ? 30 : 26), phase, TextStyle::Heading,
                 rests ? ColourRole::WarmText : ColourRole::AccentSoftText, ui);
    draw_centred(place.centre(), top, digits, style, ColourRole::Text, ui);
    draw_centred(place.centre(), top + number + ui.px(2), unit, TextStyle::Body, ColourRole::TextMuted, ui);
    ui.report(semantics::Role::Timer, phase, digits + " " + std::string(unit), place);
}

void draw_hold_line(const PlayerState& player, Ui& ui)
{
    const auto words = hold_words(ui, player);
    const auto place = ui.place(0, 24);
    if (words.empty()) return;
    draw_centred(place.centre(), place.y, words, TextStyle::Label, ColourRole::Text, ui);
    ui.report(semantics::Role::Text, words, {}, place);
}

}  // namespace

void draw_player_clock(const AppState& state, float ring, Ui& ui)
{
    const auto& player = *state.player;
    auto column = ui.column(10);
    const bool wide = ui.measure(player.now().title, TextStyle::Display).x <= ui.available();
    ui.heading(player.now().title, wide ? TextStyle::Display : TextStyle::Title, 2);
    draw_sides(player, ui);
    ui.space(8);
    draw_ring(state, ring, ui);
    draw_hold_line(player, ui);
}

}  // namespace aftercare::ui
