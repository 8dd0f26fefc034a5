#include "app/ui/settings_view.h"

namespace aftercare::ui {

void draw(SettingsView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.settings"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
