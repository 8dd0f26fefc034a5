#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/time_field.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr std::size_t most_times = 12;
constexpr int most_sessions = 12;  // to choose from; a rule that has more keeps its own

// A first day may be chosen so far from today.
constexpr auto farthest = days(2 * 366);

// The gaps to choose from, and the rule's own where it is another one.
std::vector<Span> gaps_for(Span own)
{
    std::vector<Span> gaps = {minutes(30), minutes(45), minutes(55), hours(1),
                              minutes(90), hours(2),    hours(3),    hours(4)};
    if (std::ranges::find(gaps, own) == gaps.end()) gaps.push_back(own);
    std::ranges::sort(gaps);
    return gaps;
}

void draw_one_time(WhenDraft& draft, std::size_t i, std::optional<std::size_t>& removed, Ui& ui)
{
    auto keyed = ui.keyed("time" + std::to_string(i));
    const auto name = ui.t("follow_ups.time_n", {{"n", std::to_string(i + 1)}});
    auto line = ui.line(4);
    time_field(ui, name, draft.times[i], {.label_above = false});
    if (draft.times.size() > 1 && icon_button(ui, icons::close, ui.t("follow_ups.remove_this", {{"what", name}})))
        removed = i;
}

void draw_times(WhenDraft& draft, Ui& ui)
{
    std::optional<std::size_t> removed;
    auto rows = ui.column(8);
    for (std::size_t i = 0; i < draft.times.size(); ++i) draw_one_time(draft, i, removed, ui);
    if (removed) draft.times.erase(draft.times.begin() + static_cast<std::ptrdiff_t>(*removed));
    if (draft.times.size() >= most_times) return;
    auto line = ui.line(0);
    if (button(ui, ui.t("follow_ups.add_time"), {.kind = ButtonKind::Text, .icon = icons::plus, .small = true}))
        draft.times.emplace_back("12:00");
}

void draw_gap(WhenDraft& draft, Ui& ui)
{
    const bool after_last = draft.kind == RuleWhen::AfterLast;
    const auto name = ui.t(after_last ? "follow_ups.how_long_after" : "follow_ups.how_often");
    const auto gaps = gaps_for(draft.gap);
    std::vector<std::string> words;
    for (const auto gap : gaps) words.push_back(after_last ? span_words(ui, gap) : every_words(ui, gap));
    const auto chosen = static_cast<int>(std::ranges::find(gaps, draft.gap) - gaps.begin());
    ui.text(name, TextStyle::SmallStrong);
    if (const auto picked = select(ui, name, words, chosen, 220, icons::timer))
        draft.gap = gaps[static_cast<std::size_t>(*picked)];
}

void draw_spread(WhenDraft& draft, Ui& ui)
{
    auto rows = ui.column(8);
    if (auto gap = ui.column(6)) draw_gap(draft, ui);
    auto columns = ui.columns({1, 1}, 16, 460);
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.first_time"), draft.from);
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.last_time"), draft.to);
}

void draw_every_days(WhenDraft& draft, Day today, Ui& ui)
{
    const std::vector<std::string> units = {std::string(ui.t("follow_ups.unit_days")),
                                            std::string(ui.t("follow_ups.unit_weeks"))};
    {
        auto line = ui.wrap(12);
        stepper(ui, ui.t("follow_ups.every_n"), draft.every, 1, draft.weeks ? 52 : 366, 2, 240);
        if (const auto unit = segments(ui, ui.t("follow_ups.days_or_weeks"), units, draft.weeks ? 1 : 0)) {
            draft.weeks = *unit == 1;
            if (draft.weeks) draft.every = std::min(draft.every.value_or(2), 52);
        }
    }
    if (auto start = ui.sized_column(260, 8))
        day_field(ui, ui.t("follow_ups.starting_on"), draft.start, today, {today - farthest, today + farthest});
    draw_times(draft, ui);
}

std::string after_words(const Ui& ui, Span span)
{
    return span == Span{} ? std::string(ui.t("follow_ups.straight_after")) : span_words(ui, span);
}

// The usual spans, and the rule's own where they are others.
void draw_session_spans(WhenDraft& draft, Ui& ui)
{
    std::vector<Span> spans = {Span{}, hours(2), hours(20), days(1), days(2), days(3), days(7)};
    auto& chosen = draft.after_session;
    std::ranges::copy_if(chosen, std::back_inserter(spans),
                         [&](Span own) { return std::ranges::find(spans, own) == spans.end(); });
    std::ranges::sort(spans);
    ui.text(ui.t("follow_ups.how_long_after_it"), TextStyle::SmallStrong);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.how_long_after_it"));
    auto chips = ui.wrap(8);
    for (const auto span : spans) {
        const bool on = std::ranges::find(chosen, span) != chosen.end();
        if (!chip(ui, after_words(ui, span), on)) continue;
        if (on) std::erase(chosen, span);
        else chosen.push_back(span);
        std::ranges::sort(chosen);
    }
}

void draw_nth_session(WhenDraft& draft, Ui& ui)
{
    std::vector<std::string> words = {std::string(ui.t("follow_ups.each_session"))};
    const int most = std::max(most_sessions, draft.nth_session);
    for (int n = 2; n <= most; ++n) words.push_back(ui.t("follow_ups.nth_session", {{"n", std::to_string(n)}}));
    ui.text(ui.t("follow_ups.which_sessions"), TextStyle::SmallStrong);
    if (const auto picked = select(ui, ui.t("follow_ups.which_sessions"), words, draft.nth_session - 1, 260))
        draft.nth_session = *picked + 1;
}

void draw_after_session(WhenDraft& draft, Ui& ui)
{
    if (auto which = ui.column(8)) draw_nth_session(draft, ui);
    if (auto spans = ui.column(8)) draw_session_spans(draft, ui);
    ui.text(ui.t("follow_ups.session_means"), TextStyle::Small, ColourRole::TextMuted);
}

void draw_once(WhenDraft& draft, Day today, Ui& ui)
{
    auto row = ui.columns({240, 188}, 16, 460);
    if (auto cell = ui.cell())
        day_field(ui, ui.t("follow_ups.on_the_day"), draft.day, today, {today, today + farthest});
    if (auto cell = ui.cell()) time_field(ui, ui.t("follow_ups.at_the_time"), draft.time);
}

void draw_weekdays(WhenDraft& draft, Ui& ui)
{
    ui.text(ui.t("follow_ups.on_days"), TextStyle::SmallStrong);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.on_days"));
    auto chips = ui.wrap(8);
    for (const unsigned day : {1u, 2u, 3u, 4u, 5u, 6u, 0u})
        if (chip(ui, ui.t("words.weekday_short_" + std::to_string(day)), draft.weekdays.test(day)))
            draft.weekdays.flip(day);
}

// In weeks the first day says which weekday it is.
bool has_weekdays(const WhenDraft& draft)
{
    if (draft.kind == RuleWhen::EveryDays) return !draft.weeks || draft.weekdays != every_day;
    return draft.kind != RuleWhen::AfterSession && draft.kind != RuleWhen::Once;
}

void draw_fields(WhenDraft& draft, Day today, Ui& ui)
{
    switch (draft.kind) {
    case RuleWhen::AtTimes: return draw_times(draft, ui);
    case RuleWhen::EveryDays: return draw_every_days(draft, today, ui);
    case RuleWhen::EverySpan:
    case RuleWhen::AfterLast: return draw_spread(draft, ui);
    case RuleWhen::AfterSession: return draw_after_session(draft, ui);
    case RuleWhen::Once: return draw_once(draft, today, ui);
    }
}

}  // namespace

void draw_rule_times(WhenDraft& draft, Day today, Ui& ui)
{
    // In the order of the enumerators.
    std::vector<std::string> ways;
    for (const auto* way :
         {"at_times", "every_few_days", "every_so_often", "after_the_last", "after_a_session", "one_time"})
        ways.emplace_back(ui.t(std::string("follow_ups.") + way));
    if (auto when = ui.column(8)) {
        ui.text(ui.t("follow_ups.when"), TextStyle::SmallStrong);
        if (const auto way = select(ui, ui.t("follow_ups.when"), ways, static_cast<int>(draft.kind), 320, icons::clock))
            draft.kind = static_cast<RuleWhen>(*way);
    }
    draw_fields(draft, today, ui);
    if (!has_weekdays(draft)) return;
    auto days_part = ui.column(8);
    draw_weekdays(draft, ui);
}

}  // namespace aftercare::ui
