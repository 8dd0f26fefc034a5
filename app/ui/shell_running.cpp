#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/shell_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float margin = 20;
constexpr float around_words = 76;  // the icon, and the air beside it

std::string_view words_of(const PlayerState& player)
{
    if (player.phase == PlayerPhase::Finished) return "shell.routine_finished";
    return player.paused ? "shell.routine_paused" : "shell.routine_running";
}

// A routine that was begun anew has another name or more time left; one that goes on only loses time.
bool is_another(const RunningAside& aside, const PlayerState& player)
{
    return aside.title != player.title || player.routine_left > aside.left;
}

}  // namespace

void set_aside(Shell& shell, const AppState& state)
{
    shell.aside = RunningAside{state.player->title, state.player->routine_left, {}};
    shell.player.heard.reset();  // all of it is said again on the way back
}

bool player_is_shown(Shell& shell, const AppState& state)
{
    if (!state.player) {
        shell.player = {};
        shell.aside.reset();
        return false;
    }
    if (shell.aside && is_another(*shell.aside, *state.player)) shell.aside.reset();
    if (shell.aside) shell.aside->left = state.player->routine_left;
    return !shell.aside && shell.navigation.page != Page::GetHelp;
}

void draw_running(Shell& shell, const AppState& state, float bottom, Ui& ui)
{
    const auto words = ui.t(words_of(*state.player));
    if (shell.aside && shell.aside->said != words) {
        shell.aside->said = words;
        ui.announce(std::string(words));
    }
    const auto window = ui.window();
    const float width =
        std::min(ui.measure(words, TextStyle::Label).x + ui.px(around_words), window.width - ui.px(2 * margin));
    const float height = ui.px(button_height);
    // At the left, where pages list things: what they have to press stands at the right.
    const float left = around(ui) == Around::TopBar ? 0 : around_size(ui);
    const Rect place{window.x + left + ui.px(margin), bottom - ui.px(margin) - height, width, height};
    auto area = ui.overlay("running", place, semantics::Role::Status, words);
    const bool pressed = button(ui, words, {.kind = ButtonKind::Primary, .icon = icons::play, .full_width = true});
    if (!pressed && !ui.shortcut(Key::R, true)) return;
    shell.aside.reset();
    if (shell.navigation.page == Page::GetHelp) shell.navigation.go(shell.navigation.came_from);
}

}  // namespace aftercare::ui
