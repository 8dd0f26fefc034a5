#pragma once

#include "app/guidance/library.h"

namespace aftercare::guidance {

enum class HitKind { WarningSign, Article, Exercise, Routine };

struct SearchHit {
    HitKind kind = HitKind::Article;
    std::string key;  // of the article, exercise or routine; the id of the warning sign
    std::string title;
    std::string detail;  // a line to show under the title
    int score = 0;       // higher is better

    bool operator==(const SearchHit&) const = default;
};

// Hits by group, best first. Warning signs stand first wherever results are shown.
struct SearchResults {
    std::vector<SearchHit> warning_signs, articles, exercises, routines;

    bool empty() const { return warning_signs.empty() && articles.empty() && exercises.empty() && routines.empty(); }
    std::size_t size() const { return warning_signs.size() + articles.size() + exercises.size() + routines.size(); }
};

// Finds guidance by words. Every word typed must match the start of a word of the text. A word of three letters or
// more that starts nothing may hold one slip: a letter wrong, missing or added, or two swapped. Case and accents do not
// matter. A word in a title counts more than one in the summary, and that more than one in the body.
class Search {
public:
    explicit Search(const Library& library);  // copies what it needs
    // A person's own routines, in the place of those it knew.
    void know_own(const std::vector<const Routine*>& own, const Library& library);

    SearchResults find(std::string_view words, std::size_t limit_per_group = 20) const;

private:
    struct Word {
        std::string text;  // folded
        int weight;
    };
    struct Entry {
        SearchHit hit;
        std::vector<Word> words;
    };
    struct Wanted {
        std::string text;  // folded
        bool forgiven;     // may hold a slip
    };
    std::vector<Wanted> wanted_in(std::string_view words) const;
    // 0 unless every word fits.
    static int score_of(const Entry& entry, const std::vector<Wanted>& wanted);
    void add(const Routine& routine, const Library& library);
    void add(SearchHit hit, std::string_view title, std::string_view summary, std::string_view body);

    std::vector<Entry> m_entries;  // the library's, and then a person's own
    std::size_t m_of_library = 0;
};

// Lower case without accents, anything that is neither letter nor digit as a space: "Café-Öl" is "cafe ol".
std::string fold(std::string_view text);

}  // namespace aftercare::guidance
