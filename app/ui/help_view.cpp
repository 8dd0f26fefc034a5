#include "app/ui/help_view.h"

namespace aftercare::ui {

void draw(HelpView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.help"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
