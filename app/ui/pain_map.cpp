#include "app/ui/pain_form_parts.h"

namespace aftercare::ui {

void draw_map(PainDraft&, Ui& ui)
{
    ui.text(ui.t("pain.where"), TextStyle::Label);
}

}  // namespace aftercare::ui
