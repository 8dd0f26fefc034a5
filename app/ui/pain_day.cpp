#include "app/ui/pain_day.h"

#include "app/base/text.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr std::array marks = {DayMark::Rest, DayMark::FlareUp, DayMark::Skipped};

void close_day(PainHistory& history, Ui& ui)
{
    history.day.reset();
    ui.send(ShowDay{});
}

void draw_title(PainHistory& history, Day day, Ui& ui)
{
    auto line = ui.line(8);
    ui.heading(long_day(ui, day), TextStyle::Label, 3);
    ui.to_right();
    if (icon_button(ui, icons::close, ui.t("pain.day_close"))) close_day(history, ui);
}

// Pressing the one that holds takes it away.
void choose_mark(Day day, const AppState& state, Ui& ui)
{
    const bool ahead = day > state.today;
    const auto title = ui.t(ahead ? "pain.day_plan" : "pain.day_mark");
    ui.text(title, TextStyle::Small, ColourRole::TextMuted);
    const auto now = mark_of(state, day);
    auto group = ui.group(semantics::Role::Group, title);
    auto chips = ui.wrap(8);
    for (const auto mark : marks)
        if ((!ahead || mark == DayMark::Rest) && chip(ui, mark_words(ui, mark), now == mark, icon_of(mark)))
            ui.send(MarkDay{day, now == mark ? std::nullopt : std::optional(mark)});
}

void draw_line(std::string_view icon, std::string_view words, Ui& ui)
{
    auto line = ui.line(12);
    ui.icon(icon, 22, ColourRole::TextMuted);
    ui.text(words, TextStyle::Small);
}

std::string routine_words(const RoutineRun& run, const Ui& ui)
{
    if (run.details.spent <= Span{}) return run.details.title;
    return ui.t("pain.day_routine", {{"title", run.details.title}, {"minutes", minutes_words(ui, run.details.spent)}});
}

std::string session_words(const TreatmentSession& session, const Ui& ui)
{
    std::vector<std::string> parts;
    for (const auto technique : session.details.techniques) parts.emplace_back(term(ui, "technique", technique.key()));
    if (!session.details.therapist.empty()) parts.push_back(session.details.therapist);
    return clock_text(session.details.at.local()) + " · " + join(parts, " · ");
}

// One decimal, as the questionnaires are scored.
std::string score_words(const MeasureDetails& details, const Ui& ui)
{
    const auto tenths = std::lround(score_of(details).value_or(0) * 10);
    const auto size = std::labs(tenths);
    const auto score =
        (tenths < 0 ? "−" : "") + std::to_string(size / 10) + (size % 10 == 0 ? "" : "." + std::to_string(size % 10));
    return ui.t("pain.day_" + std::string(key_of(details.measure)), {{"score", score}});
}

// True when there was anything.
bool draw_what_else(const ShownDay& day, const AppState& state, Ui& ui)
{
    bool any = !day.runs.empty();
    for (const auto& run : day.runs) draw_line(icons::exercises, routine_words(run, ui), ui);
    for (const auto& session : state.follow_ups.sessions) {
        if (session.details.at.day() != day.day) continue;
        any = true;
        draw_line(icons::massage, session_words(session, ui), ui);
    }
    for (const auto& answer : state.measures) {
        if (answer.details.for_day != day.day) continue;
        any = true;
        draw_line(icons::checklist, score_words(answer.details, ui), ui);
    }
    return any;
}

}  // namespace

std::string_view icon_of(DayMark mark)
{
    switch (mark) {
    case DayMark::Rest: return icons::moon;
    case DayMark::FlareUp: return icons::rising;
    case DayMark::Skipped: return icons::skip;
    }
    return {};
}

std::string_view mark_words(const Ui& ui, DayMark mark) { return ui.t("pain.mark_" + std::string(key_of(mark))); }

std::optional<DayMark> mark_of(const AppState& state, Day day)
{
    const auto& all = state.diary.marks;
    const auto found = std::ranges::lower_bound(all, day, {}, &MarkedDay::day);
    return found != all.end() && found->day == day ? std::optional(found->mark) : std::nullopt;
}

void open_day(PainHistory& history, Day day, Ui& ui)
{
    history.day = day;
    history.unfolded = {};
    ui.send(ShowDay{day});
    ui.announce(long_day(ui, day));
}

void draw_day(PainHistory& history, const AppState& state, Ui& ui, HistoryWish& wish)
{
    const auto day = *history.day;
    auto group = ui.node(semantics::Role::Group, long_day(ui, day));
    auto parts = ui.column(8);
    ui.divider();
    draw_title(history, day, ui);
    if (const auto& shown = state.diary.shown_day; shown && shown->day == day) {
        auto rows = ui.column(0);
        draw_entries(history, shown->entries, {0, shown->entries.size()}, state, ui, wish);
        const bool any = draw_what_else(*shown, state, ui);
        if (shown->entries.empty() && !any && day <= state.today)
            ui.text(ui.t("pain.day_nothing"), TextStyle::Small, ColourRole::TextMuted);
    }
    choose_mark(day, state, ui);
    if (day <= state.today && button(ui, ui.t("pain.day_note"), {.icon = icons::edit, .small = true}))
        wish.note_for = day;
}

}  // namespace aftercare::ui
