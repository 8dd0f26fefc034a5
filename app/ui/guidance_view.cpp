#include "app/ui/guidance_view.h"

#include "app/ui/exercises_choices.h"
#include "app/ui/guidance_parts.h"
#include "app/ui/kit/icons.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

bool knows_own_routines(const GuidanceView& view, const AppState& state)
{
    return view.search && std::ranges::equal(view.own_known, state.own_routines, {}, {}, &OwnRoutineState::own);
}

void learn_own_routines(GuidanceView& view, const AppState& state)
{
    std::vector<const Routine*> routines;
    view.own_known.clear();
    for (const auto& one : state.own_routines) {
        routines.push_back(&one.routine);
        view.own_known.push_back(one.own);
    }
    view.search->know_own(routines, *state.library);
}

void look_for(GuidanceView& view, const AppState& state)
{
    if (!view.search) view.search.emplace(*state.library);
    if (!knows_own_routines(view, state)) learn_own_routines(view, state);
    view.results = view.search->find(view.words);
    // What is left out where it belongs is not offered here either.
    const auto leave_out = [&](std::vector<guidance::SearchHit>& hits, const auto& piece_of) {
        std::erase_if(hits, [&](const guidance::SearchHit& hit) {
            const auto* piece = piece_of(hit.key);
            return piece && !is_shown(*piece, state);
        });
    };
    const auto& library = *state.library;
    leave_out(view.results.articles, [&](const std::string& key) { return library.article(key); });
    leave_out(view.results.exercises, [&](const std::string& key) { return library.exercise(key); });
    leave_out(view.results.routines, [&](const std::string& key) { return library.routine(key); });
}

void open_asked(GuidanceView& view, const AppState& state, const Navigation& navigation)
{
    if (!navigation.moved || navigation.open.empty()) return;
    view.words.clear();
    view.article.clear();
    if (const auto* article = state.library->article(navigation.open)) {
        view.article = article->key;
        view.topic = article->topic;
    } else if (state.library->topic(navigation.open)) {
        view.topic = navigation.open;
    }
}

void draw_header(GuidanceView& view, const AppState& state, Ui& ui)
{
    auto line = ui.line(12);
    ui.heading(ui.t("guidance.title"), TextStyle::Display, 1);
    ui.to_right();
    if (ui.shortcut(Key::F, true) || ui.plain_key(Key::Slash)) ui.focus_on(ui.t("guidance.search"));
    const FieldLook look{.hint = ui.t("guidance.search_hint"),
                         .icon = icons::search,
                         .width = 340,
                         .label_above = false,
                         .role = semantics::Role::SearchField};
    auto field = ui.sized_column(340);
    if (!text_field(ui, ui.t("guidance.search"), view.words, look)) return;
    view.article.clear();
    look_for(view, state);
}

struct Group {
    std::string_view key;
    const std::vector<guidance::SearchHit>& hits;
};

void open_hit(GuidanceView& view, const guidance::SearchHit& hit, const AppState& state, Navigation& navigation)
{
    using guidance::HitKind;
    switch (hit.kind) {
    case HitKind::WarningSign: return navigation.go(Page::GetHelp);
    case HitKind::Exercise:
    case HitKind::Routine: return navigation.go(Page::Exercises, hit.key);
    case HitKind::Article: break;
    }
    view.article = hit.key;
    if (const auto* article = state.library->article(hit.key)) view.topic = article->topic;
}

void draw_group(GuidanceView& view, const Group& group, const AppState& state, Navigation& navigation, Ui& ui)
{
    if (group.hits.empty()) return;
    auto card = ui.card(ui.t(group.key));
    for (const auto& hit : group.hits) {
        if (&hit != &group.hits.front()) ui.divider();
        auto line = ui.line(12);
        if (auto words = ui.column(0)) {
            ui.text(hit.title, TextStyle::Label);
            if (!hit.detail.empty()) ui.text(hit.detail, TextStyle::Small, ColourRole::TextMuted);
        }
        ui.to_right();
        const auto spoken = ui.t("guidance.open_spoken", {{"title", hit.title}});
        if (button(ui, ui.t("guidance.open"), {.kind = ButtonKind::Text, .small = true, .spoken = spoken}))
            open_hit(view, hit, state, navigation);
    }
}

}  // namespace

void draw_results(GuidanceView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto count = view.results.size();
    if (count == 0) return ui.text(ui.t("guidance.nothing", {{"words", view.words}}));
    ui.text(count == 1 ? std::string(ui.t("guidance.one_result"))
                       : ui.t("guidance.results", {{"n", std::to_string(count)}}),
            TextStyle::Small, ColourRole::TextMuted);
    // Signs that deserve help come before anything else that matches.
    draw_group(view, {"guidance.warning_signs", view.results.warning_signs}, state, navigation, ui);
    draw_group(view, {"guidance.articles", view.results.articles}, state, navigation, ui);
    draw_group(view, {"guidance.routines", view.results.routines}, state, navigation, ui);
    draw_group(view, {"guidance.exercises", view.results.exercises}, state, navigation, ui);
}

void draw(GuidanceView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    open_asked(view, state, navigation);
    if (!view.words.empty() && !knows_own_routines(view, state)) look_for(view, state);
    draw_header(view, state, ui);
    auto row = ui.columns({232, 744}, 24, 900);
    if (auto topics = ui.cell()) draw_topics(view, state, ui);
    auto content = ui.cell();
    if (const auto* article = state.library->article(view.article); article && is_shown(*article, state))
        draw_article(view, *article, state, navigation, ui);
    else if (!view.words.empty()) draw_results(view, state, navigation, ui);
    else draw_topic_cards(view, state, ui);
    if (view.labels_open) draw_label_meanings(view, ui);
}

}  // namespace aftercare::ui
