#pragma once

#include "app/ui/shell.h"

#include <array>

// The shell's pieces around the page.
namespace aftercare::ui {

struct NavItem {
    Page page;
    std::string_view name;  // string key
    std::string_view icon;
};
// In the order of the rail and of Ctrl+1…; Settings and Get help stand apart.
const std::array<NavItem, 6>& nav_items();
std::string_view page_name(Page page);  // string key

// How the way around is drawn, by the window's logical width.
enum class Around { Rail, SmallRail, TopBar };
Around around(const Ui& ui);
// The pixels it takes from the left, or from the top with a top bar.
float around_size(const Ui& ui);

void draw_rail(Shell& shell, Ui& ui);
void draw_top_bar(Shell& shell, Ui& ui);
void draw_menu(Shell& shell, Ui& ui);

// Leaves the player for another page while its routine goes on; comes back for a new routine, or when asked.
void set_aside(Shell& shell, const AppState& state);
bool player_is_shown(Shell& shell, const AppState& state);
// The way back to it, above the page, which ends at `bottom`.
void draw_running(Shell& shell, const AppState& state, float bottom, Ui& ui);

void use_shortcuts(Shell& shell, const AppState& state, Ui& ui);
void draw_key_list(Shell& shell, Ui& ui);

// A line that passes, above everything, and said once.
void draw_toast(Shell& shell, const AppState& state, Ui& ui);
// A reminder that has just come, below the page, until it is answered or hidden; said once, and the keyboard stays where
// it is. The page gets shorter by the strip, so that nothing on it is covered, and nothing on it moves.
const Occurrence* due_to_show(Shell& shell, const AppState& state, Ui& ui);
float due_strip_height(const Occurrence& occurrence, float width, Ui& ui);
void draw_due_strip(Shell& shell, const Occurrence& occurrence, Rect place, Ui& ui);
// Instead of a page while the diary cannot be opened.
void draw_diary_problem(const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
