#include "app/ui/follow_ups_view.h"

namespace aftercare::ui {

void draw(FollowUpsView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.follow_ups"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
