#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_verdict.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr std::size_t outlooks_shown = 40;

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
void draw_outlooks(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto& outlooks = state.follow_ups.outlooks;
    if (outlooks.empty()) return;
    ui.heading(ui.t("follow_ups.each_reminder"), TextStyle::Label, 3);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.each_reminder"));
    auto rows = ui.column(6);
    for (std::size_t i = 0; i < std::min(outlooks.size(), outlooks_shown); ++i) {
        auto row = ui.column(0);
        ui.text(outlooks[i].text, TextStyle::Body);
        ui.text(outlook_words(ui, outlooks[i], state), TextStyle::Small, ColourRole::TextMuted);
    }
    if (outlooks.size() <= outlooks_shown) return;
    auto line = ui.line(0);
    if (link(ui, ui.t("follow_ups.all", {{"n", std::to_string(outlooks.size())}}), "all_outlooks"))
        view.tab = FollowUpsTab::Reminders;
}

// Nothing runs in the background before this was pressed.
void draw_turn_on(const AppState& state, Ui& ui)
{
    const auto& agent = state.follow_ups.agent;
    if (agent.installed && agent.running) return;
    if (button(ui, ui.t("follow_ups.turn_on"), {.kind = ButtonKind::Soft, .icon = icons::bell, .full_width = true}))
        ui.send(InstallAgent{});
}

void draw_test(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const ButtonLook look{.icon = icons::bell, .full_width = true};
    const auto& test = state.follow_ups.test;
    const bool on_its_way = test && !test->outcome;
    if (button(ui, ui.t("follow_ups.send_test"), look) && !on_its_way) ui.send(SendTestReminder{});
    const auto words = test_words(ui, state);
    if (!test || !test->outcome) {
        view.test_heard.reset();
        ui.text(words.what, TextStyle::Small, ColourRole::TextMuted);
        return;
    }
    status_row(ui, words.tone, words.what, words.remedy);
    if (view.test_heard == test->outcome) return;
    view.test_heard = test->outcome;
    ui.announce(words.what + " " + words.remedy);
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
    if (auto test = ui.column(8)) draw_test(view, state, ui);
    draw_outlooks(view, state, ui);
}

}  // namespace aftercare::ui
