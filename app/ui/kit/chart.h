#pragma once

#include "app/domain/period.h"
#include "app/ui/kit/pen.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare::ui {

// The words under a day; the view writes them.
struct DayLabel {
    Day day{};
    std::string words;
};

// What else was told on the same days, as marks in a row of its own. Each has its own shape and scale.
enum class StripSign { Bar, Diamond, Square, Triangle };
struct ChartStrip {
    struct Mark {
        Day day{};
        double value = 0;
    };
    std::string title;  // what it is, and what its lowest and highest value mean
    StripSign sign = StripSign::Bar;
    double low = 0, high = 10;
    std::vector<Mark> marks;
};

// Pain over time: each day, week or month with its least and worst, the mean where enough was noted, the usual range,
// sessions and routines; and strips on the same days beneath.
struct PainChart {
    Day from{};  // both days are shown
    Day to{};
    Grouping grouping = Grouping::Daily;
    std::span<const DayGroup> groups;  // oldest first
    std::span<const WeekMean> means;   // sorted by day, may reach beyond the range; drawn when each day is
    std::span<const DayLabel> labels;
    std::span<const ChartStrip> strips = {};
    std::optional<Day> cursor = {};  // in what is being read
};

// Where a chart puts its days and levels. Pixels.
class PainChartScale {
public:
    PainChartScale(Rect place, Day from, Day to, float scale, std::size_t strips = 0);

    float x_of(Day day) const;                // the middle of the day
    float x_of(const DayGroup& group) const;  // the middle of its days
    float y_of(double level) const;           // 0 to 10
    std::optional<Day> day_at(float x) const;
    float day_width() const { return m_plot.width / static_cast<float>(m_count); }
    Rect plot() const { return m_plot; }   // from 10 down to 0
    Rect strip(std::size_t number) const;  // its title and its marks
    // Days whose words fit side by side: each second day, Mondays, or the first of months or years.
    std::vector<Day> days_to_label() const;
    bool labels_months() const;

private:
    std::vector<Day> months_to_label() const;

    Rect m_plot;
    Day m_from;
    int m_count;
    float m_scale;
};

// How tall that many strips are, at 100 % text.
float strips_height(std::size_t strips);

// `place` holds everything, the numbers at the left and the dates below included.
void draw_pain_chart(const Pen& pen, Rect place, const PainChart& chart);
// One strip with its title and its numbers; see chart_strips.cpp.
void draw_strip(const Pen& pen, Rect place, const PainChartScale& scale, const PainChart& chart,
                const ChartStrip& strip);

// Scores of 0 to 10 on their days, oldest first, in little room; the words beside it say the newest.
void draw_score_line(const Pen& pen, Rect place, std::span<const ChartStrip::Mark> scores);

// The sign of one row of the chart's key, in the middle of `place`.
enum class ChartSign { Mean, Band, Day, Session, Routine };
void draw_chart_sign(const Pen& pen, Rect place, ChartSign sign);

}  // namespace aftercare::ui
