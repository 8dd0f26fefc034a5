#include "app/ui/pain_history.h"

#include "app/base/text.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/pain_calendar.h"
#include "app/ui/pain_draft.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// The note's beginning, cut between two words.
std::string first_words(std::string_view note)
{
    constexpr std::size_t most = 40;
    const auto line = note.substr(0, note.find('\n'));
    if (line.size() <= most) return std::string(line);
    const auto space = line.rfind(' ', most);
    return space == std::string_view::npos ? std::string() : std::string(line.substr(0, space)) + "…";
}

struct Rows {
    std::size_t first = 0, end = 0;
};

Rows rows_shown(const PainHistory& history, std::size_t loaded)
{
    if (!history.all) return {0, std::min(latest_rows, loaded)};
    const auto first = std::min(history.first, loaded);
    return {first, std::min(first + page_rows, loaded)};
}

void remove(PainHistory& history, const PainEntry& entry, std::size_t row, const AppState& state, Ui& ui)
{
    const auto label = ui.t("pain.removed", {{"day", relative_day(ui, entry.for_day, state.today)}});
    history.removed = {label, row, {}, ui.send(RemovePainEntry{entry.id})};
}

void draw_removed(PainHistory& history, Ui& ui)
{
    ui.divider();
    auto inset = ui.inset(0, 8);
    auto line = ui.line(12);
    ui.icon(icons::trash, 22, ColourRole::TextMuted);
    ui.text(history.removed->label, TextStyle::Body, ColourRole::TextMuted);
    ui.to_right();
    if (button(ui, ui.t("shell.undo"), {.kind = ButtonKind::Text, .icon = icons::undo, .small = true, .key = "undo_row"})) {
        ui.send(Undo{});
        history.removed.reset();
    }
}

void draw_entry_words(const PainEntry& entry, const AppState& state, Ui& ui)
{
    auto words = ui.column(0);
    const bool same_day = entry.felt_at.day() == entry.for_day;
    ui.text(same_day ? day_and_time(ui, entry.felt_at.local(), state.today) : relative_day(ui, entry.for_day, state.today),
            TextStyle::Label);
    if (const auto summary = entry_summary(entry, ui); !summary.empty())
        ui.text(summary, TextStyle::Small, ColourRole::TextMuted);
}

// What the buttons at the end of a row are called aloud: "Change: Yesterday, 19:10, 4, moderate".
std::string spoken(std::string_view what, const PainEntry& entry, const AppState& state, const Ui& ui)
{
    return ui.t(what, {{"entry", day_and_time(ui, entry.felt_at.local(), state.today) + ", " +
                                     level_words(ui, entry.details.level)}});
}

void draw_entry(PainHistory& history, std::size_t row, const AppState& state, Ui& ui, HistoryWish& wish)
{
    const auto& entry = state.diary.entries[row];
    auto keyed = ui.keyed(entry.id.text());
    auto item = ui.node(semantics::Role::ListItem, day_and_time(ui, entry.felt_at.local(), state.today),
                        level_words(ui, entry.details.level));
    ui.divider();
    auto inset = ui.inset(0, 8);
    auto line = ui.line(12);
    level_badge(ui, entry.details.level);
    draw_entry_words(entry, state, ui);
    ui.to_right();
    {
        auto buttons = ui.line(0);
        if (icon_button(ui, icons::edit, spoken("pain.change_this", entry, state, ui))) wish.edit = &entry;
        if (icon_button(ui, icons::trash, spoken("pain.remove_this", entry, state, ui)))
            remove(history, entry, row, state, ui);
    }
}

void draw_list(PainHistory& history, const AppState& state, Ui& ui, HistoryWish& wish)
{
    auto list = ui.node(semantics::Role::List, ui.t("pain.entries"));
    const auto rows = rows_shown(history, state.diary.entries.size());
    const bool undoable = history.removed && !history.removed->undo_label.empty();
    for (auto row = rows.first; row < rows.end; ++row) {
        if (undoable && history.removed && history.removed->row == row) draw_removed(history, ui);
        draw_entry(history, row, state, ui, wish);
    }
    if (undoable && history.removed && history.removed->row >= rows.end) draw_removed(history, ui);
}

void draw_page_buttons(PainHistory& history, const AppState& state, Ui& ui)
{
    const auto total = static_cast<std::size_t>(std::max(0, state.diary.total));
    auto line = ui.line(8);
    if (history.first > 0 && button(ui, ui.t("pain.newer"), {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}))
        history.first -= std::min(history.first, page_rows);
    const auto next = history.first + page_rows;
    if (next < total && button(ui, ui.t("pain.older"), {.kind = ButtonKind::Text, .icon = icons::chevron_right,
                                                        .icon_after = true, .small = true})) {
        history.first = next;
        if (next + page_rows > state.diary.entries.size() && state.diary.entries.size() < total) ui.send(ShowMoreEntries{});
    }
    ui.to_right();
    if (button(ui, ui.t("pain.show_latest"), {.kind = ButtonKind::Text, .small = true})) {
        history.all = false;
        history.first = 0;
    }
}

void draw_list_end(PainHistory& history, const AppState& state, Ui& ui)
{
    if (history.all) return draw_page_buttons(history, state, ui);
    if (static_cast<std::size_t>(std::max(0, state.diary.total)) <= latest_rows) return;
    if (link(ui, ui.t("pain.all_entries", {{"n", std::to_string(state.diary.total)}}))) history.all = true;
}

}  // namespace

std::string entry_summary(const PainEntry& entry, const Ui& ui)
{
    std::vector<std::string> parts;
    if (!entry.details.sites.empty()) parts.emplace_back(term(ui, "site", entry.details.sites.front().key()));
    for (const auto quality : entry.details.qualities) parts.emplace_back(term(ui, "quality", quality.key()));
    if (parts.size() > 2) parts.resize(2);
    if (parts.empty() && !entry.details.note.empty()) parts.push_back(first_words(entry.details.note));
    if (const auto late = days_late(entry))
        parts.push_back(*late == 1 ? std::string(ui.t("pain.added_a_day_later"))
                                   : ui.t("pain.added_days_later", {{"n", std::to_string(*late)}}));
    return join(parts, " · ");
}

void settle(PainHistory& history, const AppState& state)
{
    if (!history.removed) return;
    auto& removed = *history.removed;
    if (!removed.removing) {
        if (removed.undo_label != state.diary.undo_label) history.removed.reset();
        return;
    }
    for (const auto& receipt : state.receipts) {
        if (receipt.ticket != *removed.removing) continue;
        removed.removing.reset();
        if (receipt.outcome)
            removed.undo_label = state.diary.undo_label;
        else
            history.removed.reset();
        return;
    }
}

HistoryWish draw(PainHistory& history, const AppState& state, Ui& ui)
{
    HistoryWish wish;
    auto card = ui.card(ui.t("pain.history"), {.fill = Fill::Page, .show_title = false, .padding_x = 18, .padding_y = 14});
    auto parts = ui.column(0);
    wish.day = draw_calendar(history, state, ui);
    ui.space(8);
    if (state.diary.entries.empty() && !history.removed)
        ui.text(ui.t("pain.no_entries"), TextStyle::Body, ColourRole::TextMuted);
    draw_list(history, state, ui, wish);
    ui.space(4);
    draw_list_end(history, state, ui);
    return wish;
}

}  // namespace aftercare::ui
