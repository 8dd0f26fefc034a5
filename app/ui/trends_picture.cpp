#include "app/ui/trends_picture.h"

#include "app/ui/words.h"

#include <algorithm>
#include <cstdio>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr double longest_night = 12;  // the scale of sleep, unless someone slept longer

std::vector<DayLabel> labels_of(const PainChartScale& scale, const Ui& ui)
{
    std::vector<DayLabel> labels;
    const auto days = scale.days_to_label();
    const bool yearly = days.size() > 1 && days[1] - days[0] > months(11);
    for (const auto day : days) {
        const year_month_day date{day};
        const auto number = std::to_string(unsigned(date.day()));
        if (yearly) labels.push_back({day, std::to_string(int(date.year()))});
        else if (scale.labels_months())
            labels.push_back({day, labels.empty() || date.month() == January
                                       ? short_month(ui, date.month()) + " " + std::to_string(int(date.year()))
                                       : short_month(ui, date.month())});
        else {
            const bool names_month = labels.empty() || unsigned(date.day()) <= 7;
            labels.push_back({day, names_month ? number + " " + short_month(ui, date.month()) : number});
        }
    }
    return labels;
}

ChartStrip strip_of(std::string_view title, StripSign sign, double high)
{
    return {.title = std::string(title), .sign = sign, .low = 0, .high = high, .marks = {}};
}

void add_daily_strips(TrendPicture& picture, const Ui& ui)
{
    auto sleep = strip_of(ui.t("trends.sleep_strip"), StripSign::Bar, longest_night);
    auto mood = strip_of(ui.t("trends.mood_strip"), StripSign::Diamond, 10);
    for (const auto& group : picture.groups) {
        if (group.sleep) sleep.marks.push_back({group.middle(), *group.sleep});
        if (group.mood) mood.marks.push_back({group.middle(), *group.mood});
    }
    for (const auto& mark : sleep.marks) sleep.high = std::max(sleep.high, mark.value);
    for (auto* strip : {&sleep, &mood})
        if (!strip->marks.empty()) picture.strips.push_back(std::move(*strip));
}

void add_score_strips(TrendPicture& picture, std::span<const MeasureAnswer> measures, const Ui& ui)
{
    auto peg = strip_of(ui.t("trends.peg_strip"), StripSign::Square, 10);
    auto activities = strip_of(ui.t("trends.activities_strip"), StripSign::Triangle, 10);
    for (const auto& answer : measures) {
        const auto day = answer.details.for_day;
        if (day < picture.range.first || day > picture.range.last) continue;
        const auto score = score_of(answer.details);
        if (!score) continue;
        if (answer.details.measure == Measure::Peg) peg.marks.push_back({day, *score});
        if (answer.details.measure == Measure::Activities) activities.marks.push_back({day, *score});
    }
    for (auto* strip : {&peg, &activities})
        if (!strip->marks.empty()) picture.strips.push_back(std::move(*strip));
}

// "with_session" alone says it of one day; a week or month says of how many.
std::string counted_days(const Ui& ui, std::string_view what, int days, Grouping grouping)
{
    if (days == 0) return "";
    const auto one = "trends.with_" + std::string(what);
    if (grouping == Grouping::Daily || days == 1) return std::string(ui.t(one));
    return ui.t(one + "s", {{"n", std::to_string(days)}});
}

}  // namespace

std::string mean_text(double mean)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", mean);
    return text.data();
}

TrendPicture picture_of(const TrendNotes& notes, const DayRange& range, const Ui& ui)
{
    TrendPicture picture{.range = range, .grouping = grouping_for(range.first, range.last)};
    picture.summary = summary_of(notes.days, range.first, range.last);
    picture.groups = groups_of(notes.days, range.first, range.last, picture.grouping);
    picture.weeks = notes.weeks;
    add_daily_strips(picture, ui);
    add_score_strips(picture, notes.measures, ui);
    return picture;
}

ChartKey key_of(Grouping grouping)
{
    const bool daily = grouping == Grouping::Daily, weekly = grouping == Grouping::Weekly;
    return {{{ChartSign::Mean, daily    ? "trends.week_mean"
                               : weekly ? "trends.weekly_mean"
                                        : "trends.monthly_mean"},
             {ChartSign::Band, "trends.usual_range"},
             {ChartSign::Day, daily    ? "trends.one_day"
                              : weekly ? "trends.one_week"
                                       : "trends.one_month"},
             {ChartSign::Session, "trends.session"},
             {ChartSign::Routine, "trends.routine"}}};
}

std::string period_words(const Ui& ui, const DayRange& range)
{
    const auto year_of = [](Day day) { return year_month_day{day}.year(); };
    const bool with_year = year_of(range.first) != year_of(range.last);
    return ui.t("trends.period",
                {{"first", plain_day(ui, range.first, with_year)}, {"last", plain_day(ui, range.last, with_year)}});
}

std::string picture_sentence(const Ui& ui, const TrendPicture& picture)
{
    const auto& told = picture.summary;
    auto words = ui.t("trends.period_is", {{"period", period_words(ui, picture.range)},
                                           {"noted", std::to_string(told.noted)},
                                           {"days", std::to_string(told.days)}});
    if (told.noted == 0) return words;
    const auto mean = mean_text(told.mean), least = mean_text(told.usual_least), worst = mean_text(told.usual_worst);
    if (least == worst) return words + ui.t("trends.average_only", {{"mean", mean}});
    return words + ui.t("trends.average_is", {{"mean", mean}, {"least", least}, {"worst", worst}});
}

std::string summary_words(const Ui& ui, const PeriodSummary& summary)
{
    return ui.t("trends.summary", {{"median", mean_text(summary.median)},
                                   {"least", std::to_string(summary.least)},
                                   {"worst", std::to_string(summary.worst)},
                                   {"mild", std::to_string(summary.mild)},
                                   {"severe", std::to_string(summary.severe)},
                                   {"noted", std::to_string(summary.noted)},
                                   {"run", span_words(ui, days(summary.longest_run))},
                                   {"missing", std::to_string(summary.missing())}});
}

std::string group_name(const Ui& ui, const DayGroup& group, Grouping grouping)
{
    if (grouping == Grouping::Daily) return long_day(ui, group.first);
    const year_month_day date{group.first};
    if (grouping == Grouping::Monthly) return month_and_year(ui, date.year() / date.month());
    return ui.t("trends.week_of",
                {{"first", plain_day(ui, group.first, false)}, {"last", plain_day(ui, group.last, true)}});
}

std::string scores_within(const Ui& ui, const DayGroup& group, std::span<const MeasureAnswer> measures)
{
    std::string words;
    for (const auto& answer : measures) {
        const auto& told = answer.details;
        if (told.for_day < group.first || told.for_day > group.last || told.measure == Measure::GlobalChange) continue;
        const auto score = score_of(told);
        if (!score) continue;
        if (!words.empty()) words += ", ";
        words += ui.t("trends.score_named",
                      {{"name", ui.t("trends." + std::string(key_of(told.measure)))}, {"score", mean_text(*score)}});
    }
    return words;
}

std::string group_words(const Ui& ui, const DayGroup& group, Grouping grouping, std::span<const MeasureAnswer> measures)
{
    const auto name = group_name(ui, group, grouping);
    auto words = group.noted == 0 ? ui.t("trends.day_bare", {{"day", name}})
                                  : ui.t("trends.day_mean", {{"day", name}, {"mean", mean_text(group.mean)}});
    if (group.noted > 0 && group.least != group.worst)
        words +=
            ui.t("trends.day_range", {{"least", std::to_string(group.least)}, {"worst", std::to_string(group.worst)}});
    if (grouping != Grouping::Daily)
        words += ui.t("trends.days_noted", {{"noted", std::to_string(group.noted)},
                                            {"days", std::to_string((group.last - group.first).count() + 1)}});
    if (group.sleep) words += ui.t("trends.slept", {{"hours", mean_text(*group.sleep)}});
    if (group.mood) words += ui.t("trends.mood_was", {{"mood", mean_text(*group.mood)}});
    words += counted_days(ui, "session", group.session_days, grouping);
    words += counted_days(ui, "routine", group.routine_days, grouping);
    const auto scores = scores_within(ui, group, measures);
    return scores.empty() ? words : words + ", " + scores;
}

void draw_chart(const TrendPicture& picture, const Pen& pen, Rect place, std::optional<Day> cursor, const Ui& ui)
{
    const PainChartScale scale(place, picture.range.first, picture.range.last, pen.scale, picture.strips.size());
    const auto labels = labels_of(scale, ui);
    draw_pain_chart(pen, place,
                    {picture.range.first, picture.range.last, picture.grouping, picture.groups, picture.weeks, labels,
                     picture.strips, cursor});
}

void draw_page(const TrendPicture& picture, const Pen& pen, Point size, const Ui& ui)
{
    const float margin = pen.px(32);
    pen.canvas.fill_rect({0, 0, size.x, size.y}, pen[ColourRole::Surface], 0);
    const auto title = ui.t("trends.picture_title", {{"period", period_words(ui, picture.range)}});
    pen.write({margin, pen.px(52)}, title, {TextFont::Display, 24, ColourRole::Text, Anchor::Left});
    pen.write({margin, pen.px(84)}, picture_sentence(ui, picture),
              {.size = 16, .colour = ColourRole::Text, .anchor = Anchor::Left});
    float x = margin;
    for (const auto& [sign, key] : key_of(picture.grouping)) {
        draw_chart_sign(pen, {x, pen.px(102), pen.px(26), pen.px(20)}, sign);
        pen.write({x + pen.px(34), pen.px(117)}, ui.t(key), {.colour = ColourRole::Text, .anchor = Anchor::Left});
        x += pen.px(58) + pen.canvas.text_size(ui.t(key), TextFont::Regular, pen.px(14)).x;
    }
    const float top = pen.px(140);
    draw_chart(picture, pen, {margin, top, size.x - 2 * margin, size.y - top - pen.px(52)}, std::nullopt, ui);
    pen.write({margin, size.y - pen.px(20)}, ui.t("trends.not_advice"), {.anchor = Anchor::Left});
}

}  // namespace aftercare::ui
