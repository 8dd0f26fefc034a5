#pragma once

#include "app/ui/kit/widgets.h"
#include "app/ui/settings_view.h"

#include <concepts>

// The cards of the settings page.
namespace aftercare::ui {

void draw_reading(const AppState& state, Ui& ui);
void draw_place_and_time(SettingsView& view, const AppState& state, Ui& ui);
void draw_reminder_settings(const AppState& state, Ui& ui);
void draw_data(SettingsView& view, const AppState& state, Ui& ui);
void draw_about(const AppState& state, Ui& ui);

// A setting's icon, name and what it means; what is drawn while the scope is open stands at the right.
Scope setting_row(Ui& ui, std::string_view icon, std::string_view title, std::string_view detail = {});

// Sends the settings as they are but for what `change` does to them.
template <std::invocable<Settings&> Change>
void change_settings(const AppState& state, Ui& ui, Change change)
{
    auto settings = state.settings;
    change(settings);
    ui.send(ChangeSettings{std::move(settings)});
}

}  // namespace aftercare::ui
