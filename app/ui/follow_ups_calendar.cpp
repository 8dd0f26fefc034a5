#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

#include <utility>

namespace aftercare::ui {
namespace {

using Shows = CalendarPanel::Shows;

constexpr float around_path = 64;  // the icon, and the air beside it

void open(CalendarPanel& panel, Shows shows, Ui& ui)
{
    panel = {.shows = shows, .looking = ui.send(UseCalendarFile{CalendarStep::Look, {}})};
    ui.focus_on(ui.t(shows == Shows::Saving ? "calendar.save_as" : "calendar.which_file"));
}

void leave(CalendarPanel& panel, Ui& ui)
{
    const auto back = ui.t(panel.shows == Shows::Saving ? "calendar.save" : "calendar.add");
    panel = {};
    ui.send(UseCalendarFile{CalendarStep::Leave, {}});
    ui.focus_on(back);
}

void draw_cancel(CalendarPanel& panel, Ui& ui)
{
    if (button(ui, ui.t("follow_ups.cancel"), {.kind = ButtonKind::Plain, .key = "leave_calendar"})) leave(panel, ui);
}

void draw_closed(CalendarPanel& panel, Ui& ui)
{
    if (std::exchange(panel.added, false)) ui.focus_on(ui.t("calendar.add"));
    ui.text(ui.t("calendar.means"), TextStyle::Small, ColourRole::TextMuted);
    if (button(ui, ui.t("calendar.save"), {.icon = icons::save, .full_width = true})) open(panel, Shows::Saving, ui);
    if (button(ui, ui.t("calendar.add"), {.icon = icons::calendar, .full_width = true})) open(panel, Shows::Adding, ui);
}

std::string counted(const Ui& ui, std::string_view what, std::size_t count)
{
    const auto key = "calendar." + std::string(what);
    return count == 1 ? std::string(ui.t("calendar.one_" + std::string(what)))
                      : ui.t(key, {{"n", std::to_string(count)}});
}

void draw_saved(CalendarPanel& panel, const CalendarSaved& saved, Ui& ui)
{
    const auto words = ui.t("calendar.saved", {{"path", saved.path},
                                               {"visits", counted(ui, "visits", saved.visits)},
                                               {"sessions", counted(ui, "sessions", saved.sessions)},
                                               {"reminders", counted(ui, "reminders", saved.reminders)}});
    ask_once(panel, words, ui.t("calendar.close"), ui);
    banner(ui, icons::done, words, BannerTone::Positive);
    ui.text(ui.t("calendar.saved_means"), TextStyle::Small, ColourRole::TextMuted);
    if (saved.visits > 0) ui.text(ui.t("calendar.an_hour"), TextStyle::Small, ColourRole::TextMuted);
    if (saved.timeless > 0)
        ui.text(ui.t("calendar.timeless", {{"n", std::to_string(saved.timeless)}}), TextStyle::Small,
                ColourRole::TextMuted);
    if (saved.cancelled > 0)
        ui.text(ui.t("calendar.cancelled", {{"n", std::to_string(saved.cancelled)}}), TextStyle::Small,
                ColourRole::TextMuted);
    if (saved.unrepeatable > 0) ui.text(ui.t("calendar.unrepeatable"), TextStyle::Small, ColourRole::TextMuted);
}

// A file of that name is there: nothing is written before it is said that it may go.
void draw_in_the_way(CalendarPanel& panel, const std::string& path, Ui& ui)
{
    const auto words = ui.t("calendar.is_there", {{"path", path}});
    ask_once(panel, words, ui.t("calendar.keep"), ui);
    banner(ui, icons::warning, words, BannerTone::Caution);
    auto line = ui.line(8);
    ui.to_right();
    if (button(ui, ui.t("calendar.keep"), {.kind = ButtonKind::Plain})) {
        ui.send(UseCalendarFile{CalendarStep::Leave, {}});
        ui.focus_on(ui.t("calendar.save_as"));
    }
    if (button(ui, ui.t("calendar.replace"), {.kind = ButtonKind::Primary}) && !panel.saving)
        panel.saving = ui.send(UseCalendarFile{CalendarStep::Replace, path});
}

void draw_saving(CalendarPanel& panel, const CalendarState& known, Ui& ui)
{
    ui.text(ui.t("calendar.save_means"), TextStyle::Small, ColourRole::TextMuted);
    text_field(ui, ui.t("calendar.save_as"), panel.path);
    draw_problem(panel.problem, ui);
    if (known.saved) draw_saved(panel, *known.saved, ui);
    if (!known.in_the_way.empty()) return draw_in_the_way(panel, known.in_the_way, ui);
    auto line = ui.line(8);
    ui.to_right();
    const bool is_saved = known.saved.has_value();
    if (button(ui, ui.t(is_saved ? "calendar.close" : "follow_ups.cancel"),
               {.kind = ButtonKind::Plain, .key = "leave_calendar"}))
        leave(panel, ui);
    if (is_saved || !button(ui, ui.t("calendar.save_file"), {.kind = ButtonKind::Primary}) || panel.saving) return;
    panel.problem.clear();
    panel.said.clear();
    panel.saving = ui.send(UseCalendarFile{CalendarStep::Save, panel.path});
}

void look_inside(CalendarPanel& panel, const std::string& path, Ui& ui)
{
    if (panel.reading) return;
    panel.problem.clear();
    panel.said.clear();
    panel.path = path;
    panel.reading = ui.send(UseCalendarFile{CalendarStep::Read, path});
}

// The end of a path says more than its beginning. Cut where it would not fit on its button, between two letters.
std::string shortened(const Ui& ui, std::string_view path, float room)
{
    const auto is_inside_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    std::string words(path);
    while (!path.empty() && ui.measure(words, TextStyle::Label).x > room) {
        do path.remove_prefix(1);
        while (!path.empty() && is_inside_letter(path.front()));
        words = "…" + std::string(path);
    }
    return words;
}

void draw_found(CalendarPanel& panel, const AppState& state, Ui& ui)
{
    const auto& found = state.calendar.found;
    ui.text(ui.t("calendar.found"), TextStyle::SmallStrong);
    if (found.empty()) return ui.text(ui.t("calendar.none_found"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("calendar.found"));
    auto rows = ui.column(4);
    for (const auto& file : found) {
        const auto when = state.zone ? day_and_time(ui, state.zone->to_local(file.changed_at), state.today) : "";
        const auto spoken = ui.t("calendar.look_inside_this", {{"path", file.path}, {"when", when}});
        const auto words = shortened(ui, file.path, ui.available() - ui.px(around_path));
        if (button(ui, words, {.icon = icons::calendar, .small = true, .full_width = true, .spoken = spoken}))
            look_inside(panel, file.path, ui);
    }
}

void draw_adding(CalendarPanel& panel, const AppState& state, Ui& ui)
{
    if (state.calendar.preview) return draw_calendar_preview(panel, state, ui);
    ui.text(ui.t("calendar.add_means"), TextStyle::Small, ColourRole::TextMuted);
    draw_found(panel, state, ui);
    const auto which = ui.t("calendar.which_file");
    const bool entered = ui.focused_name() == which && ui.shortcut(Key::Enter);
    text_field(ui, which, panel.path, {.hint = ui.t("calendar.which_file_hint")});
    draw_problem(panel.problem, ui);
    auto line = ui.line(8);
    ui.to_right();
    draw_cancel(panel, ui);
    if (button(ui, ui.t("calendar.look_inside"), {.kind = ButtonKind::Primary}) || entered)
        look_inside(panel, panel.path, ui);
}

// Why it was refused; none while there is no receipt or it went well.
std::optional<std::string> refusal(std::optional<Ticket>& ticket, const AppState& state)
{
    const auto* receipt = receipt_of(ticket, state);
    if (!receipt) return std::nullopt;
    ticket.reset();
    return receipt->outcome ? std::optional<std::string>() : receipt->outcome.error().what;
}

}  // namespace

void settle(CalendarPanel& panel, const AppState& state)
{
    if (receipt_of(panel.looking, state)) {
        panel.looking.reset();
        if (panel.shows == Shows::Saving) panel.path = state.calendar.usual_place;
    }
    const auto* added = receipt_of(panel.adding, state);
    if (added && added->outcome) panel = {.added = true};
    for (auto* ticket : {&panel.saving, &panel.reading, &panel.adding})
        if (auto why = refusal(*ticket, state)) panel.problem = std::move(*why);
}

void ask_once(CalendarPanel& panel, const std::string& words, std::string_view answer, Ui& ui)
{
    if (panel.said == words) return;
    panel.said = words;
    ui.announce(words);
    ui.focus_on(answer);
}

void draw_calendar(CalendarPanel& panel, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed("calendar");
    auto card = ui.card(ui.t("calendar.title"));
    auto parts = ui.column(12);
    switch (panel.shows) {
    case Shows::Nothing: return draw_closed(panel, ui);
    case Shows::Saving: return draw_saving(panel, state.calendar, ui);
    case Shows::Adding: return draw_adding(panel, state, ui);
    }
}

}  // namespace aftercare::ui
