#include "app/ui/kit/body_map.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/pain_form_parts.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float map_height = 246, letters_height = 20;

// "Lower back, left, back view, main place"
std::string spoken(Ui& ui, BodySite site, std::string_view view, bool main)
{
    auto words = std::string(term(ui, "site", site.key())) + ", " + std::string(view);
    if (main) words += ", " + std::string(ui.t("pain.main_place"));
    return words;
}

// The letters above a view: left and right are the person's own.
void draw_letters(Ui& ui, BodyView view, Rect place)
{
    const bool back = view == BodyView::Back;
    const auto left = ui.t(back ? "pain.left_letter" : "pain.right_letter");
    const auto right = ui.t(back ? "pain.right_letter" : "pain.left_letter");
    const auto name = ui.t(back ? "pain.back" : "pain.front");
    ui.draw_text(place.top_left(), left, TextStyle::Small, ColourRole::TextMuted);
    ui.draw_text({place.centre().x - ui.measure(name, TextStyle::SmallStrong).x / 2, place.y}, name, TextStyle::SmallStrong,
                 ColourRole::Text);
    ui.draw_text({place.right() - ui.measure(right, TextStyle::Small).x, place.y}, right, TextStyle::Small,
                 ColourRole::TextMuted);
}

// One checkbox for each zone. Several shapes may share a site, so the pointer is tested on the shapes, not on the box.
struct Touched {
    std::optional<BodySite> pressed, hovered, focused;
};

Touched touch_zones(Ui& ui, const BodyMap& map, BodyView view, const std::vector<BodySite>& chosen)
{
    Touched touched{.hovered = map.zone_at(ui.pointer())};
    const auto view_words = ui.t(view == BodyView::Back ? "pain.back_view" : "pain.front_view");
    for (const auto site : BodyMap::sites(view)) {
        const bool on = std::ranges::find(chosen, site) != chosen.end();
        const auto name = spoken(ui, site, view_words, on && site == chosen.front());
        const auto state = ui.control({.role = semantics::Role::Checkbox,
                                       .name = name,
                                       .place = map.bounds_of(site),
                                       .states = {.checked = on},
                                       .focus_radius = 6,
                                       .takes_pointer = touched.hovered == site,
                                       .key = site.key()});
        if (state.focused) touched.focused = site;
        if (state.pressed) touched.pressed = site;
    }
    return touched;
}

void draw_view(PainDraft& draft, BodyView view, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, ui.t(view == BodyView::Back ? "pain.back_view" : "pain.front_view"));
    const auto letters = ui.place(0, letters_height);
    const auto place = ui.place(0, map_height);
    const BodyMap map(view, place);
    auto touched = touch_zones(ui, map, view, draft.sites);
    const auto level = draft.level ? PainLevel::from(*draft.level) : std::nullopt;
    draw_letters(ui, view, letters);
    map.draw(pen_of(ui), {.chosen = draft.sites, .level = level, .hovered = touched.hovered, .focused = touched.focused});
    if (touched.pressed) toggle(draft.sites, *touched.pressed);
}

}  // namespace

void draw_map(PainDraft& draft, Ui& ui)
{
    auto parts = ui.column(0);
    if (auto line = ui.line(8)) {
        ui.text(ui.t("pain.where"), TextStyle::Label);
        ui.to_right();
        ui.text(ui.t("pain.tap_a_place"), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.space(4);
    auto views = ui.columns({104, 104}, 40);
    if (auto cell = ui.cell()) {
        auto view = ui.column(0);
        draw_view(draft, BodyView::Back, ui);
    }
    if (auto cell = ui.cell()) {
        auto view = ui.column(0);
        draw_view(draft, BodyView::Front, ui);
    }
}

}  // namespace aftercare::ui
