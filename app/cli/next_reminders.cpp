#include "app/cli/next_reminders.h"

#include "app/cli/call.h"
#include "app/cli/coming_words.h"
#include "app/cli/wording.h"
#include "app/records/json_reminders.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

struct Next {
    Instant shown, due;
    std::string text;
    records::Json json;
};

Next next_of(ReminderRuleId rule, Instant due, const std::string& text, const records::Json& json,
             const AppState& state, Call& call)
{
    const auto shown = shown_at(rule, due, state, call.zone());
    return {shown, due, text + shown_text(rule, due, state, call), with_shown(json, shown, call.zone())};
}

Result<std::vector<Next>> all_next(const App& app, Call& call)
{
    const auto& state = app.state();
    TRY_LET(recent, app.occurrences(call.today() - std::chrono::days{31}, call.today()));
    std::vector<Next> all;
    for (const auto& one : recent) {
        if (one.state != OccurrenceState::Snoozed || is_waiting(one, call.now())) continue;
        const auto again = one.snoozed_until.value_or(one.due).at;
        all.push_back(next_of(one.rule, again, one.text + " (put off)", records::json_of(one), state, call));
    }
    for (const auto& one : state.follow_ups.coming)
        all.push_back(next_of(one.rule, one.due.at, one.text, records::json_of(one, call.zone()), state, call));
    std::ranges::stable_sort(all, {}, [](const Next& one) { return std::pair(one.shown, one.due); });
    return all;
}

}  // namespace

Result<> show_next(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(all, all_next(*app, call));
    remark_on_pause(app->state(), call);
    if (call.wants_json()) {
        call.print(records::array_of(all, [](const Next& one) { return one.json; }));
        return {};
    }
    if (all.empty()) call.remark("No reminder is coming.");
    std::vector<Page::Row> rows;
    for (const auto& one : all) rows.push_back({moment_text(call.strings(), call.zone().moment(one.due)), one.text});
    auto page = call.page();
    page.table(rows, 1);
    call.print(page);
    return {};
}

}  // namespace aftercare::cli
