#pragma once

#include <optional>
#include <span>
#include <vector>

namespace aftercare {

// The statistics of a diary: formulas and reference values in the content source, sections 9.3 and 9.5. Values are in
// the order of their days. None of them is defined for an empty list; those that need more say so.

double mean_of(std::span<const double> values);
double median_of(std::vector<double> values);
// With n - 1; of at least two values.
double deviation_of(std::span<const double> values);

// 1 for the smallest; equal values share the mean of their ranks.
std::vector<double> mid_ranks(std::span<const double> values);
// Pearson's correlation; 0 when one side does not vary. As long as each other.
double correlation(std::span<const double> one, std::span<const double> other);
// Spearman's: the correlation of the mid-ranks.
double rank_correlation(std::span<const double> one, std::span<const double> other);

// How much a day is like the day before: Σ(y_i−ȳ)(y_{i+1}−ȳ) / Σ(y_i−ȳ)²; 0 when nothing varies.
double lag_one(std::span<const double> values);
// How many independent days n dependent ones are worth, for a mean and for a correlation.
double effective_size(double n, double lag_one);
double effective_size(double n, double lag_one, double lag_one_other);

// A straight line that a few odd days do not bend: the median of the slopes of all pairs.
struct Line {
    double slope = 0;      // a day
    double intercept = 0;  // at day 0

    double at(double day) const { return intercept + slope * day; }
};
// Theil–Sen. `days` ascending, at least two of them.
Line theil_sen(std::span<const double> days, std::span<const double> values);
// What is left of the values without that line.
std::vector<double> without_line(std::span<const double> days, std::span<const double> values);

// What is new each day: the value less `share` of the day before; the first is scaled to vary as the others do. What
// two days owe each other is gone when the share is theirs (Cochrane and Orcutt, with Prais and Winsten's first day).
std::vector<double> without_yesterday(std::span<const double> values, double share);
// lag_one made up for its bias in a short series, within 0 to 0.9.
double persistence_of(std::span<const double> values);

// Mann–Kendall's S with its variance, corrected for ties; the days are in order.
struct Kendall {
    double s = 0, variance = 0;
    double z() const;
};
Kendall mann_kendall(std::span<const double> values);

// The exact two-sided chance of a mean difference at least as far from zero if each difference could as well have had
// the other sign. Of at most 20 differences.
double sign_flip_chance(std::span<const double> differences);

// Several questions asked of the same days: is `pain` tied to any of the `others`, each as long as it? One side is
// turned against the other by 1 to n-1 days, which keeps what each day owes to the day before. The chance of a
// question is the share of turns (the true one counts too) in which the strongest of all its fellows' correlations is at
// least as strong as its own; so the chances already allow for having asked them all (Westfall and Young's max test).
struct Tie {
    double correlation = 0;  // Spearman's
    double chance = 1;
};
std::vector<Tie> ties_by_turning(std::span<const double> pain, std::span<const std::vector<double>> others);

}  // namespace aftercare
