#include "app/ui/kit/icons.h"
#include "app/ui/settings_parts.h"
#include "app/ui/settings_text_size.h"

#include <array>

namespace aftercare::ui {
namespace {

constexpr std::array themes = {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast};

// Below this width the colours stand under their name.
constexpr float one_line_width = 620;

void draw_colour_choice(const AppState& state, Ui& ui)
{
    std::vector<std::string> names;
    int chosen = 0;
    for (const auto theme : themes) {
        if (theme == state.settings.theme) chosen = static_cast<int>(names.size());
        names.emplace_back(
            ui.t(theme == Theme::HighContrast ? "settings.high_contrast" : "settings." + std::string(key_of(theme))));
    }
    const auto name = ui.t("settings.colours");
    const bool narrow = ui.logical_width() < one_line_width;
    const auto picked = narrow ? select(ui, name, names, chosen) : segments(ui, name, names, chosen);
    if (!picked || *picked == chosen) return;
    change_settings(state, ui, [&](Settings& settings) { settings.theme = themes[static_cast<std::size_t>(*picked)]; });
}

void draw_switches(const AppState& state, Ui& ui)
{
    const auto& now = state.settings;
    if (toggle_row(ui, icons::motion, ui.t("settings.less_motion"), ui.t("settings.less_motion_means"),
                   now.less_motion))
        change_settings(state, ui, [](Settings& settings) { settings.less_motion = !settings.less_motion; });
    ui.divider();
    if (toggle_row(ui, icons::voice, ui.t("settings.sounds"), ui.t("settings.sounds_mean"), now.sounds))
        change_settings(state, ui, [](Settings& settings) { settings.sounds = !settings.sounds; });
    ui.divider();
    if (toggle_row(ui, icons::spoken, ui.t("settings.spoken_cues"), ui.t("settings.spoken_cues_mean"), now.spoken_cues))
        change_settings(state, ui, [](Settings& settings) { settings.spoken_cues = !settings.spoken_cues; });
    ui.divider();
    if (toggle_row(ui, icons::tune, ui.t("settings.single_keys"), ui.t("settings.single_keys_mean"),
                   now.single_key_shortcuts))
        change_settings(state, ui,
                        [](Settings& settings) { settings.single_key_shortcuts = !settings.single_key_shortcuts; });
}

}  // namespace

void draw_reading(const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("settings.reading"), {.padding_y = 16});
    auto parts = ui.column(4);
    draw_text_size(state, ui);
    ui.divider();
    if (auto row = setting_row(ui, icons::contrast, ui.t("settings.colours"))) draw_colour_choice(state, ui);
    ui.divider();
    draw_switches(state, ui);
}

}  // namespace aftercare::ui
