#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/pain_form.h"

namespace aftercare::ui {

bool draw_doubts(PainForm& form, Day today, Ui& ui)
{
    if (form.asked.empty()) return false;
    const auto details = details_of(form.draft);
    // Another level is another question.
    if (!details || level_doubts(*details) != form.asked) form.asked.clear();
    if (form.asked.empty()) return false;
    std::string question;
    for (const auto doubt : form.asked) question += std::string(ui.t("pain.doubt_" + std::string(key_of(doubt)))) + " ";
    question += ui.t("pain.doubt_right");
    banner(ui, icons::question, question, BannerTone::Caution);
    ui.space(8);
    auto line = ui.wrap(8);
    const bool keeps = button(ui, ui.t("pain.doubt_keep"), {.kind = ButtonKind::Soft, .small = true});
    if (button(ui, ui.t("pain.doubt_change"), {.small = true})) {
        form.asked.clear();
        ui.focus_on(level_question(form, today, ui));
    }
    return keeps;
}

}  // namespace aftercare::ui
