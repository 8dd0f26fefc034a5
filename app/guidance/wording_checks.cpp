#include "app/guidance/checks.h"
#include "app/guidance/json_reader.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace aftercare::guidance {
namespace {

// A phrase counts where a word begins with it; one that ends in a space counts only as a whole.
constexpr auto unwanted = std::to_array<std::string_view>({
    "detox",
    "toxin",
    "flush",
    "cure ",
    "cured ",
    "cures ",
    "guarantee",
    "proven",
    "miracle",
    "heal your",
    "heals your",
    "fix your",
    "diagnos",
    "detect",
    "predict",
    "alignment",
    "misalign",
    "clinical-grade",
    "imbalance",
    "always ",
    "danger of bending",
    "100 %",
    "100% ",
    "treat your",
    "never bend",
    "safe ",
    "out of place",
    "prescription dose",
    "monitor your condition",
    "!",
});

bool is_word_letter(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0; }

// Lower case, with whatever stands between double quotes left out.
std::string unquoted(std::string_view text)
{
    std::string plain;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        if (rest.starts_with("\u201c") || rest.starts_with("\u201d")) {
            quoted = rest.starts_with("\u201c");
            at += 2;
        } else if (text[at] == '"') {
            quoted = !quoted;
        } else if (!quoted) {
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
            continue;
        }
        plain += ' ';
    }
    return plain;
}

bool holds(std::string_view text, std::string_view phrase)
{
    const bool whole = phrase.ends_with(' ');
    const auto needle = whole ? phrase.substr(0, phrase.size() - 1) : phrase;
    for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
        const auto after = at + needle.size();
        const bool begins = at == 0 || !is_word_letter(text[at - 1]) || !is_word_letter(needle.front());
        const bool ends = !whole || after == text.size() || !is_word_letter(text[after]);
        if (begins && ends) return true;
    }
    return false;
}

// Reports unwanted words field by field.
class WordingCheck {
public:
    WordingCheck(std::string file, std::vector<Problem>& problems) : m_report(std::move(file), problems) {}

    void text(const std::string& pointer, std::string_view text)
    {
        const auto found = unwanted_words(text);
        if (!found.empty())
            m_report.add(pointer, "\"" + std::string(found) + "\" may not be used in guidance; say it another way.");
    }

    void texts(const std::string& pointer, const std::vector<std::string>& all)
    {
        for (std::size_t place = 0; place < all.size(); ++place)
            text(pointer + "/" + std::to_string(place), all[place]);
    }

private:
    Report m_report;
};

void check_article(const Article& article, WordingCheck check)
{
    check.text("/title", article.title);
    check.text("/summary", article.summary);
    check.text("/evidence_note", article.evidence_note);
    for (std::size_t place = 0; place < article.blocks.size(); ++place) {
        const auto pointer = "/blocks/" + std::to_string(place);
        check.text(pointer + "/text", article.blocks[place].text);
        check.texts(pointer + "/items", article.blocks[place].items);
        check.texts(pointer + "/columns", article.blocks[place].columns);
        for (std::size_t row = 0; row < article.blocks[place].rows.size(); ++row)
            check.texts(pointer + "/rows/" + std::to_string(row) + "/cells", article.blocks[place].rows[row].cells);
    }
}

void check_exercise(const Exercise& exercise, WordingCheck check)
{
    check.text("/title", exercise.title);
    check.text("/purpose", exercise.purpose);
    check.text("/feel", exercise.feel);
    check.text("/easier", exercise.easier);
    check.text("/harder", exercise.harder);
    check.texts("/steps", exercise.steps);
    check.texts("/avoid_if", exercise.avoid_if);
    check.texts("/stop_if", exercise.stop_if);
}

void check_routine(const Routine& routine, WordingCheck check)
{
    check.text("/title", routine.title);
    check.text("/when", routine.when);
    for (std::size_t place = 0; place < routine.steps.size(); ++place)
        check.text("/steps/" + std::to_string(place) + "/cue", routine.steps[place].cue);
}

void check_timeline(const AftercareTimeline& timeline, WordingCheck check)
{
    check.text("/note", timeline.note);
    for (std::size_t place = 0; place < timeline.stages.size(); ++place) {
        const auto pointer = "/stages/" + std::to_string(place);
        check.text(pointer + "/title", timeline.stages[place].title);
        check.text(pointer + "/done", timeline.stages[place].done);
        check.text(pointer + "/detail", timeline.stages[place].detail);
    }
}

void check_plans(const Plans& plans, WordingCheck check)
{
    for (std::size_t place = 0; place < plans.weekly.size(); ++place) {
        const auto pointer = "/weekly/" + std::to_string(place);
        check.text(pointer + "/title", plans.weekly[place].title);
        check.text(pointer + "/summary", plans.weekly[place].summary);
        for (std::size_t day = 0; day < plans.weekly[place].days.size(); ++day)
            check.text(pointer + "/days/" + std::to_string(day) + "/text", plans.weekly[place].days[day].text);
    }
}

void check_rules(const ExerciseRules& rules, WordingCheck check)
{
    for (std::size_t place = 0; place < rules.lights.size(); ++place)
        check.text("/lights/" + std::to_string(place) + "/text", rules.lights[place].text);
    check.texts("/stop_now", rules.stop_now);
    check.texts("/ask_first", rules.ask_first);
    check.text("/notice", rules.notice);
}

}  // namespace

std::string_view unwanted_words(std::string_view text)
{
    auto plain = unquoted(text);
    // The notice that people must be given (content source, section 10.4) denies it in so many words.
    constexpr std::string_view denial = "does not diagnose";
    if (const auto at = plain.find(denial); at != std::string::npos) plain.erase(at, denial.size());
    const auto found = std::ranges::find_if(unwanted, [&](std::string_view phrase) { return holds(plain, phrase); });
    if (found == unwanted.end()) return {};
    return found->substr(0, found->find_last_not_of(' ') + 1);
}

std::vector<Problem> check_wording(const Library& library, std::string_view language)
{
    std::vector<Problem> problems;
    const auto check = [&](const std::string& path) {
        return WordingCheck(std::string(language) + "/" + path, problems);
    };
    for (const auto& article : library.articles())
        if (!article.myth) check_article(article, check("articles/" + article.key + ".json"));
    for (const auto& exercise : library.exercises())
        check_exercise(exercise, check("exercises/" + exercise.key + ".json"));
    for (const auto& routine : library.routines()) check_routine(routine, check("routines/" + routine.key + ".json"));
    check_timeline(library.timeline(), check("aftercare_timeline.json"));
    check_plans(library.plans(), check("plans.json"));
    check_rules(library.safety().rules, check("safety/exercise_rules.json"));
    return problems;
}

std::vector<Problem> check_interface_words(const Strings& strings, std::string_view language)
{
    std::vector<Problem> problems;
    WordingCheck check(std::string(language) + "/strings.json", problems);
    for (const auto key : strings.keys()) {
        std::string pointer = "/" + std::string(key);
        std::ranges::replace(pointer, '.', '/');
        check.text(pointer, strings.of(key));
    }
    return problems;
}

std::vector<Problem> check_all(const Library& library, std::string_view language)
{
    std::vector<Problem> problems;
    for (const auto part : {check_references, check_coverage, check_safety, check_wording})
        for (auto& problem : part(library, language)) problems.push_back(std::move(problem));
    return problems;
}

}  // namespace aftercare::guidance
