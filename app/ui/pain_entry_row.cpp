#include "app/ui/pain_entry_row.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// "Yesterday"; with the year where it is another one.
std::string day_words(const Ui& ui, Day day, Day today)
{
    return today - day <= std::chrono::days(1) ? relative_day(ui, day, today) : dated_day(ui, day, today);
}

std::string moment_words(const Ui& ui, LocalSecond time, Day today)
{
    const auto day = day_words(ui, std::chrono::floor<std::chrono::days>(time), today);
    return ui.t("words.day_and_time", {{"day", day}, {"time", clock_text(time)}});
}

std::string when_of(const PainEntry& entry, const AppState& state, const Ui& ui)
{
    const bool same_day = entry.felt_at.day() == entry.for_day;
    return same_day ? moment_words(ui, entry.felt_at.local(), state.today) : day_words(ui, entry.for_day, state.today);
}

// "Yesterday, 19:10, 4, moderate"
std::string spoken(const PainEntry& entry, const AppState& state, const Ui& ui)
{
    return moment_words(ui, entry.felt_at.local(), state.today) + ", " + level_words(ui, entry.details.level);
}

// True when pressed. The dots say that there is more.
bool draw_words(const PainEntry& entry, bool open, const AppState& state, Ui& ui)
{
    const auto when = when_of(entry, state, ui), summary = entry_summary(entry, ui);
    const auto shown = summary + (open ? "" : summary.empty() ? "…" : " …");
    const float room = ui.available();
    const float upper = ui.measure_wrapped(when, TextStyle::Label, room);
    const float lower = shown.empty() ? 0 : ui.measure_wrapped(shown, TextStyle::Small, room);
    const auto place = ui.place(0, std::max(44.0f, unscaled(ui, upper + lower)));
    const auto name = spoken(entry, state, ui);
    const auto now = ui.control({.role = semantics::Role::Button,
                                 .name = name,
                                 .value = summary,
                                 .place = place,
                                 .states = {.expandable = true, .expanded = open}});
    if (now.hovered) ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), ui.px(10));
    const float top = place.centre().y - (upper + lower) / 2;
    ui.draw_wrapped({place.x, top, room, upper}, when, TextStyle::Label, ColourRole::Text);
    ui.draw_wrapped({place.x, top + upper, room, lower}, shown, TextStyle::Small, ColourRole::TextMuted);
    return now.pressed;
}

void draw_told(const PainDetails& details, Ui& ui)
{
    for (const auto& line : told_lines(details, ui)) ui.text(line, TextStyle::Small, ColourRole::TextMuted);
}

LocalSecond local_of(Instant at, const PainEntry& entry, const AppState& state)
{
    return state.zone ? state.zone->to_local(at) : Moment{at, entry.felt_at.offset, {}}.local();
}

void draw_versions(UnfoldedEntry& unfolded, const AppState& state, Ui& ui)
{
    const auto& versions = state.diary.versions;
    if (versions.empty()) return;
    const auto title = versions.size() == 1 ? std::string(ui.t("pain.changed_once"))
                                            : ui.t("pain.changed_times", {{"n", std::to_string(versions.size())}});
    if (!folded(ui, icons::history, title, {}, unfolded.versions)) return;
    for (const auto& version : versions) {
        auto parts = ui.column(2);
        const auto until = moment_words(ui, local_of(version.until, version.entry, state), state.today);
        ui.text(ui.t("pain.before_change", {{"moment", until}}), TextStyle::SmallStrong);
        ui.text(ui.t("pain.version_level", {{"level", level_words(ui, version.entry.details.level)},
                                            {"day", day_words(ui, version.entry.for_day, state.today)}}),
                TextStyle::Small);
        draw_told(version.entry.details, ui);
    }
}

void fold_or_unfold(UnfoldedEntry& unfolded, const PainEntry& entry, bool open, Ui& ui)
{
    unfolded = {};
    if (!open) unfolded.entry = entry.id;
    ui.send(ShowVersions{unfolded.entry});
}

}  // namespace

EntryWish draw_entry_row(UnfoldedEntry& unfolded, const PainEntry& entry, const AppState& state, Ui& ui)
{
    auto wish = EntryWish::None;
    auto keyed = ui.keyed(entry.id.text());
    auto item = ui.node(semantics::Role::ListItem, when_of(entry, state, ui), level_words(ui, entry.details.level));
    ui.divider();
    auto inset = ui.inset(0, 8);
    const bool open = unfolded.entry == entry.id;
    if (auto line = ui.line(12)) {
        level_badge(ui, entry.details.level);
        if (draw_words(entry, open, state, ui)) fold_or_unfold(unfolded, entry, open, ui);
        ui.to_right();
        auto buttons = ui.line(0);
        const auto name = spoken(entry, state, ui);
        if (icon_button(ui, icons::edit, ui.t("pain.change_this", {{"entry", name}}))) wish = EntryWish::Change;
        if (icon_button(ui, icons::trash, ui.t("pain.remove_this", {{"entry", name}}))) wish = EntryWish::Remove;
    }
    if (!open) return wish;
    auto parts = ui.column(4);
    draw_told(entry.details, ui);
    if (state.diary.versions_of == entry.id) draw_versions(unfolded, state, ui);
    return wish;
}

}  // namespace aftercare::ui
