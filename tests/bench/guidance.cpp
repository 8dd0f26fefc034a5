// The guidance: reading and checking the whole pack, a keystroke of the search, and every figure moving on one page.

#include "app/guidance/figure_reader.h"
#include "app/guidance/loader.h"
#include "app/guidance/search.h"
#include "app/ui/figure_stage.h"
#include "tests/bench/long_diary.h"

#include <benchmark/benchmark.h>

namespace aftercare::bench {
namespace {

constexpr std::size_t figures_in_a_row = 8;
constexpr float stage_width = 150;
constexpr float stage_height = 104;

void read_and_check_content(benchmark::State& state)
{
    for (auto _ : state) {
        const auto loaded = guidance::load_library("content");
        const auto figures = guidance::load_figures("content");
        if (!loaded.problems.empty() || !figures.problems.empty()) std::abort();
    }
}

// With as many routines again as the library has, for a person who makes their own of each.
void search_keystroke(benchmark::State& state, const char* typed)
{
    const auto library = guidance::load_library("content").library;
    guidance::Search search(library);
    std::vector<const Routine*> own;
    for (const auto& routine : library.routines()) own.push_back(&routine);
    search.know_own(own, library);
    for (auto _ : state) benchmark::DoNotOptimize(search.find(typed));
}

guidance::Library library_with_figures()
{
    auto library = guidance::load_library("content").library;
    library.add_figures(guidance::load_figures("content").figures);
    return library;
}

void draw_all(ui::Ui& ui, const guidance::Library& library, figure::Seconds time)
{
    std::size_t place = 0;
    for (const auto& exercise : library.exercises()) {
        const ui::Rect stage{static_cast<float>(place % figures_in_a_row) * stage_width,
                             static_cast<float>(place / figures_in_a_row) * stage_height, stage_width, stage_height};
        draw_exercise(ui, stage, library, exercise.key, {.moving = true, .time = time});
        ++place;
    }
}

void all_figures_moving(benchmark::State& state)
{
    const auto library = library_with_figures();
    const auto strings = hold(guidance::Strings::load("content"));
    ui::Ui ui(strings, {});
    figure::Seconds time{0};
    for (auto _ : state) {
        ui.begin({}, {});
        draw_all(ui, library, time);
        benchmark::DoNotOptimize(ui.end());
        time += figure::Seconds{1.0 / 60};
    }
}

BENCHMARK(read_and_check_content)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_keystroke, one_letter, "b")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_keystroke, word, "back")->Unit(benchmark::kMicrosecond);
// The slowest there is: words that start nothing, so that every word of the pack is held against them with a slip.
BENCHMARK_CAPTURE(search_keystroke, slips, "strecthing shoudler")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_keystroke, short_slip, "hpi")->Unit(benchmark::kMicrosecond);
BENCHMARK(all_figures_moving)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace aftercare::bench
