#include "app/ui/help_button.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/measures.h"

namespace aftercare::ui {

bool draw_help_button(Ui& ui)
{
    const auto words = ui.t("player.get_help");
    const Label label{.icon = icons::help, .words = words, .colour = ColourRole::Danger};
    const auto place = ui.place(unscaled(ui, label_width(ui, label)) + 34, 48);
    const auto state = ui.control({.name = words, .place = place});
    draw_skin(
        ui, place,
        {state.hovered ? ColourRole::DangerSoft : ColourRole::Surface, ColourRole::Danger, ColourRole::Danger, 1.5F});
    draw_label_centred(ui, place, label);
    return state.pressed;
}

}  // namespace aftercare::ui
