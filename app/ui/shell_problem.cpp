#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/shell_parts.h"

namespace aftercare::ui {

void draw_diary_problem(const AppState& state, Navigation& navigation, Ui& ui)
{
    ui.heading(ui.t("shell.diary_closed"), TextStyle::Display, 1);
    {
        auto card = ui.card(ui.t("shell.what_happened"), {.border = ColourRole::Danger, .border_width = 2});
        auto parts = ui.column(12);
        if (auto line = ui.line(12)) {
            ui.icon(icons::error, 22, ColourRole::Danger);
            ui.text(state.diary_problem);
        }
        ui.text(ui.t("shell.diary_is_untouched", {{"folder", state.diary_folder}}));
        numbered(ui, {std::string(ui.t("shell.diary_step_doctor")), std::string(ui.t("shell.diary_step_space")),
                      std::string(ui.t("shell.diary_step_again"))});
    }
    auto card = ui.card(ui.t("shell.still_works"));
    auto parts = ui.column(12);
    ui.text(ui.t("shell.still_works_words"), TextStyle::Body, ColourRole::TextMuted);
    auto line = ui.line(8);
    if (button(ui, ui.t("shell.read_guidance"), {.kind = ButtonKind::Line, .icon = icons::guidance}))
        navigation.go(Page::Guidance);
    if (button(ui, ui.t("shell.get_help"),
               {.kind = ButtonKind::Danger, .icon = icons::help, .key = "help_from_problem"}))
        navigation.go(Page::GetHelp);
}

}  // namespace aftercare::ui
