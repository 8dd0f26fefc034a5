#include "app/ui/player_view.h"

namespace aftercare::ui {

void draw(PlayerView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.player"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
