#include "app/ui/follow_ups_view.h"

#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"

namespace aftercare::ui {
namespace {

void add_visit(FollowUpsView& view, Ui& ui)
{
    view.tab = FollowUpsTab::Visits;
    ui.focus_on(ui.t("follow_ups.visit_day"));
}

void draw_tabs(FollowUpsView& view, Ui& ui)
{
    const std::vector<std::string> names = {std::string(ui.t("follow_ups.overview")),
                                            std::string(ui.t("follow_ups.visits")),
                                            std::string(ui.t("follow_ups.reminders"))};
    auto line = ui.line(0);
    if (const auto tab = tabs(ui, ui.t("shell.follow_ups"), names, static_cast<int>(view.tab)))
        view.tab = static_cast<FollowUpsTab>(*tab);
}

bool draw_add_button(Ui& ui)
{
    return button(ui, ui.t("follow_ups.add_visit"), {.kind = ButtonKind::Primary, .icon = icons::plus});
}

// Below this width the tabs stand under the page's name.
constexpr float one_line_width = 820;

void draw_header(FollowUpsView& view, Ui& ui)
{
    if (ui.logical_width() < one_line_width) {
        auto column = ui.column(8);
        ui.heading(ui.t("shell.follow_ups"), TextStyle::Display, 1);
        draw_tabs(view, ui);
        auto line = ui.line(0);
        if (draw_add_button(ui)) add_visit(view, ui);
        return;
    }
    auto line = ui.line(20);
    ui.heading(ui.t("shell.follow_ups"), TextStyle::Display, 1);
    draw_tabs(view, ui);
    ui.to_right();
    if (draw_add_button(ui)) add_visit(view, ui);
}

// Today leads here with a visit's id.
void open_asked(FollowUpsView& view, const Navigation& navigation)
{
    if (navigation.moved && !navigation.open.empty()) view.tab = FollowUpsTab::Visits;
}

}  // namespace

void draw_problem(std::string_view problem, Ui& ui)
{
    if (!problem.empty()) banner(ui, icons::error, problem, BannerTone::Danger);
}

void settle(FollowUpsView& view, const AppState& state)
{
    settle_form(view.visit, state);
    settle_form(view.session, state);
    settle_form(view.rule, state);
    settle(view.calendar, state);
}

void draw(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    settle(view, state);
    open_asked(view, navigation);
    draw_header(view, ui);
    switch (view.tab) {
    case FollowUpsTab::Overview: return draw_overview(view, state, navigation, ui);
    case FollowUpsTab::Visits: return draw_visits(view, state, navigation, ui);
    case FollowUpsTab::Reminders: return draw_reminders(view, state, navigation, ui);
    }
}

}  // namespace aftercare::ui
