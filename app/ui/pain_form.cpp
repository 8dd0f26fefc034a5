#include "app/ui/pain_form.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/pain_form_parts.h"
#include "app/ui/pain_keep.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using std::chrono::days;

enum class Doubts { Ask, Keep };

void send_entry(PainForm& form, Doubts doubts, const AppState& state, Ui& ui)
{
    const auto details = details_of(form.draft);
    if (!details || form.saving) return;
    form.problem.clear();
    form.asked = doubts == Doubts::Ask ? level_doubts(*details) : std::vector<LevelDoubt>();
    if (!form.asked.empty()) return ui.focus_on(ui.t("pain.doubt_keep"));
    const auto day = chosen_day(form, state.today);
    if (form.editing) form.saving = ui.send(EditPainEntry{*form.editing, *details, form.felt_at, day});
    else if (day == state.today) form.saving = ui.send(SavePainEntry{*details, std::nullopt, std::nullopt});
    else form.saving = ui.send(SavePainEntry{*details, std::nullopt, day});
}

void draw_save_row(PainForm& form, const AppState& state, Ui& ui)
{
    const bool editing = form.editing.has_value();
    if (!form.problem.empty()) banner(ui, icons::error, form.problem, BannerTone::Danger);
    if (draw_doubts(form, state.today, ui)) send_entry(form, Doubts::Keep, state, ui);
    ui.divider();
    ui.space(12);
    auto line = ui.line(8);
    ui.text(ui.t(editing ? "pain.changing" : "pain.only_level_needed"), TextStyle::Small, ColourRole::TextMuted);
    ui.to_right();
    if (button(ui, ui.t(editing ? "pain.cancel" : "pain.clear"), {.kind = ButtonKind::Plain})) clear(form, state.today);
    const auto missing = form.draft.level ? std::string_view{} : ui.t("pain.choose_level_first");
    const bool pressed = button(ui, ui.t(editing ? "pain.save_changes" : "pain.save"),
                                {.kind = ButtonKind::Primary, .disabled_because = missing});
    if (pressed || ui.shortcut(Key::S, true)) send_entry(form, Doubts::Ask, state, ui);
}

void draw_other_day(PainForm& form, const AppState& state, Ui& ui)
{
    if (form.day_choice != ForDay::Other) return;
    if (day_field(ui, ui.t("pain.which_day"), form.other, state.today, {state.today - farthest_back, state.today}))
        choose_day(form, *form.other.day, state.today);
    ui.space(12);
}

}  // namespace

std::string_view level_question(const PainForm& form, Day today, const Ui& ui)
{
    return ui.t(chosen_day(form, today) == today ? "pain.level_now" : "pain.level_then");
}

Day chosen_day(const PainForm& form, Day today)
{
    switch (form.day_choice) {
    case ForDay::Today: return today;
    case ForDay::Yesterday: return today - days(1);
    case ForDay::Other: return form.other.day.value_or(today - days(2));
    }
    return today;
}

void choose_day(PainForm& form, Day day, Day today)
{
    if (day > today) return;
    form.day_choice = day == today ? ForDay::Today : day == today - days(1) ? ForDay::Yesterday : ForDay::Other;
    form.other.day = day;
}

void edit(PainForm& form, const PainEntry& entry, Day today)
{
    auto aside = form.aside;
    if (!form.editing && form.draft != PainDraft{}) aside = LeftForm{form.draft, chosen_day(form, today), std::nullopt};
    auto keeper = std::move(form.keeper);
    form = {};
    form.keeper = std::move(keeper);
    form.aside = std::move(aside);
    form.draft = form.original = draft_of(entry.details);
    form.editing = entry.id;
    form.felt_at = entry.felt_at;
    choose_day(form, entry.for_day, today);
}

bool settle(PainForm& form, const AppState& state)
{
    const auto receipt =
        std::ranges::find_if(state.receipts, [&](const Receipt& one) { return form.saving == one.ticket; });
    if (receipt == state.receipts.end()) return false;
    form.saving.reset();
    if (!receipt->outcome) {
        form.problem = receipt->outcome.error().what;
        return false;
    }
    clear(form, state.today);
    return true;
}

void draw_day_choice(PainForm& form, const AppState& state, Ui& ui)
{
    const std::vector<std::string> choices = {std::string(ui.t("words.today")), std::string(ui.t("words.yesterday")),
                                              std::string(ui.t("pain.other_day"))};
    const auto chosen = segments(ui, ui.t("pain.entry_is_for"), choices, static_cast<int>(form.day_choice));
    if (!chosen) return;
    const auto before = chosen_day(form, state.today);
    form.day_choice = static_cast<ForDay>(*chosen);
    if (form.day_choice == ForDay::Other) form.other = {.day = std::min(before, state.today - days(2)), .open = true};
}

void draw(PainForm& form, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto title = ui.t(form.editing ? "pain.change_entry" : "pain.new_entry");
    auto card = ui.card(title, {.fill = Fill::Page, .show_title = false, .padding_y = 13});
    auto parts = ui.column(0);
    take_up(form, state);
    draw_begun(form, state, ui);
    draw_other_day(form, state, ui);
    draw_levels(form, state.today, ui);
    ui.space(12);
    ui.divider();
    ui.space(9);
    draw_places_and_qualities(form, state, navigation, ui);
    ui.space(8);
    draw_folded_groups(form, state, ui);
    draw_save_row(form, state, ui);
    keep(form, state, ui);
}

}  // namespace aftercare::ui
