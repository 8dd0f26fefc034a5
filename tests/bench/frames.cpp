// Building one frame of each page with ten thousand entries in the diary: everything but what the graphics card does.

#include "app/guidance/loader.h"
#include "app/ui/shell.h"
#include "tests/bench/long_diary.h"

#include <benchmark/benchmark.h>

namespace aftercare::bench {
namespace {

constexpr int frames_to_settle = 30;

// The diary and the guidance, opened once for all pages.
struct Scene {
    Scene() : library(guidance::load_library("content").library), strings(hold(guidance::Strings::load("content")))
    {
        write_entries(desk, 10'000);
        app.emplace(desk.folder.path(), library, strings, desk.ports());
    }

    test::Desk desk;
    guidance::Library library;
    guidance::Strings strings;
    std::optional<App> app;
};

Scene& scene()
{
    static Scene scene;
    return scene;
}

void draw_frame(ui::Ui& ui, ui::Shell& shell, const AppState& state)
{
    ui.begin({}, {});
    ui::draw(shell, state, ui);
    benchmark::DoNotOptimize(ui.end());
}

void frame(benchmark::State& state, ui::Page page)
{
    auto& here = scene();
    ui::Ui ui(here.strings, {});
    ui::Shell shell;
    shell.navigation.go(page);
    for (int i = 0; i < frames_to_settle; ++i) draw_frame(ui, shell, here.app->state());
    for (auto _ : state) draw_frame(ui, shell, here.app->state());
}

BENCHMARK_CAPTURE(frame, today, ui::Page::Today)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, pain_log, ui::Page::PainLog)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, exercises, ui::Page::Exercises)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, guidance, ui::Page::Guidance)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, follow_ups, ui::Page::FollowUps)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, trends, ui::Page::Trends)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, settings, ui::Page::Settings)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(frame, get_help, ui::Page::GetHelp)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace aftercare::bench
