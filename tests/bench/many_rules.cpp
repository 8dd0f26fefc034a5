// Ten thousand rules, which nobody sets but a script may: opening the diary with what comes next, and a frame of the page
// that lists them.

#include "app/guidance/loader.h"
#include "app/store/reminder_book.h"
#include "app/ui/shell.h"
#include "tests/bench/long_diary.h"

#include <benchmark/benchmark.h>

namespace aftercare::bench {
namespace {

using namespace std::chrono_literals;

constexpr int rules = 10'000;
constexpr int frames_to_settle = 30;

RuleDetails rule_of(int number)
{
    RuleDetails details{.kind = ReminderKind::Custom, .text = "Reminder " + std::to_string(number)};
    const TimeOfDay at = std::chrono::minutes{number % (24 * 60)};
    if (number % 3 == 0) details.schedule = EverySpan{.every = 45min, .from = 8h, .to = 20h};
    else details.schedule = TimesOfDay{{at}, number % 3 == 1 ? every_day : Weekdays{0b0111110}};
    return details;
}

struct Crowd {
    Crowd() : library(guidance::load_library("content").library), strings(hold(guidance::Strings::load("content")))
    {
        const auto now = desk.clock.now();
        auto database = hold(store::Database::open(desk.folder.path(), desk.zones.local()->to_local(now)));
        store::ReminderBook book(database);
        store::ChangeJournal journal(database);
        hold(journal.record("change.reminder_added", now, [&]() -> Result<> {
            for (int i = 0; i < rules; ++i) {
                const ReminderRuleId id(Uuid::version_7(now + i * 1ms, desk.chance.bytes()));
                TRY(book.add({id, now, rule_of(i)}));
            }
            return {};
        }));
    }

    App open() { return App(desk.folder.path(), library, strings, desk.ports()); }

    test::Desk desk;
    guidance::Library library;
    guidance::Strings strings;
};

Crowd& crowd()
{
    static Crowd crowd;
    return crowd;
}

// What `aftercare reminder next` does before it writes.
void many_rules_next(benchmark::State& state)
{
    auto& here = crowd();
    std::size_t coming = 0;
    for (auto _ : state) coming = here.open().state().follow_ups.coming.size();
    state.SetLabel(std::to_string(coming) + " coming");
}

void many_rules_frame(benchmark::State& state, ui::FollowUpsTab tab)
{
    auto& here = crowd();
    const auto app = here.open();
    ui::Ui ui(here.strings, {});
    ui::Shell shell;
    shell.navigation.go(ui::Page::FollowUps);
    shell.follow_ups.tab = tab;
    const auto draw_frame = [&] {
        ui.begin({}, {});
        ui::draw(shell, app.state(), ui);
        benchmark::DoNotOptimize(ui.end());
    };
    for (int i = 0; i < frames_to_settle; ++i) draw_frame();
    for (auto _ : state) draw_frame();
    state.SetLabel(std::to_string(app.state().follow_ups.rules.size()) + " rules");
}

BENCHMARK(many_rules_next)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(many_rules_frame, overview, ui::FollowUpsTab::Overview)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(many_rules_frame, reminders, ui::FollowUpsTab::Reminders)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace aftercare::bench
