#include "app/ui/kit/widgets.h"
#include "app/ui/settings_text_size.h"
#include "app/ui/shell_parts.h"

namespace aftercare::ui {
namespace {

constexpr std::array page_keys = {Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4, Key::Digit5, Key::Digit6};

struct KeyLine {
    std::string_view keys, words;  // string keys
};
constexpr std::array<KeyLine, 15> key_lines = {{{"shell.key_help", "shell.key_help_words"},
                                                {"shell.key_pages", "shell.key_pages_words"},
                                                {"shell.key_settings", "shell.key_settings_words"},
                                                {"shell.key_new", "shell.key_new_words"},
                                                {"shell.key_save", "shell.key_save_words"},
                                                {"shell.key_undo", "shell.key_undo_words"},
                                                {"shell.key_search", "shell.key_search_words"},
                                                {"shell.key_levels", "shell.key_levels_words"},
                                                {"shell.key_answers", "shell.key_answers_words"},
                                                {"shell.key_player", "shell.key_player_words"},
                                                {"shell.key_return", "shell.key_return_words"},
                                                {"shell.key_size", "shell.key_size_words"},
                                                {"shell.key_move", "shell.key_move_words"},
                                                {"shell.key_region", "shell.key_region_words"},
                                                {"shell.key_list", "shell.key_list_words"}}};

// Whether one of them was pressed.
bool use_page_keys(Shell& shell, const AppState& state, Ui& ui)
{
    std::optional<Page> page;
    for (std::size_t i = 0; i < page_keys.size(); ++i)
        if (ui.shortcut(page_keys[i], true)) page = nav_items()[i].page;
    if (ui.shortcut(Key::Comma, true)) page = Page::Settings;
    if (ui.shortcut(Key::N, true)) {
        page = Page::PainLog;
        ui.focus_on(level_question(shell.pain.form, state.today, ui));
    }
    if (page) shell.navigation.go(*page);
    return page.has_value();
}

}  // namespace

void use_shortcuts(Shell& shell, const AppState& state, Ui& ui)
{
    if (ui.shortcut(Key::F1)) {
        shell.navigation.go(Page::GetHelp);
        shell.menu_open = shell.keys_open = false;
    }
    use_text_size_keys(state, ui);
    const bool playing = state.player && !shell.aside;
    if (use_page_keys(shell, state, ui) && playing) set_aside(shell, state);
    if (playing) return;  // its own keys apply
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
    if (button(ui, ui.t("shell.close"), {.kind = ButtonKind::Primary}) || ui.shortcut(Key::Escape))
        shell.keys_open = false;
}

}  // namespace aftercare::ui
