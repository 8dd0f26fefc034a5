#include "app/ui/pain_form_parts.h"

#include "app/base/text.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>
#include <span>

namespace aftercare::ui {
namespace {

void draw_span(PainDraft& draft, std::string_view span, Ui& ui)
{
    auto row = ui.columns({64, 166, 166, 166}, 12, 640);
    if (auto cell = ui.cell()) ui.text(span, TextStyle::Small, ColourRole::TextMuted);
    const int start = draft.level.value_or(5);
    if (auto cell = ui.cell()) stepper(ui, ui.t("pain.worst"), draft.worst, 0, 10, start);
    if (auto cell = ui.cell()) stepper(ui, ui.t("pain.average"), draft.average, 0, 10, start);
    if (auto cell = ui.cell()) stepper(ui, ui.t("pain.least"), draft.least, 0, 10, start);
}

// The places that were chosen; pressing one takes it out. The first one is the main place.
void draw_chosen_places(PainForm& form, const AppState& state, Ui& ui)
{
    auto& sites = form.draft.sites;
    std::optional<BodySite> pressed;
    auto chips = ui.wrap(6);
    for (const auto site : sites) {
        const auto icon = site == sites.front() ? icons::star : icons::close;
        if (chip(ui, term(ui, "site", site.key()), true, icon)) pressed = site;
    }
    if (pressed) toggle(sites, *pressed);
    const auto label = ui.t(form.list_open ? "pain.close_list" : "pain.pick_from_list");
    if (button(ui, label, {.kind = ButtonKind::Text, .icon = icons::list, .small = true}))
        form.list_open = !form.list_open;
    draw_copy(form, state, ui);
}

void draw_place_list(PainDraft& draft, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, ui.t("pain.places"));
    auto chips = ui.wrap(8);
    for (const auto key : BodySite::keys()) {
        const auto site = *BodySite::from(key);
        const bool on = std::ranges::find(draft.sites, site) != draft.sites.end();
        if (chip(ui, term(ui, "site", key), on)) toggle(draft.sites, site);
    }
}

// Chips for these words of a vocabulary.
template <class T>
void draw_chips(std::vector<T>& chosen, std::string_view vocabulary, std::span<const std::string_view> keys, Ui& ui)
{
    for (const auto key : keys) {
        const auto one = *T::from(key);
        const bool on = std::ranges::find(chosen, one) != chosen.end();
        if (chip(ui, term(ui, vocabulary, key), on)) toggle(chosen, one);
    }
}

template <class T>
void draw_choices(std::vector<T>& chosen, std::string_view vocabulary, std::string_view name, Ui& ui)
{
    auto group = ui.group(semantics::Role::Group, name);
    auto chips = ui.wrap(8);
    draw_chips(chosen, vocabulary, T::keys(), ui);
}

constexpr std::array<std::string_view, 8> usual_qualities = {"aching",   "stiff",     "sharp",    "burning",
                                                             "cramping", "throbbing", "tingling", "numb"};
constexpr std::array<std::string_view, 3> further_qualities = {"shooting", "stabbing", "other"};

bool any_further(const std::vector<PainQuality>& chosen)
{
    return std::ranges::any_of(chosen, [](PainQuality one) {
        return std::ranges::find(further_qualities, one.key()) != further_qualities.end();
    });
}

void draw_nerve_line(Navigation& navigation, Ui& ui)
{
    ui.space(8);
    ui.text(ui.t("pain.nerve_line"), TextStyle::Small, ColourRole::TextMuted);
    if (link(ui, ui.t("pain.nerve_link"))) navigation.go(Page::GetHelp);
}

void draw_qualities(PainForm& form, Navigation& navigation, Ui& ui)
{
    ui.text(ui.t("pain.feels_like"), TextStyle::Label);
    ui.space(4);
    {
        auto group = ui.group(semantics::Role::Group, ui.t("pain.feels_like"));
        auto chips = ui.wrap(6);
        auto& chosen = form.draft.qualities;
        draw_chips(chosen, "quality", usual_qualities, ui);
        if (form.qualities_open || any_further(chosen)) draw_chips(chosen, "quality", further_qualities, ui);
        else if (chip(ui, ui.t("pain.more_qualities"), false)) form.qualities_open = true;
    }
    if (may_be_nerve(form.draft)) draw_nerve_line(navigation, ui);
}

void draw_causes(PainDraft& draft, Ui& ui)
{
    auto parts = ui.column(8);
    ui.text(ui.t("pain.worse_with"), TextStyle::Label);
    draw_choices(draft.triggers, "trigger", ui.t("pain.worse_with"), ui);
    ui.text(ui.t("pain.better_with"), TextStyle::Label);
    draw_choices(draft.reliefs, "relief", ui.t("pain.better_with"), ui);
    ui.space(4);
}

// Whole hours on the stepper, and a chip for the half.
void draw_hours_slept(PainDraft& draft, Ui& ui)
{
    auto& halves = draft.half_hours_slept;
    auto whole = halves ? std::optional(*halves / 2) : std::nullopt;
    bool half = halves && *halves % 2 == 1;
    auto line = ui.line(8);
    const bool stepped = stepper(ui, ui.t("pain.hours_slept"), whole, 0, 24, 7, 220);
    const bool halved = chip(ui, ui.t("pain.and_a_half"), half);
    if (halved) half = !half;
    if (!stepped && !halved) return;
    halves = whole || halved ? std::optional(std::min(48, whole.value_or(0) * 2 + (half ? 1 : 0))) : std::nullopt;
}

void draw_sleep_and_mood(PainDraft& draft, Ui& ui)
{
    auto parts = ui.column(8);
    draw_hours_slept(draft, ui);
    if (auto line = ui.line(12)) {
        stepper(ui, ui.t("pain.mood"), draft.mood, 0, 10, 5, 220);
        ui.text(ui.t("pain.mood_ends"), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.space(4);
}

// Those written lately that are not in the field; pressing one adds it.
void draw_recent_medicines(PainDraft& draft, const AppState& state, Ui& ui)
{
    constexpr std::size_t most = 6;
    const auto written = medicines_in(draft.medicines);
    std::vector<std::string_view> offered;
    for (const auto& medicine : state.diary.medicines)
        if (offered.size() < most && std::ranges::find(written, medicine) == written.end()) offered.push_back(medicine);
    if (offered.empty()) return;
    ui.text(ui.t("pain.recent_medicines"), TextStyle::Small, ColourRole::TextMuted);
    auto group = ui.group(semantics::Role::Group, ui.t("pain.recent_medicines"));
    auto chips = ui.wrap(8);
    for (const auto medicine : offered)
        if (chip(ui, medicine, false, icons::plus))
            draft.medicines = join(written, ", ") + (written.empty() ? "" : ", ") + std::string(medicine);
}

void draw_more(PainDraft& draft, const AppState& state, Ui& ui)
{
    auto parts = ui.column(12);
    text_field(ui, ui.t("pain.medicines"), draft.medicines, {.hint = ui.t("pain.medicines_hint")});
    draw_recent_medicines(draft, state, ui);
    if (auto line = ui.line(12)) {
        stepper(ui, ui.t("pain.function"), draft.function, 0, 10, 5, 260);
        ui.text(ui.t("pain.function_ends"), TextStyle::Small, ColourRole::TextMuted);
    }
    text_field(ui, ui.t("pain.note"), draft.note, {.hint = ui.t("pain.note_hint"), .multiline = true, .lines = 3});
    ui.space(4);
}

}  // namespace

void draw_levels(PainForm& form, Day today, Ui& ui)
{
    auto& draft = form.draft;
    const auto question = level_question(form, today, ui);
    if (auto line = ui.line()) {
        ui.text(question, TextStyle::Label);
        ui.to_right();
        ui.text(ui.t("pain.level_ends"), TextStyle::Small, ColourRole::TextMuted);
    }
    ui.space(6);
    if (const auto level = pain_scale(ui, question, draft.level, ScaleSize::Small)) draft.level = *level;
    ui.space(11);
    draw_span(draft, ui.t(chosen_day(form, today) == today ? "pain.since_yesterday" : "pain.that_day"), ui);
}

void draw_places_and_qualities(PainForm& form, const AppState& state, Navigation& navigation, Ui& ui)
{
    if (auto columns = ui.columns({256, 318}, 24, 700)) {
        if (auto cell = ui.cell()) draw_map(form.draft, form.zoom, ui);
        if (auto cell = ui.cell()) {
            auto parts = ui.column(0);
            draw_chosen_places(form, state, ui);
            ui.space(6);
            draw_qualities(form, navigation, ui);
        }
    }
    if (!form.list_open) return;
    ui.space(8);
    draw_place_list(form.draft, ui);
}

void draw_folded_groups(PainForm& form, const AppState& state, Ui& ui)
{
    auto& draft = form.draft;
    ui.divider();
    if (folded(ui, icons::swap, ui.t("pain.causes"), causes_summary(draft, ui), form.causes_open))
        draw_causes(draft, ui);
    ui.divider();
    if (folded(ui, icons::moon, ui.t("pain.sleep_and_mood"), sleep_summary(draft, ui), form.sleep_open))
        draw_sleep_and_mood(draft, ui);
    ui.divider();
    if (folded(ui, icons::pain_log, ui.t("pain.more"), more_summary(draft, ui), form.more_open))
        draw_more(draft, state, ui);
}

}  // namespace aftercare::ui
