#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/trends_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

void settle(BaselineForm& form, const AppState& state, Ui& ui)
{
    const auto* receipt = receipt_of(form.saving, state);
    if (!receipt) return;
    form.saving.reset();
    if (!receipt->outcome) {
        form.problem = receipt->outcome.error().what;
        return;
    }
    form = {};
    ui.focus_on(ui.t("trends.baseline_set"));
}

void draw_week(const AppState& state, Ui& ui)
{
    const auto& began = state.trend.baseline;
    if (began) {
        const DayRange week{began->day - std::chrono::days{6}, began->day};
        ui.text(ui.t("trends.baseline_is", {{"period", period_words(ui, week)},
                                            {"mean", mean_text(began->mean)},
                                            {"noted", std::to_string(began->days)}}));
    } else {
        ui.text(ui.t("trends.baseline_none"), TextStyle::Body, ColourRole::TextMuted);
    }
    const auto& settings = state.settings;
    if (settings.baseline_from)
        ui.text(ui.t("trends.baseline_from",
                     {{"day", long_day(ui, *settings.baseline_from)}, {"reason", settings.baseline_reason}}),
                TextStyle::Small, ColourRole::TextMuted);
}

void save(BaselineForm& form, const AppState& state, Ui& ui)
{
    if (form.saving) return;
    if (form.reason.find_first_not_of(' ') == std::string::npos) {
        form.problem = ui.t("trends.baseline_needs_reason");
        ui.announce(form.problem);
        return ui.focus_on(ui.t("trends.baseline_reason"));
    }
    auto settings = state.settings;
    settings.baseline_from = form.day.day.value_or(state.today);
    settings.baseline_reason = form.reason;
    form.problem.clear();
    form.saving = ui.send(ChangeSettings{settings});
}

void draw_form(BaselineForm& form, const AppState& state, Ui& ui)
{
    ui.text(ui.t("trends.baseline_means"), TextStyle::Small, ColourRole::TextMuted);
    const auto& noted = state.diary.days;
    const DayRange allowed{noted.empty() ? state.today : std::min(noted.front().day, state.today), state.today};
    ui.text(ui.t("trends.baseline_day"), TextStyle::Label);
    day_field(ui, ui.t("trends.baseline_day"), form.day, state.today, allowed);
    text_field(ui, ui.t("trends.baseline_reason"), form.reason,
               {.hint = ui.t("trends.baseline_hint"), .problem = form.problem});
    auto wrap = ui.wrap(8);
    if (button(ui, ui.t("trends.baseline_save"), {.kind = ButtonKind::Primary, .small = true})) save(form, state, ui);
    if (!button(ui, ui.t("trends.cancel"), {.kind = ButtonKind::Plain, .small = true, .key = "leave_baseline"})) return;
    form = {};
    ui.focus_on(ui.t("trends.baseline_set"));
}

}  // namespace

void draw_baseline(BaselineForm& form, const AppState& state, Ui& ui)
{
    settle(form, state, ui);
    auto card = ui.card(ui.t("trends.baseline"), {.fill = Fill::Page, .padding_x = 22});
    draw_week(state, ui);
    if (form.open) return draw_form(form, state, ui);
    auto wrap = ui.wrap(8);
    if (button(ui, ui.t("trends.baseline_set"), {.small = true})) {
        form = {.open = true};
        ui.focus_on(ui.t("trends.baseline_day"));
    }
    if (!state.settings.baseline_from) return;
    if (!button(ui, ui.t("trends.baseline_first"), {.kind = ButtonKind::Plain, .small = true}) || form.saving) return;
    auto settings = state.settings;
    settings.baseline_from.reset();
    settings.baseline_reason.clear();
    form.saving = ui.send(ChangeSettings{settings});
}

}  // namespace aftercare::ui
