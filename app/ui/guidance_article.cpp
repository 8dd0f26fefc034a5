#include "app/guidance/article_text.h"
#include "app/ui/guidance_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

using guidance::Block;
using guidance::BlockKind;

void draw_marked(Ui& ui, std::string_view title, std::string_view icon, ColourRole colour, const Block& block)
{
    if (auto line = ui.line(8)) {
        ui.icon(icon, 22, colour);
        ui.heading(title, TextStyle::Label, 3);
    }
    bullets(ui, block.items, colour, 6);
}

// The table with one more column where its rows say where they are from.
void draw_table(const Block& block, const guidance::Library& library, Ui& ui)
{
    TableContent content{block.text, block.columns, {}};
    const bool sourced = names_sources(block);
    if (sourced) content.columns.emplace_back(ui.t("guidance.from"));
    for (const auto& row : block.rows) {
        auto cells = row.cells;
        auto from = library.citations(row.sources);
        if (row.evidence) from += ". " + std::string(evidence_words(ui, *row.evidence));
        if (sourced) cells.push_back(std::move(from));
        content.rows.push_back(std::move(cells));
    }
    table(ui, content);
}

void draw_block(const Block& block, const guidance::Library& library, Navigation& navigation, Ui& ui)
{
    switch (block.kind) {
    case BlockKind::Paragraph: return ui.text(block.text);
    case BlockKind::Steps: return numbered(ui, block.items);
    case BlockKind::Do: return draw_marked(ui, ui.t("guidance.do"), icons::done, ColourRole::Positive, block);
    case BlockKind::Dont: return draw_marked(ui, ui.t("guidance.dont"), icons::block, ColourRole::Caution, block);
    case BlockKind::Caution: return banner(ui, icons::warning, block.text, BannerTone::Caution);
    case BlockKind::Note: return banner(ui, icons::info, block.text, BannerTone::Accent);
    case BlockKind::Myth:
        ui.heading(ui.t("guidance.myth_says"), TextStyle::Label, 3);
        return ui.text(block.text, TextStyle::Body, ColourRole::TextMuted);
    case BlockKind::Fact: ui.heading(ui.t("guidance.fact"), TextStyle::Label, 3); return ui.text(block.text);
    case BlockKind::Table: return draw_table(block, library, ui);
    case BlockKind::Walking: return draw_walking_plan(block.text, library, ui);
    case BlockKind::PreSession: return draw_pre_session(block.text, library, ui);
    case BlockKind::Weeks: return draw_weekly_plans(library, navigation, ui);
    }
}

void draw_related(const guidance::Article& article, const AppState& state, Navigation& navigation, Ui& ui)
{
    if (article.exercises.empty() && article.routines.empty()) return;
    ui.heading(ui.t("guidance.related"), TextStyle::Label, 3);
    auto wrap = ui.wrap();
    for (const auto& key : article.routines)
        if (const auto* routine = state.library->routine(key))
            if (button(ui, routine->title, {.kind = ButtonKind::Soft, .icon = icons::play, .small = true}))
                navigation.go(Page::Exercises, key);
    for (const auto& key : article.exercises)
        if (const auto* exercise = state.library->exercise(key))
            if (button(ui, exercise->title, {.kind = ButtonKind::Line, .small = true}))
                navigation.go(Page::Exercises, key);
}

void draw_support(const guidance::Article& article, const AppState& state, Ui& ui)
{
    ui.divider();
    if (auto line = ui.line(12)) {
        ui.heading(ui.t("guidance.evidence"), TextStyle::Label, 3);
        evidence_tag(ui, article);
    }
    if (!article.evidence_note.empty()) ui.text(article.evidence_note);
    if (!article.sources.empty()) ui.heading(ui.t("guidance.sources"), TextStyle::Label, 3);
    std::vector<std::string> sources;
    for (const auto& tag : article.sources)
        if (const auto* source = state.library->source(tag))
            sources.push_back(source->citation + " – " + source->detail);
    bullets(ui, sources, ColourRole::TextMuted, 4);
    ui.text(ui.t("guidance.reviewed", {{"day", long_day(ui, article.reviewed_on)}}), TextStyle::Small,
            ColourRole::TextMuted);
}

void draw_copy(GuidanceView& view, const guidance::Article& article, const AppState& state, Ui& ui)
{
    const auto words = ui.t(view.copied == article.key ? "guidance.copied" : "guidance.copy");
    auto line = ui.line();
    if (!button(ui, words, {.small = true, .spoken = ui.t("guidance.copy")})) return;
    ui.copy(plain_text(article, *state.library));
    ui.announce(std::string(ui.t("guidance.copied")));
    view.copied = article.key;
}

// Where the way back leads.
std::string back_words(const GuidanceView& view, const AppState& state, const Ui& ui)
{
    if (!view.words.empty()) return std::string(ui.t("guidance.back_to_search"));
    const auto* topic = state.library->topic(view.topic);
    return topic ? ui.t("guidance.back", {{"topic", topic->title}}) : std::string(ui.t("guidance.back_plain"));
}

}  // namespace

void draw_article(GuidanceView& view, const guidance::Article& article, const AppState& state, Navigation& navigation,
                  Ui& ui)
{
    if (auto line = ui.line())
        if (button(ui, back_words(view, state, ui),
                   {.kind = ButtonKind::Text, .icon = icons::chevron_left, .small = true}) ||
            (!ui.typing() && ui.shortcut(Key::Escape)))
            view.article.clear();
    auto card = ui.card(article.title, {.show_title = false, .padding_x = 28, .padding_y = 24});
    if (auto line = ui.line()) evidence_tag(ui, article);
    ui.heading(article.title, TextStyle::Title, 2);
    ui.text(article.summary, TextStyle::Label);
    for (const auto& block : article.blocks) draw_block(block, *state.library, navigation, ui);
    if (!article.seek_help.empty()) {
        banner(ui, icons::help, ui.t("guidance.see_help"), BannerTone::Danger);
        auto line = ui.line();
        if (button(ui, ui.t("guidance.open_help"), {.kind = ButtonKind::Danger})) navigation.go(Page::GetHelp);
    }
    if (guidance::has_plain_text(article)) draw_copy(view, article, state, ui);
    draw_related(article, state, navigation, ui);
    draw_support(article, state, ui);
}

}  // namespace aftercare::ui
