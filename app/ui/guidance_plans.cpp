#include "app/ui/guidance_parts.h"
#include "app/ui/kit/icons.h"

namespace aftercare::ui {
namespace {

// Below this width what to do stands under its day.
constexpr float beside_width = 620;

void draw_plan_day(const guidance::PlanDay& day, const guidance::Library& library, Navigation& navigation, Ui& ui)
{
    auto row = ui.node(semantics::Role::Row, day.day);
    auto parts = ui.columns({1, 3}, 12, beside_width);
    if (auto cell = ui.cell()) {
        auto named = ui.node(semantics::Role::Cell, ui.t("guidance.plan_day"));
        ui.text(day.day, TextStyle::Label);
    }
    auto cell = ui.cell();
    auto named = ui.node(semantics::Role::Cell, ui.t("guidance.plan_what"));
    auto column = ui.column(6);
    ui.text(day.text);
    if (day.routines.empty()) return;
    auto wrap = ui.wrap();
    for (const auto& key : day.routines) {
        const auto* routine = library.routine(key);
        if (!routine) continue;
        const auto spoken = ui.t("guidance.plan_open", {{"title", routine->title}, {"day", day.day}});
        if (button(ui, routine->title,
                   {.kind = ButtonKind::Soft, .icon = icons::play, .small = true, .spoken = spoken}))
            navigation.go(Page::Exercises, key);
    }
}

}  // namespace

void draw_walking_plan(std::string_view title, const guidance::Library& library, Ui& ui)
{
    TableContent content{title, {}, {}};
    for (const auto* column : {"weeks", "minutes_per_walk", "days_per_week", "minutes_per_week"})
        content.columns.emplace_back(ui.t("guidance." + std::string(column)));
    for (const auto& row : library.plans().walking)
        content.rows.push_back({ui.t("guidance.from_to_week",
                                     {{"from", std::to_string(row.from_week)}, {"to", std::to_string(row.to_week)}}),
                                std::to_string(row.minutes), std::to_string(row.days),
                                std::to_string(row.minutes_per_week)});
    table(ui, content);
}

void draw_weekly_plans(const guidance::Library& library, Navigation& navigation, Ui& ui)
{
    for (const auto& plan : library.plans().weekly) {
        ui.heading(plan.title, TextStyle::Heading, 3);
        ui.text(plan.summary, TextStyle::Body, ColourRole::TextMuted);
        auto keyed = ui.keyed(plan.key);
        auto table = ui.node(semantics::Role::Table, plan.title);
        auto rows = ui.column(8);
        for (const auto& day : plan.days) {
            if (&day != &plan.days.front()) ui.divider();
            draw_plan_day(day, library, navigation, ui);
        }
    }
}

}  // namespace aftercare::ui
