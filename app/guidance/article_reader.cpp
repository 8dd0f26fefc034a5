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

Block read_block(ObjectReader& in)
{
    Block block;
    block.kind = read_choice<BlockKind>(in, "kind", block_kind_keys);
    if (holds_items(block.kind)) block.items = in.texts("items");
    else block.text = in.text("text");
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
    article.reviewed_on = in.day("reviewed_on");
    article.minutes = std::max(minutes_to_read(article), 1);
    in.finish();
    return article;
}

}  // namespace aftercare::guidance
