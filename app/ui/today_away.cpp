#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// A rule with more late ones than this shows the newest, and the others on request.
constexpr std::size_t most_apart = 2;

using Late = std::vector<const Occurrence*>;

// The late ones of each rule, in the order of its newest.
std::vector<Late> by_rule(const Late& late)
{
    std::vector<Late> groups;
    for (const auto* one : late) {
        const auto same = std::ranges::find_if(groups, [&](const Late& group) { return group[0]->rule == one->rule; });
        if (same == groups.end()) groups.push_back({one});
        else same->push_back(one);
    }
    return groups;
}

void draw_head(const Late& late, Ui& ui)
{
    auto line = ui.line(12);
    ui.icon(icons::history, 22, ColourRole::Accent);
    ui.heading(ui.t("today.while_away"), TextStyle::Heading, 2);
    ui.to_right();
    if (late.size() < 2 || !button(ui, ui.t("today.skip_all"), {.kind = ButtonKind::Text, .small = true})) return;
    AnswerOccurrences all{{}, Answer::Skip};
    for (const auto* one : late) all.ids.push_back(one->id);
    ui.send(all);
}

void draw_group(TodayView& view, const Late& group, const AppState& state, Navigation& navigation, Ui& ui)
{
    const bool folds = group.size() > most_apart;
    for (std::size_t i = 0; i < (folds ? 1 : group.size()); ++i) {
        if (i > 0) ui.divider();
        draw_occurrence(*group[i], state, navigation, ui);
    }
    if (!folds) return;
    auto keyed = ui.keyed(group[0]->rule.text());
    bool open = view.late_open == group[0]->rule;
    const auto earlier =
        ui.t("today.earlier_ones", {{"n", std::to_string(group.size() - 1)}, {"what", group[0]->text}});
    const bool was_open = open;
    if (folded(ui, icons::list, earlier, "", open))
        for (std::size_t i = 1; i < group.size(); ++i) draw_occurrence(*group[i], state, navigation, ui);
    if (open != was_open) view.late_open = open ? std::optional(group[0]->rule) : std::nullopt;
}

void draw_let_go(int count, Ui& ui)
{
    if (count == 0) return;
    ui.divider();
    auto inset = ui.inset(0, 8);
    const auto words =
        count == 1 ? std::string(ui.t("today.one_let_go")) : ui.t("today.many_let_go", {{"n", std::to_string(count)}});
    ui.text(words, TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace

void draw_away(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto late = due_now(state).late;
    if (late.empty()) return;
    auto card = ui.card(ui.t("today.while_away"), {.show_title = false, .padding_y = 16});
    auto parts = ui.column(0);
    draw_head(late, ui);
    auto list = ui.node(semantics::Role::List, ui.t("today.while_away"));
    bool first = true;
    for (const auto& group : by_rule(late)) {
        if (!std::exchange(first, false)) ui.divider();
        draw_group(view, group, state, navigation, ui);
    }
    draw_let_go(state.follow_ups.let_go, ui);
}

}  // namespace aftercare::ui
