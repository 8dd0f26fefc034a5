#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/guidance/search.h"
#include "app/records/json_guidance.h"

namespace aftercare::cli {
namespace {

using guidance::Article;
using guidance::Block;
using guidance::BlockKind;

// What the evidence tags mean, in words.
std::string_view words_for(guidance::Evidence evidence)
{
    switch (evidence) {
    case guidance::Evidence::Supported: return "supported by studies";
    case guidance::Evidence::Partly: return "partly supported";
    case guidance::Evidence::Weak: return "weak evidence";
    case guidance::Evidence::Unsupported: return "not supported";
    case guidance::Evidence::Practical: return "practical advice";
    case guidance::Evidence::Standard: return "standard safety advice";
    }
    return "";
}

template <class Pieces>
std::vector<std::string_view> keys_of(const Pieces& pieces)
{
    std::vector<std::string_view> keys;
    for (const auto& piece : pieces) keys.push_back(piece.key);
    return keys;
}

Result<> topics(const Words&, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto json = [library](const guidance::Topic& one) { return records::json_of(one, *library); };
    if (call.wants_json()) {
        call.print(records::array_of(library->topics(), json));
        return {};
    }
    std::vector<Page::Row> rows;
    for (const auto& topic : library->topics()) rows.push_back({topic.key, topic.title, topic.summary});
    auto page = call.page();
    page.table(rows, 2);
    call.print(page);
    return {};
}

void add_timeline(const guidance::AftercareTimeline& timeline, Page& page)
{
    page.heading("The first days");
    for (const auto& stage : timeline.stages) {
        page.line("  " + stage.when + ": " + stage.title);
        page.paragraph(stage.detail, 4);
    }
}

Result<> list(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto topic = words.last("TOPIC");
    if (topic && !library->topic(*topic))
        return fail(ErrorKind::NotFound, no_such("topic", *topic, keys_of(library->topics())));
    std::vector<const Article*> articles;
    if (topic) articles = library->articles_in(*topic);
    else
        for (const auto& article : library->articles()) articles.push_back(&article);

    if (call.wants_json()) {
        const auto json = [library](const Article* one) { return records::json_of(*one, *library); };
        call.print(records::array_of(articles, json));
        return {};
    }
    auto page = call.page();
    std::vector<Page::Row> rows;
    for (const auto* one : articles) rows.push_back({one->key, one->title, std::string(words_for(one->evidence))});
    page.table(rows, 1);
    if (topic == "aftercare") add_timeline(library->timeline(), page);
    call.print(page);
    return {};
}

std::string_view label_of(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Do: return "Do";
    case BlockKind::Dont: return "Better not";
    case BlockKind::Caution: return "Take care";
    case BlockKind::Note: return "Note";
    case BlockKind::Myth: return "Often said";
    case BlockKind::Fact: return "What is known";
    case BlockKind::Paragraph:
    case BlockKind::Steps: break;
    }
    return "";
}

void show_block(const Block& block, Page& page)
{
    page.blank();
    const auto label = label_of(block.kind);
    if (!label.empty()) page.line(label);
    const int indent = label.empty() ? 0 : 2;
    if (!block.text.empty()) page.paragraph(block.text, indent);
    for (std::size_t item = 0; item < block.items.size(); ++item) {
        const auto mark = block.kind == BlockKind::Steps ? std::to_string(item + 1) + ". " : std::string("- ");
        page.paragraph(block.items[item], 2, mark);
    }
}

void show_article(const Article& article, const guidance::Library& library, Call& call, Page& page)
{
    page.line(article.title);
    for (const auto& block : article.blocks) show_block(block, page);
    if (!article.seek_help.empty()) page.heading("Get help first if");
    for (const auto& id : article.seek_help)
        if (const auto* sign = library.warning_sign(id)) page.paragraph(sign->statement, 2, "- ");
    page.blank();
    page.field("Evidence", words_for(article.evidence));
    page.field("", article.evidence_note);
    for (const auto& tag : article.sources) {
        const auto* source = library.source(tag);
        page.field(&tag == &article.sources.front() ? "Sources" : "", source ? source->citation : tag);
    }
    page.field("Reviewed", day_text(call.strings(), article.reviewed_on));
    page.field("Exercises", join(article.exercises, ", "));
    page.field("Routines", join(article.routines, ", "));
}

Result<> show(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto key = *words.last("KEY");
    const auto* article = library->article(key);
    if (!article) return fail(ErrorKind::NotFound, no_such("article", key, keys_of(library->articles())));
    if (call.wants_json()) {
        call.print(records::json_of(*article, *library));
        return {};
    }
    auto page = call.page();
    show_article(*article, *library, call, page);
    call.print(page);
    return {};
}

void add_hits(std::string_view heading, const std::vector<guidance::SearchHit>& hits, Page& page)
{
    if (hits.empty()) return;
    page.heading(heading);
    std::vector<Page::Row> rows;
    for (const auto& hit : hits) rows.push_back({"", hit.key, hit.title});
    page.table(rows, 2);
}

Result<> search(const Words& words, Call& call)
{
    TRY_LET(library, call.guidance());
    const auto results = guidance::Search(*library).find(join(words.all("WORDS"), " "));
    if (call.wants_json()) {
        call.print(records::json_of(results));
        return {};
    }
    if (results.empty())
        call.remark("Nothing was found. Try fewer or other words, or look at aftercare guidance topics.");
    auto page = call.page();
    add_hits("Warning signs (aftercare safety show KEY)", results.warning_signs, page);
    add_hits("Articles (aftercare guidance show KEY)", results.articles, page);
    add_hits("Exercises (aftercare exercise show KEY)", results.exercises, page);
    add_hits("Routines (aftercare routine show KEY)", results.routines, page);
    call.print(page);
    return {};
}

}  // namespace

std::vector<Verb> guidance_verbs()
{
    return {
        {"guidance topics", "List the topics.", {}, {}, "", topics},
        {"guidance list",
         "List the articles of a topic, or all of them.",
         {{.name = "TOPIC", .help = "The key of the topic, from guidance topics.", .needed = false}},
         {},
         "Example:\n  aftercare guidance list hydration\n",
         list},
        {"guidance show",
         "Show an article with its evidence and sources.",
         {{"KEY", "The key of the article, from guidance list."}},
         {},
         "Example:\n  aftercare guidance show drink_as_usual\n",
         show},
        {"guidance search",
         "Find warning signs, articles, exercises and routines by words.",
         {{.name = "WORDS", .help = "What to look for; small slips are forgiven.", .many = true}},
         {},
         "Example:\n  aftercare guidance search sore after massage\n",
         search},
    };
}

}  // namespace aftercare::cli
