#include "app/ui/guidance_parts.h"

#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"

#include <array>

namespace aftercare::ui {
namespace {

using guidance::Evidence;

struct TagLook {
    std::string_view key;
    std::string_view icon;
    TagTone tone;
};

TagLook look_of(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Supported: return {"guidance.supported", icons::verified, TagTone::Positive};
    case Evidence::Partly: return {"guidance.partly", icons::balance, TagTone::Caution};
    case Evidence::Weak: return {"guidance.weak", icons::question, TagTone::Caution};
    case Evidence::Unsupported: return {"guidance.unsupported", icons::close, TagTone::Danger};
    case Evidence::Practical: return {"guidance.practical", icons::idea, TagTone::Quiet};
    case Evidence::Standard: return {"guidance.standard", icons::fact_check, TagTone::Quiet};
    }
    return {};
}

TagLook look_of(const guidance::Article& article)
{
    return article.myth ? TagLook{"guidance.myth", icons::close, TagTone::Danger} : look_of(article.evidence);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> topic_icons = {{
    {"spa", icons::spa},
    {"water_drop", icons::water},
    {"self_improvement", icons::exercises},
    {"directions_walk", icons::walk},
    {"chair", icons::chair},
    {"event_repeat", icons::follow_ups},
    {"checklist", icons::checklist},
    {"event_note", icons::calendar},
    {"front_hand", icons::massage},
    {"badge", icons::person},
    {"favorite", icons::heart},
    {"menu_book", icons::guidance},
    {"verified_user", icons::verified},
    {"handshake", icons::hand},
    {"healing", icons::healing},
    {"sentiment_satisfied", icons::moon},
    {"local_hospital", icons::help},
    {"lightbulb", icons::idea},
}};

bool topic_row(Ui& ui, const guidance::Topic& topic, bool chosen)
{
    const auto place = ui.place(0, 46);
    const auto state =
        ui.control({.role = semantics::Role::Tab, .name = topic.title, .place = place, .states = {.selected = chosen}});
    if (chosen || state.hovered)
        ui.draw_panel(place, 10, chosen ? ColourRole::Surface : ColourRole::Sunken,
                      chosen ? ColourRole::Accent : ColourRole::Sunken, chosen ? 1.5f : 0);
    const auto colour = chosen ? ColourRole::AccentSoftText : ColourRole::TextMuted;
    ui.draw_icon({place.x + ui.px(24), place.centre().y}, topic_icon(topic.icon), 22, colour);
    ui.draw_text({place.x + ui.px(46), place.centre().y - ui.px(12)}, topic.title,
                 chosen ? TextStyle::Label : TextStyle::Body, chosen ? colour : ColourRole::Text);
    return state.pressed;
}

// A card is read by its words and opened by its last line.
void draw_card(GuidanceView& view, const guidance::Article& article, const guidance::Library& library, Ui& ui)
{
    auto keyed = ui.keyed(article.key);
    auto card = ui.card(article.title, {.fill = Fill::Row, .show_title = false, .padding_x = 20, .padding_y = 16});
    auto column = ui.column(8);
    if (auto line = ui.line()) evidence_tag(ui, article);
    ui.heading(article.title, TextStyle::Heading, 3);
    ui.text(article.summary);
    ui.to_bottom();
    auto line = ui.line(12);
    if (auto words = ui.column(0)) ui.text(library.citations(article.sources), TextStyle::Small, ColourRole::TextMuted);
    ui.to_right();
    const auto minutes = std::to_string(article.minutes);
    const auto spoken = ui.t("guidance.read_spoken", {{"title", article.title}, {"n", minutes}});
    if (button(ui, ui.t("guidance.read", {{"n", minutes}}),
               {.kind = ButtonKind::Text, .small = true, .spoken = spoken}))
        view.article = article.key;
}

void draw_topic_head(GuidanceView& view, const guidance::Topic& topic, Ui& ui)
{
    auto line = ui.line(12);
    ui.heading(topic.title, TextStyle::Title, 2);
    ui.to_right();
    if (button(ui, ui.t("guidance.labels"),
               {.kind = ButtonKind::Plain, .icon = icons::question, .icon_after = true, .small = true}))
        view.labels_open = true;
}

}  // namespace

void evidence_tag(Ui& ui, const guidance::Article& article)
{
    const auto look = look_of(article);
    tag(ui, look.icon, ui.t(look.key), look.tone);
}

std::string_view evidence_words(const Ui& ui, Evidence evidence) { return ui.t(look_of(evidence).key); }

std::string_view topic_icon(std::string_view name)
{
    for (const auto& [key, icon] : topic_icons)
        if (key == name) return icon;
    return icons::guidance;
}

void draw_topics(GuidanceView& view, const AppState& state, Ui& ui)
{
    if (ui.logical_width() < 900) {
        std::vector<std::string> titles;
        int chosen = 0;
        for (const auto& topic : state.library->topics()) {
            if (topic.key == view.topic) chosen = static_cast<int>(titles.size());
            titles.push_back(topic.title);
        }
        if (const auto picked = select(ui, ui.t("guidance.topics"), titles, chosen, 300))
            view.topic = state.library->topics()[static_cast<std::size_t>(*picked)].key;
        return;
    }
    auto group = ui.group(semantics::Role::TabList, ui.t("guidance.topics"));
    auto column = ui.column(0);
    for (const auto& topic : state.library->topics()) {
        if (!topic_row(ui, topic, topic.key == view.topic && view.words.empty())) continue;
        view.topic = topic.key;
        view.article.clear();
        view.words.clear();
    }
}

bool is_shown(const guidance::Article& article, const AppState& state)
{
    return !(article.hidden_with_fluid_limit && state.settings.fluid_restriction);
}

void draw_topic_cards(GuidanceView& view, const AppState& state, Ui& ui)
{
    const auto* topic = state.library->topic(view.topic);
    if (!topic) return;
    draw_topic_head(view, *topic, ui);
    banner(ui, icons::person, ui.t("guidance.therapist_first"), BannerTone::Accent);
    auto articles = state.library->articles_in(view.topic);
    const auto hidden = std::erase_if(articles, [&](const auto* article) { return !is_shown(*article, state); });
    if (hidden > 0) banner(ui, icons::water, ui.t("guidance.follow_limit"), BannerTone::Caution);
    for (std::size_t i = 0; i < articles.size(); i += 2) {
        auto row = ui.columns({1, 1}, 14, 1000);
        if (auto cell = ui.cell()) draw_card(view, *articles[i], *state.library, ui);
        if (i + 1 >= articles.size()) continue;
        auto cell = ui.cell();
        draw_card(view, *articles[i + 1], *state.library, ui);
    }
}

void draw_label_meanings(GuidanceView& view, Ui& ui)
{
    static constexpr std::array<std::string_view, 6> keys = {"supported", "partly",   "weak",
                                                             "practical", "standard", "myth"};
    static constexpr std::array<Evidence, 6> evidence = {Evidence::Supported, Evidence::Partly,
                                                         Evidence::Weak,      Evidence::Practical,
                                                         Evidence::Standard,  Evidence::Unsupported};
    auto dialog = ui.dialog(ui.t("guidance.labels_title"), 560);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        guidance::Article example;
        example.evidence = evidence[i];
        example.myth = keys[i] == "myth";
        if (auto line = ui.line()) evidence_tag(ui, example);
        ui.text(ui.t("guidance." + std::string(keys[i]) + "_means"));
    }
    auto line = ui.line();
    ui.to_right();
    if (button(ui, ui.t("guidance.close"), {.kind = ButtonKind::Primary}) || ui.shortcut(Key::Escape))
        view.labels_open = false;
}

}  // namespace aftercare::ui
