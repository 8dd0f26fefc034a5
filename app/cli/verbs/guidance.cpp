#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/routine_choice.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/guidance/search.h"
#include "app/records/json_guidance.h"

#include <algorithm>
#include <array>
#include <filesystem>

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

// Whether this person has a fluid limit, so that amounts to drink are not for them. Asking makes no diary.
bool has_fluid_limit(Call& call)
{
    const auto folder = call.data_folder();
    std::error_code cause;
    if (!folder || !std::filesystem::exists(*folder / "diary.db", cause)) return false;
    const auto app = call.diary();
    return app && (*app)->state().settings.fluid_restriction;
}

constexpr std::string_view follow_your_limit = "Follow the limit your team gave you.";

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

    const bool hides = std::ranges::any_of(articles, &Article::hidden_with_fluid_limit) && has_fluid_limit(call);
    if (hides) {
        std::erase_if(articles, [](const Article* one) { return one->hidden_with_fluid_limit; });
        call.remark(follow_your_limit);
    }
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
    case BlockKind::Table:
    case BlockKind::Walking:
    case BlockKind::Weeks:
    case BlockKind::PreSession:
    case BlockKind::Steps: break;
    }
    return "";
}

// The row's name, then "column: cell" line by line: any table fits any terminal, and reads well aloud.
void show_table(const Block& block, const guidance::Library& library, Page& page)
{
    page.line(block.text);
    for (const auto& row : block.rows) {
        page.paragraph(row.cells.front(), 2, "- ");
        for (std::size_t column = 1; column < row.cells.size(); ++column)
            page.paragraph(block.columns[column] + ": " + row.cells[column], 4);
        if (!row.sources.empty()) page.paragraph("From: " + library.citations(row.sources), 4);
        if (row.evidence) page.paragraph("Evidence: " + std::string(words_for(*row.evidence)), 4);
    }
}

void show_walking(const std::vector<guidance::WalkingRow>& walking, Page& page)
{
    std::vector<Page::Row> rows{{"Weeks", "Minutes per walk", "Days per week", "Minutes per week"}};
    for (const auto& row : walking)
        rows.push_back({std::to_string(row.from_week) + "–" + std::to_string(row.to_week), std::to_string(row.minutes),
                        std::to_string(row.days), std::to_string(row.minutes_per_week)});
    page.table(rows, 3);
}

void show_weeks(const std::vector<guidance::WeeklyPlan>& plans, Page& page)
{
    for (const auto& plan : plans) {
        page.heading(plan.title);
        page.paragraph(plan.summary);
        for (const auto& day : plan.days) {
            page.paragraph(day.text, 2, day.day + ": ");
            if (!day.routines.empty()) page.paragraph("Routines: " + join(day.routines, ", "), 4);
        }
    }
}

void show_pre_session(const std::vector<PreSessionItem>& items, Page& page)
{
    static constexpr std::array<std::string_view, 3> headings = {
        "Wait, or ask a doctor first", "Ask the clinic or a doctor first", "Go, and tell your therapist"};
    for (std::size_t advice = 0; advice < headings.size(); ++advice) {
        page.heading(headings[advice]);
        for (const auto& item : items)
            if (item.advice == static_cast<PreSessionAdvice>(advice))
                page.paragraph(item.detail.empty() ? item.text : item.text + ". " + item.detail, 2, "- ");
    }
}

void show_block(const Block& block, const guidance::Library& library, Page& page)
{
    page.blank();
    if (block.kind == BlockKind::Table) return show_table(block, library, page);
    if (block.kind == BlockKind::Walking) return show_walking(library.plans().walking, page);
    if (block.kind == BlockKind::Weeks) return show_weeks(library.plans().weekly, page);
    if (block.kind == BlockKind::PreSession) return show_pre_session(library.safety().pre_session, page);
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
    for (const auto& block : article.blocks) show_block(block, library, page);
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
    if (article->hidden_with_fluid_limit && has_fluid_limit(call))
        return fail(ErrorKind::Invalid,
                    "This article names amounts to drink and is left out. " + std::string(follow_your_limit));
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
    guidance::Search everywhere(*library);
    std::vector<const Routine*> own;
    for (const auto& one : own_routines(call)) own.push_back(&one.routine);
    everywhere.know_own(own, *library);
    auto results = everywhere.find(join(words.all("WORDS"), " "));
    const auto hidden = [&](const guidance::SearchHit& hit) {
        return library->article(hit.key)->hidden_with_fluid_limit;
    };
    if (std::ranges::any_of(results.articles, hidden) && has_fluid_limit(call)) std::erase_if(results.articles, hidden);
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
         "Find warning signs, articles, exercises and routines, your own among them, by words.",
         {{.name = "WORDS", .help = "What to look for; small slips are forgiven.", .many = true}},
         {},
         "Example:\n  aftercare guidance search sore after massage\n",
         search},
    };
}

}  // namespace aftercare::cli
