#include "app/guidance/search.h"

#include "app/base/text.h"
#include "app/guidance/spelling.h"

#include <algorithm>
#include <cctype>

namespace aftercare::guidance {
namespace {

constexpr int title_weight = 9;
constexpr int summary_weight = 4;
constexpr int body_weight = 1;
constexpr std::size_t shortest_forgiven = 3;  // letters; shorter words must be spelled right
constexpr std::size_t long_enough = 4;        // from here on the start of a word will do, although it holds a slip

// U+00C0 to U+00FF without their accents.
constexpr std::string_view latin_1 = "aaaaaaaceeeeiiiidnooooo ouuuuyts"
                                     "aaaaaaaceeeeiiiidnooooo ouuuuyty";

void append(std::string& text, std::string_view more)
{
    text += ' ';
    text += more;
}

void append_all(std::string& text, const std::vector<std::string>& more)
{
    for (const auto& one : more) append(text, one);
}

void append_plans(std::string& text, const std::vector<WeeklyPlan>& plans)
{
    for (const auto& plan : plans) {
        append(text, plan.title);
        for (const auto& day : plan.days) append(text, day.text);
    }
}

std::string body_of(const Article& article, const Library& library)
{
    std::string body;
    for (const auto& block : article.blocks) {
        if (block.kind == BlockKind::Weeks) append_plans(body, library.plans().weekly);
        if (block.kind == BlockKind::PreSession)
            for (const auto& item : library.safety().pre_session) append(body, item.text);
        append(body, block.text);
        append_all(body, block.items);
        append_all(body, block.columns);
        for (const auto& row : block.rows) append_all(body, row.cells);
    }
    return body;
}

std::string body_of(const Exercise& exercise)
{
    std::string body = exercise.position + ' ' + exercise.feel + ' ' + exercise.easier + ' ' + exercise.harder;
    append_all(body, exercise.steps);
    append_all(body, exercise.equipment);
    for (const auto region : exercise.regions) append(body, region.key());
    return body;
}

std::string body_of(const Routine& routine, const Library& library)
{
    std::string body;
    for (const auto& step : routine.steps) {
        append(body, library.title_of(step));
        append(body, step.cue);
    }
    return body;
}

// Whether `typed` becomes the start of `word` by undoing one slip.
bool starts_with_one_slip(std::string_view word, std::string_view typed)
{
    std::size_t same = 0;
    while (same < word.size() && same < typed.size() && word[same] == typed[same]) ++same;
    const auto word_rest = word.substr(same);
    const auto typed_rest = typed.substr(same);
    if (typed_rest.empty()) return true;
    if (word_rest.starts_with(typed_rest.substr(1))) return true;  // one letter too many
    if (word_rest.empty()) return false;
    if (word_rest.substr(1).starts_with(typed_rest)) return true;            // one letter left out
    if (word_rest.substr(1).starts_with(typed_rest.substr(1))) return true;  // one letter wrong
    return word_rest.size() > 1 && typed_rest.size() > 1 && word_rest[0] == typed_rest[1] &&
           word_rest[1] == typed_rest[0] && word_rest.substr(2).starts_with(typed_rest.substr(2));
}

// A few letters with a slip would start half the dictionary: they must make up the whole word, but for the slip, and
// begin as it does, unless two letters were swapped.
bool is_word_with_one_slip(std::string_view word, std::string_view typed)
{
    const bool begins_alike =
        word.front() == typed.front() || (word.size() > 1 && word[1] == typed[0] && word[0] == typed[1]);
    return begins_alike && slips_between(word, typed) == 1;
}

// How well a typed word fits a word of the text: 0 not at all, 3 whole, 2 its start, 1 with a slip.
int fit(std::string_view word, std::string_view typed, bool forgiven)
{
    if (word.starts_with(typed)) return word.size() == typed.size() ? 3 : 2;
    if (!forgiven || word.size() < shortest_forgiven) return 0;
    const bool meant = typed.size() < long_enough ? is_word_with_one_slip(word, typed)
                                                  : word.size() >= long_enough && starts_with_one_slip(word, typed);
    return meant ? 1 : 0;
}

void keep_best(std::vector<SearchHit>& hits, std::size_t limit)
{
    std::ranges::stable_sort(hits, std::ranges::greater(), &SearchHit::score);
    if (hits.size() > limit) hits.resize(limit);
}

}  // namespace

std::string fold(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if (byte < 0x80) {
            folded += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : ' ';
        } else if (byte == 0xC3 && next >= 0x80 && next < 0xC0) {
            folded += latin_1[next - 0x80];
            ++at;
        } else if (byte == 0xCC || (byte == 0xCD && next < 0xB0)) {
            ++at;  // an accent that stands after its letter
        } else if (byte >= 0xC0) {
            folded += ' ';
        }
    }
    return folded;
}

Search::Search(const Library& library)
{
    for (const auto& sign : library.safety().signs)
        add({HitKind::WarningSign, sign.id, sign.statement, sign.why}, sign.statement, sign.question, sign.group);
    for (const auto& article : library.articles())
        add({HitKind::Article, article.key, article.title, article.summary}, article.title, article.summary,
            body_of(article, library));
    for (const auto& exercise : library.exercises())
        add({HitKind::Exercise, exercise.key, exercise.title, exercise.purpose}, exercise.title, exercise.purpose,
            body_of(exercise));
    for (const auto& routine : library.routines()) add(routine, library);
    m_of_library = m_entries.size();
}

void Search::know_own(const std::vector<const Routine*>& own, const Library& library)
{
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(m_of_library), m_entries.end());
    for (const auto* routine : own) add(*routine, library);
}

void Search::add(const Routine& routine, const Library& library)
{
    add({HitKind::Routine, routine.key, routine.title, routine.when}, routine.title, routine.when,
        body_of(routine, library));
}

void Search::add(SearchHit hit, std::string_view title, std::string_view summary, std::string_view body)
{
    Entry entry{std::move(hit), {}};
    const auto take = [&](std::string_view text, int weight) {
        for (auto& word : split(fold(text), ' '))
            if (!word.empty()) entry.words.push_back({std::move(word), weight});
    };
    take(title, title_weight);
    take(summary, summary_weight);
    take(body, body_weight);
    std::ranges::sort(entry.words, [](const Word& one, const Word& other) {
        return one.text != other.text ? one.text < other.text : one.weight > other.weight;
    });
    const auto same = std::ranges::unique(entry.words, {}, &Word::text);
    entry.words.erase(same.begin(), same.end());
    m_entries.push_back(std::move(entry));
}

std::vector<Search::Wanted> Search::wanted_in(std::string_view words) const
{
    std::vector<Wanted> wanted;
    for (auto& typed : split(fold(words), ' ')) {
        if (typed.empty()) continue;
        const auto begins = [&](const Word& word) { return word.text.starts_with(typed); };
        const auto has_it = [&](const Entry& entry) { return std::ranges::any_of(entry.words, begins); };
        const bool forgiven = typed.size() >= shortest_forgiven && std::ranges::none_of(m_entries, has_it);
        wanted.push_back({std::move(typed), forgiven});
    }
    return wanted;
}

int Search::score_of(const Entry& entry, const std::vector<Wanted>& wanted)
{
    int score = 0;
    for (const auto& [typed, forgiven] : wanted) {
        int best = 0;
        for (const auto& word : entry.words) best = std::max(best, fit(word.text, typed, forgiven) * word.weight);
        if (best == 0) return 0;
        score += best;
    }
    return score;
}

SearchResults Search::find(std::string_view words, std::size_t limit_per_group) const
{
    const auto wanted = wanted_in(words);
    SearchResults results;
    std::vector<SearchHit>* const groups[] = {&results.warning_signs, &results.articles, &results.exercises,
                                              &results.routines};
    for (const auto& entry : m_entries) {
        const int score = score_of(entry, wanted);
        if (score == 0) continue;
        auto& group = *groups[static_cast<std::size_t>(entry.hit.kind)];
        group.push_back(entry.hit);
        group.back().score = score;
    }
    for (auto* group : groups) keep_best(*group, limit_per_group);
    return results;
}

}  // namespace aftercare::guidance
