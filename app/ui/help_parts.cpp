#include "app/ui/help_parts.h"

#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float head_height = 100;

bool is_stacked(const Ui& ui) { return ui.logical_width() < 820; }

// The signs of one heading on the emergency card.
std::vector<std::string> statements_under(const guidance::Library& library, std::string_view section)
{
    std::vector<std::string> statements;
    for (const auto* sign : library.signs_in(HelpTier::Emergency))
        if (sign->section == section && !sign->is_crisis()) statements.push_back(sign->statement);
    return statements;
}

std::vector<std::string> sections_of(const guidance::Library& library)
{
    std::vector<std::string> sections;
    for (const auto* sign : library.signs_in(HelpTier::Emergency))
        if (!sign->is_crisis() && std::find(sections.begin(), sections.end(), sign->section) == sections.end())
            sections.push_back(sign->section);
    return sections;
}

void draw_emergency_words(const ActionCard& action, const HelpRegion& region, Ui& ui)
{
    auto words = ui.column(4);
    ui.text({Run{action.title, TextStyle::Title, ColourRole::DangerSoftText}});
    ui.text(with_numbers(action.lead, region));
}

// The number in large type on the danger colour.
void draw_emergency_number(HelpView& view, const HelpRegion& region, Ui& ui)
{
    const bool known = !region.emergency.number.empty();
    const auto place = ui.place(300, 80);
    const auto spoken = ui.t("help.emergency_call", {{"number", region.emergency.words}});
    const auto pressed = ui.control({.role = semantics::Role::Button, .name = spoken, .place = place}).pressed;
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Danger), ui.px(10));
    ui.draw_icon({place.x + ui.px(36), place.centre().y}, icons::phone, 28, ColourRole::DangerText);
    const float left = place.x + ui.px(66);
    const auto note = ui.t(view.copied ? "help.copied" : "help.day_and_night");
    if (known) {
        ui.draw_text({left, place.y + ui.px(8)}, region.emergency.number, TextStyle::Number, ColourRole::DangerText);
        ui.draw_text({left, place.y + ui.px(52)}, note, TextStyle::SmallStrong, ColourRole::DangerText);
    } else {
        ui.draw_wrapped({left, place.y + ui.px(16), place.width - ui.px(80), 0}, region.emergency.words,
                        TextStyle::Label, ColourRole::DangerText);
    }
    if (!pressed || !known) return;
    ui.copy(region.emergency.number);
    ui.announce(std::string(ui.t("help.copied")));
    view.copied = true;
}

void draw_emergency_head(HelpView& view, const ActionCard& action, const HelpRegion& region, Ui& ui)
{
    if (is_stacked(ui)) {
        draw_emergency_words(action, region, ui);
        return draw_emergency_number(view, region, ui);
    }
    auto line = ui.line(16);
    draw_emergency_words(action, region, ui);
    ui.to_right();
    draw_emergency_number(view, region, ui);
}

void draw_questions(const AppState& state, Ui& ui, HelpTier tier, HelpAction action)
{
    const auto* words = state.library->action(action);
    const auto* region = state.library->region(state.settings.region);
    if (!words || !region) return;
    auto keyed = ui.keyed("questions");
    auto card = ui.card(words->title);
    ui.text(with_numbers(words->text, *region), TextStyle::Label);
    for (const auto* sign : state.library->signs_in(tier)) {
        ui.divider();
        ui.text(sign->question);
        ui.text(sign->why, TextStyle::Small, ColourRole::TextMuted);
    }
}

}  // namespace

std::vector<std::string> statements_of(const guidance::Library& library, HelpTier tier)
{
    std::vector<std::string> statements;
    for (const auto* sign : library.signs_in(tier))
        if (!sign->is_crisis()) statements.push_back(sign->statement);
    return statements;
}

void call_button(HelpView& view, Ui& ui, const PhoneLine& line, const ButtonLook& look)
{
    if (line.number.empty()) return;
    const auto spoken = ui.t("help.call", {{"number", line.number}});
    auto drawn = look;
    drawn.spoken = spoken;
    if (!button(ui, line.number, drawn)) return;
    ui.copy(line.number);
    ui.announce(std::string(ui.t("help.copied")));
    view.copied = true;
}

void draw_emergency_card(HelpView& view, const AppState& state, Ui& ui)
{
    const auto* action = state.library->action(HelpAction::Emergency);
    const auto* region = state.library->region(state.settings.region);
    if (!action || !region) return;
    auto card =
        ui.card(action->title,
                {.show_title = false, .padding_x = 2, .padding_y = 2, .border = ColourRole::Danger, .border_width = 2});
    // Stacked, the head has no fixed height; the border and the red of the words say enough.
    if (!is_stacked(ui)) ui.canvas().fill_rect(ui.peek(0, head_height), ui.colour(ColourRole::DangerSoft), ui.px(14));
    {
        auto inset = ui.inset(24, 10);
        draw_emergency_head(view, *action, *region, ui);
    }
    auto inset = ui.inset(24, 4);
    const auto sections = sections_of(*state.library);
    auto columns = ui.columns({1, 1}, 24, 820);
    for (const auto& section : sections) {
        auto cell = ui.cell();
        auto column = ui.column(7);
        ui.heading(section, TextStyle::Label, 3);
        bullets(ui, statements_under(*state.library, section), ColourRole::Danger, 7);
        ui.space(8);
    }
}

void draw_every_question(const AppState& state, Ui& ui)
{
    draw_questions(state, ui, HelpTier::Emergency, HelpAction::Emergency);
    draw_questions(state, ui, HelpTier::SameDay, HelpAction::SameDay);
    draw_questions(state, ui, HelpTier::Soon, HelpAction::Soon);
    draw_questions(state, ui, HelpTier::ContactTherapist, HelpAction::ContactTherapist);
    ui.text(state.library->safety().none_apply, TextStyle::Body, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
