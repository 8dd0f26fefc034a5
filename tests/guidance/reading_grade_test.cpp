#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

#include <cctype>
#include <sstream>

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

constexpr double hardest_grade = 8.5;  // aim for 8; the count of syllables is a guess

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

int syllables_in(std::string_view word)
{
    int groups = 0;
    for (std::size_t at = 0; at < word.size(); ++at)
        if (is_vowel(word[at]) && (at == 0 || !is_vowel(word[at - 1]))) ++groups;
    const bool silent_end = word.ends_with('e') && !word.ends_with("le");
    return std::max(groups - (silent_end && groups > 1 ? 1 : 0), 1);
}

std::string words_of(const Article& article)
{
    std::string text = article.summary;
    for (const auto& block : article.blocks) {
        text += ' ' + block.text;
        for (const auto& item : block.items) text += ' ' + item;
        for (const auto& row : block.rows)  // each cell is read by itself
            for (const auto& cell : row.cells) text += ' ' + cell + '.';
    }
    return text;
}

// Flesch and Kincaid's grade: 0.39 words per sentence + 11.8 syllables per word − 15.59.
double grade_of(const std::string& text)
{
    int words = 0, sentences = 0, syllables = 0;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        if (std::string_view(".?:").find(word.back()) != std::string_view::npos) ++sentences;
        std::erase_if(word, [](unsigned char letter) { return std::isalpha(letter) == 0; });
        if (word.empty()) continue;
        for (auto& letter : word) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        ++words;
        syllables += syllables_in(word);
    }
    return 0.39 * words / std::max(sentences, 1) + 11.8 * syllables / std::max(words, 1) - 15.59;
}

}  // namespace

TEST_CASE("long words and long sentences raise the grade", "[guidance][reading]")
{
    CHECK(grade_of("The cat sat on the mat.") < 2);
    CHECK(grade_of("Multidisciplinary rehabilitation demonstrates considerable superiority.") > 20);
}

TEST_CASE("every article can be read at a grade of about 8", "[guidance][reading][content]")
{
    const auto loaded = read_library(shipped_documents());
    for (const auto& article : loaded.library.articles()) {
        INFO(article.key);
        CHECK(grade_of(words_of(article)) <= hardest_grade);
    }
}
