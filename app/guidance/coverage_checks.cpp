#include "app/guidance/checks.h"
#include "app/guidance/json_reader.h"

#include <algorithm>
#include <array>
#include <set>

namespace aftercare::guidance {
namespace {

// The topics that the program promises, whatever the content.
constexpr std::array<std::string_view, 18> promised_topics = {
    "understanding",     "benefits",     "techniques",
    "choosing",          "preparing",    "what_to_expect",
    "hydration",         "stretching",   "activity_and_exercise",
    "posture",           "prevention",   "follow_up",
    "complementary",     "side_effects", "mood",
    "when_to_seek_help", "aftercare",    "myths"};

bool has_block(const Article& article, BlockKind kind)
{
    return std::ranges::find(article.blocks, kind, &Block::kind) != article.blocks.end();
}

void check_myth(const Article& article, Report& report)
{
    const bool unsupported = article.evidence == Evidence::Unsupported;
    if (unsupported && !article.myth)
        report.add("/evidence", "What is unsupported may only stand in a myth article; set \"myth\" to true.");
    if (!article.myth) return;
    if (!unsupported) report.add("/evidence", "A myth article must be tagged \"unsupported\".");
    if (!has_block(article, BlockKind::Myth))
        report.add("/blocks", "A myth article must quote what is said, in a myth block.");
    if (!has_block(article, BlockKind::Fact))
        report.add("/blocks", "A myth article must say what is known instead, in a fact block.");
}

void check_claims(const Article& article, const std::vector<Claim>& claims, Report& report)
{
    for (std::size_t place = 0; place < article.claims.size(); ++place) {
        const auto claim = std::ranges::find(claims, article.claims[place], &Claim::id);
        if (claim == claims.end() || claim->verdict != Evidence::Unsupported || article.myth) continue;
        report.add("/claims/" + std::to_string(place),
                   claim->id + " is unsupported, so only a myth article may answer it.");
    }
}

void check_answers(const Library& library, Report& report)
{
    std::set<std::string_view> answered, left_out;
    for (const auto& article : library.articles()) answered.insert(article.claims.begin(), article.claims.end());
    for (const auto& claim : library.not_shipped()) left_out.insert(claim.claim);
    for (const auto& claim : library.claims())
        if (!answered.contains(claim.id) && !left_out.contains(claim.id))
            report.add("/not_shipped", claim.id + " is answered by no article; list it here with the reason.");
    for (std::size_t place = 0; place < library.not_shipped().size(); ++place) {
        const auto& claim = library.not_shipped()[place].claim;
        const auto pointer = "/not_shipped/" + std::to_string(place) + "/claim";
        if (answered.contains(claim)) report.add(pointer, claim + " is answered by an article; take it off this list.");
        if (std::ranges::find(library.claims(), claim, &Claim::id) == library.claims().end())
            report.add(pointer, "There is no claim \"" + claim + "\".");
    }
}

void check_topics(const Library& library, Report& report)
{
    for (const auto key : promised_topics) {
        if (!library.topic(key)) report.add("/topics", "The topic \"" + std::string(key) + "\" is missing; add it.");
        else if (library.articles_in(key).empty())
            report.add("/topics", "The topic \"" + std::string(key) + "\" has no article; write one.");
    }
}

}  // namespace

std::vector<Problem> check_coverage(const Library& library, std::string_view language)
{
    std::vector<Problem> problems;
    const auto folder = std::string(language) + "/";
    for (const auto& article : library.articles()) {
        Report report(folder + "articles/" + article.key + ".json", problems);
        check_myth(article, report);
        check_claims(article, library.claims(), report);
    }
    Report topics(folder + "topics.json", problems);
    check_topics(library, topics);
    Report claims(folder + "not_shipped.json", problems);
    check_answers(library, claims);
    return problems;
}

}  // namespace aftercare::guidance
