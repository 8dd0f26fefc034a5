#include "app/ui/settings_view.h"

#include "app/ui/settings_parts.h"

namespace aftercare::ui {

Scope setting_row(Ui& ui, std::string_view icon, std::string_view title, std::string_view detail)
{
    auto line = ui.line(14);
    ui.icon(icon, 22, ColourRole::Accent);
    if (auto words = ui.column(0)) {
        ui.text(title, TextStyle::Label);
        if (!detail.empty()) ui.text(detail, TextStyle::Small, ColourRole::TextMuted);
    }
    ui.to_right();
    return line;
}

void draw(SettingsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    if (navigation.moved) view.copied = false;
    ui.heading(ui.t("shell.settings"), TextStyle::Display, 1);
    auto row = ui.columns({580, 404}, 16, 900);
    if (auto cell = ui.cell()) {
        draw_reading(state, ui);
        draw_place_and_time(view, state, ui);
    }
    auto cell = ui.cell();
    draw_reminder_settings(state, ui);
    draw_data(view, state, ui);
    draw_about(state, ui);
}

}  // namespace aftercare::ui
