#pragma once

#include "app/domain/measure.h"
#include "app/ui/day_field.h"
#include "app/ui/kit/chart.h"

#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

// What the chart of the Trends page shows, with its words: on the page, in its table, and as a picture file.
namespace aftercare::ui {

// What was noted, as AppState has it.
struct TrendNotes {
    std::span<const DaySummary> days;
    std::span<const WeekMean> weeks;
    std::span<const MeasureAnswer> measures;
};

struct TrendPicture {
    DayRange range;
    Grouping grouping = Grouping::Daily;
    PeriodSummary summary;
    std::vector<DayGroup> groups;
    std::span<const WeekMean> weeks;
    std::vector<ChartStrip> strips;  // only those with something in them
};
TrendPicture picture_of(const TrendNotes& notes, const DayRange& range, const Ui& ui);

// The chart alone, the dates below included.
void draw_chart(const TrendPicture& picture, const Pen& pen, Rect place, std::optional<Day> cursor, const Ui& ui);
// A page of its own: title, sentence, key and chart.
void draw_page(const TrendPicture& picture, const Pen& pen, Point size, const Ui& ui);

// What each sign of the chart stands for.
using ChartKey = std::array<std::pair<ChartSign, std::string_view>, 5>;
ChartKey key_of(Grouping grouping);

std::string period_words(const Ui& ui, const DayRange& range);            // "22 Sept to 21 Oct"
std::string picture_sentence(const Ui& ui, const TrendPicture& picture);  // what the picture shows
std::string summary_words(const Ui& ui, const PeriodSummary& summary);
// "Thursday 22 October", or the week or month.
std::string group_name(const Ui& ui, const DayGroup& group, Grouping grouping);
// What one mark of the chart holds, in a sentence.
std::string group_words(const Ui& ui, const DayGroup& group, Grouping grouping,
                        std::span<const MeasureAnswer> measures);
// The scores told within those days; "" when none was.
std::string scores_within(const Ui& ui, const DayGroup& group, std::span<const MeasureAnswer> measures);

// "4.2", one decimal as on the chart.
std::string mean_text(double mean);

}  // namespace aftercare::ui
