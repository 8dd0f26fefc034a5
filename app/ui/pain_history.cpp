#include "app/ui/pain_history.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/pain_calendar.h"
#include "app/ui/pain_day.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

RowRange rows_shown(const PainHistory& history, std::size_t loaded)
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
    if (button(ui, ui.t("shell.undo"),
               {.kind = ButtonKind::Text, .icon = icons::undo, .small = true, .key = "undo_row"})) {
        ui.send(Undo{});
        history.removed.reset();
    }
}

void draw_page_buttons(PainHistory& history, const AppState& state, Ui& ui)
{
    const auto total = static_cast<std::size_t>(std::max(0, state.diary.total));
    auto line = ui.line(8);
    if (history.first > 0 &&
        button(ui, ui.t("pain.newer"), {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}))
        history.first -= std::min(history.first, page_rows);
    const auto next = history.first + page_rows;
    if (next < total &&
        button(ui, ui.t("pain.older"),
               {.kind = ButtonKind::Text, .icon = icons::chevron_right, .icon_after = true, .small = true})) {
        history.first = next;
        if (next + page_rows > state.diary.entries.size() && state.diary.entries.size() < total)
            ui.send(ShowMoreEntries{});
    }
    ui.to_right();
    if (button(ui, ui.t("pain.show_latest"), {.kind = ButtonKind::Text, .small = true})) {
        history.all = false;
        history.first = 0;
    }
}

void open_find(PainHistory& history, Ui& ui)
{
    history.day.reset();
    history.find.open = true;
    ui.focus_on(ui.t("pain.find_words"));
}

void draw_list_end(PainHistory& history, const AppState& state, Ui& ui)
{
    if (history.all) draw_page_buttons(history, state, ui);
    auto line = ui.wrap(8);
    const bool more = static_cast<std::size_t>(std::max(0, state.diary.total)) > latest_rows;
    if (!history.all && more && link(ui, ui.t("pain.all_entries", {{"n", std::to_string(state.diary.total)}})))
        history.all = true;
    if (state.diary.total == 0) return;
    if (button(ui, ui.t("pain.find"), {.kind = ButtonKind::Text, .icon = icons::search, .small = true}))
        open_find(history, ui);
}

void draw_latest(PainHistory& history, const AppState& state, Ui& ui, HistoryWish& wish)
{
    if (state.diary.entries.empty() && !history.removed)
        ui.text(ui.t("pain.no_entries"), TextStyle::Body, ColourRole::TextMuted);
    draw_entries(history, state.diary.entries, rows_shown(history, state.diary.entries.size()), state, ui, wish);
    ui.space(4);
    draw_list_end(history, state, ui);
}

void draw_found_pages(PainFind& find, std::size_t found, Ui& ui)
{
    auto line = ui.wrap(8);
    if (find.first > 0 &&
        button(ui, ui.t("pain.newer"), {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}))
        find.first -= std::min(find.first, page_rows);
    const auto next = find.first + page_rows;
    if (next < found &&
        button(ui, ui.t("pain.older"),
               {.kind = ButtonKind::Text, .icon = icons::chevron_right, .icon_after = true, .small = true}))
        find.first = next;
}

void draw_search(PainHistory& history, const AppState& state, Ui& ui, HistoryWish& wish)
{
    auto& find = history.find;
    draw_find(find, state, ui);
    if (!find.filter.any()) return;
    const auto& entries = state.diary.found.entries;
    const auto first = std::min(find.first, entries.size());
    ui.space(8);
    draw_entries(history, entries, {first, std::min(first + page_rows, entries.size())}, state, ui, wish);
    draw_found_pages(find, entries.size(), ui);
}

}  // namespace

void draw_entries(PainHistory& history, std::span<const PainEntry> entries, RowRange rows, const AppState& state,
                  Ui& ui, HistoryWish& wish)
{
    auto list = ui.node(semantics::Role::List, ui.t("pain.entries"));
    const bool undoable = history.removed && !history.removed->undo_label.empty();
    const auto removed_row = undoable ? history.removed->row : entries.size();
    for (auto row = rows.first; row < rows.end; ++row) {
        if (undoable && history.removed && removed_row == row) draw_removed(history, ui);
        switch (draw_entry_row(history.unfolded, entries[row], state, ui)) {
        case EntryWish::Change: wish.edit = &entries[row]; break;
        case EntryWish::Remove: remove(history, entries[row], row, state, ui); break;
        case EntryWish::None: break;
        }
    }
    if (undoable && history.removed && removed_row >= rows.end) draw_removed(history, ui);
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
        if (receipt.outcome) removed.undo_label = state.diary.undo_label;
        else history.removed.reset();
        return;
    }
}

HistoryWish draw(PainHistory& history, const AppState& state, Ui& ui)
{
    HistoryWish wish;
    auto card =
        ui.card(ui.t("pain.history"), {.fill = Fill::Page, .show_title = false, .padding_x = 18, .padding_y = 14});
    auto parts = ui.column(0);
    if (ui.shortcut(Key::F, true) || ui.plain_key(Key::Slash)) open_find(history, ui);
    if (history.find.open) {
        draw_search(history, state, ui, wish);
        return wish;
    }
    if (const auto day = draw_calendar(history, state, ui)) open_day(history, *day, ui);
    ui.space(8);
    if (history.day) draw_day(history, state, ui, wish);
    else draw_latest(history, state, ui, wish);
    return wish;
}

}  // namespace aftercare::ui
