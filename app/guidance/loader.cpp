#include "app/guidance/loader.h"

#include "app/base/text.h"
#include "app/guidance/checks.h"
#include "app/guidance/content_files.h"
#include "app/guidance/readers.h"
#include "app/guidance/spelling.h"

#include <algorithm>
#include <array>

namespace aftercare::guidance {
namespace {

using ReadFile = void (*)(ObjectReader&, LibraryParts&);

struct FileKind {
    std::string_view path;  // within the language; a folder ends in "/"
    ReadFile read;
};

template <class T>
void check_name(ObjectReader& in, const T& piece, std::string_view stem)
{
    if (piece.key != stem && !piece.key.empty())
        in.add_problem("key", "The key must be the file's name without .json: \"" + std::string(stem) + "\".");
}

constexpr std::array<FileKind, 11> single_files = {{
    {"topics.json", [](ObjectReader& in, LibraryParts& parts) { parts.topics = read_topics(in); }},
    {"sources.json", [](ObjectReader& in, LibraryParts& parts) { parts.sources = read_sources(in); }},
    {"claims.json", [](ObjectReader& in, LibraryParts& parts) { parts.claims = read_claims(in); }},
    {"not_shipped.json", [](ObjectReader& in, LibraryParts& parts) { parts.not_shipped = read_not_shipped(in); }},
    {"aftercare_timeline.json", [](ObjectReader& in, LibraryParts& parts) { parts.timeline = read_timeline(in); }},
    {"plans.json", [](ObjectReader& in, LibraryParts& parts) { parts.plans = read_plans(in); }},
    {"safety/warning_signs.json", [](ObjectReader& in, LibraryParts& parts) { read_warning_signs(in, parts.safety); }},
    {"safety/actions.json", [](ObjectReader& in, LibraryParts& parts) { read_actions(in, parts.safety); }},
    {"safety/regions.json", [](ObjectReader& in, LibraryParts& parts) { parts.safety.regions = read_regions(in); }},
    {"safety/pre_session.json",
     [](ObjectReader& in, LibraryParts& parts) { parts.safety.pre_session = read_pre_session(in); }},
    {"safety/exercise_rules.json",
     [](ObjectReader& in, LibraryParts& parts) { parts.safety.rules = read_exercise_rules(in); }},
}};

constexpr std::string_view strings_file = "strings.json";  // the words of the interface, read by the interface

// Reads documents into parts, file by file.
class Reading {
public:
    Reading(std::string_view language, std::vector<Problem>& problems)
        : m_prefix(std::string(language) + "/"),
          m_problems(problems)
    {
    }

    void read(const Document& document)
    {
        Report report(document.path, m_problems);
        if (!document.path.starts_with(m_prefix)) return report.add("", "This file belongs to another language.");
        const auto path = std::string_view(document.path).substr(m_prefix.size());
        if (path == strings_file) return;
        if (document.text.size() > largest_content_file)
            return report.add("", "This file is larger than 4 MB and was not read.");
        if (!is_plain_utf8(document.text)) return report.add("", "This file is not UTF-8 text; save it as UTF-8.");
        const auto json = parse_json(document.text);
        if (!json) return report.add("", json.error().what);
        ObjectReader in(*json, "", report);
        dispatch(path, in, report);
    }

    LibraryParts take() { return std::move(m_parts); }

private:
    void dispatch(std::string_view path, ObjectReader& in, Report& report)
    {
        if (path.starts_with("articles/")) return keep(m_parts.articles, read_article(in), in, path);
        if (path.starts_with("exercises/")) return keep(m_parts.exercises, read_exercise(in), in, path);
        if (path.starts_with("routines/")) return keep(m_parts.routines, read_routine(in), in, path);
        const auto kind = std::ranges::find(single_files, path, &FileKind::path);
        if (kind != single_files.end()) return kind->read(in, m_parts);
        std::vector<std::string_view> known;
        for (const auto& file : single_files) known.push_back(file.path);
        report.add("", "Nothing reads a file of this name; remove it." + hint(path, known));
    }

    template <class T>
    void keep(std::vector<T>& list, T piece, ObjectReader& in, std::string_view path)
    {
        const auto start = path.find('/') + 1;
        const auto stem = path.substr(start, path.size() - start - std::string_view(".json").size());
        check_name(in, piece, stem);
        if (!piece.key.empty()) list.push_back(std::move(piece));
    }

    std::string m_prefix;
    std::vector<Problem>& m_problems;
    LibraryParts m_parts;
};

Loaded read_all(std::span<const Document> documents, std::string_view language, std::vector<Problem> problems)
{
    Reading reading(language, problems);
    for (const auto& document : documents) reading.read(document);
    return {Library(reading.take()), std::move(problems)};
}

Loaded checked(Loaded loaded, std::string_view language)
{
    auto found = check_all(loaded.library, language);
    std::ranges::move(found, std::back_inserter(loaded.problems));
    return loaded;
}

}  // namespace

Loaded load_library(const std::filesystem::path& folder, std::string_view language)
{
    std::vector<Problem> problems;
    const auto documents = read_files(folder, language, problems);
    if (documents.empty()) return {Library(), std::move(problems)};
    return checked(read_all(documents, language, std::move(problems)), language);
}

Loaded read_library(std::span<const Document> documents, std::string_view language)
{
    return checked(read_all(documents, language, {}), language);
}

}  // namespace aftercare::guidance
