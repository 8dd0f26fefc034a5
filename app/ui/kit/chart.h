#pragma once

#include "app/domain/series.h"
#include "app/ui/kit/pen.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace aftercare::ui {

// The words under a day; the view writes them.
struct DayLabel {
    Day day{};
    std::string_view words;
};

// Pain per day: the mean of the trailing week, its usual least and worst, each day, sessions and routines.
struct PainChart {
    Day from{};  // both days are shown
    Day to{};
    std::span<const DaySummary> days;  // sorted by day; may reach beyond the range
    std::span<const WeekMean> means;
    std::span<const DayLabel> labels;
    std::optional<Day> cursor = {};  // the day being read
};

// Where a chart puts its days and levels. Pixels.
class PainChartScale {
public:
    PainChartScale(Rect place, Day from, Day to, float scale);

    float x_of(Day day) const;       // the middle of the day
    float y_of(double level) const;  // 0 to 10
    std::optional<Day> day_at(float x) const;
    float day_width() const { return m_plot.width / static_cast<float>(m_count); }
    Rect plot() const { return m_plot; }  // from 10 down to 0
    // Days whose words fit side by side: each second day, each Monday, or every few Mondays.
    std::vector<Day> days_to_label() const;

private:
    Rect m_plot;
    Day m_from;
    int m_count;
    float m_scale;
};

// `place` holds everything, the numbers at the left and the dates below included.
void draw_pain_chart(const Pen& pen, Rect place, const PainChart& chart);

// The sign of one row of the chart's key, in the middle of `place`.
enum class ChartSign { Mean, Band, Day, Session, Routine };
void draw_chart_sign(const Pen& pen, Rect place, ChartSign sign);

}  // namespace aftercare::ui
