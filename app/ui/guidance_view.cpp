#include "app/ui/guidance_view.h"

namespace aftercare::ui {

void draw(GuidanceView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.guidance"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
