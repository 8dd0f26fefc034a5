#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/settings_parts.h"

namespace aftercare::ui {

void draw_reminder_settings(const AppState& state, Ui& ui)
{
    const bool on = state.follow_ups.agent.installed;
    auto card = ui.card(ui.t("settings.reminders"), {.padding_y = 16});
    auto parts = ui.column(8);
    const auto means = ui.t(on ? "settings.at_login_means" : "settings.at_login_off_means");
    if (toggle_row(ui, icons::bell, ui.t("settings.at_login"), means, on)) {
        if (on) ui.send(UninstallAgent{});
        else ui.send(InstallAgent{});
    }
    ui.divider();
    if (toggle_row(ui, icons::water, ui.t("settings.fluid_limit"), ui.t("settings.fluid_limit_means"),
                   state.settings.fluid_restriction))
        change_settings(state, ui,
                        [](Settings& settings) { settings.fluid_restriction = !settings.fluid_restriction; });
}

void draw_data(SettingsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("settings.your_data"), {.padding_y = 16});
    auto parts = ui.column(12);
    if (auto line = ui.line(14)) {
        ui.icon(icons::folder, 22, ColourRole::Accent);
        auto words = ui.column(0);
        ui.text(ui.t("settings.kept_in"), TextStyle::Label);
        ui.text(state.diary_folder);
    }
    const auto label = ui.t(view.copied ? "settings.copied" : "settings.copy_path");
    if (button(ui, label, {.full_width = true, .spoken = ui.t("settings.copy_path")})) {
        ui.copy(state.diary_folder);
        ui.announce(std::string(ui.t("settings.copied")));
        view.copied = true;
    }
    ui.text(ui.t("settings.data_means"), TextStyle::Small, ColourRole::TextMuted);
}

void draw_about(const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("settings.about"), {.fill = Fill::Page, .padding_y = 16});
    auto parts = ui.column(8);
    ui.text(ui.t("settings.version", {{"version", AFTERCARE_VERSION}}), TextStyle::Label);
    ui.text(ui.t("settings.notice"));
    if (state.library) {
        const auto count = std::to_string(state.library->sources().size());
        ui.text(ui.t("settings.sources", {{"n", count}}), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.text(ui.t("settings.adults"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
