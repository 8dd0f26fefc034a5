#include "app/guidance/article_text.h"

#include <algorithm>

namespace aftercare::guidance {
namespace {

void add_line(std::string& text, std::string_view line)
{
    text += line;
    text += '\n';
}

// "Experience" and below it "First therapist: ________": such lines need no columns, so any program shows them well.
void add_table(std::string& text, const Block& block)
{
    for (const auto& row : block.rows) {
        add_line(text, row.cells.front());
        for (std::size_t column = 1; column < row.cells.size(); ++column)
            add_line(text, "  " + block.columns[column] + ": " + row.cells[column]);
    }
}

void add_weeks(std::string& text, const std::vector<WeeklyPlan>& plans)
{
    for (const auto& plan : plans) {
        add_line(text, plan.title);
        for (const auto& day : plan.days) add_line(text, "  " + day.day + ": " + day.text);
    }
}

void add_block(std::string& text, const Block& block, const Library& library)
{
    text += '\n';
    if (!block.text.empty()) add_line(text, block.text);
    for (std::size_t item = 0; item < block.items.size(); ++item) {
        const auto mark = block.kind == BlockKind::Steps ? std::to_string(item + 1) + ". " : std::string("- ");
        add_line(text, mark + block.items[item]);
    }
    add_table(text, block);
    if (block.kind == BlockKind::Weeks) add_weeks(text, library.plans().weekly);
}

}  // namespace

bool has_plain_text(const Article& article)
{
    return std::ranges::none_of(article.blocks, [](const Block& block) {
        return block.kind == BlockKind::Walking || block.kind == BlockKind::PreSession;
    });
}

std::string plain_text(const Article& article, const Library& library)
{
    std::string text = article.title + "\n\n" + article.summary + "\n";
    for (const auto& block : article.blocks) add_block(text, block, library);
    return text;
}

}  // namespace aftercare::guidance
