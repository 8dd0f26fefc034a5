#include "app/guidance/readers.h"

#include <algorithm>

namespace aftercare::guidance {
namespace {

// Plain text at an unhurried pace.
constexpr std::size_t words_per_minute = 180;

bool holds_items(BlockKind kind)
{
    return kind == BlockKind::Steps || kind == BlockKind::Do || kind == BlockKind::Dont;
}

TableRow read_row(ObjectReader& in, std::size_t columns)
{
    TableRow row;
    row.cells = in.texts("cells");
    if (!row.cells.empty() && row.cells.size() != columns)
        in.add_problem("cells", "This row must have one cell for each of the " + std::to_string(columns) + " columns.");
    row.cells.resize(columns);
    row.sources = in.texts_or_none("sources");
    if (const auto evidence = in.choice_or_none("evidence", evidence_keys))
        row.evidence = static_cast<Evidence>(*evidence);
    in.finish();
    return row;
}

Block read_block(ObjectReader& in)
{
    Block block;
    block.kind = read_choice<BlockKind>(in, "kind", block_kind_keys);
    if (holds_items(block.kind)) block.items = in.texts("items");
    else block.text = in.text("text");
    if (block.kind == BlockKind::Table) {
        block.columns = in.texts("columns");
        for (auto& row : in.objects("rows")) block.rows.push_back(read_row(row, block.columns.size()));
    }
    in.finish();
    return block;
}

std::size_t words_in(std::string_view text)
{
    if (text.empty()) return 0;
    return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

int minutes_to_read(const Article& article)
{
    auto words = words_in(article.summary);
    for (const auto& block : article.blocks) {
        words += words_in(block.text);
        for (const auto& item : block.items) words += words_in(item);
        for (const auto& row : block.rows)
            for (const auto& cell : row.cells) words += words_in(cell);
    }
    return static_cast<int>((words + words_per_minute - 1) / words_per_minute);
}

}  // namespace

Article read_article(ObjectReader& in)
{
    Article article;
    article.key = in.text("key");
    article.topic = in.text("topic");
    article.also_in = in.texts_or_none("also_in");
    article.order = in.whole_or("order", 0, 999, article.order);
    article.title = in.text("title");
    article.summary = in.text("summary");
    for (auto& block : in.objects("blocks")) article.blocks.push_back(read_block(block));
    article.evidence = read_choice<Evidence>(in, "evidence", evidence_keys);
    article.myth = in.flag_or("myth", false);
    article.evidence_note = in.text("evidence_note");
    article.sources = in.texts("sources");
    article.claims = in.texts_or_none("claims");
    article.seek_help = in.texts_or_none("seek_help");
    article.exercises = in.texts_or_none("exercises");
    article.routines = in.texts_or_none("routines");
    article.hidden_with_fluid_limit = in.flag_or("hidden_with_fluid_limit", false);
    article.reviewed_on = in.day("reviewed_on");
    article.minutes = std::max(minutes_to_read(article), 1);
    in.finish();
    return article;
}

}  // namespace aftercare::guidance
