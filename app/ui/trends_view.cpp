#include "app/ui/trends_view.h"

namespace aftercare::ui {

void draw(TrendsView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.trends"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
