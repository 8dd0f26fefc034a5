#include "app/ui/shell.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/pain_keep.h"
#include "app/ui/shell_parts.h"

namespace aftercare::ui {
namespace {

constexpr float side_margin = 32;
constexpr float top_margin = 24;
constexpr float narrow_margin = 16;
constexpr float widest_content = 1040;

Rect content_area(const Ui& ui)
{
    const auto window = ui.window();
    const float size = around_size(ui);
    if (around(ui) == Around::TopBar) return {window.x, window.y + size, window.width, window.height - size};
    return {window.x + size, window.y, window.width - size, window.height};
}

// Pages that show what is in the diary; the others also work without one.
bool needs_diary(Page page) { return page != Page::GetHelp && page != Page::Guidance && page != Page::Settings; }

void draw_page(Shell& shell, const AppState& state, Ui& ui)
{
    auto& navigation = shell.navigation;
    if (!state.diary_problem.empty() && needs_diary(navigation.page)) return draw_diary_problem(state, navigation, ui);
    switch (navigation.page) {
    case Page::Today: return draw(shell.today, state, navigation, ui);
    case Page::PainLog: return draw(shell.pain, state, navigation, ui);
    case Page::Questions: return draw(shell.questions, state, navigation, ui);
    case Page::Exercises: return draw(shell.exercises, state, navigation, ui);
    case Page::Guidance: return draw(shell.guidance, state, navigation, ui);
    case Page::FollowUps: return draw(shell.follow_ups, state, navigation, ui);
    case Page::Trends: return draw(shell.trends, state, navigation, ui);
    case Page::Settings: return draw(shell.settings, state, navigation, ui);
    case Page::GetHelp: return draw(shell.help, state, navigation, ui);
    }
}

void draw_content(Shell& shell, const AppState& state, Rect place, Ui& ui)
{
    const auto page = shell.navigation.page;
    auto area = ui.area("content", place, semantics::Role::Region, ui.t(page_name(page)));
    // Each page has its own place to scroll; coming to it starts at the top.
    auto keyed = ui.keyed(page_name(page));
    if (shell.navigation.moved) {
        ui.scroll_to_top("page");
        ui.focus_heading();
    }
    auto scroll = ui.scroll("page");
    const float margin = around(ui) == Around::TopBar ? narrow_margin : side_margin;
    const float spare = unscaled(ui, ui.available()) - widest_content - 2 * side_margin;
    auto inset =
        ui.inset(spare > 0 ? margin + spare / 2 : margin, around(ui) == Around::TopBar ? narrow_margin : top_margin);
    if (!state.content_problem.empty()) banner(ui, icons::error, state.content_problem, BannerTone::Danger);
    draw_page(shell, state, ui);
}

// Everything but the player: the way around, the page, and a reminder that has just come.
void draw_pages(Shell& shell, const AppState& state, const Occurrence* due, Ui& ui)
{
    if (around(ui) == Around::TopBar) draw_top_bar(shell, ui);
    else draw_rail(shell, ui);
    auto content = content_area(ui);
    const float strip = due ? due_strip_height(*due, content.width, ui) : 0;
    content.height -= strip;
    draw_content(shell, state, content, ui);
    if (due) draw_due_strip(shell, *due, {content.x, content.bottom(), content.width, strip}, ui);
    if (state.player) draw_running(shell, state, content.bottom(), ui);
    if (shell.menu_open) draw_menu(shell, ui);
}

void draw_player(Shell& shell, const AppState& state, Ui& ui)
{
    auto area = ui.area("player", ui.window(), semantics::Role::Region, ui.t("shell.player"));
    draw(shell.player, state, shell.navigation, ui);
    if (std::exchange(shell.player.leaves, false)) {
        set_aside(shell, state);
        shell.navigation.go(shell.navigation.page);
    }
}

}  // namespace

void draw(Shell& shell, const AppState& state, Ui& ui)
{
    shell.navigation.settle();
    if (shell.navigation.moved) {
        shell.menu_open = false;
        if (auto unkept = take_unkept(shell.pain.form)) ui.send(std::move(*unkept));
    }
    use_shortcuts(shell, state, ui);
    const auto* due = due_to_show(shell, state, ui);
    // The player covers everything, until the person opens Get help or another page beside it.
    if (player_is_shown(shell, state)) {
        draw_player(shell, state, ui);
    } else if (is_welcome_due(state, shell.navigation)) {
        draw(shell.welcome, state, shell.navigation, ui);
    } else {
        draw_pages(shell, state, due, ui);
    }
    if (shell.keys_open) draw_key_list(shell, ui);
    draw_toast(shell, state, ui);
}

}  // namespace aftercare::ui
