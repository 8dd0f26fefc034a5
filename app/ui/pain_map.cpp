#include "app/ui/pain_map.h"

#include "app/ui/kit/body_map.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

constexpr float letters_height = 20, between_views = 40, widest_view = 128;
// The way back stands beside the words above the map; what is seen closer ends where the map ends.
constexpr float map_height = 246, closer_height = 230, way_back_height = 44;
constexpr float least_frame = 200;  // how wide a half is that has room for what is seen closer
constexpr double way_there = 0.18;  // seconds

// A view of the body: as a picture, or only for the keyboard while the other one is seen closer.
struct Picture {
    BodyView view;
    BodyMap map;
    Rect seen;  // nothing of it can be pressed outside
};

struct Touched {
    std::optional<BodySite> pressed, hovered, focused;
};

std::string_view view_words(Ui& ui, BodyView view)
{
    return ui.t(view == BodyView::Back ? "pain.back_view" : "pain.front_view");
}

// "Lower back, left, back view, main place"
std::string spoken(Ui& ui, BodySite site, BodyView view, bool main)
{
    auto words = std::string(term(ui, "site", site.key())) + ", " + std::string(view_words(ui, view));
    if (main) words += ", " + std::string(ui.t("pain.main_place"));
    return words;
}

std::string spoken(Ui& ui, const MapZoom& zoom, const PainDraft& draft)
{
    return spoken(ui, zoom.site, zoom.view, !draft.sites.empty() && draft.sites.front() == zoom.site);
}

// The letters above a view: left and right are the person's own. Close up, a side that is not in the picture has none.
void draw_letters(Ui& ui, BodyView view, std::string_view name, Rect place, float middle)
{
    const bool back = view == BodyView::Back;
    const auto left = ui.t(back ? "pain.left_letter" : "pain.right_letter");
    const auto right = ui.t(back ? "pain.right_letter" : "pain.left_letter");
    ui.draw_text({place.centre().x - ui.measure(name, TextStyle::SmallStrong).x / 2, place.y}, name,
                 TextStyle::SmallStrong, ColourRole::Text);
    const float least_side = ui.px(28);
    if (middle - place.x >= least_side) ui.draw_text(place.top_left(), left, TextStyle::Small, ColourRole::TextMuted);
    if (place.right() - middle < least_side) return;
    ui.draw_text({place.right() - ui.measure(right, TextStyle::Small).x, place.y}, right, TextStyle::Small,
                 ColourRole::TextMuted);
}

bool can_be_pressed(const Picture& picture, BodySite site)
{
    return picture.map.target_of(site, picture.seen) >= least_target;
}

// What lies outside the picture waits at its edge, in its direction: arrows find it and the page does not scroll to it.
Rect place_of(const Picture& picture, BodySite site)
{
    const Rect bounds = picture.map.bounds_of(site);
    const Rect seen = bounds.common(picture.seen);
    if (picture.seen.empty() || !seen.empty()) return picture.seen.empty() ? bounds : seen;
    const Point middle = bounds.centre();
    return {std::clamp(middle.x, picture.seen.x, picture.seen.right()),
            std::clamp(middle.y, picture.seen.y, picture.seen.bottom()), 1, 1};
}

// One checkbox for each zone. Several shapes may share a site, so the pointer is tested on the shapes, not on the box.
Touched touch_zones(Ui& ui, const Picture& picture, const std::vector<BodySite>& chosen)
{
    auto group = ui.group(semantics::Role::Group, view_words(ui, picture.view));
    Touched touched;
    if (ui.pointer_in(picture.seen)) touched.hovered = picture.map.zone_at(ui.pointer());
    for (const auto site : BodyMap::sites(picture.view)) {
        const bool on = std::ranges::find(chosen, site) != chosen.end();
        const auto name = spoken(ui, site, picture.view, on && site == chosen.front());
        const auto closer_first = can_be_pressed(picture, site) ? std::string_view{} : ui.t("pain.closer_first");
        const auto state = ui.control({.role = semantics::Role::Checkbox,
                                       .name = name,
                                       .description = closer_first,
                                       .place = place_of(picture, site),
                                       .states = {.checked = on},
                                       .takes_pointer = touched.hovered == site,
                                       .takes_ring = false,
                                       .key = site.key()});
        if (state.focused) touched.focused = site;
        if (state.pressed) touched.pressed = site;
    }
    return touched;
}

BodyMapState state_of(const PainDraft& draft, const Touched& touched)
{
    return {.chosen = draft.sites,
            .level = draft.level ? PainLevel::from(*draft.level) : std::nullopt,
            .hovered = touched.hovered,
            .focused = touched.focused};
}

// Takes in or out what was pressed, or shows it closer. What is seen closer follows the keyboard.
void answer(PainDraft& draft, std::optional<MapZoom>& zoom, const Picture& picture, const Touched& touched, Rect frame,
            Ui& ui)
{
    const auto wanted = touched.pressed || !zoom ? touched.pressed : touched.focused;
    if (!wanted) return;
    if (can_be_pressed(picture, *wanted)) {
        if (touched.pressed) toggle(draft.sites, *wanted);
        return;
    }
    const auto part = picture.map.part_around(*wanted, ui.pointer(), frame, least_target + 1);
    const Rect from = zoom && zoom->view == picture.view ? zoom->part : whole_body;
    zoom = MapZoom{picture.view, *wanted, part, from, ui.seconds()};
    ui.wake_in(0);
    if (touched.pressed) ui.announce(ui.t("pain.closer_said", {{"place", term(ui, "site", wanted->key())}}));
}

// On the way there a part is still larger.
Rect part_now(const MapZoom& zoom, Ui& ui)
{
    const double gone = (ui.seconds() - zoom.since) / way_there;
    if (ui.less_motion() || gone >= 1) return zoom.part;
    ui.animate();
    const auto left = static_cast<float>((1 - gone) * (1 - gone));
    const auto between = [left](float from, float to) { return to + (from - to) * left; };
    return {between(zoom.from.x, zoom.part.x), between(zoom.from.y, zoom.part.y),
            between(zoom.from.width, zoom.part.width), between(zoom.from.height, zoom.part.height)};
}

void draw_part(const MapZoom& zoom, Rect frame, const BodyMapState& state, Ui& ui)
{
    const float edge = ui.px(ui.metrics().card_border), radius = ui.px(small_radius);
    ui.canvas().fill_rect(frame, ui.colour(ColourRole::Background), radius);
    ui.canvas().push_clip(frame.inset(edge));
    BodyMap(zoom.view, frame, part_now(zoom, ui)).draw(pen_of(ui), state);
    ui.canvas().pop_clip();
    ui.canvas().stroke_rect(frame.inset(edge / 2), ui.colour(ColourRole::Border), edge, radius);
}

void show_whole(std::optional<MapZoom>& zoom, Ui& ui)
{
    ui.announce(std::string(ui.t("pain.whole_said")));
    zoom.reset();
    ui.wake_in(0);
}

// The half of the map that a view stands in.
Rect half_of(Rect area, BodyView view, const Ui& ui)
{
    const float wide = (area.width - ui.px(between_views)) / 2;
    return {view == BodyView::Back ? area.x : area.right() - wide, area.y, wide, area.height};
}

bool keeps_both(Rect area, const Ui& ui) { return half_of(area, BodyView::Back, ui).width >= ui.px(least_frame); }

// Where a view is seen closer: in its own half, or over both where that is too narrow.
Rect frame_of(Rect area, BodyView view, const Ui& ui)
{
    const Rect side = keeps_both(area, ui) ? half_of(area, view, ui) : area;
    return {side.x, area.bottom() - ui.px(closer_height), side.width, ui.px(closer_height)};
}

Picture whole_picture(Rect area, BodyView view, const Ui& ui)
{
    const Rect half = half_of(area, view, ui);
    const float wide = std::min(half.width, ui.px(widest_view)), letters = ui.px(letters_height);
    const Rect place{half.centre().x - wide / 2, area.y + letters, wide, area.height - letters};
    return {view, BodyMap(view, place), place};
}

Picture picture_of(Rect area, BodyView view, const std::optional<MapZoom>& zoom, const Ui& ui)
{
    if (!zoom || (zoom->view != view && keeps_both(area, ui))) return whole_picture(area, view, ui);
    const Rect frame = frame_of(area, zoom->view, ui);
    if (zoom->view == view) return {view, BodyMap(view, frame, zoom->part), frame};
    // Without room for it, a view keeps its places for the keyboard, tiny, at the edge.
    return {view, BodyMap(view, {frame.right() - ui.px(12), frame.y, ui.px(12), frame.height}), {}};
}

std::string_view name_of(BodyView view, bool close, const Ui& ui)
{
    if (view == BodyView::Back) return ui.t(close ? "pain.back_closer" : "pain.back");
    return ui.t(close ? "pain.front_closer" : "pain.front");
}

void draw_view(PainDraft& draft, std::optional<MapZoom>& zoom, BodyView view, Rect area, Ui& ui)
{
    const auto shown = zoom;
    const bool close = shown && shown->view == view;
    const auto picture = picture_of(area, view, shown, ui);
    const auto touched = touch_zones(ui, picture, draft.sites);
    if (!picture.seen.empty()) {
        const Rect letters{picture.seen.x, area.y, picture.seen.width, ui.px(letters_height)};
        draw_letters(ui, view, name_of(view, close, ui), letters, picture.map.middle());
        if (close) ui.report(semantics::Role::Text, name_of(view, true, ui), {}, letters);
    }
    if (close) draw_part(*shown, picture.seen, state_of(draft, touched), ui);
    else if (!picture.seen.empty()) picture.map.draw(pen_of(ui), state_of(draft, touched));
    answer(draft, zoom, picture, touched, frame_of(area, view, ui), ui);
}

void draw_way_back(const PainDraft& draft, std::optional<MapZoom>& zoom, Ui& ui)
{
    auto line = ui.line(8, Align::Top);
    ui.text(ui.t("pain.where"), TextStyle::Label);
    ui.to_right();
    const ButtonLook look{.kind = ButtonKind::Text, .icon = icons::zoom_out, .height = way_back_height};
    const bool on_button = ui.focused_name() == ui.t("pain.whole_body");
    const bool pressed = button(ui, ui.t("pain.whole_body"), look);
    const bool left = !ui.typing() && ui.shortcut(Key::Escape);
    // The button goes with what it led away from.
    if (pressed || (left && on_button)) ui.focus_on(spoken(ui, *zoom, draft));
    if (pressed || left) show_whole(zoom, ui);
}

void draw_words(Ui& ui)
{
    if (auto line = ui.line(8)) {
        ui.text(ui.t("pain.where"), TextStyle::Label);
        ui.to_right();
        ui.text(ui.t("pain.tap_a_place"), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.space(4);
}

}  // namespace

void draw_map(PainDraft& draft, std::optional<MapZoom>& zoom, Ui& ui)
{
    auto parts = ui.column(0);
    if (zoom) draw_way_back(draft, zoom, ui);
    else draw_words(ui);
    const auto area = ui.place(0, letters_height + (zoom ? closer_height : map_height));
    for (const auto view : {BodyView::Back, BodyView::Front}) draw_view(draft, zoom, view, area, ui);
}

}  // namespace aftercare::ui
