#include "app/ui/exercises_view.h"

namespace aftercare::ui {

void draw(ExercisesView&, const AppState&, Navigation&, Ui& ui)
{
    ui.heading(ui.t("shell.exercises"), TextStyle::Display, 1);
}

}  // namespace aftercare::ui
