// Ten years of three entries a day, and a million entries in ten years. The diaries are written by write_diary; their
// folders are named by AFTERCARE_TEN_YEARS and AFTERCARE_MILLION.

#include "app/core/insights.h"
#include "app/guidance/loader.h"
#include "app/store/pain_search.h"
#include "app/ui/shell.h"
#include "platform/linux/system_clock.h"
#include "tests/bench/long_diary.h"

#include <benchmark/benchmark.h>

namespace aftercare::bench {
namespace {

constexpr int frames_to_settle = 30;

std::filesystem::path folder_named_by(const char* name)
{
    const char* const folder = std::getenv(name);
    return folder ? folder : "";
}

// A diary that is there already, with the guidance and a window's state.
struct DeepScene {
    explicit DeepScene(const std::filesystem::path& folder)
        : library(guidance::load_library("content").library),
          strings(hold(guidance::Strings::load("content")))
    {
        desk.clock.set(SystemClock().now());
        app.emplace(folder, library, strings, desk.ports());
    }

    test::Desk desk;
    guidance::Library library;
    guidance::Strings strings;
    std::optional<App> app;
};

// What an errand works out after each entry.
void insights_of_ten_years(benchmark::State& state)
{
    const auto folder = folder_named_by("AFTERCARE_TEN_YEARS");
    if (folder.empty()) return state.SkipWithError("no diary");
    DeepScene scene(folder);
    const auto& shown = scene.app->state();
    const Notes notes{shown.today, {}, shown.diary.days, {}, shown.follow_ups.sessions};
    for (auto _ : state) benchmark::DoNotOptimize(insights_of(notes));
    state.SetLabel(std::to_string(notes.days.size()) + " days");
}

// What the errand at the start reads.
void days_of_a_million(benchmark::State& state)
{
    const auto folder = folder_named_by("AFTERCARE_MILLION");
    if (folder.empty()) return state.SkipWithError("no diary");
    const auto database = hold(store::Database::open_to_read(folder));
    const store::PainLog log(database);
    for (auto _ : state) benchmark::DoNotOptimize(hold(log.day_summaries(Day{}, Day{} + std::chrono::days{40'000})));
}

// The slowest keystroke: beginnings of one, two and three letters, and three words.
void search_of_a_million(benchmark::State& state, std::string_view words)
{
    const auto folder = folder_named_by("AFTERCARE_MILLION");
    if (folder.empty()) return state.SkipWithError("no diary");
    const auto database = hold(store::Database::open(folder, {}));
    store::PainSearch search(database);
    std::size_t found = 0;
    for (auto _ : state) found = hold(search.find(words, {.limit = FoundNotes::most})).size();
    state.SetLabel(std::to_string(found) + " found");
}

void deep_frame(benchmark::State& state, const char* diary, ui::Page page)
{
    const auto folder = folder_named_by(diary);
    if (folder.empty()) return state.SkipWithError("no diary");
    DeepScene scene(folder);
    ui::Ui ui(scene.strings, {});
    ui::Shell shell;
    shell.navigation.go(page);
    const auto draw_frame = [&] {
        ui.begin({}, {});
        ui::draw(shell, scene.app->state(), ui);
        benchmark::DoNotOptimize(ui.end());
    };
    for (int i = 0; i < frames_to_settle; ++i) draw_frame();
    for (auto _ : state) draw_frame();
}

// From the press on another range to the frame that shows it: each iteration goes to `range` from the month, until
// nothing moves any more.
void trends_range(benchmark::State& state, const char* diary, int range)
{
    const auto folder = folder_named_by(diary);
    if (folder.empty()) return state.SkipWithError("no diary");
    DeepScene scene(folder);
    ui::Ui ui(scene.strings, {});
    ui::Shell shell;
    shell.navigation.go(ui::Page::Trends);
    const auto draw_frame = [&] {
        ui.begin({}, {});
        ui::draw(shell, scene.app->state(), ui);
        return ui.end().settle;
    };
    for (int i = 0; i < frames_to_settle; ++i) draw_frame();
    for (auto _ : state) {
        shell.trends.range = range;
        while (draw_frame()) {}
        state.PauseTiming();
        shell.trends.range = 1;
        while (draw_frame()) {}
        state.ResumeTiming();
    }
}

// Those with a level, and no words: the filter that finds the least in the most rows.
void filter_of_a_million(benchmark::State& state)
{
    const auto folder = folder_named_by("AFTERCARE_MILLION");
    if (folder.empty()) return state.SkipWithError("no diary");
    const auto database = hold(store::Database::open(folder, {}));
    store::PainSearch search(database);
    PainFilter filter;
    filter.site = *BodySite::from("neck");
    std::size_t found = 0;
    for (auto _ : state) found = hold(search.find(filter, {.limit = FoundNotes::most})).size();
    state.SetLabel(std::to_string(found) + " found");
}

BENCHMARK(insights_of_ten_years)->Unit(benchmark::kMillisecond);
BENCHMARK(days_of_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_of_a_million, one_letter, "b")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_of_a_million, two_letters, "te")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_of_a_million, a_word, "barolitem")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_of_a_million, three_words, "babababa rororoba li")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_of_a_million, nothing, "zzz babababa")->Unit(benchmark::kMicrosecond);
BENCHMARK(filter_of_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(trends_range, ten_years_week, "AFTERCARE_TEN_YEARS", 0)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(trends_range, ten_years_3_months, "AFTERCARE_TEN_YEARS", 2)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(trends_range, ten_years_year, "AFTERCARE_TEN_YEARS", 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(trends_range, ten_years_all, "AFTERCARE_TEN_YEARS", 4)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(trends_range, million_all, "AFTERCARE_MILLION", 4)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, ten_years_today, "AFTERCARE_TEN_YEARS", ui::Page::Today)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, ten_years_pain_log, "AFTERCARE_TEN_YEARS", ui::Page::PainLog)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, ten_years_trends, "AFTERCARE_TEN_YEARS", ui::Page::Trends)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, million_today, "AFTERCARE_MILLION", ui::Page::Today)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, million_pain_log, "AFTERCARE_MILLION", ui::Page::PainLog)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(deep_frame, million_trends, "AFTERCARE_MILLION", ui::Page::Trends)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace aftercare::bench
