#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/time_field.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr std::size_t most_times = 12;

// The gaps to choose from, and the rule's own where it is another one.
std::vector<Span> gaps_for(Span own)
{
    std::vector<Span> gaps = {minutes(30), minutes(45), minutes(55), hours(1),
                              minutes(90), hours(2),    hours(3),    hours(4)};
    if (std::ranges::find(gaps, own) == gaps.end()) gaps.push_back(own);
    std::ranges::sort(gaps);
    return gaps;
}

void draw_one_time(RuleDraft& draft, std::size_t i, std::optional<std::size_t>& removed, Ui& ui)
{
    auto keyed = ui.keyed("time" + std::to_string(i));
    const auto name = ui.t("follow_ups.time_n", {{"n", std::to_string(i + 1)}});
    auto line = ui.line(4);
    time_field(ui, name, draft.times[i], {.label_above = false});
    if (draft.times.size() > 1 && icon_button(ui, icons::close, ui.t("follow_ups.remove_this", {{"what", name}})))
        removed = i;
}

void draw_times(RuleDraft& draft, Ui& ui)
{
    std::optional<std::size_t> removed;
    auto rows = ui.column(8);
    for (std::size_t i = 0; i < draft.times.size(); ++i) draw_one_time(draft, i, removed, ui);
    if (removed) draft.times.erase(draft.times.begin() + static_cast<std::ptrdiff_t>(*removed));
    if (draft.times.size() >= most_times) return;
    auto line = ui.line(0);
    if (button(ui, ui.t("follow_ups.add_time"), {.kind = ButtonKind::Text, .icon = icons::plus, .small = true}))
        draft.times.emplace_back("12:00");
}

void draw_gap(RuleDraft& draft, Ui& ui)
{
    const auto gaps = gaps_for(draft.every);
    std::vector<std::string> words;
    for (const auto gap : gaps) words.push_back(every_words(ui, gap));
    const auto chosen = static_cast<int>(std::ranges::find(gaps, draft.every) - gaps.begin());
    ui.text(ui.t("follow_ups.how_often"), TextStyle::SmallStrong);
    if (const auto picked = select(ui, ui.t("follow_ups.how_often"), words, chosen, 220, icons::timer))
        draft.every = gaps[static_cast<std::size_t>(*picked)];
}

void draw_spread(RuleDraft& draft, Ui& ui)
{
    auto rows = ui.column(8);
    if (auto gap = ui.column(6)) draw_gap(draft, ui);
    auto columns = ui.columns({1, 1}, 16, 460);
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.first_time"), draft.from);
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.last_time"), draft.to);
}

void draw_weekdays(RuleDraft& draft, Ui& ui)
{
    ui.text(ui.t("follow_ups.on_days"), TextStyle::SmallStrong);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.on_days"));
    auto chips = ui.wrap(8);
    for (const unsigned day : {1u, 2u, 3u, 4u, 5u, 6u, 0u})
        if (chip(ui, ui.t("words.weekday_short_" + std::to_string(day)), draft.weekdays.test(day)))
            draft.weekdays.flip(day);
}

}  // namespace

void draw_rule_times(RuleDraft& draft, Ui& ui)
{
    const std::vector<std::string> ways = {std::string(ui.t("follow_ups.at_times")),
                                           std::string(ui.t("follow_ups.every_so_often"))};
    if (auto when = ui.column(8)) {
        ui.text(ui.t("follow_ups.when"), TextStyle::SmallStrong);
        if (const auto way = segments(ui, ui.t("follow_ups.when"), ways, draft.spread ? 1 : 0))
            draft.spread = *way == 1;
    }
    if (draft.spread) draw_spread(draft, ui);
    else draw_times(draft, ui);
    auto days_part = ui.column(8);
    draw_weekdays(draft, ui);
}

}  // namespace aftercare::ui
