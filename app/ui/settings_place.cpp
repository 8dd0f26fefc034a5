#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/settings_parts.h"
#include "app/ui/time_field.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr QuietHours usual_quiet{std::chrono::hours(21), std::chrono::hours(7)};

// Shows the setting until someone types; true once they typed something and left the field.
bool settled(TypedSetting& typed, std::string_view field, std::string_view current, Ui& ui)
{
    if (!typed.changed) {
        typed.text = current;
        return false;
    }
    if (ui.typing() && ui.focused_name() == field && !ui.shortcut(Key::Enter)) return false;
    typed.changed = false;
    return typed.text != current;
}

void draw_name(SettingsView& view, const AppState& state, Ui& ui)
{
    const auto title = ui.t("settings.name");
    const bool ready = settled(view.name, title, state.settings.name, ui);
    if (ready) change_settings(state, ui, [&](Settings& settings) { settings.name = view.name.text; });
    auto row = setting_row(ui, icons::person, title, ui.t("settings.name_means"));
    auto field = ui.sized_column(220);
    if (text_field(ui, title, view.name.text, {.label_above = false})) view.name.changed = true;
}

void draw_country(const AppState& state, Ui& ui)
{
    if (!state.library) return;
    const auto& regions = state.library->safety().regions;
    std::vector<std::string> names;
    int chosen = -1;
    for (const auto& region : regions) {
        if (region.key == state.settings.region) chosen = static_cast<int>(names.size());
        names.push_back(region.name);
    }
    const auto* region = state.library->region(state.settings.region);
    const auto means = region ? ui.t("settings.country_means", {{"number", region->emergency.words}}) : std::string();
    auto row = setting_row(ui, icons::place, ui.t("settings.country"), means);
    const auto picked = select(ui, ui.t("settings.country"), names, chosen, 220);
    if (!picked || *picked == chosen) return;
    change_settings(state, ui,
                    [&](Settings& settings) { settings.region = regions[static_cast<std::size_t>(*picked)].key; });
}

// Sends hours that can be; others stay as they were typed, with the reason below.
void set_quiet(SettingsView& view, const AppState& state, Ui& ui)
{
    const auto from = read_time(view.quiet_from.text), to = read_time(view.quiet_to.text);
    if (!from || !to) {
        view.quiet_from.changed = view.quiet_to.changed = true;
        return;
    }
    auto settings = state.settings;
    settings.quiet_hours = QuietHours{*from, *to};
    const auto checked = check(settings);
    view.quiet_problem = checked ? std::string() : checked.error().what;
    if (checked) ui.send(ChangeSettings{settings});
    else view.quiet_from.changed = view.quiet_to.changed = true;
}

void draw_quiet_times(SettingsView& view, Ui& ui)
{
    const TimeFieldLook look{.label_above = false};
    auto line = ui.line(8);
    ui.to_right();
    auto fields = ui.line(8);
    if (time_field(ui, ui.t("settings.quiet_from"), view.quiet_from.text, look)) view.quiet_from.changed = true;
    ui.text(ui.t("settings.to"));
    if (time_field(ui, ui.t("settings.quiet_to"), view.quiet_to.text, look)) view.quiet_to.changed = true;
}

void draw_quiet(SettingsView& view, const AppState& state, Ui& ui)
{
    const auto& quiet = state.settings.quiet_hours;
    const auto means = ui.t(quiet ? "settings.quiet_means" : "settings.quiet_off_means");
    if (toggle_row(ui, icons::moon, ui.t("settings.quiet"), means, quiet.has_value()))
        change_settings(state, ui, [](Settings& settings) {
            settings.quiet_hours = settings.quiet_hours ? std::nullopt : std::optional(usual_quiet);
        });
    if (!quiet) return;
    const bool from = settled(view.quiet_from, ui.t("settings.quiet_from"), clock_text(quiet->from), ui);
    const bool to = settled(view.quiet_to, ui.t("settings.quiet_to"), clock_text(quiet->to), ui);
    if (from || to) set_quiet(view, state, ui);
    draw_quiet_times(view, ui);
    if (!view.quiet_problem.empty()) ui.text(view.quiet_problem, TextStyle::Small, ColourRole::Danger);
}

void draw_working_days(const AppState& state, Ui& ui)
{
    {
        auto row = setting_row(ui, icons::working, ui.t("settings.working_days"), ui.t("settings.working_days_mean"));
    }
    auto group = ui.group(semantics::Role::Group, ui.t("settings.working_days"));
    auto chips = ui.wrap(8);
    for (const unsigned day : {1u, 2u, 3u, 4u, 5u, 6u, 0u})
        if (chip(ui, ui.t("words.weekday_short_" + std::to_string(day)), state.settings.working_days.test(day)))
            change_settings(state, ui, [&](Settings& settings) { settings.working_days.flip(day); });
}

// Whole hours from midnight to six, and the one that is set.
void draw_day_starts(const AppState& state, Ui& ui)
{
    std::vector<TimeOfDay> starts;
    for (TimeOfDay at{}; at <= latest_day_start; at += std::chrono::hours(1)) starts.push_back(at);
    const auto now = std::ranges::lower_bound(starts, state.settings.day_starts);
    const auto chosen = now - starts.begin();
    if (now == starts.end() || *now != state.settings.day_starts) starts.insert(now, state.settings.day_starts);
    std::vector<std::string> labels;
    for (const auto at : starts) labels.push_back(clock_text(at));
    auto row = setting_row(ui, icons::clock, ui.t("settings.day_starts"), ui.t("settings.day_starts_mean"));
    const auto picked = select(ui, ui.t("settings.day_starts"), labels, static_cast<int>(chosen));
    if (!picked || *picked == chosen) return;
    change_settings(state, ui,
                    [&](Settings& settings) { settings.day_starts = starts[static_cast<std::size_t>(*picked)]; });
}

}  // namespace

void draw_place_and_time(SettingsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("settings.place_and_time"), {.fill = Fill::Page, .padding_y = 16});
    auto parts = ui.column(8);
    draw_name(view, state, ui);
    ui.divider();
    draw_country(state, ui);
    ui.divider();
    draw_quiet(view, state, ui);
    ui.divider();
    draw_working_days(state, ui);
    ui.divider();
    draw_day_starts(state, ui);
}

}  // namespace aftercare::ui
