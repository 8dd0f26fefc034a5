#include "app/base/text.h"
#include "app/ui/trends_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// A column, and what a row of it says; left out where no row says anything.
struct Column {
    std::string_view title;
    std::function<std::string(const DayGroup&)> cell;
    bool always = false;
};

// Of one day "routine", of a week or month on how many.
std::string days_words(const Ui& ui, std::string_view what, int days, Grouping grouping)
{
    const auto name = ui.t("trends." + std::string(what));
    if (grouping == Grouping::Daily) return std::string(name);
    const auto count =
        days == 1 ? std::string(ui.t("trends.on_one_day")) : ui.t("trends.on_days", {{"n", std::to_string(days)}});
    return ui.t("trends.score_named", {{"name", name}, {"score", count}});
}

// All that has no scale of its own, in one cell: as many columns as words fit beside each other.
std::string what_else(const Ui& ui, const DayGroup& group, Grouping grouping, std::span<const MeasureAnswer> measures)
{
    std::vector<std::string> parts;
    if (grouping != Grouping::Daily) parts.push_back(ui.t("trends.noted_days", {{"n", std::to_string(group.noted)}}));
    if (group.routine_days > 0) parts.push_back(days_words(ui, "routine", group.routine_days, grouping));
    if (group.session_days > 0) parts.push_back(days_words(ui, "session", group.session_days, grouping));
    if (auto scores = scores_within(ui, group, measures); !scores.empty()) parts.push_back(std::move(scores));
    return join(parts, ", ");
}

std::string_view day_title(Grouping grouping)
{
    if (grouping == Grouping::Daily) return "trends.day";
    return grouping == Grouping::Weekly ? "trends.week" : "trends.month";
}

std::string level_range(const DayGroup& group)
{
    return group.noted > 0 ? std::to_string(group.least) + " – " + std::to_string(group.worst) : "";
}

std::vector<Column> columns_of(const TrendPicture& picture, const AppState& state, const Ui& ui)
{
    const auto grouping = picture.grouping;
    const auto decimal = [](const std::optional<double>& value) { return value ? mean_text(*value) : ""; };
    return {
        {ui.t(day_title(grouping)), [&ui, grouping](const DayGroup& group) { return group_name(ui, group, grouping); },
         true},
        {ui.t("trends.mean"), [](const DayGroup& group) { return group.noted > 0 ? mean_text(group.mean) : ""; }, true},
        {ui.t("trends.least_worst"), level_range, true},
        {ui.t("trends.sleep"), [decimal](const DayGroup& group) { return decimal(group.sleep); }},
        {ui.t("trends.mood"), [decimal](const DayGroup& group) { return decimal(group.mood); }},
        {ui.t("trends.also"),
         [&ui, &state, grouping](const DayGroup& group) { return what_else(ui, group, grouping, state.measures); }},
    };
}

}  // namespace

TableContent trend_table(const TrendPicture& picture, const AppState& state, const Ui& ui)
{
    TableContent table{.title = ui.t("trends.pain_per_day"), .columns = {}, .rows = {}};
    table.rows.resize(picture.groups.size());
    for (const auto& column : columns_of(picture, state, ui)) {
        std::vector<std::string> cells;
        for (const auto& group : picture.groups) cells.push_back(column.cell(group));
        if (!column.always && std::ranges::all_of(cells, &std::string::empty)) continue;
        table.columns.emplace_back(column.title);
        // The newest first: it is what a person comes to read.
        for (std::size_t row = 0; row < cells.size(); ++row)
            table.rows[cells.size() - 1 - row].push_back(std::move(cells[row]));
    }
    return table;
}

}  // namespace aftercare::ui
