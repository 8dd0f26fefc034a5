#include "app/ui/kit/widgets.h"
#include "app/ui/settings_text_size.h"
#include "app/ui/shell_parts.h"

namespace aftercare::ui {
namespace {

constexpr std::array page_keys = {Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4, Key::Digit5, Key::Digit6};

struct KeyLine {
    std::string_view keys, words;  // string keys
};
constexpr std::array<KeyLine, 14> key_lines = {{{"shell.key_help", "shell.key_help_words"},
                                                {"shell.key_pages", "shell.key_pages_words"},
                                                {"shell.key_settings", "shell.key_settings_words"},
                                                {"shell.key_new", "shell.key_new_words"},
                                                {"shell.key_save", "shell.key_save_words"},
                                                {"shell.key_undo", "shell.key_undo_words"},
                                                {"shell.key_search", "shell.key_search_words"},
                                                {"shell.key_levels", "shell.key_levels_words"},
                                                {"shell.key_answers", "shell.key_answers_words"},
                                                {"shell.key_player", "shell.key_player_words"},
                                                {"shell.key_size", "shell.key_size_words"},
                                                {"shell.key_move", "shell.key_move_words"},
                                                {"shell.key_region", "shell.key_region_words"},
                                                {"shell.key_list", "shell.key_list_words"}}};

void use_page_keys(Shell& shell, Ui& ui)
{
    for (std::size_t i = 0; i < page_keys.size(); ++i)
        if (ui.shortcut(page_keys[i], true)) shell.navigation.go(nav_items()[i].page);
    if (ui.shortcut(Key::Comma, true)) shell.navigation.go(Page::Settings);
    if (ui.shortcut(Key::N, true)) {
        shell.navigation.go(Page::PainLog);
        ui.focus_on(ui.t("pain.level_now"));
    }
}

}  // namespace

void use_shortcuts(Shell& shell, const AppState& state, Ui& ui)
{
    if (ui.shortcut(Key::F1)) {
        shell.navigation.go(Page::GetHelp);
        shell.menu_open = shell.keys_open = false;
    }
    use_text_size_keys(state, ui);
    if (state.player) return;  // its own keys apply
    use_page_keys(shell, ui);
    if (ui.shortcut(Key::Z, true) && !ui.typing() && !state.diary.undo_label.empty()) ui.send(Undo{});
    if (ui.typed("?")) shell.keys_open = true;
}

void draw_key_list(Shell& shell, Ui& ui)
{
    auto dialog = ui.dialog(ui.t("shell.keys"), 560);
    {
        auto rows = ui.column(6);
        for (const auto& line : key_lines) key_hint(ui, ui.t(line.keys), ui.t(line.words));
    }
    auto foot = ui.line();
    ui.to_right();
    if (button(ui, ui.t("shell.close"), {.kind = ButtonKind::Primary}) || ui.shortcut(Key::Escape)) shell.keys_open = false;
}

}  // namespace aftercare::ui
