#include "app/ui/kit/icons.h"
#include "app/ui/kit/marks.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/shell_parts.h"

namespace aftercare::ui {
namespace {

constexpr float rail_height = 600, small_rail_height = 660;  // the least that shows every item
constexpr float rail_width = 216, small_rail_width = 84, top_bar_height = 72;
constexpr float rail_from = 1180, small_rail_from = 820;
constexpr float side = 14;  // of the rail's items
constexpr float item_height = 46, small_item_height = 58, help_height = 52;
constexpr float text_left = 46;  // of an item's words
constexpr float gap_between = 4;
constexpr float narrow_bar_side = 16;

enum class Tone { Usual, Help };

struct ItemColours {
    ColourRole surface, icon, text;
    bool filled;
};

ItemColours colours_of_item(Tone tone, bool here, bool hovered)
{
    if (tone == Tone::Help) {
        if (here) return {ColourRole::Danger, ColourRole::DangerText, ColourRole::DangerText, true};
        return {hovered ? ColourRole::DangerSoft : ColourRole::Surface, ColourRole::Danger, ColourRole::Danger, true};
    }
    if (here) return {ColourRole::AccentSoft, ColourRole::AccentSoftText, ColourRole::AccentSoftText, true};
    return {ColourRole::Sunken, ColourRole::TextMuted, ColourRole::Text, hovered};
}

void draw_bar_of_current(Rect place, Ui& ui)
{
    const Rect bar{place.x, place.centre().y - ui.px(12), ui.px(4), ui.px(24)};
    ui.canvas().fill_rect(bar, ui.colour(ColourRole::Accent), ui.px(2));
}

void draw_item_words(const NavItem& item, Rect place, const ItemColours& colours, bool strong, Ui& ui)
{
    const auto words = ui.t(item.name);
    if (around(ui) == Around::SmallRail) {
        const auto style = strong ? TextStyle::SmallStrong : TextStyle::Small;
        const auto size = ui.measure(words, style);
        ui.draw_icon({place.centre().x, place.y + ui.px(18)}, item.icon, 22, colours.icon);
        ui.draw_text({place.centre().x - size.x / 2, place.y + ui.px(33)}, words, style, colours.text);
        return;
    }
    const auto style = strong ? TextStyle::Label : TextStyle::Body;
    const auto size = ui.measure(words, style);
    ui.draw_icon({place.x + ui.px(23), place.centre().y}, item.icon, 22, colours.icon);
    ui.draw_text({place.x + ui.px(text_left), place.centre().y - size.y / 2}, words, style, colours.text);
}

// The questions are reached from the pain log, which stays marked.
bool is_here(const NavItem& item, Page current)
{
    return item.page == current || (item.page == Page::PainLog && current == Page::Questions);
}

bool nav_item(const NavItem& item, Page current, Tone tone, Rect place, Ui& ui)
{
    const bool here = is_here(item, current);
    const auto state = ui.control(
        {.role = semantics::Role::Link, .name = ui.t(item.name), .place = place, .states = {.selected = here}});
    const auto colours = colours_of_item(tone, here, state.hovered);
    if (tone == Tone::Help) ui.draw_panel(place, control_radius, colours.surface, ColourRole::Danger, 1.5F);
    else if (colours.filled) ui.canvas().fill_rect(place, ui.colour(colours.surface), ui.px(control_radius));
    if (here && tone == Tone::Usual) draw_bar_of_current(place, ui);
    draw_item_words(item, place, colours, here || tone == Tone::Help, ui);
    return state.pressed;
}

bool rail_item(const NavItem& item, Page current, Tone tone, float height, Ui& ui)
{
    return nav_item(item, current, tone, ui.place(0, height), ui);
}

constexpr NavItem help_item{Page::GetHelp, "shell.get_help", icons::help};

void draw_brand(Ui& ui)
{
    const bool words = around(ui) == Around::Rail;
    const auto place = ui.place(0, 36);
    const float size = ui.px(34);
    const float left = words ? place.x + ui.px(6) : place.centre().x - size / 2;
    draw_logo(pen_of(ui), {left, place.centre().y - size / 2, size, size});
    if (!words) return;
    const auto name = ui.t("app.name");
    const auto height = ui.measure(name, TextStyle::Subtitle).y;
    ui.draw_text({left + size + ui.px(10), place.centre().y - height / 2}, name, TextStyle::Subtitle, ColourRole::Text);
}

void draw_promise(Ui& ui)
{
    auto inset = ui.inset(8, 4);
    auto line = ui.line(8);
    ui.icon(icons::lock, 18, ColourRole::TextMuted);
    ui.text(ui.t("shell.stays_here"), TextStyle::Small, ColourRole::TextMuted);
}

// Settings and Get help, at the foot of the rail and of the menu.
void draw_foot(Shell& shell, Ui& ui)
{
    const bool small = around(ui) == Around::SmallRail;
    const NavItem settings{Page::Settings, "shell.settings", icons::settings};
    const auto page = shell.navigation.page;
    if (rail_item(settings, page, Tone::Usual, small ? small_item_height : item_height, ui))
        shell.navigation.go(Page::Settings);
    if (rail_item(help_item, page, Tone::Help, small ? small_item_height : help_height, ui))
        shell.navigation.go(Page::GetHelp);
}

}  // namespace

const std::array<NavItem, 6>& nav_items()
{
    static constexpr std::array<NavItem, 6> items = {{{Page::Today, "shell.today", icons::today},
                                                      {Page::PainLog, "shell.pain_log", icons::pain_log},
                                                      {Page::Exercises, "shell.exercises", icons::exercises},
                                                      {Page::Guidance, "shell.guidance", icons::guidance},
                                                      {Page::FollowUps, "shell.follow_ups", icons::follow_ups},
                                                      {Page::Trends, "shell.trends", icons::trends}}};
    return items;
}

std::string_view page_name(Page page)
{
    if (page == Page::Questions) return "measures.title";
    for (const auto& item : nav_items())
        if (item.page == page) return item.name;
    return page == Page::Settings ? "shell.settings" : "shell.get_help";
}

Around around(const Ui& ui)
{
    const float width = ui.logical_width();
    const float height = unscaled(ui, ui.window().height);
    if (width >= rail_from && height >= rail_height) return Around::Rail;
    // A rail that does not fit would push Get help out of the window; the bar never does.
    const bool fits = width >= small_rail_from && height >= small_rail_height;
    return fits ? Around::SmallRail : Around::TopBar;
}

float around_size(const Ui& ui)
{
    switch (around(ui)) {
    case Around::Rail: return ui.px(rail_width);
    case Around::SmallRail: return ui.px(small_rail_width);
    case Around::TopBar: return ui.px(top_bar_height);
    }
    return 0;
}

void draw_rail(Shell& shell, Ui& ui)
{
    const auto window = ui.window();
    const Rect place{window.x, window.y, around_size(ui), window.height};
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Rail));
    const float edge = ui.px(1);
    ui.canvas().fill_rect({place.right() - edge, place.y, edge, place.height}, ui.colour(ColourRole::Border));
    auto area = ui.area("rail", place, semantics::Role::Navigation, ui.t("shell.pages"));
    const bool small = around(ui) == Around::SmallRail;
    auto inset = ui.inset(small ? 4 : side, 22);
    auto items = ui.column(gap_between);
    draw_brand(ui);
    ui.space(16);
    auto group = ui.group(semantics::Role::Group, ui.t("shell.pages"));
    for (const auto& item : nav_items())
        if (rail_item(item, shell.navigation.page, Tone::Usual, small ? small_item_height : item_height, ui))
            shell.navigation.go(item.page);
    ui.to_bottom();
    if (!small) draw_promise(ui);
    draw_foot(shell, ui);
}

void draw_top_bar(Shell& shell, Ui& ui)
{
    const auto window = ui.window();
    const Rect place{window.x, window.y, window.width, around_size(ui)};
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Rail));
    const float edge = ui.px(1);
    ui.canvas().fill_rect({place.x, place.bottom() - edge, place.width, edge}, ui.colour(ColourRole::Border));
    auto area = ui.area("top_bar", place, semantics::Role::Navigation, ui.t("shell.pages"));
    auto inset = ui.inset(narrow_bar_side, 12);
    auto line = ui.line(12);
    const auto page = ui.t(page_name(shell.navigation.page));
    if (button(ui, page, {.kind = ButtonKind::Soft, .icon = icons::menu, .spoken = ui.t("shell.menu")}))
        shell.menu_open = true;
    ui.to_right();
    const float words = unscaled(ui, ui.measure(ui.t(help_item.name), TextStyle::Label).x);
    const auto help_place = ui.place(text_left + words + side, button_height);
    if (nav_item(help_item, shell.navigation.page, Tone::Help, help_place, ui)) shell.navigation.go(Page::GetHelp);
}

void draw_menu(Shell& shell, Ui& ui)
{
    auto dialog = ui.dialog(ui.t("shell.menu"), 360);
    if (!dialog) {
        shell.menu_open = false;
        return;
    }
    auto items = ui.column(gap_between);
    const auto page = shell.navigation.page;
    for (const auto& item : nav_items())
        if (rail_item(item, page, Tone::Usual, item_height, ui)) shell.navigation.go(item.page);
    draw_foot(shell, ui);
    if (ui.plain_key(Key::Escape)) shell.menu_open = false;
}

}  // namespace aftercare::ui
