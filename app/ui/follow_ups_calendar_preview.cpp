#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// A file may hold two thousand; nobody reads them all.
constexpr std::size_t rows_shown = 60;

struct PreviewRow {
    std::string title, detail;
};

std::string when_of(const Ui& ui, const AppointmentDetails& visit)
{
    const auto at = visit.at.local();
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    return ui.t("calendar.visit_when",
                {{"day", long_day(ui, day)}, {"year", std::to_string(int(date.year()))}, {"time", clock_text(at)}});
}

PreviewRow row_of(const Ui& ui, const AppointmentDetails& visit)
{
    auto who = visit_title(ui, visit);
    if (!visit.place.empty()) who += " · " + visit.place;
    return {when_of(ui, visit), std::move(who)};
}

// "Physio, 2026-12-11 14:00", and where in the file it stands.
std::string event_title(const Ui& ui, const RejectedEvent& event)
{
    auto words = ui.t("calendar.event_at_line", {{"n", std::to_string(event.line)}});
    for (const auto* more : {&event.title, &event.when})
        if (!more->empty()) words += " · " + *more;
    return words;
}

// What the button does that takes the changes.
std::string_view take_words(const Ui& ui, const CalendarChanges& changes)
{
    if (changes.changed.empty() && changes.removed.empty()) return ui.t("calendar.add_these");
    if (changes.changed.empty() && changes.added.empty()) return ui.t("calendar.remove_these");
    return ui.t("calendar.take_changes");
}

// The visit as the diary has it now.
const AppointmentDetails* known_visit(const AppState& state, const AppointmentId& id)
{
    const auto& visits = state.follow_ups.appointments;
    const auto found = std::ranges::find(visits, id, &Appointment::id);
    return found == visits.end() ? nullptr : &found->details;
}

void draw_rows(std::string_view title, const std::vector<PreviewRow>& rows, Ui& ui)
{
    if (rows.empty()) return;
    ui.heading(title, TextStyle::Label, 3);
    auto list = ui.node(semantics::Role::List, title);
    auto column = ui.column(6);
    for (std::size_t i = 0; i < std::min(rows.size(), rows_shown); ++i) {
        auto row = ui.column(0);
        ui.text(rows[i].title, TextStyle::Body);
        ui.text(rows[i].detail, TextStyle::Small, ColourRole::TextMuted);
    }
    if (rows.size() > rows_shown)
        ui.text(ui.t("calendar.and_more", {{"n", std::to_string(rows.size() - rows_shown)}}), TextStyle::Small,
                ColourRole::TextMuted);
}

std::string counts(const Ui& ui, const CalendarImport& import)
{
    const auto n = [](std::size_t count) { return std::to_string(count); };
    const auto& changes = import.changes;
    auto words = ui.t("calendar.counts", {{"added", n(changes.added.size())},
                                          {"changed", n(changes.changed.size())},
                                          {"removed", n(changes.removed.size())},
                                          {"there", n(import.duplicate)},
                                          {"past", n(import.past)},
                                          {"rejected", n(import.rejected.size())}});
    if (import.older > 0) words += " " + ui.t("calendar.older", {{"n", n(import.older)}});
    return words;
}

void draw_lists(const CalendarImport& import, const AppState& state, Ui& ui)
{
    std::vector<PreviewRow> added, changed, removed, rejected;
    for (const auto& visit : import.changes.added) added.push_back(row_of(ui, visit));
    for (const auto& visit : import.changes.changed) {
        auto row = row_of(ui, visit.details);
        const auto* before = known_visit(state, visit.id);
        if (before && before->at != visit.details.at)
            row.detail += " · " + ui.t("calendar.was", {{"when", when_of(ui, *before)}});
        changed.push_back(std::move(row));
    }
    for (const auto& visit : import.changes.removed) removed.push_back(row_of(ui, visit.details));
    for (const auto& event : import.rejected) rejected.push_back({event_title(ui, event), event.reason});
    draw_rows(ui.t("calendar.would_be_added"), added, ui);
    draw_rows(ui.t("calendar.would_be_changed"), changed, ui);
    draw_rows(ui.t("calendar.would_be_removed"), removed, ui);
    draw_rows(ui.t("calendar.left_out"), rejected, ui);
    if (import.cut_short) ui.text(ui.t("calendar.cut_short"), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace

void draw_calendar_preview(CalendarPanel& panel, const AppState& state, Ui& ui)
{
    const auto& [path, import] = *state.calendar.preview;
    const bool is_empty = import.changes.is_empty();
    ui.text(path, TextStyle::SmallStrong);
    const auto summary = (is_empty ? std::string(ui.t("calendar.nothing_new")) + " " : "") + counts(ui, import);
    const auto leave = ui.t(is_empty ? "calendar.close" : "follow_ups.cancel");
    const std::string take(take_words(ui, import.changes));
    ask_once(panel, summary, is_empty ? std::string(leave) : take, ui);
    banner(ui, icons::info, summary, BannerTone::Accent);
    draw_lists(import, state, ui);
    draw_problem(panel.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    if (button(ui, leave, {.kind = ButtonKind::Plain, .key = "leave_preview"})) {
        panel.problem.clear();
        ui.send(UseCalendarFile{CalendarStep::Leave, {}});
        ui.focus_on(ui.t("calendar.which_file"));
    }
    if (!is_empty && button(ui, take, {.kind = ButtonKind::Primary}) && !panel.adding)
        panel.adding = ui.send(ImportAppointments{import.changes});
}

}  // namespace aftercare::ui
