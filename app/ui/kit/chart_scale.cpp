#include "app/ui/kit/chart.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

// Margins and rows at 100 % text.
constexpr float left_margin = 34;
constexpr float right_margin = 12;
constexpr float top_margin = 10;
constexpr float lane_height = 58;  // below zero: sessions, then routines
constexpr float label_height = 26;
constexpr float strip_height = 68;

constexpr float day_label = 48, month_label = 64;  // room for "14 Sept" and for "Sept 2026"
constexpr int most_days_by_day = 16, most_days_by_week = 100;

}  // namespace

float strips_height(std::size_t strips) { return static_cast<float>(strips) * strip_height; }

PainChartScale::PainChartScale(Rect place, Day from, Day to, float scale, std::size_t strips)
    : m_plot{place.x + left_margin * scale, place.y + top_margin * scale,
             std::max(1.0F, place.width - (left_margin + right_margin) * scale),
             std::max(1.0F, place.height - (top_margin + lane_height + label_height + strips_height(strips)) * scale)},
      m_from(from),
      m_count(std::max(1, static_cast<int>((to - from).count()) + 1)),
      m_scale(scale)
{
}

float PainChartScale::x_of(Day day) const
{
    return m_plot.x + (static_cast<float>((day - m_from).count()) + 0.5F) * day_width();
}

float PainChartScale::x_of(const DayGroup& group) const { return (x_of(group.first) + x_of(group.last)) / 2; }

float PainChartScale::y_of(double level) const
{
    return m_plot.y + static_cast<float>(10 - level) * m_plot.height / 10;
}

std::optional<Day> PainChartScale::day_at(float x) const
{
    if (x < m_plot.x || x >= m_plot.right()) return std::nullopt;
    const int place = static_cast<int>((x - m_plot.x) / day_width());
    return m_from + days(std::min(place, m_count - 1));
}

Rect PainChartScale::strip(std::size_t number) const
{
    const float height = strip_height * m_scale;
    const float top = m_plot.bottom() + lane_height * m_scale + static_cast<float>(number) * height;
    return {m_plot.x, top, m_plot.width, height};
}

bool PainChartScale::labels_months() const { return m_count > most_days_by_week; }

std::vector<Day> PainChartScale::months_to_label() const
{
    int step = 1;  // months
    for (const int wider : {2, 3, 6, 12, 24, 60, 120, 240, 600})
        if (static_cast<float>(step) * 30 * day_width() < month_label * m_scale) step = wider;
    const year_month_day first{m_from};
    auto month = first.year() / first.month();
    if (first.day() != day(1)) month += months(1);
    const auto place_of = [](year_month one) { return int(one.year()) * 12 + int(unsigned(one.month())) - 1; };
    while (place_of(month) % step != 0) month += months(1);
    std::vector<Day> labelled;
    for (Day next(month / 1); next < m_from + days(m_count); next = Day(month / 1)) {
        labelled.push_back(next);
        month += months(step);
    }
    return labelled;
}

std::vector<Day> PainChartScale::days_to_label() const
{
    if (labels_months()) return months_to_label();
    const float least = day_label * m_scale;
    int step = m_count <= most_days_by_day ? 2 : 7;
    while (static_cast<float>(step) * day_width() < least) step *= 2;
    const bool weekly = step % 7 == 0;
    Day next = m_from;
    if (weekly) next += Monday - weekday(next);
    std::vector<Day> labelled;
    for (; next < m_from + days(m_count); next += days(step)) labelled.push_back(next);
    return labelled;
}

}  // namespace aftercare::ui
