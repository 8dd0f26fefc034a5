#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_verdict.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"

namespace aftercare::ui {
namespace {

// The answer in a tinted band.
void draw_verdict(const RemindVerdict& verdict, Ui& ui)
{
    const float width = ui.available() - ui.px(74);
    const float first = ui.measure_wrapped(verdict.words, TextStyle::Label, width);
    const float second = ui.measure_wrapped(verdict.detail, TextStyle::Small, width);
    const auto place = ui.place(0, unscaled(ui, first + second) + 28);
    ui.draw_panel(place, 14, verdict.yes ? ColourRole::PositiveSoft : ColourRole::CautionSoft,
                  verdict.yes ? ColourRole::PositiveSoft : ColourRole::CautionSoft);
    ui.draw_icon({place.x + ui.px(30), place.centre().y}, verdict.yes ? icons::done : icons::bell_off, 28,
                 verdict.yes ? ColourRole::Positive : ColourRole::Caution);
    const float x = place.x + ui.px(58), y = place.y + ui.px(14);
    ui.draw_wrapped({x, y, width, first}, verdict.words, TextStyle::Label, ColourRole::Text);
    ui.draw_wrapped({x, y + first, width, second}, verdict.detail, TextStyle::Small, ColourRole::Text);
    ui.report(semantics::Role::Status, verdict.words, verdict.detail, place);
}

void draw_remedy(FollowUpsView& view, Remedy remedy, Ui& ui)
{
    const ButtonLook look{.kind = ButtonKind::Soft, .small = true, .full_width = true};
    switch (remedy) {
    case Remedy::None: return;
    case Remedy::AddReminder:
        if (button(ui, ui.t("follow_ups.add_reminder"), look)) view.tab = FollowUpsTab::Reminders;
        return;
    case Remedy::ShowReminders:
        if (button(ui, ui.t("follow_ups.show_reminders"), look)) view.tab = FollowUpsTab::Reminders;
        return;
    case Remedy::Resume:
        if (button(ui, ui.t("follow_ups.resume"), look)) ui.send(ResumeReminders{});
        return;
    case Remedy::TurnOn: return;  // stands below, for everyone whose reminders do not come by themselves
    }
}

// Every rule with its next time, or why none comes.
void draw_outlooks(const AppState& state, Ui& ui)
{
    const auto& outlooks = state.follow_ups.outlooks;
    if (outlooks.empty()) return;
    ui.heading(ui.t("follow_ups.each_reminder"), TextStyle::Label, 3);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.each_reminder"));
    auto rows = ui.column(6);
    for (const auto& one : outlooks) {
        auto row = ui.column(0);
        ui.text(one.text, TextStyle::Body);
        ui.text(outlook_words(ui, one, state), TextStyle::Small, ColourRole::TextMuted);
    }
}

// Nothing runs in the background before this was pressed.
void draw_turn_on(const AppState& state, Ui& ui)
{
    const auto& agent = state.follow_ups.agent;
    if (agent.installed && agent.running) return;
    if (button(ui, ui.t("follow_ups.turn_on"), {.kind = ButtonKind::Soft, .icon = icons::bell, .full_width = true}))
        ui.send(InstallAgent{});
}

void draw_test(FollowUpsView& view, Ui& ui)
{
    const ButtonLook look{.icon = icons::bell, .full_width = true};
    if (button(ui, ui.t("follow_ups.send_test"), look) && !view.testing) view.testing = ui.send(SendTestReminder{});
    const auto words = view.tested.empty() ? ui.t("follow_ups.test_means") : std::string_view(view.tested);
    ui.text(words, TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace

void draw_status(FollowUpsView& view, const AppState& state, Ui& ui)
{
    auto card = ui.card(ui.t("follow_ups.will_i"), {.fill = Fill::Page, .show_title = false, .padding_y = 18});
    auto parts = ui.column(12);
    ui.heading(ui.t("follow_ups.will_i"), TextStyle::Title, 2);
    const auto verdict = remind_verdict(ui, state);
    draw_verdict(verdict, ui);
    draw_remedy(view, verdict.remedy, ui);
    for (const auto& one : remind_facts(ui, state)) status_row(ui, one.tone, one.fact, one.consequence);
    draw_turn_on(state, ui);
    if (auto test = ui.column(8)) draw_test(view, ui);
    draw_outlooks(state, ui);
}

}  // namespace aftercare::ui
