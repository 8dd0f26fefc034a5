#include "app/ui/help_view.h"

#include "app/guidance/library.h"
#include "app/ui/help_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

void choose_region(const AppState& state, Ui& ui)
{
    const auto& regions = state.library->safety().regions;
    std::vector<std::string> names;
    int chosen = -1;
    for (const auto& region : regions) {
        if (region.key == state.settings.region) chosen = static_cast<int>(names.size());
        names.push_back(region.name);
    }
    const auto picked = select(ui, ui.t("help.country"), names, chosen, 232, icons::place);
    if (!picked) return;
    auto settings = state.settings;
    settings.region = regions[static_cast<std::size_t>(*picked)].key;
    ui.send(ChangeSettings{settings});
}

void draw_header(HelpView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto line = ui.line(12);
    ui.heading(ui.t("help.title"), TextStyle::Display, 1);
    ui.to_right();
    if (state.player && button(ui, ui.t("help.back_to_routine"), {.kind = ButtonKind::Soft}))
        navigation.go(navigation.came_from);
    choose_region(state, ui);
    view.copied = view.copied && !navigation.moved;
}

void draw_tier_card(const AppState& state, Ui& ui, HelpTier tier, HelpAction action, std::string_view icon,
                    TileTone tone)
{
    const auto* card_words = state.library->action(action);
    const auto* region = state.library->region(state.settings.region);
    if (!card_words || !region) return;
    auto card = ui.card(card_words->title, {.fill = Fill::Row, .show_title = false, .padding_x = 22, .padding_y = 18});
    if (auto head = ui.line(12, Align::Top)) {
        tile(ui, icon, tone);
        auto words = ui.column(0);
        ui.heading(card_words->title, TextStyle::Heading, 2);
        ui.text(with_numbers(card_words->lead, *region), TextStyle::Body, ColourRole::TextMuted);
    }
    bullets(ui, statements_of(*state.library, tier), ColourRole::TextMuted, 8);
}

void draw_crisis_card(HelpView& view, const AppState& state, Ui& ui)
{
    const auto* words = state.library->action(HelpAction::Crisis);
    const auto* region = state.library->region(state.settings.region);
    if (!words || !region) return;
    auto card = ui.card(words->title, {.fill = Fill::Row, .show_title = false, .padding_x = 22, .padding_y = 16});
    if (auto head = ui.line(12)) {
        tile(ui, icons::heart, TileTone::Warm);
        ui.heading(words->title, TextStyle::Heading, 2);
    }
    ui.text(with_numbers(words->text, *region));
    call_button(view, ui, region->crisis,
                {.kind = ButtonKind::Line, .icon = icons::phone, .full_width = true, .height = 56});
    ui.to_bottom();
    ui.text(state.library->safety().never_recorded, TextStyle::Small, ColourRole::TextMuted);
}

void draw_lower_cards(HelpView& view, const AppState& state, Ui& ui)
{
    auto row = ui.columns({367, 325, 276}, 16, 900);
    if (auto cell = ui.cell())
        draw_tier_card(state, ui, HelpTier::SameDay, HelpAction::SameDay, icons::calendar, TileTone::Warm);
    if (auto cell = ui.cell()) {
        draw_tier_card(state, ui, HelpTier::Soon, HelpAction::Soon, icons::follow_ups, TileTone::Accent);
    }
    if (auto cell = ui.cell()) {
        draw_crisis_card(view, state, ui);
        draw_tier_card(state, ui, HelpTier::ContactTherapist, HelpAction::ContactTherapist, icons::person,
                       TileTone::Quiet);
    }
}

}  // namespace

void draw(HelpView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    draw_header(view, state, navigation, ui);
    draw_emergency_card(view, state, ui);
    draw_lower_cards(view, state, ui);
    if (auto line = ui.line()) {
        const auto label = ui.t(view.every_question ? "help.hide_questions" : "help.every_question");
        if (button(ui, label, {.kind = ButtonKind::Text, .icon = icons::reading_list}))
            view.every_question = !view.every_question;
    }
    if (view.every_question) draw_every_question(state, ui);
}

}  // namespace aftercare::ui
